"""The core: organizations, paths, languages, records, problems. Knows no Pelican; reads files, writes none."""

from . import addresses
from .calling import Called, called, distinctive
from .content import Newsroom, read_newsroom, read_sources
from .digest import digest_of, digest_of_value
from .facts import Relative, SectionFacts, SiteFacts, SitePage
from .federation import Federation, Term
from .ids import post_id
from .known import KnownFolder
from .languages import Text, Texts
from .moments import day_start, read_moment, site_zone
from .nearest import nearest
from .organization import Contacts, Organization, PressContact
from .path_problems import shown
from .paths import NewsPath, StandingPath, parse_path
from .plain_text import decode_text
from .post_names import FormerName, parse_former_name, parse_post_name
from .problems import Problem, Severity, has_errors, in_order
from .records import CARD_TEMPLATES, KINDS, STATUSES, Attachment, Card, PageRecord, Picture, PostRecord, Translation
from .scopes import NewsPage, Outline, Scope, SitemapPage
from .section_facts import all_section_facts, section_facts, site_facts
from .slugs import propose_slug
from .sources import Sources

__all__ = [
    "CARD_TEMPLATES",
    "KINDS",
    "STATUSES",
    "Attachment",
    "Called",
    "Card",
    "Contacts",
    "Federation",
    "FormerName",
    "KnownFolder",
    "NewsPage",
    "NewsPath",
    "Newsroom",
    "Organization",
    "Outline",
    "PageRecord",
    "Picture",
    "PostRecord",
    "PressContact",
    "Problem",
    "Relative",
    "Scope",
    "SectionFacts",
    "Severity",
    "SiteFacts",
    "SitePage",
    "SitemapPage",
    "Sources",
    "StandingPath",
    "Term",
    "Text",
    "Texts",
    "Translation",
    "addresses",
    "all_section_facts",
    "called",
    "day_start",
    "decode_text",
    "digest_of",
    "digest_of_value",
    "distinctive",
    "has_errors",
    "in_order",
    "nearest",
    "parse_former_name",
    "parse_path",
    "parse_post_name",
    "post_id",
    "propose_slug",
    "read_moment",
    "read_newsroom",
    "read_sources",
    "section_facts",
    "shown",
    "site_facts",
    "site_zone",
]
