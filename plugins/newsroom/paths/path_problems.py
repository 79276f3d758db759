"""What is wrong with the name or place of a file, and what its right name would be."""

from __future__ import annotations

from plugins.newsroom.problems import NOTHING, Message, Problem, nearest, tell

from .names import is_device, look_alike_fault, slug_fault
from .post_names import day_fault, split_language
from .right_names import (
    NOT_ON_WINDOWS,
    UNSEEN_IN_NAMES,
    folder_like,
    folder_of_post,
    in_organization,
    is_post,
    is_right_page,
    is_right_post,
    is_text,
    organization_name,
    page_name,
    post_name,
    says_its_place,
    storable,
)

POST_FORM = tell(
    "{example}: the day, a few words in Latin letters, the language", example="2026-01-29-media-seminar.ru.md"
)

_AS_PICTURE = tell("save the picture as JPEG (.jpg) or PNG (.png)")
_OF_PHONES = tell("browsers cannot show this format of phones: save the picture as JPEG (.jpg)")
_COPY_TEXT = tell("copy its text into a file such as {form}", form=POST_FORM)
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".pdf")
_REMEDIES = {
    **dict.fromkeys((".heic", ".heif"), _OF_PHONES),
    **dict.fromkeys((".svg", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".psd", ".raw", ".jfif"), _AS_PICTURE),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".rst"), _COPY_TEXT),
}


def unwritable(path: str) -> Message:
    """Say why not every machine can store a part of the path, as the end of a sentence; nothing if all can."""
    for part in path.split("/"):
        if UNSEEN_IN_NAMES.search(part):
            return tell("has letters that are not UTF-8 or cannot be seen")
        if NOT_ON_WINDOWS.search(part) or is_device(part.partition(".")[0]):
            return tell("cannot be stored on Windows")
        if part.startswith("."):
            return tell("begins with a dot, which hides it")
    return NOTHING


def shown(path: str) -> str:
    """Give the path so that any terminal and any file can hold it: what cannot be seen is written as its code."""
    return UNSEEN_IN_NAMES.sub(lambda found: ascii(found[0])[1:-1], path)


def encoding_problem(path: str, fault: Message) -> Problem:
    """A name that not every machine can store."""
    remedy = _named(storable(path))
    return Problem(shown(path), "file-name", tell("the name {fault}", fault=fault), remedy)


def organization_problem(key: str, fault: Message) -> Problem:
    """A folder that cannot be an organization's."""
    message = tell("the folder's name '{name}' {fault}", name=key, fault=fault)
    return Problem(
        f"organizations/{key}", "organization-name", message, _named(f"organizations/{organization_name(key)}")
    )


def folder_problem(path: str, folder: str, known: tuple[str, ...]) -> Problem:
    """A folder that is none of those `known` here, or that lies too deep if there are none.

    Where the folder's name says nothing, a post in it is told its own right place.
    """
    above, _, name = folder.rpartition("/")
    message = tell("no files are sought in the folder '{name}'", name=name)
    if meant := folder_like(name, known):
        return Problem(folder, "wrong-folder", message, _named(f"{above}/{meant}".strip("/")))
    if place := _place_of_post(path):
        return Problem(path, "wrong-folder", message, _moved(place))
    paths = tuple(f"{above}/{one}".strip("/") for one in known)
    remedy = tell("files belong into {names}", names=_either(paths)) if known else None
    return Problem(
        folder, "wrong-folder", message, remedy or tell("move its files into the folder above: {name}", name=above)
    )


def post_folder_problem(path: str) -> Problem:
    """A folder in `news/` that is not named like a post."""
    folder = path.rpartition("/")[0]
    above, _, name = folder.rpartition("/")
    message = tell("a folder in news/ holds the pictures of one post and is named like it, '{name}' is not", name=name)
    if place := _place_of_post(path):
        return Problem(path, "post-folder", message, _moved(place))
    return Problem(folder, "post-folder", message, _named(f"{above}/{folder_of_post(name)}"))


