"""Kinds of files that are not published, by their endings, and what to make of them."""

from __future__ import annotations

from plugins.body import Wrong
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


def unpublished_kind(name: str) -> Wrong | None:
    """Return what is wrong with a file whose ending says that it is not published, whether it lies there or not."""
    stem, _, ending = name.rpartition(".")
    remedy = _REMEDIES.get(ending.lower()) if stem else None
    if remedy is None:
        return None
    message = tell("'{name}' is not published: files of the kind {ending} are not", name=name, ending=f".{ending}")
    return Wrong("file-kind", message, remedy)
