"""What is not due leaves nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.reading.author import NAME, NEWS, NOW, ZONE


def at(month, day, hour=0, minute=0):
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("keys", "moment"),
    [
        ("", at(1, 29)),
        ("publish_at: 2026-01-30 10:00", at(1, 30, 10)),
        ("embargo: 2026-01-30T10:00+00:00", at(1, 30, 15)),
        ("publish_at: 2026-01-30\nembargo: 2026-01-31", at(1, 31)),
        ("publish_at: 2026-01-31\nembargo: 2026-01-30", at(1, 31)),
        ("publish_at: 2026-01-02", at(1, 29)),
    ],
)
def test_the_latest_moment_holds(author, keys, moment):
    author.post(header=f"title: Слово\n{keys}")
    before, after = author.read(moment - timedelta(seconds=1)), author.read(moment)
    assert (before.posts, before.next_change) == ((), moment)
    assert (after.posts[0].published, after.next_change) == (moment, None)


def test_now_may_be_in_another_zone(author):
    author.post()
    assert author.read(datetime(2026, 1, 28, 19, tzinfo=UTC)).posts
    assert not author.read(datetime(2026, 1, 28, 18, 59, tzinfo=UTC)).posts


def test_a_draft_leaves_nothing_and_changes_nothing(author):
    author.post("![Зал](hall.jpg)", "title: Слово\nstatus: draft\nurgent_until: 2027-01-01")
    author.photo()
    reading = author.read()
    assert (reading.posts, reading.problems, reading.next_change) == ((), (), None)
    assert not author.cache.exists()


def test_pictures_of_a_post_to_come_are_not_developed_but_checked(author):
    author.post("![Зал](hall.jpg)\n\n![Зал](broken.jpg)\n\n![Зал](нет.jpg)")
    author.photo()
    author.photo(f"{NAME}/broken.jpg", b"no picture")
    reading = author.read(at(1, 1))
    assert [problem.code for problem in reading.problems] == ["picture-format", "file-missing"]
    assert not author.cache.exists()


def test_an_embargo_in_one_language_holds_the_others_back(author):
    author.post(header="title: Слово\nembargo: 2026-01-31", language="ru")
    author.post(header="title: Сөз", language="kk")
    assert author.read(at(1, 30)).posts == ()
    assert len(author.read(at(1, 31)).posts) == 2


def test_a_preview_keeps_what_is_not_due_and_says_so(author):
    author.post("![Зал](hall.jpg)", "title: Слово\nstatus: draft")
    author.photo()
    author.post(name="2026-05-30-later")
    posts = author.read(at(1, 30), preview=True).posts
    assert [(post.slug, post.due) for post in posts] == [("later", False), ("seminar", False)]
    assert not any(post.listed for post in posts)
    assert posts[1].pictures


def test_a_preview_marks_only_what_is_not_due(author):
    author.post()
    assert [post.due for post in author.read(preview=True).posts] == [True]


def test_a_hidden_post_has_a_record_and_no_translations(author):
    author.post(header="title: Слово\nstatus: hidden")
    author.post(header="title: Сөз", language="kk")
    posts = author.read().posts
    assert [(post.language, post.status, post.translations, post.listed) for post in posts] == [
        ("kk", "hidden", (), False),
        ("ru", "hidden", (), False),
    ]


def test_of_a_withdrawn_post_only_title_and_reason_are_left(author):
    author.post("![Зал](hall.jpg)", "title: Слово\nstatus: withdrawn\ncorrection: Ошибка\nimage: hall.jpg\ntags: а")
    author.photo()
    (post,) = author.read().posts
    assert (post.title, post.correction, post.status) == ("Слово", "Ошибка", "withdrawn")
    assert (post.html, post.summary, post.picture, post.pictures, post.tags) == ("", "", None, (), ())
    assert not author.cache.exists()


def test_a_withdrawn_post_gives_its_reason_in_each_language(author):
    author.post(header="title: Слово\nstatus: withdrawn\ncorrection: Ошибка")
    author.post(header="title: Сөз", language="kk")
    assert [(p.path, p.code) for p in author.read().problems] == [(f"{NEWS}/{NAME}.kk.md", "withdrawn-reason")]


def test_the_next_change_is_the_earliest_to_come(author):
    author.post(header="title: Слово\nurgent_until: 2026-06-08", name="2026-05-30-a")
    author.post(header="title: Слово\nembargo: 2026-06-05", name="2026-06-04-b")
    author.post(header="title: Слово\nstatus: draft", name="2026-06-07-c")
    assert author.read(NOW).next_change == at(6, 5)
    assert author.read(at(6, 5)).next_change == at(6, 8)
    assert author.read(at(6, 8)).next_change is None
