"""A small newsroom with something of everything, as values: tests change one of them at a time and write it out."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

Toml = Mapping[str, Any]


@dataclass(frozen=True)
class Text:
    """A post or a standing page: the values of its header as they are written, and its body."""

    header: Mapping[str, str]
    body: str = "Text."


File = Toml | Text | bytes
FEDERATION = "federation.toml"


@dataclass(frozen=True)
class State:
    """A content folder, and with what it is built."""

    files: Mapping[str, File]
    settings: Mapping[str, Any] = field(default_factory=dict)
    """What differs in the build's settings."""
    theme: tuple[str, str] = ("", "")
    """A file of the theme and what stands at its end besides."""

    def having(self, path: str, file: File) -> State:
        return replace(self, files={**self.files, path: file})

    def lacking(self, *paths: str) -> State:
        """Leave out files and folders."""
        return replace(self, files={path: file for path, file in self.files.items() if not _is_below(path, paths)})

    def renamed(self, old: str, new: str) -> State:
        """Give a file or folder another name."""
        files = {new + path[len(old) :] if _is_below(path, (old,)) else path: one for path, one in self.files.items()}
        return replace(self, files=files)

    def saying(self, path: str, key: str, value: object) -> State:
        """Give a key of a TOML file (`contacts.email`) or of a header another value; None takes it away."""
        file = self.files[path]
        assert not isinstance(file, bytes)
        if isinstance(file, Text):
            return self.having(path, replace(file, header=_with(file.header, (key,), value)))
        return self.having(path, _with(file, key.split("."), value))

    def set(self, **settings: object) -> State:
        return replace(self, settings={**self.settings, **settings})


def write_out(state: State, content: Path) -> None:
    """Make the content folder what the state says, touching nothing that is so already."""
    wanted = {content / path: written(file) for path, file in state.files.items()}
    for there in sorted(content.rglob("*"), reverse=True):
        if there.is_file() and there not in wanted:
            there.unlink()
        elif there.is_dir() and not any(there.iterdir()):
            there.rmdir()
    for path, data in wanted.items():
        if not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def written(file: File) -> bytes:
    match file:
        case bytes():
            return file
        case Text(header, body):
            lines = "".join(f"{key}: {value}\n" for key, value in header.items())
            return f"---\n{lines}---\n\n{body}\n".encode()
    return "".join(f"{_key(key)} = {_toml(value)}\n" for key, value in file.items()).encode()


def photo(shade: int, size: tuple[int, int] = (640, 480)) -> bytes:
    """Make a JPEG that takes little time."""
    target = io.BytesIO()
    Image.new("RGB", size, (shade, 90, 40)).save(target, "JPEG")
    return target.getvalue()


def logo(shade: int) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (320, 320), (40, shade, 90)).save(target, "PNG")
    return target.getvalue()


def paper(title: str) -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 300))
        pdf.pages[0].Contents = pdf.make_stream(f"% {title}".encode())
        pdf.save(target, static_id=True)
    return target.getvalue()


def drawing(shade: str) -> bytes:
    shape = f'<rect width="9" height="9" fill="{shade}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{shape}</svg>'.encode()


def _is_below(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or path.startswith(f"{place}/") for place in places)


def _with(values: Mapping[str, Any], keys: list[str] | tuple[str, ...], value: object) -> dict[str, Any]:
    key, *below = keys
    if below and isinstance(values.get(key), list):  # a table that may stand there more than once
        return {**values, key: [_with(values[key][0], below, value), *values[key][1:]]}
    if below:
        return {**values, key: _with(values.get(key, {}), below, value)}
    rest = {name: old for name, old in values.items() if name != key or value is not None}
    return rest if value is None else {**rest, key: value}


def _key(key: str) -> str:
    return json.dumps(key)


