"""Markdown becomes clean HTML: its lines are prepared, read as a tree, changed by our rules, and cleaned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import category
from xml.etree.ElementTree import Element, tostring

from markdown import Markdown
from markdown.treeprocessors import PrettifyTreeprocessor

from plugins.newsroom import Mistake, Problem, few, tell, warning
from plugins.typesetting import (
    SOFT_HYPHEN,
    letter_of_entity,
    soft_hyphens,
    soft_hyphens_html,
    typeset_html,
    typeset_text,
    without_unseen,
    without_unseen_entities,
)

from .cleaning import cleaned
from .manuscript import Finding, Manuscript, line_of, problem
from .page_size import TooMuchError, check_size
from .preprocessing import preprocessed
from .preprocessing.comments import OPEN_COMMENT, without_comments
from .readers import Tree, read_body
from .readers.html_tags import raw_html
from .resolver import AnsweredLookup
from .tree_rules import RULES

LOOSE_ADDRESS = warning(
    "loose-address",
    tell("spaces in an address, or quotation marks in a title, make this plain text on other sites"),
    tell("write <…> around the address, and «…» within the title"),
)
FAILED = Mistake(
    "markdown",
    tell("the text has marks that cannot be understood"),
    tell("look for brackets, quotations or lists that stand deep in each other"),
)


@dataclass(frozen=True, slots=True)
class Converted:
    """Clean HTML, not typeset yet, and what the rules found."""

    html: str
    findings: tuple[Finding, ...]


def convert(manuscript: Manuscript, lookups: list[AnsweredLookup]) -> Converted:
    """Convert a body; a text on which the library fails is a finding, never an exception.

    What it asks of its folder is added to the `lookups`, so that they are known of a text that is given up, too.
    """
    prepared, told = preprocessed(manuscript.body)
    found = [wrong.at(manuscript.source.path, manuscript.first_line + line) for line, wrong in told]
    text, open_comment = without_comments(prepared)
    if open_comment:
        found.append(problem(manuscript, OPEN_COMMENT, open_comment))
    try:
        html, met = finished(read_body(text, manuscript.source.language), manuscript, lookups)
        # Whatever way it came: nothing that no page and no feed can hold.
        shown = without_unseen(cleaned(check_size(html)), soft_hyphens=True)[0]
        return Converted(shown, (*found, *met))
    except TooMuchError as error:
        return Converted("", (problem(manuscript, error.wrong, error.written),))
    except Exception:  # noqa: BLE001 - whatever a library does on odd input is the file's problem, not the build's
        return Converted("", (problem(manuscript, FAILED, ""),))


def finished(tree: Tree, manuscript: Manuscript, lookups: list[AnsweredLookup]) -> tuple[str, list[Finding]]:
    """Change the tree by each rule; return its HTML, and all that was found; what was asked is added to `lookups`."""
    found: list[Finding] = [problem(manuscript, LOOSE_ADDRESS, written) for written in tree.loose]
    found.extend(problem(manuscript, wrong, row) for wrong, row in tree.rows)
    manuscript.written.update(tree.lines)
    _prettify().run(tree.root)
    unseen = {**tree.unseen, **dict.fromkeys(in_attributes(tree.root))}
    for one in (one for rule in RULES for one in rule(tree.root, manuscript) or ()):
        if isinstance(one, AnsweredLookup):
            lookups.append(one)
        else:
            found.append(one)
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


_REMEDY = tell("readers do not get them: delete them here too")


def unseen(letters: Iterable[str]) -> Mistake:
    """Return the warning for some letters that were taken out of a text."""
    told = tuple(dict.fromkeys(letters))
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in told)
    code = "control-character" if any(category(letter) in ("Cc", "Cn") for letter in told) else "look-alike"
    return warning(code, tell("there are characters here that nobody sees: {codes}", codes=codes), _REMEDY)


def in_attributes(root: Element) -> Iterator[str]:
    """Delete such entities and soft hyphens in addresses and in texts about pictures and links; return the entities."""
    for element in root.iter():
        for name, value in element.items():
            if "&" in value or SOFT_HYPHEN in value:
                shown, entities = without_unseen_entities(value.replace(SOFT_HYPHEN, ""))
                element.set(name, shown)
                yield from entities
