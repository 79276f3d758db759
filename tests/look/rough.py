"""A newsroom of what authors get wrong or have too much of: names, logos, events, and the posts of a month."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from random import Random

from tests.look.hard import SENTENCES
from tests.newsroom_folder import FEDERATION, Built, NewsroomFolder
from tests.readers.published import SITEURL

NAMES: Mapping[str, str] = {
    "one word": "ӘАҚ" + "ұйымдастырушылар" * 20,
    "many words": "Қалалық мамандандырылған көпбейінді емхана қызметкерлерінің бастауыш кәсіподақ ұйымы " * 3,
}
"""The names of everybody, in all languages."""
LETTERS = 200
"""Of each of them."""
POSTS = 300
"""Of November, in Russian."""
LOGOS: Mapping[str, bytes | None] = {
    "no-file": None,
    "half-photo": b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
    "half-drawing": b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0",
    "web-page": b"<!DOCTYPE html><title>404</title>",
}
"""By the organization that names it: what its logo holds; None where there is no file."""
EVENTS: Mapping[str, Mapping[str, str]] = {
    "endless": {"starts": "2026-12-05 10:00"},
    "night": {"starts": "2026-12-05 22:00", "ends": "2026-12-06 02:00"},
    "elsewhere": {"starts": "2026-12-05T10:00+09:00", "ends": "2026-12-05T12:00+09:00"},
    "over": {"starts": "2026-10-05", "ends": "2026-10-06"},
    "backwards": {"starts": "2026-12-05 10:00", "ends": "2026-12-04 10:00"},
}
"""Of one of these organizations, in Russian."""
FILE = """\
board = true
kind = "{kind}"
parents = [{parents}]
[name]
kk = "{name}"
ru = "{name}"
en = "{name}"
[social]
telegram = "https://t.me/{telegram}"
whatsapp = "https://whatsapp.com/channel/{telegram}"
[brand]
logo = "{logo}"
"""


def build_rough(root: Path, name: str) -> Built:
    """Write this newsroom, in which everybody has one of NAMES, below a folder and publish it."""
    folder = NewsroomFolder(root, environment={"SITEURL": SITEURL})
    called = long_name(name)
    folder.write(
        "federation.toml", FEDERATION.replace("Үлгі федерациясы", called).replace("Образцовая федерация", called)
    )
    folder.write("theme/logo.svg", LOGOS["half-drawing"] or b"")
    _organization(folder, "federation", called, "federation", None)
    for key, logo in LOGOS.items():
        _organization(folder, key, called, "territorial", logo)
        folder.post(key, "2026-11-02-first.kk.md", title="Алғашқы жаңалық")
    for number in range(POSTS):
        title, lead = (_words(number, count) for count in (8, 25))
        folder.post("federation", f"2026-11-{number % 20 + 1:02d}-n-{number}.ru.md", lead, title=title)
    for slug, header in EVENTS.items():
        folder.post("no-file", f"2026-11-03-{slug}.ru.md", title=f"Встреча {slug}", kind="event", **header)
    return folder.build("publishconf.py", SITEURL=SITEURL, WORKERS="2")


def long_name(name: str) -> str:
    """Return the name that everybody has."""
    return NAMES[name][:LETTERS].strip()


def _organization(folder: NewsroomFolder, key: str, name: str, kind: str, logo: bytes | None) -> None:
    file = "logo.png" if logo and logo.startswith(b"\x89PNG") else "logo.svg"
    parents = "" if kind == "federation" else '"federation"'
    folder.write(
        f"organizations/{key}/organization.toml",
        FILE.format(kind=kind, parents=parents, name=name, logo=file, telegram=key.replace("-", "")),
    )
    if logo is not None:
        folder.write(f"organizations/{key}/{file}", logo)


def _words(number: int, count: int) -> str:
    """Return words of a post that no other one has in this order, so that its list is packed as lists are."""
    words = SENTENCES["ru"].lower().split()
    return " ".join(Random(number).choices(words, k=count)).strip(".,").capitalize()
