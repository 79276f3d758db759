"""The right path for a file whose name or place is nearly right, made from the one that it has."""

from __future__ import annotations

import re

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
"""Names of folders in the authors' languages."""

_IN_THE_NAME = re.compile(
    r"(?P<stem>.+?)[-_ ]\(?(?P<language>kk|ru|en|kz|kaz|rus|eng|қаз|каз|рус|англ)\)?", re.IGNORECASE
)
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".pdf")
_TEXT_ENDINGS = re.compile(r"(?:\.(?:md|markdown|mdown|mkd|txt|text|мд))+\Z", re.IGNORECASE)


def is_text(name: str) -> bool:
    """Return whether a file was meant as a text."""
    return _TEXT_ENDINGS.search(name) is not None


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


def place_of_post(path: str) -> str:
    """Return where a text belongs whose name begins with a day; empty for another file."""
    name = path.rpartition("/")[2]
    right = name if _is_right(name, post=True) else post_name(name)
    return f"{_organization(path)}/news/{right}" if _is_post(name) else ""


def place_of_text(path: str) -> str:  # noqa: PLR0911 - a table of places, one a line
    """Return where a text belongs; empty for another file."""
    name = path.rpartition("/")[2]
    match path.split("/"):
        case ["organizations", key, "news", folder, _]:
            return f"organizations/{key}/news/{folder_of_post(folder)}.{post_name(name).split('.')[1]}.md"
        case ["organizations", key, "pages", _]:
            return f"organizations/{key}/pages/{name if _is_right(name, post=False) else page_name(name)}"
        case [_] | ["pages", _] if not _is_post(name):
            return f"pages/{name if _is_right(name, post=False) else page_name(name)}"
        case _ if _is_post(name):
            return place_of_post(path)
        case ["organizations", key, "news", _]:
            return f"organizations/{key}/news/{post_name(name)}"
        case ["organizations", key, *_, _]:
            return f"organizations/{key}/pages/{page_name(name)}"
    return ""


def place_of_picture(path: str) -> str:
    """Return where a picture or PDF belongs that lies in an organization's folder; empty for another file."""
    name = path.rpartition("/")[2]
    is_picture = name.lower().endswith(_PICTURES) and not name.lower().startswith("logo.")
    return f"{_organization(path)}/news/{name}" if is_picture and path.startswith("organizations/") else ""


def _organization(path: str) -> str:
    """Return the folder of the organization that a path lies in; a sign for it where it lies in none."""
    parts = path.split("/")
    return f"organizations/{parts[1]}" if parts[0] == "organizations" and parts[2:] else "organizations/…"


def _is_post(name: str) -> bool:
    """Return whether a file was meant as a post: a text whose name begins with a day."""
    return is_text(name) and says_a_day(_split(name)[0])


def _is_right(name: str, *, post: bool) -> bool:
    """Return whether a file is named as a post is, or as a page."""
    stem, _, language = name.removesuffix(".md").partition(".")
    is_named = parse_post_name(stem) is not None if post else not slug_fault(stem)
    return name.endswith(".md") and is_named and LANGUAGE_CODE.fullmatch(language) is not None
