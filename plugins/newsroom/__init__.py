"""The core: organizations, paths, languages, records, problems. Knows no Pelican; reads files, writes none."""

from . import addresses
from .facts import Relative, SectionFacts, SiteFacts
from .federation import Federation, Term
from .languages import Text, Texts
from .organization import Contacts, Organization, PressContact
from .problems import Problem, Severity, has_errors, in_order
from .records import Card, PageRecord, Picture, PostRecord, Translation
from .scopes import Scope

__all__ = [
    "Card",
    "Contacts",
    "Federation",
    "Organization",
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
    "Term",
    "Text",
    "Texts",
    "Translation",
    "addresses",
    "has_errors",
    "in_order",
]
