"""From content to a published site: plan, workers, releases, report. The only room that knows all others."""

import os

# Workers share the processors already, and only a process of one thread may be forked: numpy must not add its own.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from .flags import switched_off
from .pelican_newsroom import Newsroom

__all__ = ["Newsroom", "switched_off"]
