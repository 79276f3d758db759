"""Which posts stand beside one."""

from __future__ import annotations

import random

import pytest

from plugins.sections.related_posts import RelatedPosts
from tests.made import record


def newest_first(*posts):
    return sorted(posts, key=lambda post: post.order)


def slugs(found):
    return [post.slug for post in found]


def test_topics_go_before_what_is_newer():
    posts = [record(f"n{day}", f"2026-11-{20 - day:02d}", topics=("pay",) * (day in {2, 5, 8})) for day in range(10)]

    assert slugs(RelatedPosts(posts).before(posts[2], 3)) == ["n5", "n8", "n3"]


def test_a_post_with_two_topics_in_common_stands_there_once():
    both = ("law", "pay")
    posts = newest_first(record("new", "2026-11-03", topics=both), record("old", topics=both), record("other"))

    assert sorted(slugs(RelatedPosts(posts).before(posts[0], 3))) == ["old", "other"]


def test_a_language_without_listed_posts_has_none():
    assert RelatedPosts([record(language="kk")]).before(record(language="ru"), 3) == ()


@pytest.mark.parametrize("seed", range(20))
def test_they_are_those_that_a_search_through_all_posts_finds(seed):
    chance = random.Random(seed)
    topics = ("law", "pay", "safety")
    posts = newest_first(
        *(
            record(
                f"n{number}",
                f"2026-{chance.randint(1, 11):02d}-{chance.randint(1, 28):02d}",
                topics=tuple(sorted(chance.sample(topics, chance.randint(0, 2)))),
            )
            for number in range(30)
        )
    )
    related = RelatedPosts(posts)
    for place, post in enumerate(posts):
        earlier = posts[place + 1 :]
        with_topic = [one for one in earlier if set(one.topics) & set(post.topics)][:3]
        others = [one for one in earlier if one not in with_topic][: 3 - len(with_topic)]

        assert related.before(post, 3) == (*with_topic, *others)
