"""Pages with the least that they need, and how to render them, in few words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.listings.banners import Banner
from plugins.listings.dates import DayLink, MonthLink
from plugins.listings.events import EventEntry, EventMonth, EventsView, NextEvents
from plugins.listings.scope_pages import ScopeView
from plugins.newsroom import Card, Picture, Text
from plugins.portal.directory import DirectoryEntry, DirectoryGroup
from plugins.portal.home import HeadlineGroup
from plugins.sections.organization_view import Accounts, OrganizationView
from plugins.sections.post_pages import PostView
from plugins.share_desk import DeskView, desk_view, share_view, story_of
from plugins.typesetting import event_time, language_name
from plugins.views import (
    Choice,
    ContactView,
    EventTime,
    FileLink,
    LanguageLink,
    Link,
    LinkGroup,
    Page,
    PostEntry,
    PressContactView,
    PressRoom,
    Publisher,
    jinja_settings,
)
from plugins.views.values import SiteView
from tests.made import record
from tests.wall_board.boards import board_post, wall_board

THEME = Path(__file__).resolve().parents[2] / "theme"
LANGUAGES = ("kk", "ru", "en")
MORNING = datetime(2026, 1, 29, 10, 30, tzinfo=timezone(timedelta(hours=5)))
HALL = Picture("/miners/pictures/hall-0a.jpg", 1200, 800, 1, "image/jpeg", "x", alt="Зал", caption="Семинар")
CARD = Card("/miners/cards/0a.png", 1200, 630, "image/png", "Зарплата")
SHARE = share_view("Зарплата", "https://news.example/ru/2026/pay/", str)
NOTHING_NEW: dict[str, Any] = dict.fromkeys(("urgent", "cards", "by_sector", "sectors", "territories", "topics"), ())
NEW_POST = "https://git.example/union/news/new/main?filename=yyyy-mm-dd-slug.kk.md&value=---%0A"
ALL_EVENTS = NextEvents("/ru/events/")
UNION = Link(Text("Кәсіподақтандырылмағандардың еңбекшілер одағы", "kk"), "/miners/kk/")


def environment() -> Environment:
    """Make the environment as Pelican does from its settings."""
    settings = jinja_settings(THEME)
    made = Environment(loader=FileSystemLoader(THEME / "templates"), **settings["JINJA_ENVIRONMENT"])
    made.filters.update(settings["JINJA_FILTERS"])
    made.globals.update(settings["JINJA_GLOBALS"])
    return made


def page(language: str = "ru", **values: Any) -> Page:
    return Page(
        **{
            "language": language,
            "address": f"/{language}/",
            "title": "Шахтёры — Профсоюз",
            "heading": Text("Шахтёры", language),
            "plain_heading": "Шахтёры",
            "description": "О шахтёрах",
            "canonical": f"https://news.example/union/{language}/",
            **values,
        }
    )


def site(language: str = "ru", **values: Any) -> SiteView:
    return SiteView(
        **{
            "name": Text("Профсоюз", language),
            "home": f"/{language}/",
            "navigation": (),
            "links": (),
            "stylesheet": "/theme/habarshy-0a.css",
            "icon": "/theme/icon-0a.svg",
            "publisher": Publisher(UNION, UNION.text, (), ()),
            **values,
        }
    )


def entry(language: str = "ru", **values: Any) -> PostEntry:
    return PostEntry(
        **{
            "address": f"/miners/{language}/2026/pay/",
            "language": language,
            "title": "Зарплата",
            "summary": "Зарплата выросла.",
            "published": MORNING,
            "kind": "",
            "organization": None,
            "picture": None,
            **values,
        }
    )


def event_entry(language: str = "ru", **values: Any) -> EventEntry:
    shown = entry(language, kind="Мероприятие", event=event_at(MORNING.date(), None, language), **values)
    return EventEntry(shown, event_at(MORNING, MORNING + timedelta(hours=2), language), Text("Алматы", "ru"))


def events(**values: Any) -> EventsView:
    calendar = {"calendar": "/ru/events/events.ics", "webcal": "webcal://news.example/ru/events/events.ics"}
    return EventsView(**{"coming": (), "past": (), "months": (), "fullest": None, **calendar, **values})


def scope(**values: Any) -> ScopeView:
    empty = {"entries": (), "months": (), "feed": "/ru/feed.xml", "months_address": "/ru/news/", "fullest": None}
    return ScopeView(**{**empty, **values})


PERSON = PressContactView(
    Text("Айгүл Үлгілі", "kk"),
    Text("пресс-секретарь", "ru"),
    ContactView("Телефон", Text("+7 700 000 00 01", "ru"), "tel:+77000000001"),
    ContactView("Почта", Text("press@union.example", "ru"), "mailto:press@union.example"),
    (Text("казахский", "ru"),),
    (Link(Text("WhatsApp", "en"), "https://wa.me/77000000001"), Link(Text("Telegram", "en"), "https://t.me/sample")),
)


def event_at(starts: date, ends: date | None = None, language: str = "ru") -> EventTime:
    return EventTime(starts, ends, *event_time(starts, ends, language))


def post(language: str = "ru", **values: Any) -> PostView:
    return PostView(
        **{
            "language": language,
            "title": "Шахтёры",
            "standfirst": "Зарплата выросла.",
            "html": Markup("<p>Текст.</p>"),
            "published": MORNING,
            "updated": None,
            "kind": "",
            "organization": UNION,
            "author": "",
            "correction": "",
            "picture": None,
            "topics": (),
            "tags": (),
            "translations": (),
            "related": (),
            "elsewhere": (),
            "hidden": False,
            "due": True,
            "embargo": None,
            "when": None,
            "place": None,
            **values,
        }
    )


def organization(language: str = "ru", **values: Any) -> OrganizationView:
    return OrganizationView(
        **{
            "key": "miners",
            "kind": "Отраслевой профсоюз",
            "about": Text("", language),
            "sector": None,
            "territory": None,
            "parents": (),
            "members": (),
            "contacts": (),
            "social": (),
            "pages": (),
            "since": None,
            "closed": None,
            **values,
        }
    )


def desk(language: str, **changes: Any) -> DeskView:
    told = record(language=language, **changes)
    return desk_view(told, story_of(told, "https://news.example/ru/2026/pay/", "news.example"))


def version(language: str, **values: Any) -> LanguageLink:
    link = {"language": language, "name": language_name(language), "address": f"/{language}/"}
    return LanguageLink(**{**link, "current": False, "translated": True, **values})


SEARCH = {"index": "/search/ru.json", "months": "/ru/news/", "directory": "/ru/organizations/"}


def least(language: str) -> dict[str, dict[str, Any]]:
    """Give every template with the least values that it accepts."""
    letters = (DirectoryGroup(UNION.text, (DirectoryEntry(UNION, (UNION.text,), ""),)),)
    feeds = (LinkGroup("", "RSS", (UNION,)),)
    return {
        "404": {"languages": tuple(version(code) for code in LANGUAGES)},
        "article": {"post": post(language), "share": SHARE, "accounts": Accounts()},
        "board": {"board": wall_board(0), "pdf": None},
        "day": {
            "scope": scope(
                entries=(entry(language),),
                previous=MonthLink(date(2026, 1, 1), "/ru/news/2026/01/"),
                previous_day=DayLink(date(2026, 1, 28), "/ru/news/2026/01/28/"),
            )
        },
        "desk": {"desk": desk(language)},
        "desks": {"items": (), "any_news": False, "new_post": "", "wall_board": ""},
        "directory": {"letters": letters, "ways": ()},
        "event-month": {"scope": scope(entries=(entry(language),))},
        "events": {"events": events()},
        "index": {
            "scope": scope(),
            "lead": None,
            **NOTHING_NEW,
            "events": ALL_EVENTS,
            "directory": "/ru/organizations/",
        },
        "latest": {"home": "/union/ru/", "entries": (entry(language),), "any_news": True},
        "month": {"scope": scope(month=date(2026, 1, 1), entries=(entry(language),))},
        "news": {"topics": (), "scope": scope(months=(MonthLink(date(2026, 1, 1), "/ru/news/2026/01/", 5),))},
        "organization": {"organization": organization(language), "scope": scope(), "urgent": None, "events": None},
        "organizations": {"groups": (LinkGroup("by-name", "А—Я", (UNION,)),), "organizations": (UNION,)},
        "page": {"html": Markup("<p>Текст.</p>")},
        "press": {"scope": scope(), "room": PressRoom(UNION.text, (), Text("", language)), "topics": (), "older": ""},
        "redirect": {"target": "/new/"},
        "rollup": {"scope": scope(), "organizations": (), "groups": (), "events": ALL_EVENTS},
        "search": SEARCH | {"organizations": (), "topics": (), "years": (), "dates": "", "topic_links": ()},
        "subscribe": {"networks": (), "groups": feeds, "others": (UNION,), "opml": "/feeds.opml", "directory": ""},
        "withdrawn": {"post": post(language)},
    }


def full(language: str) -> dict[str, dict[str, Any]]:
    """Give the templates that have more to show, with all of it."""
    entries = (entry(language, picture=HALL, kind="Пресс-релиз", organization=UNION), entry("kk", organization=UNION))
    rich = post(
        language,
        updated=MORNING,
        kind="Пресс-релиз",
        correction="Исправлено имя.",
        picture=HALL,
        topics=(UNION,),
        tags=("МВК",),
        translations=(version("kk"),),
        related=entries,
        hidden=True,
        due=False,
        embargo=MORNING,
        when=event_at(MORNING, MORNING + timedelta(days=1)),
        place=Text("Алматы", "ru"),
        calendar="/miners/ru/2026/pay/event.ics",
        kind_address="/union/ru/press/",
        press_contacts=(PERSON,),
        forms=(FileLink("PDF", "/union/release.pdf", "33 КБ"),),
        plain_text="/union/release.txt",
    )
    urgent = Banner(entries, more=2, address="/ru/news/")
    whole = scope(entries=entries, months=(MonthLink(date(2026, 1, 1), "/ru/news/2026/01/"),))
    union = organization(
        language,
        about=UNION.text,
        sector=UNION,
        territory=UNION,
        parents=(UNION,),
        members=(UNION,),
        social=(UNION,),
        pages=(UNION,),
        press_contacts=(PERSON,),
        press="/union/ru/press/",
        since=date(2003, 5, 12),
        closed=date(2026, 6, 30),
        new_post=NEW_POST,
    )
    happening = event_entry(language, organization=UNION)
    coming = NextEvents("/ru/events/", (happening, event_entry("kk")))
    lists = {"sectors": (UNION,), "territories": (UNION,), "topics": (UNION,)}
    return {
        "article": {"post": rich, "share": SHARE, "accounts": Accounts("@a@b.example", "@a", "@a")},
        "desks": {
            "items": (entry("kk", title=UNION.text.text, organization=UNION),),
            "any_news": True,
            "new_post": NEW_POST,
            "wall_board": "/union/ru/board/",
        },
        "event-month": {
            "scope": scope(
                entries=(happening.entry,),
                previous=MonthLink(date(2026, 1, 1), "/ru/events/2026/01/"),
                previous_day=DayLink(date(2026, 1, 28), "/ru/events/2026/01/28/"),
            )
        },
        "events": {
            "events": events(
                coming=(
                    EventMonth("Январь", (happening,)),
                    EventMonth("Май", (), "/ru/events/2026/05/"),
                ),
                past=(replace(happening, entry=replace(happening.entry, past=True)),),
                months=whole.months,
            )
        },
        "search": SEARCH
        | {
            "organizations": (Choice("miners", UNION.text),),
            "topics": (Choice("pay", UNION.text),),
            "dates": "|".join("{d}.{y}" for _ in range(12)),
            "years": (Choice("2026", Text("2026", language)),),
            "topic_links": (UNION,),
        },
        "index": {
            "scope": whole,
            "lead": entries[0],
            "urgent": urgent,
            "cards": entries,
            "by_sector": (HeadlineGroup(UNION.text, UNION.address, entries),),
            "directory": "/ru/organizations/",
            "events": coming,
            **lists,
        },
        "organization": {
            "organization": union,
            "scope": whole,
            "urgent": replace(urgent, organization=UNION),
            "events": coming,
        },
        "board": {
            "board": wall_board(0, columns=((board_post("kk", 1, title=UNION.text.text),), (board_post("ru", 2),))),
            "pdf": FileLink("PDF", "/union/ru/board/board.pdf", "36 КБ"),
        },
        "press": {
            "scope": scope(entries=(entry(language, kit=FileLink("ZIP", "/union/kit.zip", "178 КБ")),)),
            "room": PressRoom(UNION.text, (PERSON,) * 6, UNION.text, HALL, "/union/press/"),
            "topics": (UNION,),
            "older": "/union/news/",
        },
        "rollup": {
            "scope": whole,
            "organizations": (),
            "events": None,
            "groups": (LinkGroup("by-name", "А—Я", (UNION,)),),
        },
    }


def render(template: str, shown: Page | None = None, *, root: str = "", **values: Any) -> str:
    """Render a template with values in place of the least ones."""
    shown = shown or page()
    known = {"site": site(shown.language), **least(shown.language)[template], **values}
    siteurl = f"https://news.example{root}"
    return environment().get_template(f"{template}.html").render(page=shown, ROOT=root, SITEURL=siteurl, **known)


def tree(template: str, shown: Page | None = None, **values: Any) -> LexborHTMLParser:
    """Render and parse."""
    return LexborHTMLParser(render(template, shown, **values))


def texts(parsed: LexborHTMLParser, selector: str) -> list[str]:
    """Give the words of every element that a selector finds."""
    return [" ".join(found.text().split()) for found in parsed.css(selector)]


def the(parsed: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Give the first element that a selector finds, which must be there."""
    found = parsed.css_first(selector)
    assert found is not None, selector
    return found


def attribute(parsed: LexborHTMLParser | LexborNode, selector: str, name: str) -> str | None:
    return the(parsed, selector).attributes[name]
