"""Files of the cache: whole ones, packs of entries, refusals; and the way of finished files to the output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .author_files import FileFlaw, code_of_room, keep_refusal, kept, make_unless_refused, read_author_file, refused
    from .output_files import link_file, link_for_readers, link_unchanged, put_into_output
    from .packing import DamagedPackError, pack, unpack
    from .packs import BAD_ENTRY, read_pack, write_pack
    from .whole_files import is_name, write_whole
else:
    __getattr__ = loaded_on_use(__name__, __file__)
