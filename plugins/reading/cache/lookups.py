"""Questions asked again: whether what a text once got from its folder is still there and the same."""

from __future__ import annotations

from plugins.body import Wrong
from plugins.newsroom import Attachment, Picture, digest_of, digest_of_value
from plugins.reading.files.attached_files import published_file
from plugins.reading.files.folder_index import Found, Question, Shelf, find_file, find_text
from plugins.reading.files.picture_files import developed
from plugins.reading.readings import ReadingSettings

Answer = tuple[Question, str]
"""With a digest of what was found."""


def answers_of(shelf: Shelf) -> tuple[Answer, ...]:
    """Give the answers that a text got, each once."""
    return tuple({question: digest_of_found(found) for question, found in shelf.asked}.items())


def stands(said: Answer, shelf: Shelf, settings: ReadingSettings) -> bool:
    """Say whether the folder gives the same answer now; a picture or PDF that the cache has lost is made again."""
    question, digest = said
    return digest_of_found(_found(question, shelf, settings)) == digest


def digest_of_found(found: Found) -> str:
    """Digest an answer; the words beside a picture or a link are no part of it."""
    match found:
        case str():
            return digest_of(found)
        case Wrong():
            return digest_of(found.code, str(found.message), str(found.remedy))
        case Picture() | Attachment():
            return digest_of_value(found)


def _found(question: Question, shelf: Shelf, settings: ReadingSettings) -> Found:
    match question.kind:
        case "file":
            return find_file(question.address, question.folders, shelf)
        case "text":
            text = find_text(question.address, question.folders[0], shelf)
            return text if isinstance(text, Wrong) else text.path
        case "pictures":
            return "\n".join(shelf.pictures.get(question.address, ()))
        case "picture":
            return developed(question.address, shelf, settings.content, settings.cache)
        case "pdf":
            return published_file(question.address, shelf, settings.content, settings.cache)
