"""Examples of lessons and fixtures, made whole posts.

An example is a few lines of a post: lines of a header (`title: …`), then an empty line, then lines of a body; what it
leaves out is taken from a post without fault. `photo: hall.jpg 1600x900` puts a picture beside it; `# usual: kk, ru`
says in which languages the organization usually writes, `# elsewhere: organizations/…` which text has the same body. A
line `--- ru` begins the version in another language.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from plugins.newsdesk import EditedPost, OtherPosts, post_to_edit
from plugins.newsroom import (
    Contacts,
    NewsPath,
    Organization,
    PressContact,
    SectionFacts,
    SiteFacts,
    Term,
    Texts,
    site_zone,
)
from plugins.reading import KEYS, HeaderContext, read_versions
from plugins.reading.source_files import SourceBytes

FIXTURES = Path(__file__).parent / "fixtures"
DAY = date(2026, 3, 12)
"""A Thursday."""
TOPICS = (Term("pay", Texts.of({"ru": "Зарплата"})), Term("safety", Texts.of({"ru": "Охрана труда"})))
ORGANIZATION = Organization(
    "sample-polyclinic",
    "primary",
    Texts.of(
        {
            "kk": "Үлгі емханасының кәсіподағы",
            "ru": "Профсоюз поликлиники «Образец»",
            "en": "Sample Polyclinic Trade Union",
        }
    ),
    languages=("kk", "ru", "en"),
    about=Texts.of(
        {
            "kk": "Үлгі емханасының кәсіподағы 2003 жылдан бері жұмыс істейді.",
            "ru": "Профсоюз поликлиники «Образец» работает с 2003 года.",
            "en": "The Sample Polyclinic Trade Union was founded in 2003.",
        }
    ),
    contacts=Contacts("union@sample.example", "+7 727 000 00 01"),
    press_contacts=(
        PressContact(
            Texts.of({"kk": "Баспасөз хатшысы", "ru": "Пресс-секретарь", "en": "Press officer"}),
            phone="+7 727 000 00 02",
            email="press@sample.example",
        ),
    ),
)
SITE = SiteFacts(
    "sample-federation",
    Texts.of({"kk": "Кәсіподақтар федерациясы", "ru": "Федерация профсоюзов", "en": "Federation of Trade Unions"}),
    ORGANIZATION.languages,
    "sample.example,2026",
    "Asia/Almaty",
    (),
)
FACTS = SectionFacts(SITE, ORGANIZATION, None, None, TOPICS, (), ())
_SECTION = re.compile(r"^=== (weak|good)$", re.MULTILINE)
_VERSION = re.compile(r"^--- ([a-z]{2,3})$", re.MULTILINE)
_PHOTO = re.compile(r"^photo: (\S+) (\d+)x(\d+)\n?", re.MULTILINE)
_ASIDE = re.compile(r"^# (usual|elsewhere): (.+)\n?", re.MULTILINE)
_HEADER_LINE = re.compile(rf"(?:{'|'.join(KEYS)}):(?: |$)|  \S")


def examples_of(file: Path) -> dict[str, list[str]]:
    """Return the weak and the good examples of a file of fixtures."""
    found: dict[str, list[str]] = {"weak": [], "good": []}
    _, *parts = _SECTION.split(file.read_text(encoding="utf-8"))
    for sort, example in zip(parts[::2], parts[1::2], strict=True):
        found[sort].append(example.strip("\n"))
    return found


def post_from(example: str, language: str) -> EditedPost:
    """Return the post that an example tells, whose first lines are in a language."""
    photos = photos_of(example)
    asides = dict(_ASIDE.findall(example))
    first, *others = _VERSION.split(_ASIDE.sub("", _PHOTO.sub("", example)))
    texts = {language: first, **dict(zip(others[::2], others[1::2], strict=True))}
    paths = [_path(one) for one in texts]
    contents = [SourceBytes(data, len(data)) for data in (whole(text, one).encode() for one, text in texts.items())]
    context = HeaderContext(site_zone("Asia/Almaty"), DAY, ORGANIZATION, TOPICS)
    versions = read_versions(paths, contents, context)
    wrong = [problem for version in versions for problem in version.problems if problem.is_error]
    assert not wrong, (wrong, example)
    usual = tuple(asides["usual"].split(", ")) if "usual" in asides else ()
    same = {paths[0].path: (asides["elsewhere"],)} if "elsewhere" in asides else {}
    return post_to_edit(versions, ORGANIZATION, FACTS, photos, OtherPosts(usual, same))


def whole(example: str, language: str) -> str:
    """Return the file of a post with the lines of an example, and all else from the post without fault."""
    header, body = _parts(example)
    faultless_header, faultless_body = _parts(faultless(language))
    own = {line.partition(":")[0] for line in header}
    lines = [line for line in faultless_header if line.partition(":")[0] not in own]
    return "\n".join(("---", *header, *lines, "---", "", body or faultless_body, ""))


@cache
def faultless(language: str) -> str:
    """Return the post without fault in a language."""
    return (FIXTURES / f"faultless.{language}.md").read_text(encoding="utf-8")


def photos_of(example: str) -> dict[str, tuple[int, int]]:
    """Return width and height of the pictures that an example puts beside its post."""
    return {name: (int(width), int(height)) for name, width, height in _PHOTO.findall(example)}


def header_and_body(example: str) -> tuple[list[str], str]:
    """Return the lines of the header that an example has, and its body."""
    return _parts(_PHOTO.sub("", example))


def _parts(example: str) -> tuple[list[str], str]:
    lines = example.strip("\n").split("\n")
    end = next((number for number, line in enumerate(lines) if not _HEADER_LINE.match(line)), len(lines))
    return lines[:end], "\n".join(lines[end:]).strip("\n")


def _path(language: str) -> NewsPath:
    path = f"organizations/{ORGANIZATION.key}/news/{DAY}-night-shifts.{language}.md"
    return NewsPath(ORGANIZATION.key, DAY, "night-shifts", language, path)
