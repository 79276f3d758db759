"""What differs when the site is published: what has errors is left out, the rest goes on (`make publish`)."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

# Write your site's address here, such as "https://news.example.org", or set it in the environment.
SITEURL = os.environ.get("SITEURL", "")

STRICT = False

# Where the site is published, to be told before that host refuses it: "github-pages", "gitlab-pages",
# "cloudflare-pages", "cloudflare-pages-paid"; of another one its limits: {"files": 5000, "megabytes": 500}.
# Empty for a server of your own.
HOST = ""

# The share of its addresses that an organization may lose from one build to the next; more is taken for a mistake.
MAX_SHRINK = os.environ.get("MAX_SHRINK", "0.2")
