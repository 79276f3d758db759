"""The time that a section's job may take before its worker is taken for stuck."""

from __future__ import annotations

from .jobs import SectionJob

SECONDS, SECONDS_A_FILE = 120.0, 2.0
"""A text takes some hundredths of a second, a large photo two seconds on a slow machine."""


def seconds_allowed(job: SectionJob) -> float:
    """Return how long a job may take before its worker is taken for stuck, in seconds: the more sources, the longer."""
    return SECONDS + SECONDS_A_FILE * len(job.sources.files)
