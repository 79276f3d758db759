"""One template and its data become a PDF: tagged (PDF/UA-1), for archives (PDF/A-2a), the fonts of the theme in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from .letters import FONTS, printable_letters

_TEMPLATES = Path(__file__).parent / "templates"
_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]


class UnprintableError(Exception):
    """The fonts of the theme lack letters: PDF/A shows no boxes in their place."""

    def __init__(self, letters: str) -> None:
        super().__init__(letters)
        self.letters = letters


def print_pdf(template: str, data: Mapping[str, Any], moment: datetime) -> bytes:
    """Return the PDF of a template, such as `release`, and its data: JSON, in which no sign is markup.

    `moment` is written into it as the time at which it was made. Raises UnprintableError.
    """
    written = {"data": json.dumps(data, ensure_ascii=False)}
    if missing := "".join(sorted(one for one in set(written["data"]) if ord(one) not in printable_letters())):
        raise UnprintableError(missing)
    source = (_TEMPLATES / f"{template}.typ").read_bytes()
    made = _compiler().compile(
        source, format="pdf", sys_inputs=written, pdf_standards=_STANDARDS, timestamp=int(moment.timestamp())
    )
    assert isinstance(made, bytes)  # noqa: S101 - one file, for it is no picture
    return made


@cache
def _compiler() -> typst.Compiler:
    """Return the compiler with the fonts of the theme alone, which it reads once."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(font_paths=fonts, root=str(_TEMPLATES))
