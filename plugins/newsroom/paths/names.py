"""Names that folders and posts may have: they are addresses for ever, on every machine (CONTRACT's first rule)."""

from __future__ import annotations

import re
import unicodedata

from plugins.newsroom.problems import NOTHING, Message, tell, tell_count

LONGEST_NAME = 80
"""In bytes, which are letters here."""

_PORTAL = """
about account admin api archive assets atom authors board calendar cards desk directory drafts embed events
feed feeds files fonts help home images index join json languages letter login manifest map media months news
organizations pages pictures portal press preview profile report robots rss scripts search sections sectors
sitemap static status subscribe tags territories territory theme topics translations uploads well-known
"""
RESERVED = frozenset(_PORTAL.split())
"""Addresses of the portal, today's and those kept for later: no organization is named so."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LOOK_ALIKES = dict(zip("асеорухһікмтвн", "aceopyxhikmtbh", strict=True))
"""Cyrillic letters that stand in a Latin word because the keyboard had been left in the other layout."""
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")

# A letter, then what stands for it.
_SHARED = (
    "а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u "
    "ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya"
)
_SIGNS = dict.fromkeys("ъь", "")


def _table(pairs: str) -> dict[str, str]:
    letters = pairs.split()
    return dict(zip(letters[::2], letters[1::2], strict=True)) | _SIGNS


_TABLES = {
    # As kasipodaq.kz, the federation's own domain, writes it.
    "kk": _table(f"{_SHARED} ә a ғ g қ q ң n ө o ұ u ү u һ h і i ё yo"),
    # BGN/PCGN without its signs, rather than the passport's "ii" and "iu".
    "ru": _table(f"{_SHARED} ё e"),
}
_DEFAULT = _TABLES["kk"]


def is_device(name: str) -> bool:
    """Return whether Windows takes `name` for a device, such as `con` or `Com1`."""
    return _DEVICE.fullmatch(name.lower()) is not None


def slug_fault(name: str) -> Message:
    """Return what keeps `name` from being a slug, as the end of a sentence; nothing if it may be one."""
    if not _SLUG.fullmatch(name):
        return tell("may have only small Latin letters, digits, and single hyphens between them")
    if len(name) > LONGEST_NAME:
        return tell("has {count} letters, {most} are the most", count=len(name), most=LONGEST_NAME)
    if is_device(name):
        return tell("is a device for Windows, which cannot store a file of that name")
    return NOTHING


def organization_fault(name: str) -> Message:
    """Return what keeps `name` from being an organization's folder, as the end of a sentence; nothing if it may be."""
    if fault := slug_fault(name):
        return fault
    if name in RESERVED:
        return tell("is an address of the portal")
    if len(name) in (2, 3) and name.isalpha():
        return tell("has two or three letters, as languages have")
    return NOTHING


def look_alike_fault(name: str) -> Message:
    """Name the Cyrillic letters of a Latin word that nobody can tell by looking; nothing if there are none."""
    small = name.casefold()
    letters = sorted(_cyrillic(small)) if re.search("[a-z]", small) else []
    if not letters or not _LOOK_ALIKES.keys() >= set(letters):
        return NOTHING
    return tell_count(
        "'{letters}' in it only looks Latin, the keyboard was Cyrillic",
        "'{letters}' in it only look Latin, the keyboard was Cyrillic",
        len(letters),
        letters=", ".join(letters),
    )


def as_latin(text: str) -> str:
    """Return the text in small letters, with Latin ones for Cyrillic ones that look the same."""
    return "".join(_LOOK_ALIKES.get(letter, letter) for letter in text.casefold())


def _cyrillic(text: str) -> set[str]:
    return set(re.findall("[\u0400-\u04ff]", text))


def slug_like(text: str, language: str) -> str:
    """Propose a slug for what is nearly one: `Медиа_семинар` gives `media-seminar`; empty if nothing fits."""
    small = text.casefold()
    if re.search("[a-z]", small) and _cyrillic(small) <= _LOOK_ALIKES.keys():
        small = as_latin(small)
    proposed = propose_slug(small, language)
    return "" if slug_fault(proposed) else proposed


def propose_slug(title: str, language: str) -> str:
    """Return a slug of small Latin letters, digits and hyphens, at most 80 bytes; empty if the title has no letters."""
    table = _TABLES.get(language, _DEFAULT)
    letters = unicodedata.normalize("NFC", title).casefold()
    latin = "".join(table.get(letter, _DEFAULT.get(letter, letter)) for letter in letters)
    bare = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"'", "", bare))
    slug = "-".join(words)
    if len(slug) <= LONGEST_NAME:
        return slug
    return slug[: LONGEST_NAME + 1].rpartition("-")[0] or slug[:LONGEST_NAME]
