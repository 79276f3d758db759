"""The federation's front pages over all sections."""

from .generator import PortalRun
from .parts import Part, parts
from .portal import Portal
from .posts import MonthTally, Posts

__all__ = ["MonthTally", "Part", "Portal", "PortalRun", "Posts", "parts"]
