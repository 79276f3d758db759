"""The press room: releases in their parts, and in every form that journalists use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .forms import FORMS, Form
    from .grammar import ReleaseParts, parts_of
    from .release import PressRelease


def register() -> None:
    """Connect to Pelican's signals; called by Pelican."""
    from . import glue  # noqa: PLC0415 # only a Pelican run needs Pelican

    glue.connect()


if not TYPE_CHECKING:
    __getattr__ = loaded_on_use(__name__, __file__)
