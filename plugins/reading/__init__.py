"""From Markdown files to finished records; what is not due never leaves this room."""

from .checks.capitals import capitals
from .checks.file_checks import EASY_TITLE
from .examining import Examination, ExaminedPost, examine_organization, examine_portal_pages
from .header import KEYS, HeaderContext
from .header.names import KIND_NAMES
from .header.parts import Parts, take_apart
from .header.values import HeaderEntry
from .limits import TITLE_LETTERS, in_time
from .links import linked_files
from .links.post_index import PostIndex, still_found
from .readings import Reading, ReadingSettings, Waiting
from .sections import post_index, read_portal_pages, read_section
from .source_files import SourceBytes, read_source, read_source_bytes
from .versions import Version, read_versions, shared_values
