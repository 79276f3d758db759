"""Ready values for templates, the interface's texts, and the environment that renders them."""

from .banners import Banner
from .contacts import Contact, PressContactView
from .edition import Edition, Sheet
from .environment import jinja_settings, ready_templates
from .fingerprints import Fingerprints
from .interface import Catalogues, load_catalogues
from .printing import PrintRun, print_sheets
from .redirects import redirect_sheet
from .structured_data import SCHEMA, script_json
from .stylesheet import Asset, assets, icon, stylesheet
from .views import (
    Alternate,
    DayLink,
    DirectoryGroup,
    Entry,
    EventTime,
    FeedLink,
    HeadlineGroup,
    LanguageLink,
    Link,
    LinkGroup,
    MonthLink,
    OrganizationView,
    Page,
    PostView,
    Publisher,
    ScopeView,
    Site,
    SubscribeGroup,
)

__all__ = [
    "SCHEMA",
    "Alternate",
    "Asset",
    "Banner",
    "Catalogues",
    "Contact",
    "DayLink",
    "DirectoryGroup",
    "Edition",
    "Entry",
    "EventTime",
    "FeedLink",
    "Fingerprints",
    "HeadlineGroup",
    "LanguageLink",
    "Link",
    "LinkGroup",
    "MonthLink",
    "OrganizationView",
    "Page",
    "PostView",
    "PressContactView",
    "PrintRun",
    "Publisher",
    "ScopeView",
    "Sheet",
    "Site",
    "SubscribeGroup",
    "assets",
    "icon",
    "jinja_settings",
    "load_catalogues",
    "print_sheets",
    "ready_templates",
    "redirect_sheet",
    "script_json",
    "stylesheet",
]
