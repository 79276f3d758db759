"""Markdown becomes clean HTML: its lines are prepared, read as a tree, changed by our rules, and cleaned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import tostring

from markdown import Markdown
from markdown.treeprocessors import PrettifyTreeprocessor

from plugins.newsroom import Problem, few, tell
from plugins.typesetting import (
    letter_of_entity,
    soft_hyphens,
    soft_hyphens_html,
    typeset_html,
    typeset_text,
    without_unseen,
)

from .cleaning import cleaned
from .manuscript import Finding, Manuscript, line_of, problem
from .page_size import TooMuchError, check_size
from .preprocessing import preprocessed
from .preprocessing.comments import OPEN_COMMENT, without_comments
from .readers import Tree, read_body
from .readers.html_tags import raw_html
from .tree_rules import RULES
from .unplaced_problems import UnplacedProblem, warning
from .unseen_letters import in_attributes, unseen

LOOSE_ADDRESS = warning(
    "loose-address",
    tell("spaces in an address, or quotation marks in a title, make this plain text on other sites"),
    tell("write <…> around the address, and «…» within the title"),
)
FAILED = UnplacedProblem(
    "markdown",
    tell("the text has marks that cannot be understood"),
    tell("look for brackets, quotations or lists that stand deep in each other"),
)


@dataclass(frozen=True, slots=True)
class Converted:
    """Clean HTML, not typeset yet, and what the rules found."""

    html: str
    findings: tuple[Finding, ...]


def convert(manuscript: Manuscript) -> Converted:
    """Convert a body; a text on which the library fails is a finding, never an exception."""
    prepared, told = preprocessed(manuscript.body)
    found = [wrong.at(manuscript.source.path, manuscript.first_line + line) for line, wrong in told]
    text, open_comment = without_comments(prepared)
    if open_comment:
        found.append(problem(manuscript, OPEN_COMMENT, open_comment))
    try:
        html, met = finished(read_body(text, manuscript.source.language), manuscript)
        # Whatever way it came: nothing that no page and no feed can hold.
        shown = without_unseen(cleaned(check_size(html)), soft_hyphens=True)[0]
        return Converted(shown, (*found, *met))
    except TooMuchError as error:
        return Converted("", (problem(manuscript, error.wrong, error.written),))
    except Exception:  # noqa: BLE001 - whatever a library does on odd input is the file's problem, not the build's
        return Converted("", (problem(manuscript, FAILED, ""),))


def finished(tree: Tree, manuscript: Manuscript) -> tuple[str, list[Finding]]:
    """Change the tree by each rule; return its HTML, and all that was found."""
    found: list[Finding] = [problem(manuscript, LOOSE_ADDRESS, written) for written in tree.loose]
    found.extend(problem(manuscript, wrong, row) for wrong, row in tree.rows)
    manuscript.written.update(tree.lines)
    _prettify().run(tree.root)
    unseen = {**tree.unseen, **dict.fromkeys(in_attributes(tree.root))}
    for rule in RULES:
        found.extend(rule(tree.root, manuscript))
    found.extend(few(tree.html, lambda written: problem(manuscript, raw_html(written), written)))
    found.extend(_unseen(unseen, manuscript))
    for element in tree.root.iter():
        element.attrib = dict(sorted(element.items()))
    html = tostring(tree.root, encoding="unicode", method="html").strip()
    return html.removeprefix("<div>").removesuffix("</div>").strip(), found


@cache
def _prettify() -> PrettifyTreeprocessor:
    """Return the library's processor that sets each block on lines of its own."""
    return PrettifyTreeprocessor(Markdown())


def _unseen(entities: Iterable[str], manuscript: Manuscript) -> Iterator[Problem]:
    lines: dict[int, list[str]] = {}
    for entity in entities:
        lines.setdefault(line_of(manuscript, entity), []).append(letter_of_entity(entity))
    return few(lines.items(), lambda line: unseen(line[1]).at(manuscript.source.path, line[0]))


def set_heading(title: str, language: str) -> str:
    """Set a title as text for headings on pages; nothing else may show it, for it has unseen characters."""
    return soft_hyphens(typeset_text(title, language), language)


def set_body(html: str, language: str) -> str:
    """Set clean HTML."""
    return soft_hyphens_html(typeset_html(html, language), language)
