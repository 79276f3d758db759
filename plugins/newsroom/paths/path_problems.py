"""Problems of the name or place of a file, with its right name."""

from __future__ import annotations

from plugins.newsroom.problems import NOTHING, Message, Problem, nearest, tell

from . import right_names
from .names import is_device, look_alike_fault, slug_fault
from .post_names import day_fault, split_language

POST_FORM = tell(
    "{example}: the day, a few words in Latin letters, the language", example="2026-01-29-media-seminar.ru.md"
)

_AS_PICTURE = tell("save the picture as JPEG (.jpg) or PNG (.png)")
_OF_PHONES = tell("browsers cannot show this format of phones: save the picture as JPEG (.jpg)")
_COPY_TEXT = tell("copy its text into a file such as {form}", form=POST_FORM)
_REMEDIES = {
    **dict.fromkeys((".heic", ".heif"), _OF_PHONES),
    **dict.fromkeys((".svg", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".psd", ".raw", ".jfif"), _AS_PICTURE),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".rst"), _COPY_TEXT),
}


def unwritable(path: str) -> Message:
    """Return why not every machine can store a part of the path, as the end of a sentence; nothing if all can."""
    for part in path.split("/"):
        if right_names.UNSEEN_IN_NAMES.search(part):
            return tell("has letters that are not UTF-8 or cannot be seen")
        if right_names.NOT_ON_WINDOWS.search(part) or is_device(part.partition(".")[0]):
            return tell("cannot be stored on Windows")
        if part.startswith("."):
            return tell("begins with a dot, which hides it")
    return NOTHING


def shown(path: str) -> str:
    """Return the path so that any terminal and any file can hold it: what cannot be seen is written as its code."""
    return right_names.UNSEEN_IN_NAMES.sub(lambda found: ascii(found[0])[1:-1], path)


def encoding_problem(path: str, fault: Message) -> Problem:
    """Return the problem of a name that not every machine can store."""
    remedy = _named(right_names.storable(path))
    return Problem(shown(path), "file-name", tell("the name {fault}", fault=fault), remedy)


def organization_problem(key: str, fault: Message) -> Problem:
    """Return the problem of a folder that cannot be an organization's."""
    message = tell("the folder's name '{name}' {fault}", name=key, fault=fault)
    remedy = _named(f"organizations/{right_names.organization_name(key)}")
    return Problem(f"organizations/{key}", "organization-name", message, remedy)


def folder_problem(path: str, folder: str, known: tuple[str, ...]) -> Problem:
    """Return the problem of a folder that is none of those `known` here, or that lies too deep if there are none.

    Where the folder's name says nothing, a post in it is told its own right place.
    """
    above, _, name = folder.rpartition("/")
    message = tell("no files are sought in the folder '{name}'", name=name)
    if meant := nearest(name, known, right_names.FOLDER_NAMES):
        return Problem(folder, "wrong-folder", message, _named(f"{above}/{meant}".strip("/")))
    if place := right_names.place_of_post(path):
        return Problem(path, "wrong-folder", message, _moved(place))
    remedy = tell("move its files into the folder above: {name}", name=above)
    if known:
        remedy = tell("files belong into {names}", names=_either(tuple(f"{above}/{one}".strip("/") for one in known)))
    return Problem(folder, "wrong-folder", message, remedy)


def post_folder_problem(path: str) -> Problem:
    """Return the problem of a folder in `news/` that is not named like a post."""
    folder = path.rpartition("/")[0]
    above, _, name = folder.rpartition("/")
    message = tell("a folder in news/ holds the pictures of one post and is named like it, '{name}' is not", name=name)
    if place := right_names.place_of_post(path):
        return Problem(path, "post-folder", message, _moved(place))
    return Problem(folder, "post-folder", message, _named(f"{above}/{right_names.folder_of_post(name)}"))


def post_problem(path: str, name: str) -> Problem:
    """Return the problem of a Markdown file in `news/` that is not named like a post; `name` has no `.md`."""
    stem, _ = split_language(name)
    fault = day_fault(stem) or look_alike_fault(stem)
    because = tell("this is not how a post's file is named: {fault}", fault=fault)
    message = because if fault else tell("this is not how a post's file is named")
    return Problem(path, "post-name", message, _named(_beside(path, right_names.post_name(f"{name}.md"))))


def page_problem(path: str, stem: str) -> Problem:
    """Return the problem of a Markdown file in `pages/` that is not named like a page."""
    fault = slug_fault(stem)
    because = tell("the name '{name}' {fault}", name=stem, fault=fault)
    message = because if fault else tell("the name does not say its language")
    return Problem(path, "page-name", message, _named(_beside(path, right_names.page_name(path.rpartition("/")[2]))))


def file_problem(path: str, allowed: tuple[str, ...]) -> Problem:
    """Return the problem of a file whose ending is none of those `allowed` in its folder."""
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    small = f".{ending.lower()}" if dot else ""
    if right_names.is_text(name) and (place := right_names.place_of_text(path)):
        above = place.rpartition("/")[0]
        remedy = _named(place) if above == folder else _moved(place)
    elif small in allowed:
        remedy = _named(_beside(path, f"{stem}{small}"))
    else:
        remedy = _REMEDIES.get(small, tell("files here end in {names}", names=_either(allowed)))
    return Problem(path, "file-type", tell("'{name}' is not a file that is published from here", name=name), remedy)


def name_problem(path: str, known: tuple[str, ...]) -> Problem:
    """Return the problem of a file where only `known` names may stand, or only organizations if there are none."""
    name = path.rpartition("/")[2]
    meant = nearest(name, known)
    place = right_names.place_of_text(path) if right_names.says_its_place(name) else right_names.place_of_picture(path)
    if place:
        remedy = _moved(place)
    elif meant:
        remedy = _named(_beside(path, meant))
    elif known:
        remedy = tell("only {names} may stand here", names=_either(known))
    else:
        remedy = tell("only folders of organizations may stand here")
    return Problem(path, "wrong-place", tell("'{name}' has no place here", name=name), remedy)


def _beside(path: str, name: str) -> str:
    folder = path.rpartition("/")[0]
    return f"{folder}/{name}" if folder else name


def _named(path: str) -> Message:
    return tell("rename it {name}", name=path)


def _moved(path: str) -> Message:
    return tell("move it to {name}", name=path)


def _either(names: tuple[str, ...]) -> Message | str:
    return tell("{names} or {last}", names=", ".join(names[:-1]), last=names[-1]) if names[1:] else names[0]
