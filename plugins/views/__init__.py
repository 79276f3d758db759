"""Ready values for templates, the interface's texts, the environment that renders them, and the printing of pages."""

from .edition import Edition, PageJob, redirect_job, root_of, standing_job
from .environment import jinja_settings, ready_templates
from .interface import load_catalogues
from .printing import Fingerprints, PrintSettings, print_pages
from .structured_data import SCHEMA, publisher_data, script_json
from .stylesheet import assets
from .values import (
    Choice,
    ContactView,
    FeedLink,
    LanguageLink,
    Link,
    LinkGroup,
    Page,
    PostEntry,
    Publisher,
)
