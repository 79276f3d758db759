"""Pointers of git-lfs: what stands in the place of a large file that git has not fetched."""

from __future__ import annotations

from plugins.newsroom.problems.messages import tell

LFS_MESSAGE = tell("this is only a pointer of git-lfs: the file itself has not been fetched")
LFS_REMEDY = tell("run 'git lfs pull' where the site is built; then the file lies here")
_BEGINNING = b"version https://git-lfs.github.com/spec/"


def is_lfs_pointer(data: bytes) -> bool:
    """Return whether the bytes of a file are such a pointer."""
    return data.startswith(_BEGINNING) and len(data) < 1024
