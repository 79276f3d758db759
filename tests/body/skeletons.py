"""What a page is made of, its words and elements in their order, whoever made the HTML.

`python -m tests.body.skeletons spec.md` compares all examples of a specification, as CommonMark's own text writes
them, with GitHub's reader.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import cmarkgfm  # type: ignore[import-untyped]
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]

_EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
_ALIKE = {"b": "strong", "i": "em", "s": "del", "strike": "del"}
# What stands around or beside things: boxes that scroll, widths of pictures, sizes of files.
_AROUND = {"div", "span", "small", "picture", "source", "figure", "input", "section", "tbody"}
# The ways back from notes, and the rule above them.
_NOTES = re.compile(r'(?<=<div class="footnote">)\s*<hr>|<a [^>]*footnote-backref[^>]*>.*?</a>|<p>\s*</p>', re.DOTALL)
_HTML = re.compile(r"<[A-Za-z/!?]")


def github(text: str) -> str:
    """Return the HTML that GitHub's reader makes of a text."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    return str(cmarkgfm.github_flavored_markdown_to_html(text, options))


class _Skeleton(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.code += tag == "pre"
        if tag not in _AROUND:
            self._add(f"<{_level(tag)}>")
        if tag == "input":
            self._words("☑ " if "checked" in dict(attrs) else "☐ ")
        if tag == "img":
            self._words(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        self.code -= tag == "pre"
        if tag not in _AROUND and tag not in ("br", "hr", "img"):
            self._add(f"</{_level(tag)}>")

    def handle_data(self, data: str) -> None:
        self._words(data)

    def _words(self, words: str) -> None:
        if self.found and not self.found[-1].startswith("<"):
            words = self.found.pop() + words
        self.found.append(words)

    def _add(self, piece: str) -> None:
        self.found.append(piece)


def _level(tag: str) -> str:
    return "h" if re.fullmatch("h[1-6]", tag) else _ALIKE.get(tag, tag)


def skeleton(html: str) -> tuple[str, ...]:
    """Return elements and words; spaces around them count for nothing, nor does the level of a heading."""
    reader = _Skeleton()
    reader.feed(_NOTES.sub("", html))
    reader.close()
    words = (" ".join(piece.split()) for piece in reader.found)
    return tuple(piece for piece in words if piece)


def alike(html: str, text: str) -> bool:
    """Return whether readers get what GitHub's reader makes of a text, but for typography."""
    return without_typography(skeleton(html)) == without_typography(skeleton(github(text)))


def examples(specification: str) -> Iterator[str]:
    for written, _ in _EXAMPLE.findall(specification):
        yield written.replace("→", "\t")


def main(path: str) -> None:
    from tests.reading.author import Author

    same = told = html = 0
    with TemporaryDirectory() as folder:
        author = Author(Path(folder))
        for number, text in enumerate(examples(Path(path).read_text(encoding="utf-8")), start=1):
            if _HTML.search(re.sub(r"<(https?|mailto|[\w.+-]+@)[^>]*>", "", text)):
                html += 1
                continue
            author.post(text)
            reading = author.read()
            html_shown = reading.posts[0].html if reading.posts else ""
            if alike(html_shown, text):
                same += 1
            elif reading.problems:
                told += 1
            else:
                print(f"--- {number}\n{text}\n{skeleton(html_shown)}\n{skeleton(github(text))}")  # noqa: T201 - a program
    print(f"the same: {same}, told: {told}, with HTML: {html}")  # noqa: T201


def without_typography(pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Return a skeleton with one kind of quotation marks, dashes and spaces."""
    text = unescape("\n".join(pieces)).replace("\u00ad", "")
    # GitHub's reader puts the box of a task before the first paragraph of its item.
    text = re.sub(r"([☑☐])\n<p>\n(?!<)", r"<p>\n\1 ", re.sub(r"([☑☐])\n<p>(?=\n<)", r"<p>\n\1", text))
    for signs, plain in (("``", "'"), ('[«»„“”"’‘]', "'"), ("[–—‑]|-{2,}", "-"), ("[\u00a0\u202f]", " "), ("…", "...")):
        text = re.sub(signs, plain, text)
    return tuple(" ".join(piece.split()) for piece in text.split("\n"))


if __name__ == "__main__":
    main(sys.argv[1])
