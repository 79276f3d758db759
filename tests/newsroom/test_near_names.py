"""A translation whose name has a wrong letter is told with the right name."""

from __future__ import annotations

import pytest

from plugins.newsroom import NewsPath, parse_path
from plugins.newsroom.paths.folder_contents import near_name_warnings, sources_of


def told(*names: str) -> list[tuple[str, str]]:
    paths = [parse_path(f"organizations/a/news/2026-11-{name}.md") for name in sorted(names)]
    warnings = near_name_warnings(sources_of("a", [path for path in paths if isinstance(path, NewsPath)]))
    return [(one.path.rpartition("/")[2], str(one.remedy).rpartition(" ")[2]) for one in warnings]


@pytest.mark.parametrize(
    "slip", ["media-semnar", "media-seminaar", "media-semimar", "media-seminra", "nedia-seminar", "media-seminzar"]
)
def test_a_wrong_letter_is_told_at_the_smaller_post(slip):
    found = told("02-media-seminar.kk", "02-media-seminar.en", f"02-{slip}.ru")
    assert found == [(f"2026-11-02-{slip}.ru.md", "2026-11-02-media-seminar.ru.md")]


@pytest.mark.parametrize(
    "names",
    [
        ("02-media-seminar.kk", "02-media-semnar.kk"),
        ("02-media-seminar.kk", "03-media-semnar.ru"),
        ("02-media-seminar.kk", "02-media-meeting.ru"),
        ("02-results-1.kk", "02-results-2.ru"),
        ("02-part-a.kk", "02-part-b.ru"),
        ("02-pay-2026.kk", "02-pay-2025.ru"),
        ("02-seminar.kk", "02-seminar.ru"),
    ],
)
def test_other_posts_and_translations_are_not_told(names):
    assert told(*names) == []


@pytest.mark.parametrize("other", ["semina", "media-seminar-two", "seminars"])
def test_a_letter_more_is_a_slip_and_a_word_more_is_not(other):
    assert bool(told("02-seminar.kk", "02-seminar.en", f"02-{other}.ru")) == (other != "media-seminar-two")
