"""The forms of a release in the cache, under the digest of what they are made from; made where they are not whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.kept_files import code_of_room, write_whole
from plugins.newsroom import Attachment, digest_of, digest_of_value

from .release import PressRelease

BELOW = "release/"
"""Where forms are, below the address of the release's page."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What readers get of a release besides its page."""

    forms: tuple[Attachment, ...]
    unprintable: str = ""
    """Letters that the fonts lack: without them there would be a PDF."""


@dataclass(frozen=True, slots=True)
class _KeptForm:
    length: int
    digest: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """Names and digests of all forms, and why there is no PDF."""

    forms: tuple[tuple[str, _KeptForm], ...]
    unprintable: str


@dataclass(frozen=True, slots=True)
class PressStore:
    """Where forms are kept, and what goes into a kit beside them."""

    cache: Path
    """The cache folder: forms are in its `press`, pictures in its `pictures`."""
    terms: str
    """On what terms a release may be used, in its language."""
    logo: tuple[str, str] | None = None
    """The organization's logo: its name in the kit, and that of its file in the cache of pictures."""

    @property
    def folder(self) -> Path:
        """Return the folder of finished forms."""
        return self.cache / "press"

    def deliver(self, release: PressRelease, address: str) -> Delivered:
        """Return the forms of a release below the site-relative address of its page, the kit last; all are kept.

        Raises OSError where the cache has no room or has lost a picture.
        """
        key = digest_of(_code(), digest_of_value(release), self.terms, *(self.logo or ()))
        kept = self._recalled(key) or self._made(release, key)
        forms = (Attachment(f"{address}{BELOW}{name}", one.length, f"{key}-{name}", name) for name, one in kept.forms)
        return Delivered(tuple(forms), kept.unprintable)

    def _recalled(self, key: str) -> _Kept | None:
        """Return what was made under a key; None if any of it is not as it was."""
        try:
            known = msgspec.json.decode((self.folder / f"{key}.json").read_bytes(), type=_Kept)
            whole = all(_form((self.folder / f"{key}-{name}").read_bytes()) == form for name, form in known.forms)
        except (OSError, msgspec.DecodeError):
            return None
        return known if whole else None

    def _made(self, release: PressRelease, key: str) -> _Kept:
        from .forms import KIT, forms_of, kit  # noqa: PLC0415 - who makes no release loads no library for it

        made, unprintable = forms_of(release)
        pictures = {one.name: (self.cache / "pictures" / one.stored).read_bytes() for one in release.pictures}
        logo = self.logo and (self.logo[0], (self.cache / "pictures" / self.logo[1]).read_bytes())
        made[KIT] = kit(release, {**made, **pictures}, self.terms, logo)
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            write_whole(self.folder / f"{key}-{name}", data)
        kept = _Kept(tuple((name, _form(data)) for name, data in made.items()), unprintable)
        write_whole(self.folder / f"{key}.json", msgspec.json.encode(kept))
        return kept


def _form(data: bytes) -> _KeptForm:
    return _KeptForm(len(data), sha256(data).hexdigest())


@cache
def _code() -> str:
    """Digest the code that makes forms; versions of its libraries are part of what sections are made with."""
    rooms = Path(__file__).parents[1]
    return digest_of(*(code_of_room(rooms / name) for name in ("press_room", "paper")))
