"""Of a post with one broken part the right rule speaks, and nothing is called wrong that is right."""

from __future__ import annotations

from random import Random

import pytest

from plugins.newsdesk import all_rules
from plugins.newsdesk.engine import advice_of
from plugins.newsroom import Severity
from tests.newsdesk.breaking import BREAKS, broken
from tests.newsdesk.good_posts import NAMES, good_post

MOST = 240
SEED = 20261130


def codes_of(post):
    return {(text.path, code) for text, code, _ in advice_of(post)}


@pytest.fixture(scope="module")
def before():
    return {name: codes_of(good_post(name)) for name in NAMES}


def test_the_right_rule_speaks_and_no_other_calls_it_wrong(before):
    posts = list(broken())
    assert {one.code for one in posts} == set(BREAKS)
    chosen = Random(SEED).sample(posts, MOST)

    unheard, wrong = [], []
    for one in chosen:
        found = codes_of(good_post(one.name, one.texts)) - before[one.name]
        codes = {code for path, code in found if path.endswith(f".{one.language}.md")}
        if one.code not in codes:
            unheard.append((one.code, one.name, one.language))
        graver = {code for _, code in found if all_rules()[code].severity is not Severity.ADVICE}
        wrong += [(one.code, code, one.name, one.language) for code in sorted(graver - {one.code})]

    assert wrong == []
    assert len(unheard) <= MOST * 0.02, unheard
