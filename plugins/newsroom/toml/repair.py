"""The right form of a line that TOML does not understand, and what is wrong with it, in words for its author.

Names that authors have for keys and values in their own languages are hints for remedies, never values.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from plugins.newsroom.dates.proposed_dates import propose_day
from plugins.newsroom.paths.names import as_latin
from plugins.newsroom.problems import NOTHING, Message, nearest, tell
from plugins.newsroom.texts import LANGUAGE_OF

Names = Mapping[str, tuple[str, ...]]

TOML_NAMES: Names = {
    "kind": ("түрі", "вид", "тип", "type"),
    "parents": ("жоғары тұрған ұйымдар", "родители", "вышестоящие", "входит в", "parent"),
    "sector": ("сала", "саласы", "отрасль", "branch", "industry"),
    "territory": ("аумақ", "аумағы", "өңір", "территория", "регион", "область", "region"),
    "languages": ("тілдер", "тілдері", "языки", "язык"),
    "since": ("құрылған", "құрылды", "основан", "создан", "founded"),
    "closed": ("жабылған", "закрыт", "ликвидирован"),
    "formerly": ("бұрынғы аты", "прежнее имя", "прежнее название"),
    "editors": ("редакторлар", "редакторы"),
    "name": ("атауы", "аты", "название", "имя", "наименование", "title"),
    "short_name": ("қысқа атауы", "краткое название", "сокращённое название"),
    "about": ("біз туралы", "туралы", "о нас", "описание", "description"),
    "board": ("тақта", "қабырға тақтасы", "стенд", "доска"),
    "contacts": ("байланыс", "контакты", "contact"),
    "press_contacts": ("баспасөз", "пресс-служба", "контакты для прессы", "press"),
    "social": ("әлеуметтік желілер", "соцсети", "социальные сети", "networks"),
    "brand": ("фирмалық стиль", "стиль", "бренд"),
    "email": ("пошта", "почта", "эл. почта", "mail", "e-mail"),
    "phone": ("телефон", "телефоны", "tel"),
    "address": ("мекенжай", "мекенжайы", "адрес"),
    "website": ("сайт", "сайты", "site", "web", "url"),
    "role": ("лауазымы", "қызметі", "должность", "position"),
    "color": ("түсі", "цвет", "colour"),
    "logo": ("логотип", "белгі"),
    "tag_authority": ("тегтердің иесі",),
    "time_zone": ("уақыт белдеуі", "часовой пояс", "timezone"),
    "federation": ("федерация",),
    "links": ("сілтемелер", "ссылки"),
    "home": ("басты бет", "главная"),
    "lead": ("басты жаңалық", "главная новость"),
    "repository": ("репозиторий", "репозиторийі", "repo", "git"),
    "service": ("қызмет", "сервис"),
    "branch": ("тармақ", "ветка"),
    "sectors": ("салалар", "отрасли"),
    "territories": ("аумақтар", "территории", "регионы"),
    "topics": ("тақырыптар", "темы"),
    "whatsapp": ("ватсап", "уатсап"),
    "instagram": ("инстаграм", "инстаграмм", "insta"),
    "telegram": ("телеграм", "телеграмм"),
    "facebook": ("фейсбук", "fb"),
    "vk": ("вк", "вконтакте", "vkontakte"),
    "youtube": ("ютуб", "ютьюб"),
    "tiktok": ("тикток",),
    "x": ("твиттер", "twitter"),
    "ok": ("ок", "одноклассники"),
    "mastodon": ("мастодон",),
    "threads": ("тредс",),
}

ORGANIZATION_KIND_NAMES: Names = {
    "federation": ("федерация",),
    "territorial": ("аумақтық", "территориальный", "территориальная", "областной", "региональный", "regional"),
    "sectoral": ("салалық", "отраслевой", "отраслевая", "branch"),
    "primary": ("бастауыш", "первичный", "первичная", "первичка", "local"),
}


_PAIR = re.compile(r"(?P<key>[^=:\uff1d\uff1a\[\]#]+?)\s*(?P<sign>[=:\uff1d\uff1a]|\s-|\s–|\s—|→)\s*(?P<value>.*)")
_TABLE = re.compile(r"(?P<open>[\[(]*)\s*(?P<name>[^\[\]()=:#\"]+?)\s*(?P<close>[\])]*)\s*[:;,]?")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_OPENING = "\"'“”„‟«»‘’‚`″"
_CURLY = re.compile("[“”„‟«»‘’‚`″]")
_MARKS = re.compile(f"[{_OPENING}]")
_LISTS = ("parents", "languages", "formerly", "editors")
_DAYS = ("since", "closed")
NO = ("no", "false", "off", "жоқ", "нет", "0")
_SWITCHES = ("mixed_feed", "urgent_on_portal", "board")
_EXAMPLE_DAY = date(2026, 1, 29)
_WORDS = re.compile(r"[^\W\d_][^=:\[\]\"'{}#]*")
_ENTRY = re.compile(r'"[^"]*"')
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Repair:
    """A right line, and why the one that was written is none."""

    line: str
    reason: Message = NOTHING


def repair_of(line: str) -> Repair | None:
    """Return the right form of a line; None where it is right, or where nobody can tell what was meant."""
    bare = line.strip()[:_LONGEST]
    if not bare or not toml_error(bare):
        return None
    if note := re.fullmatch(r"(?://+|;|--|/\*|<!--)\s*(.*?)\s*(?:\*/|-->)?", bare):
        return Repair(f"# {note[1]}", tell("a note begins with #"))
    if _WORDS.fullmatch(bare):
        return Repair(f"# {bare}", tell("a line has a key and a value, or is a note that begins with #"))
    if _ENTRY.fullmatch(bare):
        return Repair(f"{bare},", tell("a comma stands between two entries of a list"))
    repair = _table(bare) or _pair(bare)
    return repair if repair and not toml_error(repair.line) else None


def toml_error(text: str) -> ValueError | RecursionError | None:
    """Return what tomllib has against a text; None if it takes it."""
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return error
    return None


def day_like(written: str) -> str:
    """Return the right form of a day; of a year its first, and one for example where no day is seen."""
    if re.fullmatch(r"[12][0-9]{3}", written):
        return f"{written}-01-01"
    return propose_day(written, _EXAMPLE_DAY) or _EXAMPLE_DAY.isoformat()


def _table(line: str) -> Repair | None:
    found = _TABLE.fullmatch(line)
    if not found or not (found["open"] or found["close"]):
        return None
    name = ".".join(_key(part) for part in found["name"].split("."))
    is_row = name == "press_contacts" or "[[" in found["open"] or "]]" in found["close"]
    return Repair(f"[[{name}]]" if is_row else f"[{name}]", tell("a table's name stands between brackets: [ and ]"))


def _pair(line: str) -> Repair | None:
    found = _PAIR.fullmatch(line)
    if not found or found["value"].startswith(('"""', "'''")):  # goes on below
        return None
    keys = [_key(part) for part in found["key"].split(".")]
    value = _value(keys[-1], found["value"].strip())
    return Repair(f"{'.'.join(keys)} = {value}", _reason(found, keys, value))