def post_problem(path: str, name: str) -> Problem:
    """A Markdown file in `news/` that is not named like a post; `name` is without its `.md`."""
    stem, _ = split_language(name)
    fault = day_fault(stem) or look_alike_fault(stem)
    because = tell("this is not how a post's file is named: {fault}", fault=fault)
    message = because if fault else tell("this is not how a post's file is named")
    return Problem(path, "post-name", message, _named(_beside(path, post_name(f"{name}.md"))))


def page_problem(path: str, stem: str) -> Problem:
    """A Markdown file in `pages/` that is not named like a page."""
    fault = slug_fault(stem)
    because = tell("the name '{name}' {fault}", name=stem, fault=fault)
    message = because if fault else tell("the name does not say its language")
    return Problem(path, "page-name", message, _named(_beside(path, page_name(path.rpartition("/")[2]))))


def file_problem(path: str, allowed: tuple[str, ...]) -> Problem:
    """A file whose ending is none of those `allowed` in its folder."""
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    small = f".{ending.lower()}" if dot else ""
    if is_text(name) and (place := _place_of_text(path)):
        above = place.rpartition("/")[0]
        remedy = _named(place) if above == folder else _moved(place)
    elif small in allowed:
        remedy = _named(_beside(path, f"{stem}{small}"))
    else:
        remedy = _REMEDIES.get(small, tell("files here end in {names}", names=_either(allowed)))
    return Problem(path, "file-type", tell("'{name}' is not a file that is published from here", name=name), remedy)


def name_problem(path: str, known: tuple[str, ...]) -> Problem:
    """A file in a folder where only `known` names may stand, or only folders of organizations if there are none."""
    name = path.rpartition("/")[2]
    meant = nearest(name, known)
    place = _place_of_text(path) if says_its_place(name) else _place_of_picture(path)
    if place:
        remedy = _moved(place)
    elif meant:
        remedy = _named(_beside(path, meant))
    elif known:
        remedy = tell("only {names} may stand here", names=_either(known))
    else:
        remedy = tell("only folders of organizations may stand here")
    return Problem(path, "wrong-place", tell("'{name}' has no place here", name=name), remedy)


def _place_of_post(path: str) -> str:
    """Return where a text belongs whose name begins with a day; empty for another file."""
    name = path.rpartition("/")[2]
    return f"{in_organization(path)}/news/{name if is_right_post(name) else post_name(name)}" if is_post(name) else ""


def _place_of_text(path: str) -> str:  # noqa: PLR0911 - a table of places, one a line
    """Return where a text belongs; empty for another file."""
    name = path.rpartition("/")[2]
    match path.split("/"):
        case ["organizations", key, "news", folder, _]:
            language = post_name(name).split(".")[1]
            return f"organizations/{key}/news/{folder_of_post(folder)}.{language}.md"
        case ["organizations", key, "pages", _]:
            return f"organizations/{key}/pages/{name if is_right_page(name) else page_name(name)}"
        case [_] | ["pages", _] if not is_post(name):
            return f"pages/{name if is_right_page(name) else page_name(name)}"
        case _ if is_post(name):
            return _place_of_post(path)
        case ["organizations", key, "news", _]:
            return f"organizations/{key}/news/{post_name(name)}"
        case ["organizations", key, *_, _]:
            return f"organizations/{key}/pages/{page_name(name)}"
    return ""


def _place_of_picture(path: str) -> str:
    """Return where a picture or PDF belongs that lies in an organization's folder; empty for another file."""
    name = path.rpartition("/")[2]
    is_picture = name.lower().endswith(_PICTURES) and not name.lower().startswith("logo.")
    return f"{in_organization(path)}/news/{name}" if is_picture and path.startswith("organizations/") else ""


def _beside(path: str, name: str) -> str:
    folder = path.rpartition("/")[0]
    return f"{folder}/{name}" if folder else name


def _named(path: str) -> Message:
    return tell("rename it {name}", name=path)


def _moved(path: str) -> Message:
    return tell("move it to {name}", name=path)


def _either(names: tuple[str, ...]) -> Message | str:
    return tell("{names} or {last}", names=", ".join(names[:-1]), last=names[-1]) if names[1:] else names[0]
