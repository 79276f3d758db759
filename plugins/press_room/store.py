"""The forms of a release in the cache, under the digest of what they are made from; made where they are not whole."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from plugins.kept_files import code_of_room, write_whole
from plugins.newsroom import Attachment, digest_of, digest_of_value

from .release import Release

BELOW = "release/"
"""Where forms are, below the address of the release's page."""


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

    def deliver(self, release: Release, address: str) -> tuple[Attachment, ...]:
        """Return the forms of a release below the site-relative address of its page, the kit last; all are kept.

        Raises OSError where the cache has no room or has lost a picture, and whatever a form raises.
        """
        made_from = (digest_of_value(release), self.terms, *(self.logo or ()))
        key = digest_of(_code(), *made_from)
        lengths = self._recalled(key) or self._made(release, key)
        return tuple(
            Attachment(f"{address}{BELOW}{name}", length, f"{key}-{name}", name) for name, length in lengths.items()
        )

    def _recalled(self, key: str) -> dict[str, int] | None:
        """Return the bytes of each form that was made under a key; None if any of them is not as it was."""
        try:
            known = json.loads((self.folder / f"{key}.json").read_bytes())
            data = {name: (self.folder / f"{key}-{name}").read_bytes() for name in known}
        except (OSError, ValueError):
            return None
        whole = all(sha256(data[name]).hexdigest() == digest for name, digest in known.items())
        return {name: len(one) for name, one in data.items()} if whole else None

    def _made(self, release: Release, key: str) -> dict[str, int]:
        from .forms import FORMS, KIT, kit  # noqa: PLC0415 - who makes no release loads no library for it

        made = {form.name: form.make(release) for form in FORMS}
        pictures = {one.name: (self.cache / "pictures" / one.stored).read_bytes() for one in release.pictures}
        logo = self.logo and (self.logo[0], (self.cache / "pictures" / self.logo[1]).read_bytes())
        made[KIT] = kit(release, {**made, **pictures}, self.terms, logo)
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            write_whole(self.folder / f"{key}-{name}", data)
        digests = {name: sha256(data).hexdigest() for name, data in made.items()}
        write_whole(self.folder / f"{key}.json", json.dumps(digests).encode())
        return {name: len(data) for name, data in made.items()}


@cache
def _code() -> str:
    """Digest the code that makes forms; versions of its libraries are part of what sections are made with."""
    rooms = Path(__file__).parents[1]
    return digest_of(*(code_of_room(rooms / name) for name in ("press_room", "paper")))
