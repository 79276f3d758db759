"""What the cache keeps: finished files on their way to the output, packs of small entries, links to what stands."""

from .keeping import Kept, is_kept, write_whole
from .linking import link_file, link_unchanged
from .packs import read_pack, write_pack
from .publishing import publish

__all__ = ["Kept", "is_kept", "link_file", "link_unchanged", "publish", "read_pack", "write_pack", "write_whole"]
