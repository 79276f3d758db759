"""Each form of a release, and its page, read by programs that know nothing of us: the words in their order."""

from __future__ import annotations

import email
import email.policy
import json
import os
import re
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.look.faces import FONTS
from tests.tools import require_tool

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FACES_ONLY = {"FONTCONFIG_FILE": str(FONTS / "fonts.conf")}
"""No document depends on the fonts of the machine."""
IN_LINE = frozenset(["a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "-text"])


def words(text):
    """Words as they are read, wherever lines and cells end; a hyphen at a line's end stands in its word."""
    return re.findall(r"\w+", text.replace("\u2011", "-").replace("\u00ad", ""))


def pdf_pages(data, tmp_path):
    """Give the text of each page without its last line, which is its foot."""
    file = tmp_path / "release.pdf"
    file.write_bytes(data)
    return [page.rstrip("\n").rpartition("\n")[0] for page in printed_pages(file)]


def printed_pages(file):
    """Give the text of each page of a PDF."""
    ran = subprocess.run([require_tool("pdftotext"), "-raw", file, "-"], capture_output=True, text=True, check=True)
    return [page for page in ran.stdout.split("\f") if page]


def assert_on_paper(pages, said, heads):
    """Read page for page: a word broken into lines is one word, and a table goes on with its head on the next page."""
    left = "".join(said)
    for page in pages:
        shown = "".join(words(page))
        if not left.startswith(shown):
            head = next(head for head in map("".join, heads) if shown.startswith(head))
            shown = shown.removeprefix(head)
        assert left[: len(shown)] == shown
        left = left[len(shown) :]
    assert left == ""


def printed_by_libreoffice(documents: Mapping[str, bytes], folder: Path) -> Mapping[str, Path]:
    """Print Word documents, by name, in one call; give the PDF of each.

    LibreOffice has a profile of its own there: one whose profile another one uses does nothing, and says nothing.
    """
    program = require_tool("soffice")
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    files = [str(folder / f"{name}.docx") for name in documents]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(program), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "printed"), *files]
    subprocess.run(command, env={**os.environ, **FACES_ONLY}, capture_output=True, check=True)
    return {name: folder / "printed" / f"{name}.pdf" for name in documents}


def pdf_text(data, tmp_path):
    return " ".join(pdf_pages(data, tmp_path))


def pdf_letters(file):
    """Give each word of a PDF with its left and right edge, as parts of the width of its page."""
    ran = subprocess.run([require_tool("pdftotext"), "-bbox", file, "-"], capture_output=True, check=True)
    found = []
    for page in LexborHTMLParser(ran.stdout).css("page"):
        width = float(str(page.attributes["width"]))
        for word in page.css("word"):
            edges = (float(str(word.attributes[name])) / width for name in ("xmin", "xmax"))
            found.append((word.text(), *edges))
    return found


def word_text(data):
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    paragraphs = (
        "".join(" " if part.tag == f"{W}br" else part.text or "" for part in one.iter(f"{W}t", f"{W}br"))
        for one in root.iter(f"{W}p")
    )
    return " ".join(paragraphs)


def mail_parts(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    plain, html = (part.get_content() for part in message.iter_parts())
    return message, plain, " ".join(one.text(separator=" ") for one in LexborHTMLParser(html).css("body"))


def ninjs_texts(data):
    """Give the plain body of a news item, and the words of its HTML."""
    plain, rich = json.loads(data)["bodies"]
    return plain["value"], html_text(rich["value"])


def html_text(html):
    """Give the words of HTML with the numbers of its lists; blocks are apart, words in a line are not."""
    return _text(LexborHTMLParser(html).body)


def page_texts(html, title="h1, article.post > header .standfirst, article.post > .prose"):
    """Give the words of a release's page: title, standfirst if there is one, and text, without pictures.

    `title` asks for less than that.
    """
    page = LexborHTMLParser(html)
    for one in page.css("article.post .prose figure, article.post .prose .footnote-backref"):
        one.decompose()
    found = page.css(f"article.post > header {title}")
    return " ".join(map(_text, found))


def heads_of_tables(html):
    """Give the words of the rows that name the columns of a page's tables."""
    return [words(_text(head)) for head in LexborHTMLParser(html).css("article.post thead")]


def _text(node):
    if node.is_text_node:
        return node.text_content or ""
    inner = "".join(f"{_number(child)}{_text(child)}" for child in node.iter(include_text=True))
    return inner if node.tag in IN_LINE else f" {inner} "


def _number(node):
    parent = node.parent
    if node.tag != "li" or parent is None or parent.tag != "ol":
        return ""
    before = 0
    other = node.prev
    while other is not None:
        before += other.tag == "li"
        other = other.prev
    return f" {int(parent.attributes.get('start') or 1) + before}. "
