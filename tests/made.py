"""Values that many tests start from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from plugins.listings import by_month, first_of_event_month, in_event_order
from plugins.newsroom import (
    KINDS,
    MonthTally,
    Organization,
    PageRecord,
    PostRecord,
    SectionFacts,
    SiteFacts,
    Term,
    Texts,
    digest_of,
    site_zone,
)
from plugins.reading.moments import event_days, event_over
from plugins.search import body_words
from plugins.sections import Section
from plugins.views import Edition, load_catalogues
from tests.tools import ROOT

ALMATY = ZoneInfo("Asia/Almaty")
NOW = datetime(2026, 11, 20, tzinfo=ALMATY)
CATALOGUES = load_catalogues(ROOT / "theme" / "translations")


def texts(**by_language: str) -> Texts:
    return Texts.of(by_language)


SITE = SiteFacts(
    key="federation",
    name=texts(kk="Федерация", ru="Федерация", en="Federation"),
    languages=("kk", "ru", "en"),
    tag_authority="example.org,2026",
    time_zone="Asia/Almaty",
    links=(),
)

CLINIC = Organization(
    key="clinic",
    kind="primary",
    name=texts(kk="Емхана", ru="Поликлиника"),
    languages=("kk", "ru"),
    sector="health-care",
    territory="almaty",
)

FACTS = SectionFacts(
    site=SITE,
    organization=CLINIC,
    sector=Term("health-care", texts(kk="Денсаулық сақтау", ru="Здравоохранение", en="Health care")),
    territory=Term("almaty", texts(kk="Алматы", ru="Алматы", en="Almaty")),
    topics=(Term("pay", texts(kk="Жалақы", ru="Оплата труда", en="Pay")),),
    parents=(),
    members=(),
)


def edition(siteurl: str = "https://news.example.org") -> Edition:
    return Edition(siteurl, SITE, CATALOGUES, "/theme/habarshy-0.css", "/theme/icon-0.svg")


def record(slug: str = "pay", day: str = "2026-11-02", language: str = "ru", **changes: Any) -> PostRecord:
    """Make a finished post of the clinic, published at the start of its day."""
    on = date.fromisoformat(day)
    plain = PostRecord(
        id=f"tag:example.org,2026:clinic/{day}-{slug}/{language}",
        organization="clinic",
        day=on,
        slug=slug,
        language=language,
        address=f"/clinic/{language}/{on.year}/{slug}/",
        title=f"Новость {slug}",
        title_typeset=f"Новость {slug}",
        summary="Коротко.",
        html="<p>Текст.</p>",
        published=datetime(on.year, on.month, on.day, tzinfo=ALMATY),
    )
    return replace(plain, **changes)


def section(posts: Iterable[PostRecord] = (), **changes: Any) -> Section:
    """Make the clinic's section of these posts."""
    in_order = tuple(sorted(posts, key=lambda post: post.order))
    return replace(Section(facts=FACTS, posts=in_order, pages=(), edition=edition(), now=NOW), **changes)


def event(slug: str = "forum", starts: str = "2026-12-05T10:00", ends: str = "", **changes: Any) -> PostRecord:
    """Make a post of an event that lasts days or hours, as `starts` has it, told on 2 November."""
    zone = site_zone("Asia/Almaty")
    values = {key: _as_written(moment) for key, moment in (("starts", starts), ("ends", ends)) if moment}
    first, last, whole_days = event_days(values, zone)
    over = event_over(first, last, whole_days=whole_days)
    told: dict[str, Any] = {"kind": "event", "starts": first, "ends": last, "whole_days": whole_days, "over": over}
    return record(slug, **told, **changes)


def _as_written(moment: str) -> date:
    if "T" not in moment:
        return date.fromisoformat(moment)
    return datetime.fromisoformat(moment).replace(tzinfo=site_zone("Asia/Almaty"))


def events_of(records: Iterable[PostRecord], language: str) -> tuple[PostRecord, ...]:
    return in_event_order(one for one in records if one.language == language and one.happens)


class PostsOf:
    """The listed posts of a site, given as records: what its portal asks for them."""

    def __init__(self, *records: PostRecord) -> None:
        self.records = sorted(records, key=lambda record: record.order)

    def tallies(self, front: str) -> tuple[MonthTally, ...]:
        """Give the months of the portal, a topic, the press, and the one sector and territory that all posts have."""
        language, *below = front.strip("/").split("/")
        if below[-1:] == ["events"]:
            return self._tallies(events_of(self.records, language), first_of_event_month)
        topics = {below[1]} if below[:1] == ["topics"] else set()
        kinds = {"release"} if below[:1] == ["press"] else set(KINDS)
        here = (one for one in self.records if one.language == language and one.kind in kinds)
        found = [one for one in here if topics <= set(one.topics)]
        return self._tallies(found, lambda one: one.day.replace(day=1))

    def _tallies(self, records: Iterable[PostRecord], month_of: Callable[[PostRecord], date]) -> tuple[MonthTally, ...]:
        return tuple(
            MonthTally(
                day,
                len(posts),
                digest_of(*(one.address for one in posts)),
                "",
                posts[0].changed,
                tuple(sorted({one.over for one in posts if one.over})),
            )
            for day, posts in by_month(records, month_of).items()
        )

    def month(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        return tuple(one for one in self.records if (one.language, one.day.replace(day=1)) == (language, first_day))

    def events(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        return tuple(one for one in events_of(self.records, language) if first_of_event_month(one) == first_day)

    def with_words(self, language: str, first_day: date) -> tuple[tuple[PostRecord, str], ...]:
        return tuple((one, body_words(one)) for one in self.month(language, first_day))

    def pages_with_words(self, language: str) -> tuple[tuple[PageRecord, str], ...]:  # noqa: ARG002 - as Posts has it
        return ()

    def whole(self, record: PostRecord) -> PostRecord:
        return record
