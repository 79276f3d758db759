"""Word files by mammoth: which styles mean what, pictures beside the text, and what its author must know.

A file comes from anybody: its size is bounded before it is unpacked, and whatever the library stumbles over is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import mammoth
from lxml import etree

from plugins.newsdesk.writing.errors import DocumentError
from plugins.newsroom import Message, tell, tell_count

from .document import Document
from .html_to_markdown import as_markdown
from .word_pictures import WordPictures

TEXT = "word/document.xml"
_WITH_WORDS = (TEXT, "word/footnotes.xml", "word/endnotes.xml")
MOST_PARTS, MOST_UNPACKED, MOST_XML = 5_000, 300_000_000, 20_000_000
"""Bounds of a file that is unpacked: parts, bytes of all of them, bytes of those with words."""
STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Цитата'] => blockquote > p:fresh
p[style-name='Выделенная цитата'] => blockquote > p:fresh
p[style-name='Дәйексөз'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
"""
"""What paragraphs of a style become, besides mammoth's own: headings by their level."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD = re.compile(r"\w+")
_NAMED = 5


def read_word(name: str, data: bytes) -> Document:
    """Return a Word file as Markdown. Raises DocumentError that says what to do with one that cannot be read."""
    try:
        trees = _trees(name, data)
        pictures = WordPictures()
        converted = mammoth.convert_to_html(
            BytesIO(data),
            style_map=STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(pictures.keep),
        )
        title, body = as_markdown(str(converted.value))
    except DocumentError:
        raise
    except Exception as error:  # whatever a damaged file makes of two libraries
        message = tell(
            "{file} is damaged, or no Word file: open it in Word, save it as .docx, and name that", file=name
        )
        raise DocumentError(message) from error
    remarks = (*_of_colleagues(trees), *pictures.remarks, *_lost_words(trees, f"{title}\n{body}"))
    return Document(title, body, pictures.files, remarks)


def _trees(name: str, data: bytes) -> dict[str, etree._Element]:
    """Return the parts with words. Raises DocumentError for a file that is none, has a password or is too large."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            parts = {part.filename: part for part in packed.infolist()}
            if TEXT not in parts:
                raise DocumentError(tell("{file} is no Word file: name a .docx or a text", file=name))
            if any(part.flag_bits & 1 for part in parts.values()):
                raise DocumentError(tell("{file} is packed with a password: save it without one", file=name))
            unpacked = sum(part.file_size for part in parts.values())
            words = max(parts[one].file_size for one in _WITH_WORDS if one in parts)
            if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or words > MOST_XML:
                raise DocumentError(tell("{file} is too large: split it, or take pictures out of it", file=name))
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            return {one: etree.fromstring(packed.read(one), parser) for one in _WITH_WORDS if one in parts}
    except BadZipFile as error:
        raise DocumentError(tell("{file} was copied only in part: copy it again", file=name)) from error


def _of_colleagues(trees: dict[str, etree._Element]) -> Iterator[Message]:
    """Tell of changes that nobody has accepted yet, of remarks in the margin, and of hidden words."""
    text = trees[TEXT]
    changes = sum(len(text.findall(f".//{_W}{tag}")) for tag in ("ins", "del", "moveFrom", "moveTo"))
    if changes:
        yield tell_count(
            "{count} tracked change is in it: what was added is taken, what was deleted is not. If that is not what"
            " you want, accept or reject it in Word and do this again.",
            "{count} tracked changes are in it: what was added is taken, what was deleted is not. If that is not what"
            " you want, accept or reject them in Word and do this again.",
            changes,
        )
    comments = len({one.get(f"{_W}id") for one in text.iter(f"{_W}commentReference")})
    if comments:
        yield tell_count(
            "{count} comment of a colleague is in it, and is not taken.",
            "{count} comments of colleagues are in it, and are not taken.",
            comments,
        )
    if any(one.get(f"{_W}val") not in {"0", "false"} for one in text.iter(f"{_W}vanish")):
        yield tell("Hidden text is in it, and stands in the post now: look through it.")


def _lost_words(trees: dict[str, etree._Element], markdown: str) -> Iterator[Message]:
    """Tell of words of the document that did not come over, such as those in drawings."""
    there = Counter(word for tree in trees.values() for word in _WORD.findall("".join(_written(tree))))
    lost = list((there - Counter(_WORD.findall(markdown.replace("\\", "")))).elements())
    if lost:
        words = ", ".join(lost[:_NAMED]) + (" …" if len(lost) > _NAMED else "")
        yield tell("These words of the document are not in the post, look where they belong: {words}", words=words)


def _written(tree: etree._Element) -> Iterator[str]:
    """Yield the words of a part; between paragraphs and at tabs and breaks there is a space."""
    for _, element in etree.iterwalk(tree, events=("end",)):
        if element.tag == f"{_W}t":
            is_taken = not any(above.tag in _NOT_TAKEN for above in element.iterancestors())
            yield (element.text or "") if is_taken else ""
        elif element.tag in _GAPS:
            yield " "


_GAPS = {f"{_W}{tag}" for tag in ("p", "tab", "br", "cr", "noBreakHyphen")}
_NOT_TAKEN = {
    f"{_W}moveFrom",
    f"{_W}del",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice",
}
