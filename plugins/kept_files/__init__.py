"""What the cache keeps: finished files on their way to the output, and packs of small entries."""

from .keeping import Kept, is_kept, write_whole
from .packs import read_pack, write_pack
from .publishing import publish

__all__ = ["Kept", "is_kept", "publish", "read_pack", "write_pack", "write_whole"]
