"""The site's settings: a strict build for proposals and for this machine (`make site`)."""

import os
import sys
from pathlib import Path

HABARSHY_HOME = str(Path(__file__).resolve().parent)
if HABARSHY_HOME not in sys.path:
    sys.path.insert(0, HABARSHY_HOME)

from plugins.build import NewsroomPelican, switched_off  # noqa: E402 - found by the line above

PELICAN_CLASS = NewsroomPelican
PLUGINS = [
    "plugins.pictures",
    "plugins.attachments",
    "plugins.share_cards",
    "plugins.press_room",
    "plugins.calendars",
    "plugins.wall_board",
    "plugins.feeds",
]
if switched_off(os.environ.get("CARDS") or "1"):
    PLUGINS.remove("plugins.share_cards")
if switched_off(os.environ.get("PRESS") or "1"):
    PLUGINS.remove("plugins.press_room")
    PLUGINS.remove("plugins.wall_board")

# Where readers will find the site; the only place that knows its domain. It may have a path.
SITEURL = os.environ.get("SITEURL", "http://127.0.0.1:8000")

# How many of an organization's newest posts, each language counted, get share cards in all shapes.
CARD_SHAPES = 20

# Any error stops the build, and nothing is published.
STRICT = True

PATH = "content"
OUTPUT_PATH = "output" if switched_off(os.environ.get("PREVIEW", "")) else "output.preview"
THEME = "theme"

# Pelican's own feeds; ours come from plugins.feeds.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Pelican wants one for dates of its own; the site's zone is in content/federation.toml.
TIMEZONE = "UTC"
