"""Every rule finds what is weak and leaves alone what is good, in its fixtures and in its own lesson."""

from __future__ import annotations

import pytest

from plugins.newsdesk import all_rules
from plugins.newsdesk.engine import advice_of
from plugins.newsdesk.lessons import lesson
from tests.newsdesk.examples import faultless
from tests.newsdesk.rule_examples import examples_of_rule, post_of_rule
from tests.press_room.examples import release_from

FEWEST = 5
CASES = [(code, language) for code, rule in all_rules().items() for language in rule.languages]


def codes_of(example, language, rule=""):
    """Give what is found in the post of an example; in a release where the rule is one of the press room's."""
    return {code for _, code, _ in advice_of(post_of_rule(example, language, rule))}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_whole_release_gets_no_advice(language):
    assert {code for _, code, _ in advice_of(release_from("", language))} == set()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_good_post_gets_no_advice(language):
    assert codes_of(faultless(language), language) == set()


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_rule_finds_what_is_weak(code, language):
    weak = examples_of_rule(code, language)["weak"]

    assert len(set(weak)) >= FEWEST
    assert [example for example in weak if code not in codes_of(example, language, code)] == []


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_rule_leaves_alone_what_is_good(code, language):
    good = examples_of_rule(code, language)["good"]

    assert len(set(good)) >= FEWEST
    assert [example for example in good if code in codes_of(example, language, code)] == []


@pytest.mark.parametrize(("code", "language"), CASES)
def test_what_a_mend_changes_stands_once_on_its_line(code, language):
    weak = examples_of_rule(code, language)["weak"]
    found = [
        (text, advice.mend) for example in weak for text, _, advice in advice_of(post_of_rule(example, language, code))
    ]

    assert [mend for text, mend in found if mend and text.source.split("\n")[mend.line - 1].count(mend.old) != 1] == []


@pytest.mark.parametrize(("code", "language"), CASES)
def test_a_lesson_shows_what_its_rule_finds(code, language):
    told = lesson(code, language)

    assert code in codes_of(told.bad, language, code)
    assert code not in codes_of(told.good, language, code)


@pytest.mark.parametrize("code", all_rules())
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_each_lesson_is_told_in_each_language(code, language):
    told = lesson(code, language)

    assert told != lesson(code, "en") or language == "en"
    assert told.title
    assert told.why
