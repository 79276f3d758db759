"""A mend is certain: what it takes away stands once on its line, and what it puts there is something else."""

from __future__ import annotations

import pytest

from plugins.newsdesk.engine import advice_of
from tests.newsdesk.rule_examples import examples_of_rule, post_of_rule

LANGUAGES = ("kk", "ru", "en")
MENDING = ("headline-full-stop", "picture-alt-says-photo", "link-tracked")


def mends_of(code, language):
    for example in examples_of_rule(code, language)["weak"]:
        found = advice_of(post_of_rule(example, language, code))
        yield from ((text, one.mend) for text, told, one in found if told == code and one.mend)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", MENDING)
def test_what_is_mended_stands_once_on_its_line(code, language):
    found = list(mends_of(code, language))

    assert found
    assert [mend for text, mend in found if text.source_lines[mend.line - 1].count(mend.old) != 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_loses_the_marks_of_networks_and_nothing_else(language):
    mended = {mend.new for _, mend in mends_of("link-tracked", language)}

    assert mended == {
        "https://sample.example/forum/",
        "https://sample.example/paper/12?page=3",
        "https://sample.example/rota",
        "https://sample.example/courses/#april",
        "https://sample.example/video/",
    }


def test_an_alternative_text_begins_with_a_capital_once_its_label_is_gone():
    assert [mend.new for _, mend in mends_of("picture-alt-says-photo", "ru")] == ["У"]
