"""A proposal for a slug from a title or a name; what is published always comes from the file's name."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80

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


def propose_slug(title: str, language: str) -> str:
    """Give a slug of small Latin letters, digits and hyphens, at most 80 bytes; empty if the title has no letters."""
    table = _TABLES.get(language, _DEFAULT)
    letters = unicodedata.normalize("NFC", title).casefold()
    latin = "".join(table.get(letter, _DEFAULT.get(letter, letter)) for letter in letters)
    bare = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"'", "", bare))
    return _shortened("-".join(words))


def _shortened(slug: str) -> str:
    if len(slug) <= LONGEST:
        return slug
    whole_words, _, _ = slug[: LONGEST + 1].rpartition("-")
    return whole_words or slug[:LONGEST]
