"""HTML in Markdown is shown as the text that it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown import Markdown
from markdown.inlinepatterns import HTML_RE, InlineProcessor

from plugins.newsroom import tell
from plugins.reading.wrong import warning

RAW_HTML = warning(
    "raw-html",
    tell("HTML is shown as text, letter by letter"),
    tell("use Markdown's marks, see docs/writing.md"),
)
OPEN_COMMENT = warning(
    "comment-not-closed", tell("a comment begins here and does not end; it is shown as text"), tell("write -->")
)


class TagAsText(InlineProcessor):
    """Keeps a tag as text and tells what it saw; a comment inside a paragraph is dropped."""

    def __init__(self, md: Markdown, tell: Callable[[str], None]) -> None:
        super().__init__(HTML_RE, md)
        self.tell = tell

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name; the base class knows no text as result
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Markdown's signature
    ) -> tuple[str, int, int]:
        """Give the tag back as it was written."""
        written = m[1]
        if written.startswith("<!--"):
            return "", m.start(), m.end()
        if not written.startswith("</"):  # its opening has been told
            self.tell(written)
        return written, m.start(), m.end()
