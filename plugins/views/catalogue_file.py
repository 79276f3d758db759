"""One language's catalogue of the interface's texts, from its .po file; what is wrong in it is told with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import NoReturn

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

PLACEHOLDER = re.compile(r"%\(\w+\)[ds]|%%")
COUNTS = range(200)
"""Enough numbers to try a rule of plurals with: they repeat after a hundred."""


class CatalogueError(Exception):
    """A catalogue that cannot be used; the message names the file and the line, and says what to do."""


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """The texts of one catalogue, ready to ask for, and which texts those are in English."""

    texts: GNUTranslations
    translated: frozenset[str]


def read_catalogue(file: Path) -> CatalogueFile:
    """Read `…/<language>/LC_MESSAGES/habarshy.po`; raise CatalogueError with a message for people."""
    messages = _messages(file)
    filled = [message for message in messages if message.id and not message.fuzzy and all(_forms(message))]
    for message in filled:
        _check_placeholders(file, message)
    return CatalogueFile(_compiled(file, messages), frozenset(_ids(message)[0] for message in filled))


def _messages(file: Path) -> Catalog:
    try:
        return read_po(BytesIO(file.read_bytes()), locale=file.parts[-3], abort_invalid=True)
    except PoFileError as error:
        line = error.lineno + 1
        if "num_plurals" in str(error):
            _fail(
                file,
                "a text has more msgstr[…] than nplurals in Plural-Forms at the top says",
                "give each plural text msgstr[0] and so on, as many as nplurals, and delete the others",
                line,
            )
        _fail(file, "this line is not written as a catalogue has it", 'write msgid "…", below it msgstr "…"', line)
    except (LookupError, UnicodeError):
        _fail_charset(file)
    except ValueError:
        _fail_plural_forms(file)


def _compiled(file: Path, messages: Catalog) -> GNUTranslations:
    # The .po files are what people edit; compiled in memory, no .mo file can be older than its source.
    compiled = BytesIO()
    try:
        write_mo(compiled, messages)
        compiled.seek(0)
        texts = GNUTranslations(compiled)
        for count in COUNTS:
            texts.ngettext("", "", count)
    except (LookupError, UnicodeError):
        _fail_charset(file)
    except (ValueError, ArithmeticError):
        _fail_plural_forms(file)
    return texts


def _check_placeholders(file: Path, message: Message) -> None:
    """Make sure that a text can be filled in: its values are those of the English one."""
    known = {found for text in _ids(message) for found in PLACEHOLDER.findall(text)}
    if not known:
        return  # shown as it is
    for text in _forms(message):
        if "%" in PLACEHOLDER.sub("", text) or not set(PLACEHOLDER.findall(text)) <= known | {"%%"}:
            _fail(
                file,
                f"{text!r} has a value that msgid has not",
                f"write its values as msgid does: {', '.join(sorted(known))}",
                message.lineno,
            )


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)


def _forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, list | tuple) else (message.string or "",)


def _fail_charset(file: Path) -> NoReturn:
    _fail(
        file,
        "the file is not in the encoding that charset at its top names",
        "write charset=UTF-8 there, and save the file in UTF-8",
    )


def _fail_plural_forms(file: Path) -> NoReturn:
    _fail(file, "Plural-Forms at the top cannot be understood", "write it as in docs/languages.md")


def _fail(file: Path, fault: str, remedy: str, line: int | None = None) -> NoReturn:
    place = "/".join(file.parts[-5:]) + (f":{line}" if line else "")
    message = f"{place}: {fault}: {remedy}"
    raise CatalogueError(message) from None
