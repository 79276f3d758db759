"""One language's catalogue of the interface, from its .po file; what is wrong in it is told with its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from plugins.newsroom import Message, UserError, tell

from .message_catalogue import COUNTS

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog
    from babel.messages.catalog import Message as CatalogueEntry

PER_CENT = re.compile(r"%\(\w+\)[ds]|%%")
"""A value in a text of the interface."""


class CatalogueError(UserError):
    """A catalogue that cannot be used; the message names the file and the line, and says what to do."""


@dataclass(frozen=True, slots=True)
class InterfaceCatalogue:
    """The texts of one catalogue, ready to ask for, and which texts those are in English."""

    texts: GNUTranslations
    translated: frozenset[str]


def read_interface_catalogue(file: Path) -> InterfaceCatalogue:
    """Read `…/<language>/LC_MESSAGES/<name>.po`; raise CatalogueError with a message for people."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - who reads English does without

    try:
        messages = read_po(BytesIO(file.read_bytes()), locale=file.parts[-3], abort_invalid=True)
        filled = [message for message in messages if message.id and not message.fuzzy and all(_texts(message.string))]
        for message in filled:
            _check_values(file, message)
        return InterfaceCatalogue(_compiled(messages), frozenset(_texts(message.id)[0] for message in filled))
    except PoFileError as error:
        fault = tell("this line is not written as a catalogue has it")
        remedy = tell('write msgid "…", below it msgstr "…"')
        if "num_plurals" in str(error):
            fault = tell("a text has more msgstr[…] than nplurals in Plural-Forms at the top says")
            remedy = tell("give each plural text msgstr[0] and so on, as many as nplurals, and delete the others")
        _fail(file, fault, remedy, error.lineno + 1)
    except (LookupError, UnicodeError):
        fault = tell("the file is not in the encoding that charset at its top names")
        _fail(file, fault, tell("write charset=UTF-8 there, and save the file in UTF-8"))
    except (ValueError, ArithmeticError):
        fault = tell("Plural-Forms at the top cannot be understood")
        _fail(file, fault, tell("write it as in docs/languages.md"))


def _compiled(messages: Catalog) -> GNUTranslations:
    # The .po files are what people edit; compiled in memory, no .mo file can be older than its source.
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - as above

    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    texts = GNUTranslations(compiled)
    for count in COUNTS:
        texts.ngettext("", "", count)
    return texts


def _check_values(file: Path, message: CatalogueEntry) -> None:
    """Make sure that a text can be filled in: its values are those of the English one, written `%(name)s`.

    Where that one has no values, the text is shown as it is.
    """
    known = {value for english in _texts(message.id) for value in PER_CENT.findall(english)}
    for text in _texts(message.string) if known else ():
        if "%" in PER_CENT.sub("", text) or not set(PER_CENT.findall(text)) <= known | {"%%"}:
            fault = tell("'{text}' has a value that msgid has not", text=text)
            remedy = tell("write its values as msgid does: {values}", values=", ".join(sorted(known)))
            _fail(file, fault, remedy, message.lineno)


def _texts(of: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the forms of a text with plurals, or the one text that others have."""
    return (of or "",) if isinstance(of, str | None) else tuple(of)


def _fail(file: Path, fault: Message, remedy: Message, line: int | None = None) -> NoReturn:
    place = "/".join(file.parts[-5:]) + (f":{line}" if line else "")
    raise CatalogueError(tell("{place}: {fault}: {remedy}", place=place, fault=fault, remedy=remedy)) from None
