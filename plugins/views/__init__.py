"""Ready values for templates, the interface's texts, and the environment that renders them."""

from .catalogue_file import CatalogueError
from .edition import Edition, Sheet, print_sheets
from .environment import jinja_settings
from .interface import Catalogues, load_catalogues
from .stylesheet import Asset, assets, icon, stylesheet
from .views import (
    Alternate,
    Contact,
    DirectoryGroup,
    Entry,
    FeedLink,
    LanguageLink,
    Link,
    MonthLink,
    OrganizationView,
    Page,
    PostView,
    ScopeView,
    Site,
    SubscribeGroup,
)

__all__ = [
    "Alternate",
    "Asset",
    "CatalogueError",
    "Catalogues",
    "Contact",
    "DirectoryGroup",
    "Edition",
    "Entry",
    "FeedLink",
    "LanguageLink",
    "Link",
    "MonthLink",
    "OrganizationView",
    "Page",
    "PostView",
    "ScopeView",
    "Sheet",
    "Site",
    "SubscribeGroup",
    "assets",
    "icon",
    "jinja_settings",
    "load_catalogues",
    "print_sheets",
    "stylesheet",
]
