"""What is wrong with the name or place of a file, and what its right name would be."""

from __future__ import annotations

import re

from .languages import LANGUAGE_CODE
from .letters import UNSEEN
from .names import is_device, look_alike_fault, slug_fault, slug_like
from .nearest import did_you_mean
from .post_names import day_fault, propose_post_name, split_language
from .problems import Problem

MAIN_LANGUAGE = "kk"
"""Whose table of letters spells a name that does not say its language; it has all Russian letters too."""
POST_FORM = "2026-01-29-media-seminar.ru.md: the day, a few words in Latin letters, the language"

_AS_PICTURE = "save the picture as JPEG (.jpg) or PNG (.png)"
_UNSEEN_IN_NAMES = re.compile(rf"{UNSEEN.pattern}|[\t\n\r]")
_NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*]|[ .]\Z')
_AS_TEXT = f"a text is a file such as {POST_FORM}"
_REMEDIES = {
    ".heic": "browsers cannot show this format of phones: save the picture as JPEG (.jpg)",
    ".heif": "browsers cannot show this format of phones: save the picture as JPEG (.jpg)",
    **dict.fromkeys((".svg", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".psd", ".raw", ".jfif"), _AS_PICTURE),
    **dict.fromkeys((".markdown", ".txt"), _AS_TEXT),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".rst"), f"copy its text: {_AS_TEXT}"),
}


def unwritable(path: str) -> str:
    """Say which part of the path not every machine can store, and why; empty if all can."""
    for part in path.split("/"):
        if _UNSEEN_IN_NAMES.search(part):
            return "has letters that are not UTF-8 or cannot be seen"
        if _NOT_ON_WINDOWS.search(part) or is_device(part.partition(".")[0]):
            return "cannot be stored on Windows"
        if part.startswith("."):
            return "begins with a dot, which hides it"
    return ""


def shown(path: str) -> str:
    """Give the path so that any terminal and any file can hold it: what cannot be seen is written as its code."""
    return _UNSEEN_IN_NAMES.sub(lambda found: ascii(found[0])[1:-1], path)


def encoding_problem(path: str, fault: str) -> Problem:
    """A name that not every machine can store."""
    return Problem(shown(path), "file-name", f"the name {fault}", "rename it: letters, digits, hyphens and an ending")


def organization_problem(key: str, fault: str) -> Problem:
    """A folder that cannot be an organization's."""
    proposed = slug_like(key, MAIN_LANGUAGE)
    remedy = f"rename it '{proposed}'" if proposed and proposed != key else "rename it, such as 'almaty-health-workers'"
    return Problem(f"organizations/{key}", "organization-name", f"the folder's name '{key}' {fault}", remedy)


def folder_problem(folder: str, known: tuple[str, ...]) -> Problem:
    """A folder that is none of those `known` here, or that lies too deep if there are none."""
    name = folder.rpartition("/")[2]
    remedy = f"files belong into {_either(known)}" if known else "move its files into the folder above"
    message = f"no files are sought in the folder '{name}'"
    return Problem(folder, "wrong-folder", message, did_you_mean(name, known, remedy))


def post_folder_problem(folder: str) -> Problem:
    """A folder in `news/` that is not named like a post."""
    name = folder.rpartition("/")[2]
    message = f"a folder in news/ holds the pictures of one post and is named like it, '{name}' is not"
    return Problem(folder, "post-folder", message, f"rename it, such as '{propose_post_name(name, MAIN_LANGUAGE)}'")


def post_problem(path: str, name: str) -> Problem:
    """A Markdown file in `news/` that is not named like a post; `name` is without its `.md`."""
    stem, language = split_language(name)
    fault = day_fault(stem) or look_alike_fault(stem)
    message = f"this is not how a post's file is named{f': {fault}' if fault else ''}"
    language = _language_like(language)
    proposed = f"{propose_post_name(stem, language)}.{language}.md"
    right = POST_FORM if proposed == path.rpartition("/")[2] else proposed
    return Problem(path, "post-name", message, f"rename it, such as {right}")


def page_problem(path: str, stem: str, language: str) -> Problem:
    """A Markdown file in `pages/` that is not named like a page."""
    fault = slug_fault(stem)
    message = f"the name '{stem}' {fault}" if fault else "the name does not say its language"
    language = _language_like(language)
    proposed = f"{slug_like(stem, language) or 'about'}.{language}.md"
    return Problem(path, "page-name", message, f"rename it, such as {proposed}")


def file_problem(path: str, allowed: tuple[str, ...]) -> Problem:
    """A file whose ending is none of those `allowed` in its folder."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    small = f".{ending.lower()}" if dot else ""
    if small in allowed:
        remedy = f"the ending has small letters: rename it {stem}{small}"
    elif stem.endswith(".md"):
        remedy = f"take {dot}{ending} off the end: rename it {stem}"
    elif small == ".md":
        remedy = "move the text up into news/, beside the folder of its pictures"
    else:
        remedy = _REMEDIES.get(small, f"files here end in {_either(allowed)}")
    return Problem(path, "file-type", f"'{name}' is not a file that is published from here", remedy)


def name_problem(path: str, known: tuple[str, ...]) -> Problem:
    """A file in a folder where only `known` names may stand."""
    name = path.rpartition("/")[2]
    dated = re.match(r"[0-9]{4}-", name)
    remedy = "posts and their pictures belong into news/" if dated else f"only {_either(known)} may stand here"
    return Problem(path, "wrong-place", f"'{name}' has no place here", did_you_mean(name, known, remedy))


def _language_like(language: str) -> str:
    small = language.strip().lower()
    return small if LANGUAGE_CODE.fullmatch(small) else "ru"


def _either(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if names[1:] else names[0]
