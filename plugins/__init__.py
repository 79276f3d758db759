"""The rooms of Habarshy: docs/architecture.md says what each is for, and who may import whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

_PUBLIC = re.compile(r"^    from (\.[\w.]+) import (\([^)]*\)|.*)$", re.MULTILINE)


def loaded_on_use(room: str, file: str) -> Callable[[str], Any]:
    """Return a `__getattr__` for a room whose modules are loaded when a name of them is used first (PEP 562).

    The names are those that the room's `file` imports from its modules for those who check types.
    """
    homes = {
        name: module
        for module, names in _PUBLIC.findall(Path(file).read_text(encoding="utf-8"))
        for name in names.strip("()").replace(",", " ").split()
    }

    def load(name: str) -> Any:
        if name not in homes:
            message = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(homes[name], room), name)

    return load
