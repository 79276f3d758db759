"""From content to a published site: plan, workers, releases, report. The only room that knows all others."""

from .newsroom_run import Newsroom

__all__ = ["Newsroom"]