def _toml(value: Any) -> str:
    match value:
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case dict():
            return "{" + ", ".join(f"{_key(key)} = {_toml(inner)}" for key, inner in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def _named(kk: str, ru: str, en: str = "") -> dict[str, str]:
    return {"kk": kk, "ru": ru} | ({"en": en} if en else {})


def _organization(key: str) -> str:
    return f"organizations/{key}/organization.toml"


def news(organization: str, name: str) -> str:
    """Give the path of a post's file, `2026-11-02-pay.ru`."""
    return f"organizations/{organization}/news/{name}.md"


_FEDERATION: Toml = {
    "languages": ["kk", "ru", "en"],
    "tag_authority": "example.org,2026",
    "time_zone": "Asia/Almaty",
    "federation": "federation",
    "name": _named("Үлгі федерациясы", "Образцовая федерация", "Sample Federation"),
    "links": {"join": "https://example.org/join", "help": "/ru/pages/help/", "hub": "https://hub.example.org/"},
    "home": {"lead": "clinic/2026-11-02-pay"},
    "sectors": {
        "health-care": _named("Денсаулық сақтау", "Здравоохранение", "Health care"),
        "education": _named("Білім", "Образование", "Education"),
        "transport": _named("Көлік", "Транспорт"),
    },
    "territories": {
        "almaty": _named("Алматы", "Алматы", "Almaty"),
        "turkistan": _named("Түркістан", "Туркестан", "Turkistan"),
        "abai": _named("Абай", "Абай"),
    },
    "topics": {
        "pay": _named("Жалақы", "Оплата труда", "Pay"),
        "safety": _named("Қауіпсіздік", "Безопасность", "Safety"),
        "sport": _named("Спорт", "Спорт"),
    },
}

_ORGANIZATIONS: Mapping[str, Toml] = {
    "federation": {
        "kind": "federation",
        "parents": [],
        "name": _named("Федерация", "Федерация", "Federation"),
        "short_name": _named("ҮФ", "ОФ", "SF"),
        "about": _named("Үлгі туралы", "Об образце", "About the sample"),
        "contacts": {"email": "federation@example.org", "phone": "+7 700 000 00 01"},
        "press_contacts": [{"name": {"ru": "Образец Пресс"}, "phone": "+7 700 000 00 02"}],
        "social": {"telegram": "https://t.example.org/federation"},
        "brand": {"color": "#7a1f2b"},
    },
    "almaty-union": {
        "kind": "territorial",
        "parents": ["federation"],
        "territory": "almaty",
        "name": _named("Алматы одағы", "Союз Алматы", "Almaty Union"),
        "short_name": _named("АО", "СА"),
        "brand": {"color": "#123456"},
    },
    "health-union": {
        "kind": "sectoral",
        "parents": ["federation"],
        "sector": "health-care",
        "name": _named("Медицина қызметкерлері", "Медики"),
    },
    "clinic": {
        "kind": "primary",
        "parents": ["almaty-union", "health-union"],
        "sector": "health-care",
        "territory": "almaty",
        "languages": ["kk", "ru"],
        "since": date(2003, 5, 12),
        "closed": date(2027, 6, 30),
        "formerly": ["old-clinic"],
        "editors": ["@sample"],
        "mixed_feed": True,
        "name": _named("Қалалық емхана", "Городская поликлиника", "City Clinic"),
        "short_name": _named("Емхана", "Поликлиника", "Clinic"),
        "about": _named("Емхана туралы", "О поликлинике", "About the clinic"),
        "contacts": {
            "email": "clinic@example.org",
            "phone": "+7 700 000 00 03",
            "address": _named("Үлгі көшесі, 1", "ул. Образцовая, 1"),
            "website": "https://clinic.example.org/",
        },
        "press_contacts": [
            {
                "name": _named("Үлгі Баспасөз", "Образец Пресса"),
                "role": _named("хатшы", "секретарь"),
                "phone": "+7 700 000 00 04",
                "email": "press@example.org",
                "languages": ["kk", "ru"],
            }
        ],
        "social": {"instagram": "https://i.example.org/clinic", "vk": "https://v.example.org/clinic"},
        "brand": {"color": "#0b5d4e", "logo": "logo.png"},
    },
    "school": {
        "kind": "primary",
        "parents": ["almaty-union"],
        "sector": "education",
        "territory": "turkistan",
        "languages": ["ru"],
        "name": _named("Мектеп", "Школа"),
    },
}

_PAY = {
    "kind": "news",
    "topics": "pay, safety",
    "image": "hall.jpg",
    "image_credit": "Sample",
    "focus": "40% 30%",
    "card": "photo",
    "status": "published",
    "publish_at": "2026-11-02 08:00",
    "formerly": "2026-11-01-old-pay",
}


def _translated(title: str, language: str) -> Text:
    said = {
        "title": f"{title} {language}",
        "summary": f"Summary {language}",
        "tags": "one, two",
        "image_alt": f"Hall {language}",
        "image_caption": f"Caption {language}",
        "share_title": f"Shared {language}",
        "card_text": "+15 %",
        "author": "Sample Author",
        "updated": "2026-11-04 10:00",
        "correction": "One number was wrong.",
    }
    return Text({**said, **(_PAY if language == "ru" else {})}, "First.\n\n> Quoted.\n\nMore **words**.")


_POSTS: Mapping[str, Text] = {
    **{news("clinic", f"2026-11-02-pay.{code}"): _translated("Pay", code) for code in ("kk", "ru", "en")},
    news("clinic", "2026-11-10-visit.ru"): Text(
        {
            "title": "Visit",
            "kind": "event",
            "topics": "safety",
            "starts": "2026-12-01 10:00",
            "ends": "2026-12-02 12:00",
            "place": "Hall",
        },
        "Come. [Paper](paper.pdf)",
    ),
    news("clinic", "2026-11-05-claim.kk"): Text(
        {"title": "Claim", "kind": "release", "embargo": "2026-11-05 12:00", "card": "release"}, "We claim."
    ),
    news("clinic", "2026-11-19-alarm.ru"): Text({"title": "Alarm", "urgent_until": "2026-11-22 09:00"}, "Look out."),
    news("clinic", "2026-09-03-autumn.ru"): Text({"title": "Autumn"}),
    news("clinic", "2026-09-04-leaf.kk"): Text({"title": "Leaf"}),
    news("clinic", "2026-11-25-later.ru"): Text({"title": "Later"}),
    news("school", "2026-11-03-lesson.ru"): Text(
        {"title": "Lesson", "topics": "pay"},
        "As [they]({org:clinic/2026-11-02-pay}) said. [Trip](2026-09-20-trip.ru.md)",
    ),
    news("school", "2026-11-03-lesson.kk"): Text({"title": "Сабақ"}),
    news("school", "2026-09-20-trip.ru"): Text({"title": "Trip", "image": "yard.jpg", "image_alt": "Yard"}),
    **{news("federation", f"2026-11-01-congress.{code}"): Text({"title": f"Congress {code}"}) for code in ("kk", "ru")},
    news("federation", "2026-09-11-plan.ru"): Text({"title": "Plan", "topics": "pay"}),
    news("almaty-union", "2026-11-15-match.ru"): Text({"title": "Match", "urgent_until": "2026-11-21"}),
    news("health-union", "2026-09-12-advice.ru"): Text({"title": "Advice", "topics": "safety"}),
}

_PAGES: Mapping[str, Text] = {
    "organizations/clinic/pages/about.ru.md": Text({"title": "О нас", "summary": "Кто мы"}),
    "organizations/clinic/pages/about.kk.md": Text({"title": "Біз туралы"}),
    "pages/help.ru.md": Text({"title": "Помощь", "summary": "Как помогают"}),
    "pages/help.kk.md": Text({"title": "Көмек"}),
}

_FILES: Mapping[str, bytes] = {
    "organizations/clinic/logo.png": logo(120),
    "organizations/federation/logo.svg": drawing("#123"),
    "organizations/clinic/news/2026-11-02-pay/hall.jpg": photo(10),
    "organizations/clinic/news/paper.pdf": paper("paper"),
    "organizations/school/news/yard.jpg": photo(200, (800, 600)),
}

REDIRECTS = b"""\
[redirects]
"/2016/03/25/zhalaqy/" = "clinic/2026-11-02-pay.kk"
"/2016/03/25/pay" = "clinic/2026-11-02-pay.ru"
"/about.html" = "pages/help.ru"
"/ru/node/1/" = "clinic/pages/about.ru"
"/rss" = "school/ru/feed.xml"
"/index.php?id=3" = "school"
"""

SAMPLE = State(
    {
        FEDERATION: _FEDERATION,
        "redirects.toml": REDIRECTS,
        **{_organization(key): file for key, file in _ORGANIZATIONS.items()},
        **_POSTS,
        **_PAGES,
        **_FILES,
    }
)
