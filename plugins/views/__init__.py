"""Ready values for templates, the interface's texts, the environment that renders them, and the printing of pages."""

from .accents import dark_accent, dark_band
from .contacts import PressContactView, email_contact, phone_contact, press_contacts
from .edition import PLAIN_TEXT, Edition, PageJob, redirect_job, root_of, standing_job
from .environment import jinja_settings, ready_templates
from .events import EventTime, event_days, event_hours
from .interface import Catalogues, load_catalogues
from .networks import social_links
from .press_rooms import PressRoom, press_room
from .printing import Fingerprints, PrintSettings, print_pages
from .redirects import OldPage, print_old_pages
from .structured_data import SCHEMA, publisher_data, script_json
from .stylesheet import NO_RULES, Asset, OwnRules, assets, logo
from .values import (
    Choice,
    ContactView,
    FeedLink,
    FileLink,
    LanguageLink,
    Link,
    LinkGroup,
    Page,
    PostEntry,
    Publisher,
)
