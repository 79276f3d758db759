"""Markdown becomes clean HTML: the library's extensions, our marks, the allow-list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.serializers import to_html_string
from markdown.treeprocessors import Treeprocessor

from plugins.newsroom import Problem, few, tell
from plugins.typesetting import letter_of_entity, without_unseen

from .before_markdown import before_markdown
from .cleaning import cleaned
from .growth import Abbreviations, Bounds, TooMuchError, check_size
from .manuscript import Finding, Manuscript, Rule, line_of, problem
from .marks.bare_addresses import bare_addresses
from .marks.comments import without_comments
from .marks.fact_boxes import FactBoxProcessor, fact_boxes
from .marks.figures import figures
from .marks.footnotes import BACK, footnotes
from .marks.hash_headings import SpacedHeadings
from .marks.headings import headings
from .marks.links import links
from .marks.own_marks import own_marks
from .marks.pictures import pictures
from .marks.raw_html import OPEN_COMMENT, raw_html
from .marks.tables import tables
from .marks.videos import videos
from .marks.wordless import wordless
from .plain_lanes import take_short_ways
from .preview import is_plain, read, tree_of
from .unseen_letters import in_attributes, unseen
from .wrong import Wrong, warning

EXTENSIONS = ("tables", "footnotes", "def_list", "abbr", "sane_lists")
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
    fact_boxes,
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


class _Rules(Treeprocessor):
    """Runs our rules over the finished tree of the manuscript at hand."""

    manuscript: Manuscript
    findings: list[Finding]
    html: dict[str, None]
    """HTML that was met, each once."""
    unseen: dict[str, None]
    """Entities of characters that nobody sees, each once."""

    def take(self, manuscript: Manuscript) -> None:
        """Begin with another text."""
        self.manuscript, self.findings, self.html, self.unseen = manuscript, [], {}, {}

    def run(self, root: Element) -> None:
        """Let each rule change the tree."""
        self.unseen |= dict.fromkeys(in_attributes(root))
        for rule in RULES:
            self.findings.extend(rule(root, self.manuscript))

    def found(self) -> tuple[Finding, ...]:
        """Give all that was found."""
        html = few(self.html, lambda written: problem(self.manuscript, raw_html(written), written))
        return (*self.findings, *html, *few(self._unseen_by_line().items(), self._unseen))

    def _unseen_by_line(self) -> dict[int, list[str]]:
        lines: dict[int, list[str]] = {}
        for entity in self.unseen:
            lines.setdefault(line_of(self.manuscript, entity), []).append(letter_of_entity(entity))
        return lines

    def _unseen(self, found: tuple[int, list[str]]) -> Problem:
        return unseen(found[1]).at(self.manuscript.source.path, found[0])


class _Marks(Extension):
    """Raw HTML off, boxes of facts on, our rules last."""

    rules: _Rules

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        self.rules = _Rules(md)
        md.preprocessors.deregister("html_block")
        for name in ("html", "entity"):  # no plain text has them
            md.inlinePatterns.deregister(name)
        md.parser.blockprocessors.register(FactBoxProcessor(md.parser), "facts", 105)
        md.parser.blockprocessors.register(SpacedHeadings(md.parser), "hashheader", 70)
        # After the library's last one, which resolves escapes in addresses.
        md.treeprocessors.register(self.rules, "rules", -10)


def convert(manuscript: Manuscript) -> Converted:
    """Convert a body; a text on which the library fails is a finding, never an exception."""
    markdown, rules = _markdown(manuscript.source.language)
    rules.take(manuscript)
    prepared, found = before_markdown(manuscript.body)
    rules.findings.extend(wrong.at(manuscript.source.path, manuscript.first_line + line) for line, wrong in found)
    text, open_comment = without_comments(prepared)
    if open_comment:
        rules.findings.append(problem(manuscript, OPEN_COMMENT, open_comment))
    try:
        html = cleaned(check_size(_html(markdown.reset(), rules, text)))
        # Whatever way it came: nothing that no page and no feed can hold.
        return Converted(without_unseen(html, soft_hyphens=True)[0], rules.found())
    except TooMuchError as error:
        _markdown.cache_clear()
        return Converted("", (problem(manuscript, error.wrong, error.written),))
    except Exception:  # noqa: BLE001 - whatever a library does on odd input is the file's problem, not the build's
        _markdown.cache_clear()
        return Converted("", (problem(manuscript, FAILED, ""),))
    except BaseException:
        # The instance may be left in the middle of something.
        _markdown.cache_clear()
        raise


def _html(markdown: Markdown, rules: _Rules, text: str) -> str:
    return markdown.convert(text) if is_plain(text) else as_previewed(markdown, rules, text)


def as_previewed(markdown: Markdown, rules: _Rules, text: str) -> str:
    """Convert a text that has marks on which readers of Markdown differ."""
    abbreviations = cast("Abbreviations", markdown.treeprocessors["abbr"])
    found = read(text)
    language = rules.manuscript.source.language
    boxes = BOXES.get(language, BOXES["en"])
    tree = tree_of(found, BACK.get(language, "{}"), boxes, abbreviations.repeated.add)
    root = tree.root
    rules.html |= found.met.get("html", {})
    rules.unseen |= found.met.get("unseen", {}) | tree.unseen
    rules.findings.extend(problem(rules.manuscript, LOOSE_ADDRESS, written) for written in found.met["loose"])
    rules.manuscript.written.update(tree.lines)
    markdown.treeprocessors["prettify"].run(root)
    abbreviations.abbrs.update(found.met.get("abbreviations", {}))
    abbreviations.run(root)
    rules.run(root)
    for element in root.iter():
        _escape(element)
    return to_html_string(root).strip().removeprefix("<div>").removesuffix("</div>").strip()


def _escape(element: Element) -> None:
    """Write out each `&`: the library takes what looks like an entity for one, and here all of them are read."""
    if element.text and "&" in element.text:
        element.text = element.text.replace("&", "&amp;")
    if element.tail and "&" in element.tail:
        element.tail = element.tail.replace("&", "&amp;")
    for name, value in element.items():
        if "&" in value:
            element.set(name, value.replace("&", "&amp;"))


@cache
def _markdown(language: str) -> tuple[Markdown, _Rules]:
    """Give the one instance of a language: making it costs more than a short post."""
    markdown, rules = long_way(language)
    take_short_ways(markdown)
    return markdown, rules


def long_way(language: str) -> tuple[Markdown, _Rules]:
    """Make an instance that tries everything on every text, as the library does."""
    marks = _Marks()
    markdown = Markdown(
        extensions=[*EXTENSIONS, Bounds(), marks],
        extension_configs={"footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": BACK.get(language, "{}")}},
        output_format="html",
    )
    return markdown, marks.rules
