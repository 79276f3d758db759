"""A change for readers: by day or by the hour, and only one that can have been."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tests.reading.author import NOW, ZONE


def at(day, hour=0, month=2):
    return datetime(2026, month, day, hour, tzinfo=ZONE)


def updated(author, keys, now=NOW):
    author.post(header=f"title: Слово\n{keys}")
    reading = author.read(now)
    (post,) = reading.posts
    return post, [(problem.code, problem.line) for problem in reading.problems]


@pytest.mark.parametrize(
    ("keys", "shown", "counted"),
    [
        ("updated: 2026-02-03", date(2026, 2, 3), at(3)),
        ("updated: 2026-02-03 10:00", at(3, 10), at(3, 10)),
        ("updated: 2026-02-03 00:00", at(3), at(3)),
        ("updated: 2026-01-29", date(2026, 1, 29), at(29, month=1)),
        ("updated: 2026-01-30\npublish_at: 2026-01-30 15:00", date(2026, 1, 30), at(30, 15, 1)),
        ("updated: 2026-06-02", date(2026, 6, 2), at(2, month=6)),
        ("updated: 2026-06-02 23:59+05:00", datetime(2026, 6, 2, 23, 59, tzinfo=ZONE), None),
    ],
)
def test_a_change_is_shown_as_written_and_counts_from_the_publication_on(author, keys, shown, counted):
    post, told = updated(author, keys)
    assert (post.updated_shown, post.changed, told) == (shown, counted or shown, [])
    assert type(post.updated_shown) is type(shown)


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ("updated: 2026-01-28", "updated-early"),
        ("updated: 2026-01-28 23:59", "updated-early"),
        ("updated: 0001-01-01", "updated-early"),
        ("updated: 2026-01-29 09:00\nembargo: 2026-01-29 10:00", "updated-early"),
        ("updated: 2026-06-03", "updated-late"),
        ("updated: 2027-02-03 10:00", "updated-late"),
        ("updated: 9999-12-31", "updated-late"),
    ],
)
def test_a_change_that_cannot_have_been_is_told_and_counts_as_none(author, keys, code):
    post, told = updated(author, keys)
    assert (post.updated, post.updated_on_day, post.changed, told) == (None, False, post.published, [(code, 3)])


@pytest.mark.parametrize("header", ["", "kind: newz\n"], ids=["published", "refused"])
def test_a_change_to_come_is_believed_from_the_day_before_on(author, header):
    author.recipe = "code"
    author.post(header=f"title: Слово\n{header}updated: 2026-06-04 10:00")
    before, after = at(2, 23, 6), at(3, month=6)

    def seen(now):
        reading = author.read(now)
        return [post.updated for post in reading.posts], "updated-late" in {one.code for one in reading.problems}

    assert author.read(before).next_change == after
    believed = [] if header else [at(4, 10, 6)]
    # There and back, and each from what the last build has left.
    for now, expected in ((before, ([] if header else [None], True)), (after, (believed, False))) * 2:
        assert seen(now) == expected
    assert author.read(after).last_change == after
    assert author.read(after + timedelta(days=1)).next_change is None
