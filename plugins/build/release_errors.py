"""Errors of releases in words: what is wrong with the output folder, and what to do."""

from __future__ import annotations

from plugins.newsroom import Message, system_reason, tell
from plugins.releases import BusyError, ForeignFolderError, HalfShownError, LockError, OtherKindError, ReleaseError


def words_of(error: ReleaseError) -> Message:
    """Return what people are told; raise the error again where it is our own mistake."""
    match error:
        case ForeignFolderError():
            return tell(
                "{folder} holds files that no build of this site made: choose another output folder or empty it",
                folder=error.folder,
            )
        case OtherKindError(preview=True):
            return tell(
                "{folder} holds a published site, and this build makes a preview: choose another output folder",
                folder=error.folder,
            )
        case OtherKindError():
            return tell(
                "{folder} holds a preview, and this build makes a published site: choose another output folder",
                folder=error.folder,
            )
        case BusyError():
            return tell(
                "Another build is writing into {folder}, perhaps that of 'make serve', which builds whatever is saved: "
                "wait until it has finished and type the same again",
                folder=error.folder,
            )
        case LockError():
            return tell(
                "{file} must be a file, and it is a link, a folder or something else: delete it", file=error.file
            )
        case HalfShownError():
            return tell(
                "{folder} shows the new site only in part ({reason}): look at that disk and build again, "
                "which completes it.",
                folder=error.folder,
                reason=system_reason(error.reason),
            )
        case _:
            raise error
