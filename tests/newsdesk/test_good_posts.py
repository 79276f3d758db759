"""Ordinary good posts hardly get any advice: an editor who finds fault with everything is not asked again."""

from __future__ import annotations

from collections import Counter

import pytest

from plugins.newsdesk.engine import advice_of
from plugins.newsroom import KINDS, Severity
from tests.newsdesk.good_posts import LANGUAGES, NAMES, good_post

MOST = 1.0
"""Findings for each version, on average."""


def findings_of(name):
    return [(text, code, found) for text, code, found in advice_of(good_post(name))]


def test_there_are_posts_of_every_kind_in_three_languages():
    assert len(NAMES) * len(LANGUAGES) >= 60
    assert {good_post(name).kind for name in NAMES} == set(KINDS)


def test_good_posts_get_one_advice_each_at_most_on_average():
    told = Counter(code for name in NAMES for _, code, _ in findings_of(name))
    versions = len(NAMES) * len(LANGUAGES)

    print(f"{told.total()} findings in {versions} versions: {dict(told.most_common())}")  # noqa: T201 - said with -rP
    assert told.total() <= MOST * versions, told


@pytest.mark.parametrize("name", NAMES)
def test_a_good_post_gets_no_warning(name):
    told = [(code, str(one.message)) for _, code, one in findings_of(name) if one.severity is Severity.WARNING]

    assert told == []
