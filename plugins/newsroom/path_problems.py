"""What is wrong with the name or place of a file, and what its right name would be."""

from __future__ import annotations

import re

from .languages import LANGUAGE_CODE
from .letters import UNSEEN
from .messages import NOTHING, Message, tell
from .names import is_device, look_alike_fault, slug_fault, slug_like
from .nearest import did_you_mean
from .post_names import day_fault, propose_post_name, split_language
from .problems import Problem

MAIN_LANGUAGE = "kk"
"""Whose table of letters spells a name that does not say its language; it has all Russian letters too."""
POST_FORM = tell(
    "{example}: the day, a few words in Latin letters, the language", example="2026-01-29-media-seminar.ru.md"
)

_AS_PICTURE = tell("save the picture as JPEG (.jpg) or PNG (.png)")
_OF_PHONES = tell("browsers cannot show this format of phones: save the picture as JPEG (.jpg)")
_UNSEEN_IN_NAMES = re.compile(rf"{UNSEEN.pattern}|[\t\n\r]")
_NOT_ON_WINDOWS = re.compile(r'[<>:"\\|?*]|[ .]\Z')
_AS_TEXT = tell("a text is a file such as {form}", form=POST_FORM)
_COPY_TEXT = tell("copy its text into a file such as {form}", form=POST_FORM)
_REMEDIES = {
    **dict.fromkeys((".heic", ".heif"), _OF_PHONES),
    **dict.fromkeys((".svg", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".psd", ".raw", ".jfif"), _AS_PICTURE),
    **dict.fromkeys((".markdown", ".txt"), _AS_TEXT),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".rst"), _COPY_TEXT),
}


def unwritable(path: str) -> Message:
    """Say why not every machine can store a part of the path, as the end of a sentence; nothing if all can."""
    for part in path.split("/"):
        if _UNSEEN_IN_NAMES.search(part):
            return tell("has letters that are not UTF-8 or cannot be seen")
        if _NOT_ON_WINDOWS.search(part) or is_device(part.partition(".")[0]):
            return tell("cannot be stored on Windows")
        if part.startswith("."):
            return tell("begins with a dot, which hides it")
    return NOTHING


def shown(path: str) -> str:
    """Give the path so that any terminal and any file can hold it: what cannot be seen is written as its code."""
    return _UNSEEN_IN_NAMES.sub(lambda found: ascii(found[0])[1:-1], path)


def encoding_problem(path: str, fault: Message) -> Problem:
    """A name that not every machine can store."""
    remedy = tell("rename it: letters, digits, hyphens and an ending")
    return Problem(shown(path), "file-name", tell("the name {fault}", fault=fault), remedy)


def organization_problem(key: str, fault: Message) -> Problem:
    """A folder that cannot be an organization's."""
    proposed = slug_like(key, MAIN_LANGUAGE)
    if proposed and proposed != key:
        remedy = tell("rename it '{name}'", name=proposed)
    else:
        remedy = tell("rename it, such as '{name}'", name="almaty-health-workers")
    message = tell("the folder's name '{name}' {fault}", name=key, fault=fault)
    return Problem(f"organizations/{key}", "organization-name", message, remedy)


def folder_problem(folder: str, known: tuple[str, ...]) -> Problem:
    """A folder that is none of those `known` here, or that lies too deep if there are none."""
    name = folder.rpartition("/")[2]
    above = tell("move its files into the folder above")
    remedy = tell("files belong into {names}", names=_either(known)) if known else above
    message = tell("no files are sought in the folder '{name}'", name=name)
    return Problem(folder, "wrong-folder", message, did_you_mean(name, known, remedy))


def post_folder_problem(folder: str) -> Problem:
    """A folder in `news/` that is not named like a post."""
    name = folder.rpartition("/")[2]
    message = tell("a folder in news/ holds the pictures of one post and is named like it, '{name}' is not", name=name)
    remedy = tell("rename it, such as '{name}'", name=propose_post_name(name, MAIN_LANGUAGE))
    return Problem(folder, "post-folder", message, remedy)


def post_problem(path: str, name: str) -> Problem:
    """A Markdown file in `news/` that is not named like a post; `name` is without its `.md`."""
    stem, language = split_language(name)
    fault = day_fault(stem) or look_alike_fault(stem)
    because = tell("this is not how a post's file is named: {fault}", fault=fault)
    message = because if fault else tell("this is not how a post's file is named")
    language = _language_like(language)
    proposed = f"{propose_post_name(stem, language)}.{language}.md"
    right = POST_FORM if proposed == path.rpartition("/")[2] else proposed
    return Problem(path, "post-name", message, tell("rename it, such as {name}", name=right))


def page_problem(path: str, stem: str, language: str) -> Problem:
    """A Markdown file in `pages/` that is not named like a page."""
    fault = slug_fault(stem)
    because = tell("the name '{name}' {fault}", name=stem, fault=fault)
    message = because if fault else tell("the name does not say its language")
    language = _language_like(language)
    proposed = f"{slug_like(stem, language) or 'about'}.{language}.md"
    return Problem(path, "page-name", message, tell("rename it, such as {name}", name=proposed))


def file_problem(path: str, allowed: tuple[str, ...]) -> Problem:
    """A file whose ending is none of those `allowed` in its folder."""
    name = path.rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    small = f".{ending.lower()}" if dot else ""
    if small in allowed:
        remedy = tell("the ending has small letters: rename it {name}", name=f"{stem}{small}")
    elif stem.endswith(".md"):
        remedy = tell("take {ending} off the end: rename it {name}", ending=f"{dot}{ending}", name=stem)
    elif small == ".md":
        remedy = tell("move the text up into news/, beside the folder of its pictures")
    else:
        remedy = _REMEDIES.get(small, tell("files here end in {names}", names=_either(allowed)))
    return Problem(path, "file-type", tell("'{name}' is not a file that is published from here", name=name), remedy)


def name_problem(path: str, known: tuple[str, ...]) -> Problem:
    """A file in a folder where only `known` names may stand, or only folders of organizations if there are none."""
    name = path.rpartition("/")[2]
    if re.match(r"[0-9]{4}-", name):
        remedy = tell("posts and their pictures belong into news/")
    elif known:
        remedy = tell("only {names} may stand here", names=_either(known))
    else:
        remedy = tell("only folders of organizations may stand here")
    return Problem(
        path, "wrong-place", tell("'{name}' has no place here", name=name), did_you_mean(name, known, remedy)
    )


def _language_like(language: str) -> str:
    small = language.strip().lower()
    return small if LANGUAGE_CODE.fullmatch(small) else "ru"


def _either(names: tuple[str, ...]) -> Message | str:
    return tell("{names} or {last}", names=", ".join(names[:-1]), last=names[-1]) if names[1:] else names[0]
