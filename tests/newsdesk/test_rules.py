"""Every rule finds what is weak and leaves alone what is good, in its fixtures and in its own lesson."""

from __future__ import annotations

import pytest

from plugins.newsdesk import all_rules
from plugins.newsdesk.engine import advice_of
from plugins.newsdesk.lessons import lesson
from tests.newsdesk.examples import FIXTURES, examples_of, faultless, post_from

FEWEST = 5
CASES = [(code, language) for code, rule in all_rules().items() for language in rule.languages]


def codes_of(example, language):
    return {code for _, code, _ in advice_of(post_from(example, language))}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_good_post_gets_no_advice(language):
    assert codes_of(faultless(language), language) == set()


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_rule_finds_what_is_weak(code, language):
    weak = examples_of(FIXTURES / f"{code}.{language}.txt")["weak"]

    assert len(set(weak)) >= FEWEST
    assert [example for example in weak if code not in codes_of(example, language)] == []


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_rule_leaves_alone_what_is_good(code, language):
    good = examples_of(FIXTURES / f"{code}.{language}.txt")["good"]

    assert len(set(good)) >= FEWEST
    assert [example for example in good if code in codes_of(example, language)] == []


@pytest.mark.parametrize(("code", "language"), CASES)
def test_what_a_mend_changes_stands_once_on_its_line(code, language):
    weak = examples_of(FIXTURES / f"{code}.{language}.txt")["weak"]
    found = [(text, advice.mend) for example in weak for text, _, advice in advice_of(post_from(example, language))]

    assert [mend for text, mend in found if mend and text.source.split("\n")[mend.line - 1].count(mend.old) != 1] == []


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_lesson_shows_what_its_rule_finds(code, language):
    told = lesson(code, language)

    assert code in codes_of(told.bad, language)
    assert code not in codes_of(told.good, language)


@pytest.mark.parametrize("code", all_rules())
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_each_lesson_is_told_in_each_language(code, language):
    told = lesson(code, language)

    assert told != lesson(code, "en") or language == "en"
    assert told.title
    assert told.why
