"""The federation's front pages over all sections."""

from .generator import PortalPelican
from .listed_posts import ListedPosts
from .old_addresses import OldPages, placed
from .parts import Part, parts
from .portal import Portal
from .posts import NO_POSTS, Posts
from .sitemaps import news_until
