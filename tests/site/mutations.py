"""Every change that can reach a site, one at a time: each key of each file, each kind of file, and what builds it.

The keys are those that the code itself knows, so that a new one without a value here makes a test fail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from functools import reduce
from typing import Any

from plugins.newsroom import Contacts, PressContact
from plugins.newsroom.organizations.federation_file import FEDERATION_KEYS
from plugins.newsroom.organizations.organization_file import ORGANIZATION_KEYS
from plugins.newsroom.organizations.value_checks import NETWORKS
from plugins.reading.header.keys import KEYS
from tests.newsroom_folder import NOW
from tests.site.sample_content import FEDERATION, REDIRECTS, SAMPLE, State, Text, drawing, logo, news, paper, photo

Change = Callable[[State], State]


@dataclass(frozen=True)
class Mutation:
    """One change of the sample, and what to call it."""

    name: str
    change: Change

    def __str__(self) -> str:
        return self.name


OF_FEDERATION: Mapping[str, Any] = {
    "languages": ["ru", "kk", "en"],
    "tag_authority": "other.example.org,2025",
    "time_zone": "Asia/Tokyo",
    "name.ru": "Другая федерация",
    "links.join": "https://example.org/other",
    "home.lead": "federation/2026-09-11-plan",
    "sectors.education.ru": "Наука",
    "territories.turkistan.kk": "Түркі",
    "topics.pay.ru": "Зарплата",
    "repository": {"service": "github", "address": "https://github.com/example/news", "branch": "main"},
}
OF_FEDERATION_TOO: Mapping[str, Any] = {
    "name.en": None,
    "links.help": None,
    "links.hub": "https://other.example.org/",
    "links.rules": "/ru/rules/",
    "home.lead": None,
    "home": None,
    "sectors.transport": None,
    "sectors.culture": {"kk": "Мәдениет", "ru": "Культура"},
    "sectors.transport.en": "Transport",
    "territories.abai": None,
    "topics.sport": None,
    "topics.work": {"kk": "Еңбек", "ru": "Труд"},
    "topics.safety.en": None,
    "sectors.transport.formerly": ["carriage"],
    "territories.abai.formerly": ["semey", "east"],
    "topics.sport.formerly": ["games"],
}
"""More of the same keys."""
OF_ORGANIZATION: Mapping[str, Any] = {
    "kind": "sectoral",
    "parents": ["almaty-union"],
    "sector": "education",
    "territory": "turkistan",
    "languages": ["ru", "kk"],
    "since": date(2004, 1, 1),
    "closed": date(2026, 11, 21),
    "formerly": ["first-clinic", "old-clinic"],
    "editors": ["@other"],
    "mixed_feed": False,
    "urgent_on_portal": True,
    "board": True,
    "name.ru": "Первая поликлиника",
    "short_name.ru": "Первая",
    "about.ru": "О первой",
    "contacts.email": "first@example.org",
    "contacts.phone": "+7 700 000 00 05",
    "contacts.address.ru": "пр. Образцовый, 2",
    "contacts.website": "https://first.example.org/",
    "press_contacts.name.ru": "Другой Образец",
    "press_contacts.role.ru": "юрист",
    "press_contacts.phone": "+7 700 000 00 06",
    "press_contacts.email": "other@example.org",
    "press_contacts.languages": ["ru"],
    "press_contacts.whatsapp": "https://wa.me/77000000006",
    "press_contacts.telegram": "https://t.me/sample_press",
    **{f"social.{network}": f"https://{network}.example.org/first" for network in NETWORKS},
    "brand.color": "#5b0d7e",
    "brand.logo": "logo.svg",
}
OPTIONAL = (
    *("languages", "since", "closed", "formerly", "editors", "mixed_feed", "short_name", "short_name.kk", "about"),
    *("contacts", "social", "social.vk", "brand", "brand.color", "press_contacts", "name.en"),
    *("sector", "territory"),
)
OF_HEADER: Mapping[str, str] = {
    "title": "Another title",
    "summary": "Another summary",
    "kind": "statement",
    "topics": "sport",
    "tags": "three",
    "image": "gate.jpg",
    "image_alt": "A gate",
    "image_caption": "Another caption",
    "image_credit": "Somebody",
    "focus": "10% 90%",
    "share_title": "Share me",
    "card": "quote",
    "card_text": "-3 %",
    "author": "Another Author",
    "status": "hidden",
    "publish_at": "2026-11-02 11:00",
    "embargo": "2026-11-03 09:00",
    "updated": "2026-11-07",
    "correction": "Two numbers were wrong.",
    "urgent_until": "2026-11-12",
    "starts": "2026-12-05 10:00",
    "ends": "2026-12-06 11:00",
    "place": "Another hall",
    "formerly": "2026-11-01-older-pay",
}
"""Of the post with something in every key."""


def known_keys() -> frozenset[str]:
    """Give all keys that the code reads, by their file."""
    within = {
        "contacts": [one.name for one in fields(Contacts)],
        "press_contacts": [one.name for one in fields(PressContact)],
        "social": list(NETWORKS),
        "brand": ["color", "logo"],
    }
    organization = (f"{key}.{part}" if part else key for key in ORGANIZATION_KEYS for part in within.get(key, [""]))
    return frozenset(
        (
            *(f"federation.toml {key}" for key in FEDERATION_KEYS),
            *(f"organization.toml {key}" for key in organization),
            *(f"header {key}" for key in KEYS),
        )
    )


def keys_changed() -> frozenset[str]:
    """Give the keys that this table changes, named in the same way."""
    per_language = {"address", "name", "role"}
    below = (".".join(part for part in key.split(".") if part not in {"kk", "ru", "en"}) for key in OF_ORGANIZATION)
    assert per_language <= {part for key in OF_ORGANIZATION for part in key.split(".")}
    return frozenset(
        (
            *(f"federation.toml {key.split('.')[0]}" for key in (*OF_FEDERATION, "federation")),
            *(f"organization.toml {key}" for key in below),
            *(f"header {key}" for key in OF_HEADER),
        )
    )


PAY, VISIT, ALARM = (
    news("clinic", name) for name in ("2026-11-02-pay.ru", "2026-11-10-visit.ru", "2026-11-19-alarm.ru")
)


def mutations() -> tuple[Mutation, ...]:
    """Give all changes of what authors write."""
    return tuple(
        Mutation(name, change)
        for table in (_federation, _organizations, _headers, _texts, _pages, _old_addresses, _pictures, _folders)
        for name, change in table()
    )


def _federation() -> Iterator[tuple[str, Change]]:
    for key, value in (*OF_FEDERATION.items(), *OF_FEDERATION_TOO.items()):
        yield f"federation.toml {key} = {value}", _saying(FEDERATION, key, value)
    yield "federation.toml languages without en", _saying(FEDERATION, "languages", ["kk", "ru"])
    yield (
        "federation.toml federation",
        lambda state: (
            state.renamed("organizations/federation", "organizations/congress")
            .saying(FEDERATION, "federation", "congress")
            .saying(_toml("almaty-union"), "parents", ["congress"])
            .saying(_toml("health-union"), "parents", ["congress"])
        ),
    )
    yield (
        "federation.toml sectors.education renamed",
        lambda state: (
            state.saying(FEDERATION, "sectors.education", None)
            .saying(FEDERATION, "sectors.science", {"kk": "Ғылым", "ru": "Наука"})
            .saying(_toml("school"), "sector", "science")
        ),
    )
    for key, old, new in (
        ("sectors", "education", "science"),
        ("territories", "abai", "east"),
        ("topics", "pay", "wages"),
    ):
        yield f"federation.toml {key}.{old} renamed, and still named so", _renamed_term(key, old, new)


def _renamed_term(key: str, old: str, new: str) -> Change:
    """Give a term another key, with a word of the old one."""

    def change(state: State) -> State:
        federation = state.files[FEDERATION]
        assert isinstance(federation, dict)
        renamed = state.saying(FEDERATION, f"{key}.{new}", {**federation[key][old], "formerly": [old]})
        return renamed.saying(FEDERATION, f"{key}.{old}", None)

    return change


def _organizations() -> Iterator[tuple[str, Change]]:
    for key, value in OF_ORGANIZATION.items():
        yield f"clinic {key} = {value}", _saying(_toml("clinic"), key, value)
    for key in OPTIONAL:
        yield f"clinic without {key}", _saying(_toml("clinic"), key, None)
    for organization in ("federation", "almaty-union"):
        for key in ("name.ru", "short_name.ru", "about.ru", "contacts.email", "social.vk", "brand.color", "formerly"):
            value = OF_ORGANIZATION[key] if key != "formerly" else [f"old-{organization}"]
            yield f"{organization} {key} = {value}", _saying(_toml(organization), key, value)
        yield f"{organization} without short_name", _saying(_toml(organization), "short_name", None)
    people = [{"name": {"ru": "Образец Пресс"}, "phone": "+7 700 000 00 07", "telegram": "https://t.me/sample_press"}]
    yield "federation press_contacts", _saying(_toml("federation"), "press_contacts", people)
    yield "almaty-union territory", _saying(_toml("almaty-union"), "territory", "abai")
    yield "school short_name.ru new", _saying(_toml("school"), "short_name.ru", "Школа №1")
    yield "school languages", _saying(_toml("school"), "languages", ["kk", "ru"])
    yield "health-union sector", _saying(_toml("health-union"), "sector", "transport")


def _headers() -> Iterator[tuple[str, Change]]:
    for key, value in OF_HEADER.items():
        yield f"header {key} = {value}", _saying(PAY, key, value)
    for key in _header(PAY):
        yield f"header without {key}", _saying(PAY, key, None)
    for status in ("draft", "withdrawn"):
        yield f"header status = {status}", _saying(PAY, "status", status)
    for key in ("starts", "ends", "place", "topics"):
        yield f"event {key}", _saying(VISIT, key, OF_HEADER[key])
    for days in (("2026-12-05", "2026-12-07"), ("2026-12-05", None), ("2026-12-05 10:00", "2026-12-06")):
        yield f"event from {days[0]} to {days[1]}", _saying_all(VISIT, starts=days[0], ends=days[1])
    for language in ("kk", "ru", "en"):
        yield f"header place of {language}", _saying(news("clinic", f"2026-11-02-pay.{language}"), "place", "A hall")
    for updated in ("2026-11-01", "2026-11-02", "2026-11-21", "2026-11-23"):
        yield f"header updated = {updated}", _saying(PAY, "updated", updated)
    for until in (None, "2026-11-20 13:00"):
        yield f"urgent_until = {until}", _saying(ALARM, "urgent_until", until)
    yield "header with a mistake", _saying(PAY, "titel", "x")
    yield "header title of en", _saying(news("clinic", "2026-11-02-pay.en"), "title", "Another title")
    yield (
        "header publish_at of what is to come",
        _saying(news("clinic", "2026-11-25-later.ru"), "publish_at", "2026-11-26 10:00"),
    )


def _texts() -> Iterator[tuple[str, Change]]:
    yield "post added", _having(news("school", "2026-11-04-new.ru"), Text({"title": "New"}))
    yield "post added in a new month", _having(news("school", "2026-08-04-new.ru"), Text({"title": "New"}))
    yield "post added in a new language", _having(news("school", "2026-11-04-new.en"), Text({"title": "New"}))
    yield "post changed", _having(PAY, Text(dict(_header(PAY)), "Changed.\n\n> Said."))
    yield "post changed a little", _having(PAY, Text(dict(_header(PAY)), "First.\n\n> Quoted.\n\nMore *words*."))
    yield "post renamed", _renamed("2026-09-03-autumn.ru", "2026-09-03-fall.ru")
    yield "post moved by a day", _renamed("2026-09-03-autumn.ru", "2026-09-05-autumn.ru")
    yield "post moved by a month", _renamed("2026-09-03-autumn.ru", "2026-10-03-autumn.ru")
    yield (
        "post moved by a day that shows nowhere",
        lambda state: _renamed("2026-09-03-autumn.ru", "2026-09-05-autumn.ru")(state).saying(
            news("clinic", "2026-09-05-autumn.ru"), "publish_at", "2026-09-05 10:00"
        ),
    )
    yield "post taken away", _lacking(news("clinic", "2026-09-03-autumn.ru"))
    yield "only post of a month taken away", _lacking(news("clinic", "2026-09-04-leaf.kk"))
    yield "linked post taken away", _lacking(news("school", "2026-09-20-trip.ru"))
    yield "translation added", _having(news("school", "2026-09-20-trip.kk"), Text({"title": "Сапар"}))
    yield "translation changed", _saying(news("clinic", "2026-11-02-pay.kk"), "title", "Жалақы өседі")
    yield "translation into another language", _renamed("2026-11-02-pay.kk", "2026-11-02-pay.en")
    yield "translation taken away", _lacking(news("clinic", "2026-11-02-pay.kk"))
    yield "empty translation added", _having(news("school", "2026-09-20-trip.kk"), Text({}, ""))
    yield "all posts taken away", lambda state: state.lacking(*(path for path in state.files if "/news/" in path))


def _pages() -> Iterator[tuple[str, Change]]:
    for place in ("organizations/clinic/pages/", "pages/"):
        name = "about" if place != "pages/" else "help"
        yield f"{place} added", _having(f"{place}more.ru.md", Text({"title": "Ещё"}))
        yield f"{place} title changed", _saying(f"{place}{name}.ru.md", "title", "Другое")
        yield f"{place} summary changed", _saying(f"{place}{name}.ru.md", "summary", "Другое")
        yield f"{place} text changed", _having(f"{place}{name}.ru.md", Text({"title": "О нас"}, "Changed."))
        yield f"{place} renamed", _named(f"{place}{name}.ru.md", f"{place}other.ru.md")
        yield f"{place} translated", _having(f"{place}{name}.en.md", Text({"title": "Help"}))
        yield f"{place} taken away", _lacking(f"{place}{name}.kk.md")


def _old_addresses() -> Iterator[tuple[str, Change]]:
    for name, lines in (
        ("line added", b'"/2017/new/" = "school"\n'),
        ("line added for an address of ours", b'"/ru/" = "school"\n"/clinic/x/" = "school"\n'),
        ("line added that leads to nothing", b'"/2017/a/" = "clinic/2026-11-02-pai.kk"\n"/2017/b/" = "klinic"\n'),
        ("wrong line added", b'"/2017/a/ = "school"\n"x" = "school"\n'),
    ):
        yield f"redirects.toml {name}", _having("redirects.toml", REDIRECTS + lines)
    other = REDIRECTS.replace(b'"school/ru/feed.xml"', b'"school"').replace(b"2016/03/25/pay", b"2016/03/25/other")
    yield "redirects.toml target and address changed", _having("redirects.toml", other)
    yield "redirects.toml taken away", _lacking("redirects.toml")


def _pictures() -> Iterator[tuple[str, Change]]:
    clinic, folder = "organizations/clinic", "organizations/clinic/news/2026-11-02-pay"
    yield "picture added", lambda state: state.having(f"{folder}/gate.jpg", photo(70)).saying(PAY, "image", "gate.jpg")
    yield "picture added that nobody shows", _having(f"{folder}/gate.jpg", photo(70))
    yield "picture changed", _having(f"{folder}/hall.jpg", photo(99))
    yield "picture of another size", _having(f"{folder}/hall.jpg", photo(10, (700, 500)))
    yield "picture renamed", _named(f"{folder}/hall.jpg", f"{clinic}/news/hall.jpg")
    yield (
        "picture of another ending",
        lambda state: state.renamed(f"{folder}/hall.jpg", f"{folder}/hall.png").saying(PAY, "image", "hall.png"),
    )
    yield "picture taken away", _lacking(f"{folder}/hall.jpg")
    yield "picture damaged", _having(f"{folder}/hall.jpg", b"\xff\xd8 no picture")
    yield "paper changed", _having(f"{clinic}/news/paper.pdf", paper("other"))
    yield "paper renamed", _named(f"{clinic}/news/paper.pdf", f"{clinic}/news/2026-11-10-visit/paper.pdf")
    yield "paper taken away", _lacking(f"{clinic}/news/paper.pdf")
    yield "logo added", _having("organizations/school/logo.png", logo(80))
    yield "logo changed", _having(f"{clinic}/logo.png", logo(200))
    yield (
        "logo taken away",
        lambda state: state.lacking(f"{clinic}/logo.png").saying(_toml("clinic"), "brand.logo", None),
    )
    yield "logo of another format", _named(f"{clinic}/logo.png", f"{clinic}/logo.svg")
    yield (
        "logo as a drawing",
        lambda state: state.having(f"{clinic}/logo.svg", drawing("#456")).saying(
            _toml("clinic"), "brand.logo", "logo.svg"
        ),
    )
    yield "logo of the federation", _having("organizations/federation/logo.svg", drawing("#999"))
    yield "file that has no place", _having(f"{clinic}/news/notes.docx", b"x")


def _folders() -> Iterator[tuple[str, Change]]:
    plain = {
        "kind": "primary",
        "parents": ["almaty-union"],
        "sector": "education",
        "name": {"ru": "Лицей", "kk": "Лицей"},
    }
    yield "organization added", _having(_toml("lyceum"), plain)
    yield (
        "organization renamed",
        lambda state: state.renamed("organizations/school", "organizations/lyceum").saying(
            _toml("lyceum"), "formerly", ["school"]
        ),
    )
    yield "organization renamed without a redirect", _named("organizations/school", "organizations/lyceum")
    yield "organization taken away", _lacking("organizations/school")
    yield "linked organization taken away", _lacking("organizations/clinic")


def moments() -> tuple[Mutation, ...]:
    """Give changes of nothing but the time."""
    after = {
        "an hour": timedelta(hours=1),
        "a day": timedelta(days=1),  # closed, a banner over
        "the next banner's end": timedelta(days=2, hours=3),
        "what was to come": timedelta(days=5),
        "news of two days": timedelta(days=8),
        "the event": timedelta(days=14),
        "events out of calendars": timedelta(days=107),
        "a year": timedelta(days=400),
        "the embargo's hour, before": -timedelta(days=15),
        "all": -timedelta(days=50),
    }
    return tuple(Mutation(f"time: {name}", _setting(now=NOW + passed)) for name, passed in after.items())


def surroundings() -> tuple[Mutation, ...]:
    """Give changes of settings and of the theme."""
    return (
        Mutation("another address", _setting(siteurl="https://other.example.org")),
        Mutation("an address with a path", _setting(siteurl="https://example.org/union")),
        Mutation("fewer shapes of cards", _setting(card_shapes=1)),
        Mutation("no shapes of cards", _setting(card_shapes=0)),
        Mutation("no search", _setting(search=False)),
        Mutation("another bound of shrinking", _setting(max_shrink=0.5)),
        Mutation("a token of the theme", _themed("static/css/tokens.css", "\n:root { --space-3: 2rem; }\n")),
        Mutation("a template", _themed("templates/base.html", "<!-- other -->\n")),
        *(Mutation(f"a look of one's own: {path}", _having(path, data)) for path, data in OWN_LOOK),
    )


OWN_LOOK = (
    ("theme/tokens.css", b":root { --paper: #fffdf8; --band: #5a1230; }\n"),
    ("theme/extra.css", b".masthead-name { letter-spacing: 0.02em; }\n.bad { background: url(x) }\n"),
    ("theme/logo.svg", drawing("#5a1230")),
    ("theme/texts.ru.toml", '"Latest news" = "Свежее"\n"Press release" = "Для прессы"\n'.encode()),
    ("theme/texts.ru.toml", b'"No such text" = "x"\n'),
)


def _toml(organization: str) -> str:
    return f"organizations/{organization}/organization.toml"


def _header(path: str) -> Mapping[str, str]:
    text = SAMPLE.files[path]
    assert isinstance(text, Text)
    return text.header


def _saying(path: str, key: str, value: object) -> Change:
    return lambda state: state.saying(path, key, value)


def _saying_all(path: str, **values: object) -> Change:
    return lambda state: reduce(lambda changed, one: changed.saying(path, *one), values.items(), state)


def _having(path: str, file: Any) -> Change:
    return lambda state: state.having(path, file)


def _lacking(*paths: str) -> Change:
    return lambda state: state.lacking(*paths)


def _named(old: str, new: str) -> Change:
    return lambda state: state.renamed(old, new)


def _renamed(old: str, new: str) -> Change:
    return _named(news("clinic", old), news("clinic", new))


def _setting(**settings: object) -> Change:
    return lambda state: state.set(**settings)


def _themed(file: str, end: str) -> Change:
    return lambda state: State(state.files, state.settings, (file, end))


def moment(day: str) -> datetime:
    return datetime.fromisoformat(day)
