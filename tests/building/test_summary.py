from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from plugins.building.summary import (
    DamagedSummaryError,
    Head,
    newest_of_each_scope,
    read_head,
    read_months,
    write_summary,
)
from plugins.newsroom import Organization, PostRecord, Texts

NOW = datetime(2026, 11, 20, tzinfo=UTC)
HEAD = Head(
    organization=Organization("clinic", "primary", Texts((("ru", "Поликлиника"),))),
    last_change=None,
    next_change=None,
    newest=(),
    months=(),
    posts=(),
    sitemap_pages=0,
    links=(),
    problems=(),
    says_all=True,
)


def post(number: int, *, language: str = "ru", topics: tuple[str, ...] = ()) -> PostRecord:
    day = date(2026, 11, 1) - timedelta(days=number)
    return PostRecord(
        id=f"tag:example.org,2026:clinic/{day}-n{number}/{language}",
        organization="clinic",
        day=day,
        slug=f"n{number}",
        language=language,
        address=f"/clinic/{language}/{day.year}/n{number}/",
        title="Заголовок",
        title_typeset="Заголовок",
        summary="",
        html="<p>Текст</p>",
        published=datetime(day.year, day.month, day.day, tzinfo=UTC),
        topics=topics,
    )


def test_what_is_written_is_read_again(tmp_path):
    posts = (post(1), post(2), post(40), post(1, language="kk"))
    write_summary(tmp_path / "summary", replace(HEAD, newest=posts[:1]), posts)

    head = read_head(tmp_path / "summary")
    found = sorted(read_months(tmp_path / "summary", head), key=lambda record: record.order)

    assert [record.id for record in found] == [record.id for record in sorted(posts, key=lambda p: p.order)]
    assert [record.html != "" for record in found if record.language == "ru"] == [True, False, False]


def test_a_month_file_is_named_by_what_is_in_it(tmp_path):
    write_summary(tmp_path / "a", HEAD, (post(1),))
    write_summary(tmp_path / "b", HEAD, (post(1), post(2)))

    names = {path.name for path in tmp_path.glob("*/months/*")}

    assert len(names) == 2
    assert all(name.startswith("ru-2026-10-") for name in names)


def test_a_damaged_month_is_noticed(tmp_path):
    write_summary(tmp_path / "s", HEAD, (post(1),))
    head = read_head(tmp_path / "s")
    month = next((tmp_path / "s" / "months").iterdir())
    month.write_bytes(month.read_bytes().replace(b"n1", b"n9"))

    with pytest.raises(DamagedSummaryError):
        read_months(tmp_path / "s", head)
    with pytest.raises(DamagedSummaryError):
        read_head(tmp_path / "s")


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"organization": 1}', b"\xff\xfe"])
def test_a_damaged_head_is_noticed(tmp_path, damage):
    write_summary(tmp_path / "s", HEAD, ())
    (tmp_path / "s" / "head.json").write_bytes(damage)

    with pytest.raises(DamagedSummaryError):
        read_head(tmp_path / "s")


def test_the_head_carries_the_newest_of_each_language_and_of_each_topic():
    posts = (*(post(n) for n in range(35)), post(100, topics=("pay",)), post(101), post(1, language="kk"))

    chosen = newest_of_each_scope(posts)

    assert [record.slug for record in chosen] == [*(f"n{n}" for n in range(30)), "n100", "n1"]


@pytest.mark.parametrize(
    ("last_change", "next_change", "holds"),
    [
        (None, None, True),
        (NOW, None, True),
        (NOW, NOW + timedelta(hours=1), True),
        (NOW - timedelta(days=1), NOW, False),
        (NOW + timedelta(days=1), None, False),
    ],
)
def test_a_section_holds_from_its_last_change_to_its_next(last_change, next_change, holds):
    assert replace(HEAD, last_change=last_change, next_change=next_change).holds_at(NOW) is holds
