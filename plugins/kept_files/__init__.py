"""Files of the cache: whole ones, packs of entries, refusals; and the way of finished files to the output."""

from .packs import BAD_ENTRY, read_pack, write_pack
from .publishing import link_file, link_unchanged, publish
from .refusals import code_of_room, keep_refusal, refused
from .whole_files import is_kept, is_name, write_whole

__all__ = [
    "BAD_ENTRY",
    "code_of_room",
    "is_kept",
    "is_name",
    "keep_refusal",
    "link_file",
    "link_unchanged",
    "publish",
    "read_pack",
    "refused",
    "write_pack",
    "write_whole",
]