def _reason(found: re.Match[str], keys: list[str], right: str) -> Message:  # noqa: PLR0911 - a table of slips, one a line
    value = found["value"]
    if found["sign"] != "=":
        return tell("a key is followed by = and its value")
    if keys != [part.strip() for part in found["key"].split(".")]:
        return tell("a key has Latin letters only")
    if not value:
        return tell("a key is followed by = and its value")
    if right.startswith("["):
        return tell("a list stands between brackets, its texts between quotation marks and with commas")
    if value.endswith((",", ";")):
        return tell("nothing stands behind a value")
    if _CURLY.match(value) or _CURLY.search(value[-1:]):
        signs = " ".join(dict.fromkeys(_CURLY.findall(value)))
        return tell("a text stands between straight quotation marks, these are others: {signs}", signs=signs)
    if right.startswith("'"):
        return tell("a text that has quotation marks or \\ in it stands between single ones: '…'")
    if _MARKS.search(value):
        return tell("a text lacks one of its quotation marks")
    return tell("a value is a number, true, false, or a text in quotes")


def _key(written: str) -> str:
    bare = re.sub("[\u200b-\u200f\ufeff]", "", written.strip()).strip(f"{_OPENING} *-")
    if _BARE.fullmatch(bare):
        return bare
    latin = as_latin(bare)
    if _BARE.fullmatch(latin) and latin in TOML_NAMES:
        return latin
    if bare.lower() in LANGUAGE_OF:
        return LANGUAGE_OF[bare.lower()]
    if meant := nearest(bare, TOML_NAMES, TOML_NAMES):
        return meant
    return latin if _BARE.fullmatch(latin) else literal(bare)


def _value(key: str, written: str) -> str:
    bare = written.rstrip(",; ")
    if not toml_error(f"a = {bare}"):
        return bare
    if key in _SWITCHES:
        return "false" if _unmarked(bare).lower() in NO else "true"
    if key in _DAYS:
        return day_like(bare)
    if bare.startswith("[") or key in _LISTS:
        items = (_unmarked(item) for item in re.split(r"[,;]", bare.strip("[] ")))
        return f"[{', '.join(literal(item) for item in items if item)}]"
    return literal(_unmarked(bare))


def _unmarked(text: str) -> str:
    """Take off the quotation marks around a text; those inside stay, with their partners."""
    text = text.strip()
    first, last = text[:1] in _OPENING and text[:1] != "", text[-1:] in _OPENING and len(text) > 1
    others = len(_MARKS.findall(text[1:-1]))
    if first and last:
        return text[1:-1].strip() if others % 2 == 0 and not _is_two_words(text) else text
    if first and others % 2 == 0:
        return text[1:].strip()
    return text[:-1].strip() if last and others % 2 == 0 else text


def _is_two_words(text: str) -> bool:
    """Return whether a text begins with one quotation and ends with another: `"А" және "Б"`."""
    second = _MARKS.search(text, 1)
    before, behind = (text[second.start() - 1], text[second.end() : second.end() + 1]) if second else ("", "")
    return bool(second and second.end() < len(text) and not before.isspace() and behind.isspace())


_PLAIN = re.compile(r"[^\x00-\x1f\x7f\\]*")
_SINGLE = re.compile(r"[^'\x00-\x08\x0a-\x1f\x7f]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def literal(text: str) -> str:
    """Return the text between the quotation marks that it does not have itself."""
    if '"' not in text and _PLAIN.fullmatch(text):
        return f'"{text}"'
    if _SINGLE.fullmatch(text):
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'
