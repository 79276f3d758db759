"""Errors that stop a release. `build` puts each into somebody's language; as text each is plain English."""

from __future__ import annotations

from pathlib import Path


class ReleaseError(Exception):
    """A release cannot be made or shown. All errors of this room are of this kind."""


class ForeignFolderError(ReleaseError):
    """The output folder holds files that no build of this site made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} holds files that no build of this site made")
        self.folder = folder


class OtherKindError(ReleaseError):
    """The output folder holds a preview where a published site is to be shown, or the other way round."""

    def __init__(self, folder: Path, *, preview: bool) -> None:
        super().__init__(f"{folder} holds a {'published site' if preview else 'preview'}")
        self.folder = folder
        self.preview = preview
        """Of the release that cannot be shown there."""


class BusyError(ReleaseError):
    """Another build is at work on the same output."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"another build is writing into {folder}")
        self.folder = folder


class LockError(ReleaseError):
    """The lock of an output is no file, so nobody can tell whether another build is at work."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} is not a file")
        self.file = file


class HalfShownError(ReleaseError):
    """A mount failed while its files were replaced: readers see a part of the new site."""

    def __init__(self, folder: Path, reason: OSError) -> None:
        super().__init__(f"{folder} shows the new site only in part: {reason}")
        self.folder = folder
        self.reason = reason


class OwnershipError(ReleaseError):
    """A path of a release belongs to nobody or to two: our own mistake, so nothing is published."""
