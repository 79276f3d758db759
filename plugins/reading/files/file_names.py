"""Names of files that authors write: those that lead elsewhere, and kinds of files that are not published."""

from __future__ import annotations

from plugins.body import UnplacedProblem
from plugins.newsroom import tell

_PICTURES = ("svg", "gif", "bmp", "tif", "tiff", "avif", "jfif", "psd", "raw", "ai", "eps", "cdr", "ico", "wmf", "emf")
_SHEETS = ("xls", "xlsx", "ods", "csv")
_DOCUMENTS = ("doc", "docx", "odt", "rtf", "pages", "ppt", "pptx", "odp", "pps", "ppsx", "key", "djvu", "epub", "txt")
_FILMS = ("mp4", "mov", "avi", "mkv", "webm", "3gp", "wmv", "mpg", "mpeg", "mp3", "wav", "m4a", "ogg", "amr", "opus")
_ARCHIVES = ("zip", "rar", "7z", "gz", "tar")
_REMEDIES = {
    **dict.fromkeys(_PICTURES, tell("save the picture as JPEG (.jpg) or PNG (.png), and write that name here")),
    **dict.fromkeys(_SHEETS, tell("save the sheet as PDF and link that, or copy its cells into a table of the text")),
    **dict.fromkeys(_DOCUMENTS, tell("save the document as PDF, and write that name here")),
    **dict.fromkeys(
        _FILMS, tell("put it where films and sound are shown, such as YouTube, and write its address here")
    ),
    **dict.fromkeys(_ARCHIVES, tell("take out what readers need, save it as PDF, and write that name here")),
}


def place_fault(name: str) -> UnplacedProblem | None:
    """Return why a name cannot be that of a file in the post's folder."""
    remedy = tell("put the file into the post's folder and write its name only")
    if "://" in name or name.startswith(("//", "data:")):
        save = tell("save it, then put the file into the post's folder and write its name only")
        return UnplacedProblem("file-elsewhere", tell("'{name}' is on another site", name=name), save)
    if name.startswith(("/", "\\", "~", "{")) or name[1:2] == ":":
        return UnplacedProblem("file-absolute", tell("'{name}' does not begin in the post's folder", name=name), remedy)
    if ".." in name.replace("\\", "/").split("/"):
        return UnplacedProblem("file-outside", tell("'{name}' climbs out of the post's folder", name=name), remedy)
    return None if name else UnplacedProblem("file-missing", tell("no file is named"), remedy)


def ending_fault(name: str) -> UnplacedProblem | None:
    """Return why a file of that name is not published though it may lie there: as cameras and phones name theirs."""
    stem, _, ending = name.rpartition(".")
    small = ending.lower()
    if not stem:
        return None
    if remedy := _REMEDIES.get(small):
        message = tell("'{name}' is not published: files of the kind {ending} are not", name=name, ending=f".{ending}")
        return UnplacedProblem("file-kind", message, remedy)
    if small in ("heic", "heif"):
        remedy = tell("save the picture as {name}, and write that name here", name=f"{stem}.jpg")
        return UnplacedProblem(
            "file-ending", tell("'{name}' is a format of phones that browsers cannot show", name=name), remedy
        )
    if ending.isascii() and small != ending:
        remedy = tell("rename the file {name}, here too", name=f"{stem}.{small}")
        return UnplacedProblem("file-ending", tell("the ending of '{name}' must be small", name=name), remedy)
    return None
