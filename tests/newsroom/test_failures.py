"""Who watches learns which text failed, and work goes on; where nobody does, what is raised goes on."""

from __future__ import annotations

import errno
from dataclasses import replace

import pytest

from plugins.newsroom import (
    PageRecord,
    at_work_on,
    collect_failures,
    collect_failures_apart,
    file_of,
    of_each,
)
from plugins.newsroom.problems.failures import MOST_TRACES
from tests.made import record

POST = record("pay", "2026-01-29", title="Зарплата")
PAGE = PageRecord("clinic", "about", "kk", "/clinic/kk/pages/about/", "Біз", "Біз", "", "")


def stumble(post):
    if post.slug == "bad":
        raise ValueError(post.title)
    return post.slug


def posts(*slugs):
    return [replace(POST, slug=slug) for slug in slugs]


def test_the_files_of_texts_are_those_that_authors_know():
    assert file_of(POST) == "organizations/clinic/news/2026-01-29-pay.ru.md"
    assert file_of(PAGE) == "organizations/clinic/pages/about.kk.md"
    assert file_of(replace(PAGE, organization="")) == "pages/about.kk.md"


def test_a_text_that_fails_is_told_and_the_others_are_made():
    noted: list[str] = []
    with collect_failures(noted.append) as watch:
        assert list(of_each(posts("one", "bad", "two"), stumble)) == ["one", "two"]

    (failure,) = watch.failures
    assert (failure.path, failure.kind) == ("organizations/clinic/news/2026-01-29-bad.ru.md", "ValueError")
    assert (failure.problem.path, failure.problem.code) == (failure.path, "post-unprintable")
    assert "ValueError" in str(failure.problem.message)
    assert "Зарплата" not in str(failure.problem.message)
    assert "in stumble" in watch.traces[0]
    assert noted[::2] == [file_of(post) for post in posts("one", "bad", "two")]
    assert noted[1::2] == ["", "", ""]


def test_where_nobody_watches_what_is_raised_goes_on():
    with pytest.raises(ValueError, match="Зарплата"):
        list(of_each(posts("bad"), stumble))
    with pytest.raises(ValueError, match="Зарплата"), collect_failures_apart() as watch:
        list(of_each(posts("bad"), stumble))
    assert watch.failures == []
    with collect_failures_apart():
        assert list(of_each(posts("one"), stumble)) == ["one"]


def test_what_belongs_to_no_text_goes_on_though_somebody_watches():
    with pytest.raises(KeyError), collect_failures(), at_work_on():
        raise KeyError


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_what_no_text_explains_goes_on(number):
    with pytest.raises(OSError, match="machine"), collect_failures(), at_work_on("a.md"):
        raise OSError(number, "machine")


def test_a_file_that_the_text_asked_for_is_its_own_matter():
    with collect_failures() as watch, at_work_on("a.md", "b.md"):
        raise FileNotFoundError(errno.ENOENT, "gone")
    assert [failure.path for failure in watch.failures] == ["a.md", "b.md"]


def test_who_watches_apart_has_the_failures_and_all_have_the_traces():
    with collect_failures() as outer:
        with collect_failures_apart() as inner, at_work_on("a.md"):
            raise ValueError
        assert (len(inner.failures), outer.failures) == (1, [])
    assert outer.traces == inner.traces != []


def test_traces_are_few_and_short():
    with collect_failures() as watch:
        for number in range(MOST_TRACES + 5):
            with at_work_on(f"{number}.md"):
                raise ValueError("a" * 100_000)
    assert (len(watch.failures), len(watch.traces)) == (MOST_TRACES + 5, MOST_TRACES)
    assert max(map(len, watch.traces)) < 21_000
