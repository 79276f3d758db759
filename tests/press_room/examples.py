"""Examples of releases, made whole ones.

An example is what of a release without fault is another: lines of its header, then any of its parts as they are
written. A paragraph that begins with `**` is the lead, lines with `>` are its quotations, what begins with a heading of
the background, or with a heading that only they have, is its end, and any other paragraph is its text. Lines from
`[about]` or `[[press_contacts]]` on are those of organization.toml. `# without: lead, quotations` takes parts out, and
`# words: 120` repeats the last block until there are so many words. An example with a lead and something else is a
whole body.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from plugins.newsdesk import EditedPost, OtherPosts, post_to_edit
from plugins.newsroom import Contacts, NewsPath, Organization, PressContact, SectionFacts, Term, Texts, site_zone
from plugins.reading import HeaderContext, read_versions
from plugins.reading.source_files import SourceBytes
from tests.newsdesk.examples import DAY, SITE, TOPICS, header_and_body, photos_of

FIXTURES = Path(__file__).parent / "fixtures"
ABOUT = {
    "kk": "«Үлгі» зауытының кәсіподағы 1998 жылы құрылған. Ол 840 жұмысшыны біріктіреді.",
    "ru": "Профсоюз завода «Образец» создан в 1998 году. Он объединяет 840 рабочих.",
    "en": "The Sample Works Union was founded in 1998. It unites 840 workers.",
}
ORGANIZATION = Organization(
    "sample-works",
    "primary",
    Texts.of({"kk": "«Үлгі» зауытының кәсіподағы", "ru": "Профсоюз завода «Образец»", "en": "Sample Works Union"}),
    languages=("kk", "ru", "en"),
    about=Texts.of(ABOUT),
    contacts=Contacts(
        "union@works.example",
        "+7 727 000 00 01",
        Texts.of(
            {"kk": "Алматы қаласы, Үлгі көшесі, 0", "ru": "г. Алматы, Образцовая, 0", "en": "0 Sample St, Almaty"}
        ),
    ),
    press_contacts=(
        PressContact(
            Texts.of({"kk": "Айдана Сынақ", "ru": "Айдана Сынак", "en": "Aidana Synaq"}),
            Texts.of({"kk": "баспасөз хатшысы", "ru": "пресс-секретарь", "en": "press officer"}),
            "+7 700 000 00 02",
            "press@works.example",
        ),
    ),
)
TERRITORY = Term("almaty", Texts.of({"kk": "Алматы қаласы", "ru": "Алматы", "en": "Almaty"}))
HEADINGS = ("## Анықтама", "## Справка", "## Background")
PARTS = ("lead", "text", "quotations", "background")
_TOML = re.compile(r"^\[(?:about|\[press_contacts)\]", re.MULTILINE)
_ASIDE = re.compile(r"^# (without|words|day): (.+)\n?", re.MULTILINE)


def release_from(example: str, language: str) -> EditedPost:
    """Return the release that an example tells in a language."""
    asides = dict(_ASIDE.findall(example))
    plain = _ASIDE.sub("", example)
    cut = _TOML.search(plain)
    post, own = (plain[: cut.start()], plain[cut.start() :]) if cut else (plain, "")
    organization = organization_with(own) if own else ORGANIZATION
    source, photos = whole_release(post, language, asides)
    return edited(source, language, organization, photos)


def edited(source: str, language: str, organization: Organization, photos: dict[str, tuple[int, int]]) -> EditedPost:
    """Return a file as the newsdesk reads it."""
    path = f"organizations/{organization.key}/news/{DAY}-agreement.{language}.md"
    data = source.encode()
    context = HeaderContext(site_zone("Asia/Almaty"), DAY, organization, TOPICS)
    versions = read_versions(
        [NewsPath(organization.key, DAY, "agreement", language, path)], [SourceBytes(data, len(data))], context
    )
    wrong = [problem for version in versions for problem in version.problems if problem.is_error]
    assert not wrong, (wrong, source)
    facts = SectionFacts(SITE, organization, None, TERRITORY, TOPICS, (), ())
    return post_to_edit(versions, organization, facts, photos, OtherPosts())


def whole_release(
    example: str, language: str, asides: dict[str, str] | None = None
) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the file of a release with the parts of an example, and the sizes of its pictures."""
    given = asides or {}
    photos = {**photos_of(faultless(language)), **photos_of(example)}
    header, body = header_and_body(example)
    whole_header, whole_body = header_and_body(faultless(language))
    parts = _parts_of(whole_body)
    left_out = given.get("without", "").split(", ")
    for name in left_out:
        parts.pop(name, None)
    if body:
        own = _parts_of(body)
        parts = own if "lead" in own and len(own) > 1 else {**parts, **own}
    keys = {line.partition(":")[0] for line in header} | set(left_out)
    lines = [*header, *(line for line in whole_header if line.partition(":")[0] not in keys)]
    text = "\n\n".join(parts[name] for name in PARTS if name in parts)
    return "\n".join(("---", *lines, "---", "", _longer(text, int(given.get("words", "0"))), "")), photos


def organization_with(toml: str) -> Organization:
    """Return the organization with what lines of organization.toml say."""
    read: dict[str, Any] = tomllib.loads(toml)
    people = tuple(
        PressContact(
            Texts.of(one.get("name", {})),
            Texts.of(one.get("role", {})),
            one.get("phone", ""),
            one.get("email", ""),
            tuple(one.get("languages", ())),
        )
        for one in read.get("press_contacts", ())
    )
    about = {language: words for language, words in read["about"].items() if words} if "about" in read else ABOUT
    return replace(ORGANIZATION, about=Texts.of(about), press_contacts=people or ORGANIZATION.press_contacts)


@cache
def faultless(language: str) -> str:
    """Return the release without fault in a language."""
    return (FIXTURES / f"faultless.{language}.md").read_text(encoding="utf-8")


def _parts_of(body: str) -> dict[str, str]:
    """Return the parts of a body as they are written, by name."""
    parts: dict[str, list[str]] = {}
    blocks = re.split(r"\n\s*\n", body.strip("\n"))
    at_end = False
    for block in blocks:
        at_end = at_end or block.startswith(HEADINGS)
        name = "background" if at_end else "quotations" if block.startswith(">") else "text"
        if block.startswith("**") and "lead" not in parts:
            name = "lead"
        parts.setdefault(name, []).append(block)
    return {name: "\n\n".join(blocks) for name, blocks in parts.items()}


def _longer(text: str, words: int) -> str:
    last = text.rpartition("\n\n")[2]
    return text + f"\n\n{last}" * (-(-words // len(last.split())) if words else 0)
