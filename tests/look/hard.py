"""A newsroom of everything that is hard to lay out: very long, very wide, very many, or not there at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.newsroom_folder import FEDERATION, Built, NewsroomFolder
from tests.readers.published import SITEURL
from tests.tools import ROOT

LANGUAGES = ("kk", "ru", "en")
_POSTS = ("long", "empty")
MANY = 201
"""One more than one list holds: the list is divided."""
LONG_WORD = "қанағаттандырылмағандықтарыңыздан" + "қанағаттандырылмағандықтан"
LONG_WORDS: Mapping[str, str] = {
    "kk": LONG_WORD,
    "ru": "электрогидрогазодинамоавтоматизированнопротивопожарного" + "станка",
    "en": "counterelectroencephalographicallyinterdenominational" + "machine",
}
"""Words of 59 to 61 letters, none with a place to divide it but by its syllables."""
SENTENCES: Mapping[str, str] = {
    "kk": "Салааралық біріккен кәсіподақ комитетінің кеңейтілген отырысында жалақы мен еңбек қауіпсіздігі талқыланды. ",
    "ru": "На расширенном заседании межотраслевого объединённого комитета профсоюза обсудили зарплату и охрану труда. ",
    "en": "An enlarged meeting of the interregional joint committee of the trade union discussed pay and safety. ",
}
FEDERATION_FILE = """\
kind = "federation"
parents = []
[name]
kk = "{kk}"
ru = "{ru}"
en = "{en}"
[about]
ru = "Только по-русски."
"""
CROWDED = """\
kind = "territorial"
parents = ["federation"]
territory = "almaty"
[name]
kk = "О"
ru = "О"
en = "O"
"""
BARE = """\
kind = "primary"
parents = ["crowded-union"]
sector = "health-care"
languages = [{languages}]
[name]
{names}
"""
PALE = """\
kind = "primary"
parents = ["federation"]
sector = "health-care"
territory = "almaty"
[name]
kk = "{kk}"
ru = "{ru}"
en = "{en}"
[contacts]
email = "press-service.of.the.interregional.joint.committee@a-very-long-name-of-a-union.example.org"
website = "https://a-very-long-name-of-a-union.example.org/with/a/very/long/address/that/does/not/end/soon.html"
address.ru = "{ru}"
[brand]
color = "#ffff66"
"""
REPOSITORY = f"""
[repository]
service = "gitea"
address = "https://git.example/{LONG_WORDS["en"]}/{"news-" * 20}"
"""
"""Its address makes a link that no line holds."""
HARDEST = (
    *(("article", language, f"/pale-union/{language}/2026/{slug}/") for language in LANGUAGES for slug in _POSTS),
    *(("organization", language, f"/pale-union/{language}/") for language in LANGUAGES),
    *(("month", language, f"/pale-union/{language}/news/2026/11/") for language in LANGUAGES),
    *(("desks", language, f"/pale-union/{language}/desk/") for language in LANGUAGES),
    ("index", "ru", "/ru/"),
    ("organization", "en", "/bare-union-000/en/"),
    ("month", "kk", "/kk/news/2026/11/"),
    ("rollup", "en", "/en/sectors/health-care/"),
)
"""The pages that must read well whatever stands there: template, language, address."""
SETTINGS = """\
import sys

sys.path.insert(0, {root!r})

from pelicanconf import *

THEME = {theme!r}
PLUGINS = [name for name in PLUGINS if name != "plugins.share_cards"]
"""
"""Cards are not drawn: this is about pages."""


def build_hard(root: Path) -> Built:
    """Write this newsroom below a folder and build it."""
    settings = root / "settings.py"
    settings.write_text(SETTINGS.format(root=str(ROOT), theme=str(ROOT / "theme")), encoding="utf-8")
    return hard_newsroom(root).build(str(settings), WORKERS="2")


def hard_newsroom(root: Path) -> NewsroomFolder:
    """Write it."""
    folder = NewsroomFolder(root, environment={"SITEURL": SITEURL})
    folder.write("federation.toml", f"{FEDERATION}{REPOSITORY}")
    _organizations(folder)
    for language in LANGUAGES:
        _posts(folder, language)
    return folder


def long_text(language: str, letters: int) -> str:
    """Give words of a language, as many letters as asked, with one word of 60 letters in them."""
    sentence = SENTENCES[language]
    text = f"{sentence[:40].rpartition(' ')[0]} {LONG_WORDS[language]} {sentence * 3}"
    return text[:letters].strip().rstrip(".")


def _organizations(folder: NewsroomFolder) -> None:
    names = {language: long_text(language, 200) for language in LANGUAGES}
    folder.write("organizations/federation/organization.toml", FEDERATION_FILE.format_map(names))
    folder.write("organizations/pale-union/organization.toml", PALE.format_map(names))
    folder.write("organizations/crowded-union/organization.toml", CROWDED)
    for number in range(MANY):
        languages = ('"kk"',) if number else ('"kk"', '"ru"', '"en"')
        called = "\n".join(f'{one.strip(chr(34))} = "{"ӘАҚ"[number % 3]}-{number} {LONG_WORD}"' for one in languages)
        text = BARE.format(languages=", ".join(languages), names=called)
        folder.write(f"organizations/bare-union-{number:03d}/organization.toml", text)


def _posts(folder: NewsroomFolder, language: str) -> None:
    title = long_text(language, 200)
    folder.post("pale-union", f"2026-11-02-long.{language}.md", title=title, topics="[pay]", body=_body(language))
    strike = {"kind": "event", "starts": "2026-12-30 22:00", "ends": "2027-01-02 02:00"}
    folder.post("pale-union", f"2026-11-05-event.{language}.md", title=title, place=long_text(language, 150), **strike)
    folder.post("pale-union", f"2026-11-03-empty.{language}.md", title=LONG_WORDS[language], body="")
    notice = {"status": "withdrawn", "correction": title}
    folder.post("pale-union", f"2026-11-04-gone.{language}.md", title=title, **notice)
    for number in range(MANY):
        day = number % 28 + 1
        at = {"kind": "event", "starts": f"2026-12-{day:02d}"}
        folder.post("crowded-union", f"2026-10-{day:02d}-n-{number}.{language}.md", title=f"№ {number}", body="", **at)


def _body(language: str) -> str:
    word, sentence = LONG_WORDS[language], SENTENCES[language]
    head = "".join(f"| {sentence[:12].strip()} {column} " for column in range(12)) + "|"
    rows = "\n".join("| 123 456,78 " * 12 + "|" for _ in range(4))
    return "\n\n".join(
        (
            sentence * 4,
            f"## {title_of(language)}",
            f"{head}\n{'|---' * 12}|\n{rows}",
            f"> {word} {sentence}",
            f"- {word}\n- {sentence}\n    1. {sentence}\n    2. {word}",
            f"https://example.org/{'a-long-address/' * 12}",
            f"`{'code_without_a_space_' * 8}`",
            f"    {'a line of code that goes on and on ' * 6}",
        )
    )


def title_of(language: str) -> str:
    """Give a heading with the long word."""
    return f"{LONG_WORDS[language]} {SENTENCES[language]}".strip()
