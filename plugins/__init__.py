"""The rooms of Habarshy: docs/architecture.md says what each is for, and who may import whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def loaded_on_use(room: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """Return a `__getattr__` for a room whose modules are loaded when a name of them is used first (PEP 562).

    `modules` are those modules, as `.name`, with the public names that stand in each, parted by spaces.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def load(name: str) -> Any:
        if name not in homes:
            message = f"module {room!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(homes[name], room), name)

    return load
