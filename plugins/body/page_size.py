"""A bound on what comes out of a text: short marks may stand for long words, and a row for all columns of its table.

What repeats is measured where it would be repeated, before a word of it is written; all of it before it is cleaned.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.extensions.abbr import AbbrTreeprocessor

from plugins.newsroom import Mistake, tell

CELLS = 30_000
REPEATED_LETTERS = 300_000
HTML_BYTES = 700_000
TAG = 30
"""Letters of an element around what is repeated, about."""


class TooMuchError(Exception):
    """A page would be larger than a page may be; `written` is what an author wrote where it begins."""

    def __init__(self, wrong: Mistake, written: str = "") -> None:
        super().__init__(wrong)
        self.wrong, self.written = wrong, written


def check_size(html: str) -> str:
    """Return the HTML of a body; raise TooMuchError if it is larger than that of a page may be."""
    if len(html) > HTML_BYTES or len(html.encode()) > HTML_BYTES:
        message = tell("the page would have more than {most} bytes", most=HTML_BYTES)
        raise TooMuchError(Mistake("page-size", message, tell("split the post into several")))
    return html


def too_many_cells(head: str) -> TooMuchError:
    """Return the error for a table with which a page would have too many cells."""
    message = tell("tables with more than {most} cells are too large for a page, empty ones count too", most=CELLS)
    remedy = tell("take columns or rows out, or put the table into a PDF file")
    return TooMuchError(Mistake("too-many-cells", message, remedy), head)


class Repeated:
    """Counts the letters that a text has in one place and its page in many."""

    letters = 0

    def add(self, *texts: str | None) -> None:
        """Count texts that stand in one more place; the first is what an author is told."""
        self.letters += TAG + sum(len(text or "") for text in texts)
        if self.letters > REPEATED_LETTERS:
            message = tell(
                "abbreviations and references repeat this so often that it would add more than {most} letters",
                most=REPEATED_LETTERS,
            )
            raise TooMuchError(
                Mistake("too-much-repeated", message, tell("make it shorter, or use it less often")), texts[0] or ""
            )


class Abbreviations(AbbrTreeprocessor):
    """Sets the meanings of abbreviations, and counts what they repeat."""

    def __init__(self, meanings: dict[str, str], repeated: Repeated) -> None:
        super().__init__(abbrs=meanings)
        self.repeated = repeated

    def create_element(self, title: str, text: str, tail: str) -> Element:
        """Return the element of one, once it is counted."""
        self.repeated.add(title)
        return super().create_element(title, text, tail)
