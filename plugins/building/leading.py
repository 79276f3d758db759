"""Links that lead to finished folders: hundreds in each release, and nearly all as they were in the one before."""

from __future__ import annotations

import os


def lead_to(target: str, place: str, earlier: str) -> None:
    """Put a link to the folder `target` at `place`; where `earlier` is the same link, as another name of that one.

    A name costs a quarter of a new link. Raises OSError.
    """
    try:
        if os.readlink(earlier) == target:  # noqa: PTH115 - a Path costs more than the link
            os.link(earlier, place, follow_symlinks=False)
            return
    except (OSError, NotImplementedError):
        pass  # it was not there, or this disk gives a link one name only
    os.symlink(target, place, target_is_directory=True)  # noqa: PTH211 - as above
