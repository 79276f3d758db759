"""The rooms of Habarshy: docs/architecture.md says what each is for, and who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def loaded_on_use(room: str, root: str) -> Callable[[str], Any]:
    """Return a `__getattr__` for a room whose modules are loaded when a name of them is used first (PEP 562).

    `room` is its `__name__`, and `root` its `__file__`, which imports under `if TYPE_CHECKING` what the room offers:
    that is read here, so nobody has to write it twice.
    """
    imported = (node for node in ast.walk(ast.parse(Path(root).read_bytes())) if isinstance(node, ast.ImportFrom))
    homes = {name.name: f".{node.module}" for node in imported if node.level for name in node.names}

    def load(name: str) -> Any:
        if name not in homes:
            message = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(homes[name], room), name)

    return load
