"""The right path for a file whose name or place is nearly right, made from the one that it has."""

from __future__ import annotations

import re

from plugins.newsroom.problems import nearest
from plugins.newsroom.texts import LANGUAGE_CODE, language_like
from plugins.newsroom.texts.letters import UNSEEN

from .names import is_device, organization_fault, slug_fault, slug_like
from .post_names import parse_post_name, propose_post_name, says_a_day, split_language

MAIN_LANGUAGE = "kk"
"""Whose table of letters spells a name that does not say its language; it has all Russian letters too."""

UNSEEN_IN_NAMES = re.compile(rf"{UNSEEN.pattern}|[\t\n\r]")
NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*]|[ .]\Z')
FOLDER_NAMES = {
    "news": ("жаңалықтар", "жаңалық", "новости", "новость", "posts", "посты"),
    "pages": ("беттер", "страницы", "страница"),
    "organizations": ("ұйымдар", "организации"),
}
"""What folders are called in the authors' languages."""

_IN_THE_NAME = re.compile(
    r"(?P<stem>.+?)[-_ ]\(?(?P<language>kk|ru|en|kz|kaz|rus|eng|қаз|каз|рус|англ)\)?", re.IGNORECASE
)
_TEXT_ENDINGS = re.compile(r"(?:\.(?:md|markdown|mdown|mkd|txt|text|мд))+\Z", re.IGNORECASE)


def is_text(name: str) -> bool:
    """Return whether a file was meant as a text."""
    return _TEXT_ENDINGS.search(name) is not None


def is_post(name: str) -> bool:
    """Return whether a file was meant as a post: a text whose name begins with a day."""
    return is_text(name) and says_a_day(_split(name)[0])


def says_its_place(name: str) -> bool:
    """Return whether a text's name says that it is a post or a page, which a stray `README.md` does not."""
    stem, language = _split(name)
    return is_text(name) and bool(says_a_day(stem) or language)


def post_name(name: str) -> str:
    """Return the right name of a post's file: its day, its words in Latin letters, its language."""
    stem, language = _split(name)
    language = language_like(language, stem)
    return f"{propose_post_name(stem, language)}.{language}.md"


def page_name(name: str) -> str:
    """Return the right name of a page's file."""
    stem, language = _split(name)
    language = language_like(language, stem)
    return f"{slug_like(stem, language) or 'about'}.{language}.md"


def folder_of_post(name: str) -> str:
    """Return the right name of a post's folder."""
    return propose_post_name(name, MAIN_LANGUAGE)


def organization_name(key: str) -> str:
    """Return the right name of an organization's folder."""
    right = slug_like(key, MAIN_LANGUAGE)
    if not right:
        return "almaty-health-workers"
    return f"{right}-union" if organization_fault(right) else right


def folder_like(name: str, known: tuple[str, ...]) -> str:
    """Return the one of the known folders that was meant; empty if none was."""
    return nearest(name, known, FOLDER_NAMES) or ""


def storable(path: str) -> str:
    """Return a path that every machine can store."""
    return "/".join(filter(None, (_storable_part(part) for part in path.split("/")))) or "news"


def _storable_part(part: str) -> str:
    seen = NOT_ON_WINDOWS.sub("-", UNSEEN_IN_NAMES.sub("", part).strip(" .")).strip("- .")
    stem, dot, ending = seen.partition(".")
    return f"{stem}-1{dot}{ending}" if is_device(stem) else seen


def _split(name: str) -> tuple[str, str]:
    """Split a text's file name into its words and its language, which may stand behind a hyphen."""
    bare = _TEXT_ENDINGS.sub("", name)
    stem, language = split_language(bare)
    if not language and (found := _IN_THE_NAME.fullmatch(stem)):
        return found["stem"], found["language"]
    return stem, language


def in_organization(path: str) -> str:
    """Return the folder of the organization that a path lies in; a sign for it where it lies in none."""
    parts = path.split("/")
    return f"organizations/{parts[1]}" if parts[0] == "organizations" and parts[2:] else "organizations/…"


def is_right_post(name: str) -> bool:
    """Return whether a file is named as a post is."""
    stem, _, language = name.removesuffix(".md").partition(".")
    return name.endswith(".md") and parse_post_name(stem) is not None and LANGUAGE_CODE.fullmatch(language) is not None


def is_right_page(name: str) -> bool:
    """Return whether a file is named as a page is."""
    stem, _, language = name.removesuffix(".md").partition(".")
    return name.endswith(".md") and not slug_fault(stem) and LANGUAGE_CODE.fullmatch(language) is not None
