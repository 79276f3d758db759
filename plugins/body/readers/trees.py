"""The tree of elements that our rules change, made of what was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from markdown_it.token import Token

from plugins.body.page_size import Abbreviations, Repeated
from plugins.newsroom import Mistake
from plugins.typesetting import entities_of, without_unseen

from .reader import Read

BACK = {"kk": "Мәтінге оралу, {} ескертпе", "ru": "Вернуться к тексту, сноска {}", "en": "Back to the text, note {}"}
BOXES = {
    "kk": ("Орындалмаған", "Орындалған"),
    "ru": ("Не сделано", "Сделано"),
    "en": ("Not done", "Done"),
}
"""The meaning of an empty and a ticked box of a list of tasks, for those who do not see them."""
BACKLINK = "\u21a9"
_LANGUAGE = re.compile(r"[A-Za-z0-9+#.-]{1,30}(?=\s|\Z)")
_TAGS = {"s": "del"}


@dataclass(frozen=True, slots=True)
class Tree:
    """The elements of a text, and what was met in reading it."""

    root: Element
    html: Mapping[str, None] = field(default_factory=dict)
    """HTML that is shown as text, each once."""
    unseen: Mapping[str, None] = field(default_factory=dict)
    """Entities of characters that nobody sees, each once."""
    loose: Mapping[str, None] = field(default_factory=dict)
    """Addresses and titles that are no link on other sites."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """Addresses that are written in another way, such as with escapes, with the line on which they are."""
    rows: Sequence[tuple[Mistake, str]] = ()
    """Warnings for rows of tables, each with its row."""


def tree_of(read: Read, language: str) -> Tree:
    """Return the tree of a text that readers get in a language; raise TooMuchError if a page could not hold it."""
    repeated = Repeated()
    maker = _Maker(read, BOXES.get(language, BOXES["en"]), repeated.add)
    root = Element("div")
    main, notes = _parted(read.tokens)
    maker.build(root, main)
    if notes:
        _add_notes(root, notes, maker, BACK.get(language, "{}"))
    met = read.met
    Abbreviations(met["abbreviations"], repeated).run(root)
    return Tree(root, met["html"], met["unseen"] | maker.unseen, met["loose"], maker.lines, met["rows"])


def _parted(tokens: Sequence[Token]) -> tuple[list[Token], list[tuple[str, list[Token]]]]:
    """Part the texts of notes from what they are notes to; a note within a note is one of its own."""
    main: list[Token] = []
    notes: list[tuple[str, list[Token]]] = []
    around = [main]
    for token in tokens:
        if token.type == "note_open":
            inside: list[Token] = []
            notes.append((token.meta["label"], inside))
            around.append(inside)
        elif token.type == "note_close":
            around.pop()
        else:
            around[-1].append(token)
    return main, notes


def _add_notes(root: Element, notes: list[tuple[str, list[Token]]], maker: _Maker, back: str) -> None:
    """Set the notes below the text: in the order of references, those without any last; of two alike, none is lost."""
    box = SubElement(root, "div", {"class": "footnote"})
    SubElement(box, "hr")
    listed = SubElement(box, "ol")
    texts: dict[str, list[Token]] = {}
    rest: list[list[Token]] = []
    for label, tokens in notes:
        if label in texts:
            rest.append(tokens)
        else:
            texts[label] = tokens
    items: list[tuple[str, Element]] = []
    for label in _in_order(maker.references, texts):
        item = SubElement(listed, "li", {"id": f"note {label}"})
        maker.build(item, texts[label])
        items.append((label, item))
    for number, tokens in enumerate(rest):
        maker.build(SubElement(listed, "li", {"id": f"again {number}"}), tokens)
    for number, (label, item) in enumerate(items, start=1):
        _lead_back(item, maker.references.get(label, []), back.format(number))


def _in_order(order: Iterable[str], texts: dict[str, list[Token]]) -> Iterator[str]:
    """Return labels in the order in which they are met: the text of a note may be the first to refer to another."""
    given: set[str] = set()
    # A note to which nothing refers may refer to others that nothing else does: the order grows meanwhile.
    while label := next((label for label in (*order, *texts) if label not in given), None):
        given.add(label)
        yield label


def _lead_back(item: Element, references: Sequence[str], title: str) -> None:
    if not references:
        return
    last = item[-1] if len(item) and item[-1].tag == "p" else SubElement(item, "p")
    if last.text or len(last):
        _add_text(last, "\u00a0")
    for reference in references:
        link = SubElement(last, "a", {"class": "footnote-backref", "href": f"#{reference}", "title": title})
        link.text = BACKLINK


class _Maker:
    """Makes elements of tokens; what it meets of notes and unseen letters is kept for all parts of a text."""

    def __init__(self, read: Read, boxes: tuple[str, str], repeat: Callable[..., None]) -> None:
        self.read, self.boxes, self.repeat = read, boxes, repeat
        self.references: dict[str, list[str]] = {}
        """Ids of the marks that lead to each note, by its label, in the order in which the text refers to them."""
        self.unseen: dict[str, None] = {}
        self.lines: dict[str, str] = {}
        self.paragraph = Token("inline", "", 0)

    def build(self, root: Element, tokens: Sequence[Token]) -> None:
        """Build blocks below an element."""
        around = [root]
        box: bool | None = None
        for token in tokens:
            if token.type == "inline":
                self.paragraph = token
                self._begin(around[-1], box)
                box = None
                self._inline(around[-1], token.children or ())
            elif token.hidden:
                if token.nesting > 0 and len(around[-1]):
                    _add_text(around[-1], "\n")
            elif token.nesting > 0:
                around.append(SubElement(around[-1], token.tag, _attributes(token)))
                if token.type == "list_item_open" and "checked" in token.meta:
                    box = bool(token.meta["checked"])
            elif token.nesting < 0:
                if token.type == "list_item_close":
                    self._begin(around[-1], box)
                    box = None
                around.pop()
            else:
                _add_block(around[-1], token)

    def _begin(self, element: Element, box: bool | None) -> None:  # noqa: FBT001 - three values
        """Draw the box of a task; what it means is said to those who do not see it."""
        if box is not None:
            mark = Element("span", {"role": "img", "aria-label": self.boxes[box]})
            mark.text, mark.tail = AtomicString("☑" if box else "☐"), " "
            element.insert(0, mark)

    def _inline(self, root: Element, tokens: Sequence[Token]) -> None:
        around = [root]
        for token in tokens:
            if token.type == "text":
                _add_text(around[-1], token.content)
            elif token.type == "softbreak":
                _add_text(around[-1], "\n")
            elif token.nesting > 0:
                around.append(SubElement(around[-1], _TAGS.get(token.tag, token.tag), self._shown(token)))
            elif token.nesting < 0:
                around.pop()
            else:
                self._alone(around[-1], token)

    def _alone(self, parent: Element, token: Token) -> None:
        if token.type == "code_inline":
            SubElement(parent, "code").text = AtomicString(token.content)
        elif token.type == "image":
            SubElement(parent, "img", self._shown(token, alt=_words(token.children or ())))
        elif token.type == "note_reference":
            self._reference(parent, token.meta["label"])
        elif token.type == "hardbreak":
            SubElement(parent, "br")
        else:
            _add_text(parent, token.content)

    def _shown(self, token: Token, **words: str) -> dict[str, str]:
        """Return the attributes of a link or picture as they can be seen; count what a reference repeats."""
        attributes: dict[str, object] = {**token.attrs, **words}
        shown = {name: self._seen(str(value)) for name, value in attributes.items()}
        if "label" in token.meta:
            self.repeat(*shown.values())
        return shown

    def _reference(self, parent: Element, label: str) -> None:
        places = self.references.setdefault(label, [])
        places.append(f"reference {label} {len(places)}")
        mark = SubElement(parent, "sup", {"id": places[-1]})
        link = SubElement(mark, "a", {"class": "footnote-ref", "href": f"#note {label}"})
        link.text = str(list(self.references).index(label) + 1)

    def _seen(self, value: str) -> str:
        """Return an address or a text about one as it can be seen."""
        shown, letters = without_unseen(value)
        if letters:
            self.unseen |= dict.fromkeys(entities_of(self.read.text, letters))
        if shown not in self.paragraph.content and shown not in self.read.text:
            self.lines.setdefault(shown, self.paragraph.content.partition("\n")[0])
        return shown


def _add_block(parent: Element, token: Token) -> None:
    """Add a block that holds no others."""
    if token.type in ("fence", "code_block"):
        code = SubElement(SubElement(parent, "pre"), "code")
        code.text = AtomicString(token.content)
        if language := _LANGUAGE.match(token.info.strip()):
            code.set("class", f"language-{language[0]}")
    elif token.tag:
        SubElement(parent, token.tag)


def _attributes(token: Token) -> dict[str, str]:
    attributes = {name: str(value) for name, value in token.attrs.items()}
    if token.tag in ("li", "ul"):  # classes of the library's task lists
        attributes.pop("class", None)
    return attributes


def _words(tokens: Sequence[Token]) -> str:
    """Return the words of a picture's alternative text."""
    words = (
        "\n" if token.type.endswith("break") else _words(token.children or ()) if token.children else token.content
        for token in tokens
    )
    return "".join(words)


def _add_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
