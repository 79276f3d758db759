"""All of a release in one ZIP: its forms, pictures for print, captions, logo, and on what terms they may be used."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from plugins.press_room.release import PressRelease

from .word import zip_entry


def kit(release: PressRelease, files: Mapping[str, bytes], terms: str, logo: tuple[str, bytes] | None = None) -> bytes:
    """Return the kit of a release: `files` are its other forms and its pictures by name, `terms` those of reuse."""
    whole = dict(files)
    if release.pictures:
        whole["captions.txt"] = captions(release).encode()
    if logo:
        whole[logo[0]] = logo[1]
    whole["terms.txt"] = f"{terms}\n".encode()
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, data in sorted(whole.items()):
            # PDF, DOCX and pictures are compressed already.
            stored = name.endswith((".pdf", ".docx", ".jpg", ".jpeg", ".png", ".webp"))
            archive.writestr(zip_entry(name, ZIP_STORED) if stored else zip_entry(name), data)
    return written.getvalue()


def captions(release: PressRelease) -> str:
    """Return the captions of all pictures: name, what is seen, caption, credit, a line each."""
    parts = ("\n".join(filter(None, (one.name, one.alt, one.caption, one.credit))) for one in release.pictures)
    return "\n\n".join(parts) + "\n"
