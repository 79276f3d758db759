"""What the cache keeps: finished files on their way to the output, refusals, packs of entries, links to what stands."""

from .keeping import Kept, is_kept, is_name, write_whole
from .linking import link_file, link_unchanged
from .packing import DamagedPackError, pack, unpack
from .packs import BAD_ENTRY, read_pack, write_pack
from .publishing import publish
from .refusals import code_of_room, keep_refusal, refused

__all__ = [
    "BAD_ENTRY",
    "DamagedPackError",
    "Kept",
    "code_of_room",
    "is_kept",
    "is_name",
    "keep_refusal",
    "link_file",
    "link_unchanged",
    "pack",
    "publish",
    "read_pack",
    "refused",
    "unpack",
    "write_pack",
    "write_whole",
]
