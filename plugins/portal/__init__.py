"""The federation's front pages over all sections."""

from .generator import PortalRun
from .news_pages import news_until
from .parts import Part, parts
from .portal import Portal
from .posts import Posts

__all__ = ["Part", "Portal", "PortalRun", "Posts", "news_until", "parts"]
