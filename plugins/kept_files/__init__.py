"""Finished files in the cache folder, and their way to the output: the same for pictures and attachments."""

from .keeping import Kept, is_kept, write_whole
from .publishing import publish

__all__ = ["Kept", "is_kept", "publish", "write_whole"]
