"""The keys of a header: CONTRACT's table with the reader of each, and the key that a line begins with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.newsroom import CARD_TEMPLATES, STATUSES, Mistake, as_latin, did_you_mean, tell

from . import values
from .names import CARD_NAMES, KEY_NAMES, PATH_NAMES, STATUS_NAMES
from .values import HeaderEntry, Reader


@dataclass(frozen=True, slots=True)
class HeaderKey:
    """A key: how its value is read, and whether it holds for all language versions of a post."""

    read: Reader
    of_post: bool = False
    on_pages: bool = False
    """True if a standing page may have it."""


KEYS: dict[str, HeaderKey] = {
    "title": HeaderKey(values.title, on_pages=True),
    "summary": HeaderKey(values.line_of_text, on_pages=True),
    "kind": HeaderKey(values.kind, of_post=True),
    "topics": HeaderKey(values.topics, of_post=True),
    "tags": HeaderKey(values.words),
    "image": HeaderKey(values.file_name, of_post=True),
    "image_alt": HeaderKey(values.line_of_text),
    "image_caption": HeaderKey(values.line_of_text),
    "image_credit": HeaderKey(values.line_of_text, of_post=True),
    "focus": HeaderKey(values.focus, of_post=True),
    "share_title": HeaderKey(values.title),
    "card": HeaderKey(values.one_of(CARD_TEMPLATES, CARD_NAMES), of_post=True),
    "card_text": HeaderKey(values.line_of_text),
    "author": HeaderKey(values.line_of_text),
    "status": HeaderKey(values.one_of(STATUSES, STATUS_NAMES), of_post=True),
    "publish_at": HeaderKey(values.moment_of_month, of_post=True),
    "embargo": HeaderKey(values.moment_of_month, of_post=True),
    "updated": HeaderKey(values.day_or_moment),
    "correction": HeaderKey(values.line_of_text),
    "urgent_until": HeaderKey(values.moment, of_post=True),
    "starts": HeaderKey(values.day_or_moment, of_post=True),
    "ends": HeaderKey(values.day_or_moment, of_post=True),
    "place": HeaderKey(values.line_of_text),
    "formerly": HeaderKey(values.former_names, of_post=True),
}

FROM_THE_PATH = (
    *("slug", "save_as", "url", "path", "source_path", "override_save_as", "override_url", "template"),
    *("lang", "language", "translation", "date", "modified", "category", "organization", "type"),
)
"""Keys that other programs let a header set; here the file's path alone says it."""

TEXTS = tuple(key for key, rule in KEYS.items() if rule.read in (values.title, values.line_of_text))
"""Keys whose value is the rest of the line as it was typed."""
LISTS = frozenset(("topics", "tags", "formerly"))

KNOWN = frozenset((*KEYS, *FROM_THE_PATH))
NAMED = frozenset(name for names in (*KEY_NAMES.values(), *PATH_NAMES.values()) for name in names)
"""Names of keys in the authors' languages."""

_LINE = re.compile(r"(?P<key>[^\s:\uff1a][^:\uff1a]{0,40}?)[ \t]*[:\uff1a](?P<rest>.*)", re.DOTALL)
_ROUND_KEYS = " \t\"'*`\u00ab\u00bb\u201c\u201d"
_WORD = re.compile(r"[^\W\d][\w-]*(?: [\w-]+){0,2}")
_ASCII_WORD = re.compile(r"[A-Za-z][A-Za-z_-]*")


def key_name(written: str) -> str:
    """Return a key as readers of headers compare it: in small letters, without signs around it or unseen ones.

    As it is spelt here where its letters only look like that.
    """
    seen = "".join(letter for letter in written if unicodedata.category(letter) not in ("Cf", "Mn"))
    small = unicodedata.normalize("NFKC", seen).strip(_ROUND_KEYS).lower()
    latin = as_latin(small)
    return latin if latin in KNOWN else unicodedata.normalize("NFC", small)


def key_in(line: str) -> tuple[str, str] | None:
    """Return the key that a line begins with, known or not, and what stands behind the colon; None without a key."""
    found = _LINE.match(line)
    if not found:
        return None
    name, rest = key_name(found["key"]), found["rest"]
    is_sure = name in KNOWN or name in NAMED
    # A sentence may have a colon too, and an address or a time has one without a space behind it.
    may_be = _WORD.fullmatch(name) and (not rest or rest[0].isspace())
    return (name, rest.strip()) if is_sure or may_be else None


def begins_header(line: str) -> bool:
    """Return True if the first line of a file is one of a header without fences."""
    found = key_in(line)
    return found is not None and bool(found[0] in KNOWN or found[0] in NAMED or _ASCII_WORD.fullmatch(found[0]))


def key_fault(entry: HeaderEntry, seen: Mapping[str, int], *, page: bool) -> Mistake | None:
    """Return why a key may not stand where it stands, with the nearest right one; None where it may.

    `seen` are the lines of keys above it.
    """
    allowed = [key for key, rule in KEYS.items() if rule.on_pages or not page]
    if entry.key in seen and entry.key in KEYS:
        message = tell("'{key}' stands twice, first in line {line}", key=entry.key, line=seen[entry.key])
        return Mistake("double-key", message, tell("keep one of them"))
    if entry.key in allowed:
        return None
    if entry.key in KEYS:
        message = tell("'{key}' is for posts; a page has {known}", key=entry.key, known=", ".join(allowed))
        return Mistake("posts-only", message, tell("delete the line"))
    if entry.key in FROM_THE_PATH or any(entry.key in names for names in PATH_NAMES.values()):
        message = tell("'{key}' comes from the file's path and from nowhere else", key=entry.key)
        return Mistake("path-key", message, tell("delete the line; to change it, rename or move the file"))
    remedy = did_you_mean(entry.key, allowed, tell("known are {known}", known=", ".join(allowed)), KEY_NAMES)
    return Mistake("unknown-key", tell("'{key}' is not a key of a header", key=entry.key), remedy)
