from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from plugins.build.section_job.summarizing import newest_of_each_scope, write_summary
from plugins.incremental.summary import DamagedSummaryError, Listed, read_head, read_listed, read_newest
from plugins.newsroom import Organization, PostRecord, Texts
from tests.heads import EMPTY_HEAD

NOW = datetime(2026, 11, 20, tzinfo=UTC)
CLINIC = Organization("clinic", "primary", Texts((("ru", "Поликлиника"),)))
HEAD = replace(EMPTY_HEAD, organization=CLINIC, top_level_names=("clinic",))


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
    write_summary(tmp_path, HEAD, posts)

    listed = {
        month: [one.record.slug for one in msgspec.json.decode(data, type=list[Listed])]
        for month, data in read_listed(tmp_path).items()
    }

    assert read_head(tmp_path) == HEAD
    assert listed == {
        ("kk", date(2026, 10, 1)): ["n1"],
        ("ru", date(2026, 10, 1)): ["n1", "n2"],
        ("ru", date(2026, 9, 1)): ["n40"],
    }


def test_lists_have_no_text_but_tell_when_it_changes(tmp_path):
    write_summary(tmp_path / "a", HEAD, (post(1),))
    write_summary(tmp_path / "b", HEAD, (replace(post(1), html="<p>Другой</p>"),))

    (one,), (other,) = (
        msgspec.json.decode(next(iter(read_listed(tmp_path / name).values())), type=list[Listed]) for name in "ab"
    )

    assert one.record == other.record
    assert one.record.html == ""
    assert one.body != other.body


def test_the_newest_posts_are_kept_whole(tmp_path):
    write_summary(tmp_path, HEAD, (post(1),))

    (data,) = read_newest(tmp_path).values()

    assert msgspec.json.decode(data, type=PostRecord) == post(1)


@pytest.mark.parametrize(("name", "read"), [("head.pack", read_head), ("listed.pack", read_listed)])
@pytest.mark.parametrize("damage", [b"", b"{}", b"\xff\xfe"])
def test_a_damaged_summary_is_noticed(tmp_path, name, read, damage):
    write_summary(tmp_path, HEAD, (post(1),))
    (tmp_path / name).write_bytes(damage)

    with pytest.raises(DamagedSummaryError):
        read(tmp_path)


def test_a_section_without_posts_is_not_a_damaged_one(tmp_path):
    write_summary(tmp_path, HEAD, ())
    assert read_listed(tmp_path) == {}


def test_the_newest_of_each_language_and_of_each_topic_are_chosen():
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
