"""The forms of a release: a function from the release to the bytes of a file, by the file's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.paper import UnprintableError
from plugins.press_room.release import PressRelease

from .kit import kit
from .mail import mail
from .ninjs import ninjs
from .pdf import pdf
from .plain_text import plain_text
from .word import word_document


@dataclass(frozen=True, slots=True)
class Form:
    """One form."""

    name: str
    """Of its file, below `release/`."""
    media_type: str
    make: Callable[[PressRelease], bytes]


FORMS = (
    Form("release.pdf", "application/pdf", pdf),
    Form("release.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", word_document),
    Form("release.txt", "text/plain", plain_text),
    Form("release.eml", "message/rfc822", mail),
    Form("release.ninjs.json", "application/json", ninjs),
)
KIT = "kit.zip"


def forms_of(release: PressRelease) -> tuple[dict[str, bytes], str]:
    """Return all forms of a release by name, and the letters for which it has no PDF."""
    made: dict[str, bytes] = {}
    unprintable = ""
    for form in FORMS:
        try:
            made[form.name] = form.make(release)
        except UnprintableError as error:
            unprintable = error.letters
    return made, unprintable
