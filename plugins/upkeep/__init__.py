"""What is done to a newsroom as a whole, and seldom: starting it, changing its names, its engine, what it lacks."""

from __future__ import annotations

from plugins import loaded_on_use

__getattr__ = loaded_on_use(__name__, {})
