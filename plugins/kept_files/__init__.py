"""Files of the cache: whole ones, packs of entries, refusals; and the way of finished files to the output."""

from .author_files import FileFlaw, make_unless_refused, read_author_file, reason_not_kept
from .packing import DamagedPackError, pack, unpack
from .packs import BAD_ENTRY, read_pack, write_pack
from .publishing import link_file, link_unchanged, publish
from .refusals import code_of_room, keep_refusal, refused
from .whole_files import is_kept, is_name, write_whole

__all__ = [
    "BAD_ENTRY",
    "DamagedPackError",
    "FileFlaw",
    "code_of_room",
    "is_kept",
    "is_name",
    "keep_refusal",
    "link_file",
    "link_unchanged",
    "make_unless_refused",
    "pack",
    "publish",
    "read_author_file",
    "read_pack",
    "reason_not_kept",
    "refused",
    "unpack",
    "write_pack",
    "write_whole",
]
