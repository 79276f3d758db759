"""`habarshy explain CODE`: the lesson of a rule, or what is known of any other code; without a code all of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from plugins.messages import in_language, language_of_terminal
from plugins.newsdesk.engine import all_rules
from plugins.newsdesk.lessons import Lesson, lesson
from plugins.newsroom import Message, did_you_mean, tell
from plugins.reporting import SEVERITIES, StyledLine, command_line, failed, show_lines

from .codes_in_docs import documented_codes, documented_pages
from .told_codes import ToldCode, told_codes

FINE, UNKNOWN = 0, 1
FAILS = tell("a warning in a build, an error at a proposal that adds or changes the file")
_TITLE, _CODE, _WEAK, _BETTER, _QUIET, _PLAIN = "bold", "bold cyan", "red", "green", "dim", ""


def explain_code(arguments: Sequence[str]) -> int:
    """Print what a code means, or all codes; return 1 for one that nobody tells."""
    about = tell("Says why a finding is one, with a weak and a better example; without a code lists all of them.")
    parser = command_line("explain", about)
    parser.allow("code", tell("the code of a finding, as it stands behind its place"), nargs="?", metavar="CODE")
    code = (parser.parse_args(arguments).code or "").strip().lower()
    language = language_of_terminal(os.environ)
    lines = tuple(_explained(code, language) if code else _all(language))
    if not lines:
        known = (*all_rules(), *told_codes(), *documented_codes(language))
        remedy = did_you_mean(code, known, tell("habarshy explain lists all of them"))
        return failed(tell("{said}: {remedy}", said=tell("There is no code '{code}'", code=code), remedy=remedy))
    show_lines(lines, folded=True)
    return FINE


def _explained(code: str, language: str) -> Iterator[StyledLine]:
    if code in all_rules():
        yield from _lesson(code, lesson(code, language), language)
        return
    yield from _part(code, language)
    told, documented = told_codes().get(code), documented_codes(language).get(code)
    if told or documented:
        yield code, _CODE
    if documented:
        yield documented.words, _PLAIN
    if told:
        yield from _told(told, language)
    if told or documented:
        page = documented.page if documented else documented_pages(language)[0]
        yield "", _PLAIN
        yield in_language(tell("More: {page}", page=page), language), _QUIET


def _lesson(code: str, told: Lesson, language: str) -> Iterator[StyledLine]:
    rule = all_rules()[code]
    weight = FAILS if rule.fails_proposals else SEVERITIES[rule.severity]
    yield f"{code} ({in_language(weight, language)})", _CODE
    yield told.title, _TITLE
    yield "", _PLAIN
    yield told.why, _PLAIN
    for words, example, style in ((tell("Weak"), told.bad, _WEAK), (tell("Better"), told.good, _BETTER)):
        yield "", _PLAIN
        yield f"{in_language(words, language)}:", _TITLE
        yield from ((f"    {line}", style) for line in example.split("\n"))


def _told(told: ToldCode, language: str) -> Iterator[StyledLine]:
    if not told.messages:
        return
    wrong, *remedies = told.messages
    yield "", _PLAIN
    severity = in_language(SEVERITIES[told.severity], language)
    yield f"{severity}: {in_language(wrong, language)}", _PLAIN
    yield from ((f"    {in_language(remedy, language)}", _PLAIN) for remedy in remedies)


def _all(language: str) -> Iterator[StyledLine]:
    """Yield all codes: those of the newsdesk by part of a text, then what keeps a text from being published rightly."""
    for part in dict.fromkeys(code.partition("-")[0] for code in all_rules()):
        yield from _part(part, language)
    yield "", _PLAIN
    yield in_language(tell("What reading and building tell:"), language), _TITLE
    documented = documented_codes(language)
    for code in sorted({*told_codes(), *documented}.difference(all_rules())):
        words = documented[code].words if code in documented else _first_of(told_codes()[code].messages, language)
        yield f"  {code}  {words}".rstrip(), _PLAIN


def _part(part: str, language: str) -> Iterator[StyledLine]:
    """Yield the rules for a part of a text, such as `headline`; none where there is no such part."""
    codes = [code for code in all_rules() if code.startswith(f"{part}-")]
    if codes:
        yield part, _CODE
    yield from ((f"  {code}  {lesson(code, language).title}", _PLAIN) for code in codes)


def _first_of(messages: Sequence[Message], language: str) -> str:
    return in_language(messages[0], language) if messages else ""
