"""PDF files that authors link become published ones."""

from __future__ import annotations

from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from plugins.attachments import attach
from plugins.newsroom import Attachment

from .examining import examined
from .picture_files import address_stem
from .shelf import Question, Shelf
from .wrong import Wrong

# CLDR's Kazakh megabyte has a Latin letter.
_UNITS = {"kk": ("КБ", "МБ"), "ru": ("КБ", "МБ")}


def published_file(path: str, shelf: Shelf, content: Path, cache: Path) -> Attachment | Wrong:
    """Write the PDF at a path of the organization anew, or say why that cannot be done."""
    stem = address_stem(path, shelf, "files")
    file = examined(
        path, Attachment, shelf, cache, lambda bill: attach(content / path, stem, cache, bill, shelf.refusals)
    )
    shelf.asked.append((Question("pdf", path), file))
    return file


def told_size(length: int, language: str) -> str:
    """Say for readers what they get: `(PDF, 1,2 МБ)`; `length` is in bytes."""
    kilobyte, megabyte = _UNITS.get(language, ("kB", "MB"))
    large = length >= 999_500
    number = _decimal(round(length / 1_000_000, 1) if large else max(1, round(length / 1000)), language)
    return f"(PDF, {number}\u00a0{megabyte if large else kilobyte})"


def _decimal(number: float, language: str) -> str:
    try:
        return format_decimal(number, "0.#", locale=Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return format_decimal(number, "0.#", locale=Locale("root"))
