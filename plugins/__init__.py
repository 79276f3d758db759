"""The rooms of Habarshy: docs/architecture.md says what each is for, and who may import whom."""

from __future__ import annotations

from importlib import import_module

# Little is loaded here: who presses Ctrl-C while `habarshy` begins is answered as early as can be.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_PUBLIC = r"^    from (\.[\w.]+) import (\([^)]*\)|.*)$"


def loaded_on_use(room: str, file: str) -> Callable[[str], Any]:
    """Return a `__getattr__` for a room whose modules are loaded when a name of them is used first (PEP 562).

    The names are those that the room's `file` imports from its modules for those who check types.
    """
    import re  # noqa: PLC0415 - as said at the top
    from pathlib import Path  # noqa: PLC0415

    homes = {
        name: module
        for module, names in re.findall(_PUBLIC, Path(file).read_text(encoding="utf-8"), re.MULTILINE)
        for name in names.strip("()").replace(",", " ").split()
    }

    def load(name: str) -> Any:
        if name not in homes:
            message = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(homes[name], room), name)

    return load
