"""Markdown becomes clean HTML: one of two readers, our marks, the allow-list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from plugins.newsroom import Problem, few, tell
from plugins.typesetting import letter_of_entity, without_unseen

from .cleaning import cleaned
from .finished_trees import html_of, part_blocks
from .manuscript import Finding, Manuscript, Rule, line_of, problem
from .marks.bare_addresses import bare_addresses
from .marks.figures import figures
from .marks.footnotes import BACK, footnotes
from .marks.headings import headings
from .marks.links import links
from .marks.own_marks import own_marks
from .marks.pictures import pictures
from .marks.raw_html import OPEN_COMMENT, raw_html
from .marks.tables import tables
from .marks.videos import videos
from .marks.wordless import wordless
from .page_size import Abbreviations, Repeated, TooMuchError, check_size
from .plain_reader import read_plain
from .preprocessing import preprocessed
from .preprocessing.comments import without_comments
from .preview import is_plain, read, tree_of
from .unseen_letters import in_attributes, unseen
from .wrong import Wrong, warning

BOXES = {
    "kk": ("Орындалмаған", "Орындалған"),
    "ru": ("Не сделано", "Сделано"),
    "en": ("Not done", "Done"),
}
"""What the boxes of a list of tasks mean, for those who do not see them."""
RULES: tuple[Rule, ...] = (
    wordless,
    headings,
    own_marks,
    footnotes,
    pictures,
    figures,
    bare_addresses,
    links,
    videos,
    tables,
)

LOOSE_ADDRESS = warning(
    "loose-address",
    tell("spaces in an address, or quotation marks in a title, make this plain text on other sites"),
    tell("write <…> around the address, and «…» within the title"),
)
FAILED = Wrong(
    "markdown",
    tell("the text has marks that cannot be understood"),
    tell("look for brackets, quotations or lists that stand deep in each other"),
)


@dataclass(frozen=True, slots=True)
class Converted:
    """Clean HTML, not typeset yet, and what the rules found."""

    html: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ReadText:
    """The tree of a text, and what was met in reading it."""

    root: Element
    html: Mapping[str, None] = field(default_factory=dict)
    """HTML that is shown as text, each once."""
    unseen: Mapping[str, None] = field(default_factory=dict)
    """Entities of characters that nobody sees, each once."""
    loose: Mapping[str, None] = field(default_factory=dict)
    """Addresses and titles that are no link on other sites."""
    lines: Mapping[str, str] = field(default_factory=dict)
    """What the rules meet in another way than it was written."""
    rows: Sequence[tuple[Wrong, str]] = ()
    """What is told of rows of tables."""


def convert(manuscript: Manuscript) -> Converted:
    """Convert a body; a text on which the library fails is a finding, never an exception."""
    prepared, told = preprocessed(manuscript.body)
    found = [wrong.at(manuscript.source.path, manuscript.first_line + line) for line, wrong in told]
    text, open_comment = without_comments(prepared)
    if open_comment:
        found.append(problem(manuscript, OPEN_COMMENT, open_comment))
    try:
        read = ReadText(read_plain(text)) if is_plain(text) else as_previewed(text, manuscript.source.language)
        html, met = finished(read, manuscript)
        # Whatever way it came: nothing that no page and no feed can hold.
        shown = without_unseen(cleaned(check_size(html)), soft_hyphens=True)[0]
        return Converted(shown, (*found, *met))
    except TooMuchError as error:
        return Converted("", (problem(manuscript, error.wrong, error.written),))
    except Exception:  # noqa: BLE001 - whatever a library does on odd input is the file's problem, not the build's
        return Converted("", (problem(manuscript, FAILED, ""),))


def as_previewed(text: str, language: str) -> ReadText:
    """Read a text that has marks on which readers of Markdown differ."""
    repeated = Repeated()
    found = read(text)
    tree = tree_of(found, BACK.get(language, "{}"), BOXES.get(language, BOXES["en"]), repeated.add)
    html, unseen = found.met.get("html", {}), found.met.get("unseen", {})
    Abbreviations(found.met.get("abbreviations", {}), repeated).run(tree.root)
    return ReadText(tree.root, html, unseen | tree.unseen, found.met["loose"], tree.lines, found.met.get("rows", ()))


def finished(read: ReadText, manuscript: Manuscript) -> tuple[str, list[Finding]]:
    """Let each rule change the tree; return its HTML, and all that was found."""
    found: list[Finding] = [problem(manuscript, LOOSE_ADDRESS, written) for written in read.loose]
    found.extend(problem(manuscript, wrong, row) for wrong, row in read.rows)
    manuscript.written.update(read.lines)
    part_blocks(read.root)
    unseen = {**read.unseen, **dict.fromkeys(in_attributes(read.root))}
    for rule in RULES:
        found.extend(rule(read.root, manuscript))
    found.extend(few(read.html, lambda written: problem(manuscript, raw_html(written), written)))
    found.extend(_unseen(unseen, manuscript))
    return html_of(read.root), found


def _unseen(entities: Iterable[str], manuscript: Manuscript) -> Iterator[Problem]:
    lines: dict[int, list[str]] = {}
    for entity in entities:
        lines.setdefault(line_of(manuscript, entity), []).append(letter_of_entity(entity))
    return few(lines.items(), lambda line: unseen(line[1]).at(manuscript.source.path, line[0]))
