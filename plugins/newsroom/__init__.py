"""The core: organizations, paths, languages, records, problems. Knows no Pelican; reads files, writes none."""

from . import addresses, colors, renditions
from .addresses import post_id
from .budget import Bill, Budget, Work
from .content import Newsroom, read_newsroom, read_sources
from .dates import day_start, is_day, read_moment, site_zone
from .dates.written_dates import propose_moment
from .digest import digest_of, digest_of_value
from .organizations import Contacts, Federation, Organization, PressContact, Term, keys_of_today
from .organizations.contact_details import telephone_numbers
from .organizations.display_names import Called, called, distinctive
from .organizations.loading import KnownFolder
from .organizations.section_facts import Relative, SectionFacts, SiteFacts, SitePage, facts_of_each, site_facts
from .paths import NewsPath, StandingPath, parse_path
from .paths.folder_contents import Sources
from .paths.names import as_latin, propose_slug
from .paths.path_problems import shown
from .paths.post_names import parse_former_name, parse_post_name, propose_former_name
from .paths.walking import FOLDERS_DEEP, paths_below
from .problems import (
    MOST_TOLD,
    NOTHING,
    Message,
    Problem,
    Severity,
    ToldError,
    did_you_mean,
    disk_is_full,
    few,
    few_of_each,
    has_errors,
    in_order,
    is_of_the_machine,
    nearest,
    number_of,
    places_of,
    system_reason,
    tell,
    tell_count,
    worded,
)
from .problems.failures import Failure, at_work_on, file_of, of_each, unprintable, watching, watching_apart
from .problems.withheld import Quoted, Withheld, text_again, told_again, withhold, withhold_text
from .records import CARD_TEMPLATES, KINDS, STATUSES, LinkedPost, PageRecord, PostLink, PostRecord, Translation
from .records.scopes import MonthTally, NewsPage, Outline, Scope, SitemapPage
from .renditions import Attachment, Card, Picture, Size
from .texts import Text, Texts
from .texts.damaged import damage_problems, repaired_text
from .texts.letters import has_visible
from .texts.plain_text import LFS_MESSAGE, LFS_REMEDY, decode_text, is_lfs_pointer, merge_conflict

__all__ = [
    "CARD_TEMPLATES",
    "FOLDERS_DEEP",
    "KINDS",
    "LFS_MESSAGE",
    "LFS_REMEDY",
    "MOST_TOLD",
    "NOTHING",
    "STATUSES",
    "Attachment",
    "Bill",
    "Budget",
    "Called",
    "Card",
    "Contacts",
    "Failure",
    "Federation",
    "KnownFolder",
    "LinkedPost",
    "Message",
    "MonthTally",
    "NewsPage",
    "NewsPath",
    "Newsroom",
    "Organization",
    "Outline",
    "PageRecord",
    "Picture",
    "PostLink",
    "PostRecord",
    "PressContact",
    "Problem",
    "Quoted",
    "Relative",
    "Scope",
    "SectionFacts",
    "Severity",
    "SiteFacts",
    "SitePage",
    "SitemapPage",
    "Size",
    "Sources",
    "StandingPath",
    "Term",
    "Text",
    "Texts",
    "ToldError",
    "Translation",
    "Withheld",
    "Work",
    "addresses",
    "as_latin",
    "at_work_on",
    "called",
    "colors",
    "damage_problems",
    "day_start",
    "decode_text",
    "did_you_mean",
    "digest_of",
    "digest_of_value",
    "disk_is_full",
    "distinctive",
    "facts_of_each",
    "few",
    "few_of_each",
    "file_of",
    "has_errors",
    "has_visible",
    "in_order",
    "is_day",
    "is_lfs_pointer",
    "is_of_the_machine",
    "keys_of_today",
    "merge_conflict",
    "nearest",
    "number_of",
    "of_each",
    "parse_former_name",
    "parse_path",
    "parse_post_name",
    "paths_below",
    "places_of",
    "post_id",
    "propose_former_name",
    "propose_moment",
    "propose_slug",
    "read_moment",
    "read_newsroom",
    "read_sources",
    "renditions",
    "repaired_text",
    "shown",
    "site_facts",
    "site_zone",
    "system_reason",
    "telephone_numbers",
    "tell",
    "tell_count",
    "text_again",
    "told_again",
    "unprintable",
    "watching",
    "watching_apart",
    "withhold",
    "withhold_text",
    "worded",
]
