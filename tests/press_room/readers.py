"""Each form of a release, and its page, read by programs that know nothing of us: the words in their order."""

from __future__ import annotations

import email
import email.policy
import json
import re
import subprocess
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.tools import require_tool

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
IN_LINE = frozenset(["a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "-text"])


def words(text):
    """Words as they are read, wherever lines and cells end; a hyphen at a line's end stands in its word."""
    return re.findall(r"\w+", text.replace("\u2011", "-").replace("\u00ad", ""))


def pdf_pages(data, tmp_path):
    """Give the text of each page without its last line, which is its foot."""
    file = tmp_path / "release.pdf"
    file.write_bytes(data)
    ran = subprocess.run([require_tool("pdftotext"), "-raw", file, "-"], capture_output=True, text=True, check=True)
    return [page.rstrip("\n").rpartition("\n")[0] for page in ran.stdout.split("\f") if page]


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
