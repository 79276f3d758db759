"""The federation's front pages over all sections."""

from .generator import PortalRun
from .portal import Portal

__all__ = ["Portal", "PortalRun"]
