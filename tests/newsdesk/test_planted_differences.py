"""Two hundred good posts with one fact changed or left out in one language: it is found, and nothing else is told."""

from __future__ import annotations

import pytest

from tests.newsdesk.good_posts import NAMES, good_post
from tests.newsdesk.planting import SORTS, planted
from tests.soak import SOAK

COUNT = 2_000 if SOAK else 200
LEAST_FOUND, MOST_ELSE = 0.95, 0.03


@pytest.fixture(scope="module")
def judged():
    """Give each planted post with the differences that are told of its fact, and those that are told of another."""
    found = [(one, good_post(one.name, one.texts).differences) for one in planted(COUNT, seed=20261130)]
    return [
        (one, [told for told in all_told if one.is_meant(told)], [told for told in all_told if not one.is_meant(told)])
        for one, all_told in found
    ]


def test_all_sorts_are_planted(judged):
    assert {one.sort for one, _, _ in judged} == set(SORTS)
    assert len(judged) >= 200


def test_nearly_all_are_found_by_the_right_rule(judged):
    missed = [one for one, meant, _ in judged if not any(map(one.has_sort, meant))]

    assert len(missed) <= (1 - LEAST_FOUND) * len(judged), [(one.name, one.sort, one.old, one.new) for one in missed]


def test_hardly_anything_else_is_told(judged):
    wrong = [(one.name, one.old, one.new, others) for one, _, others in judged if others]

    assert len(wrong) <= MOST_ELSE * len(judged), wrong


@pytest.mark.parametrize("name", NAMES)
def test_posts_that_agree_are_told_nothing(name):
    assert good_post(name).differences == ()
