"""A release as PDF."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from plugins.paper import print_pdf
from plugins.press_room.release import END_MARK, PressRelease


def pdf(release: PressRelease) -> bytes:
    """Return the release as PDF/UA-1 and PDF/A-2a. Raises UnprintableError where a letter has no font."""
    return print_pdf("release", pdf_data(release), release.changed)


def pdf_data(release: PressRelease) -> dict[str, Any]:
    """Return what the template shows, as JSON can say it."""
    return {
        "title": release.title,
        "organization": release.organization,
        "subjects": release.subjects,
        "language": release.language,
        "status": release.status,
        "embargoed": release.embargo is not None,
        "subhead": release.subhead,
        "lead": [asdict(run) for run in release.lead],
        "groups": [[asdict(block) for block in group] for group in release.groups()],
        "about_heading": release.about_heading,
        "about": release.about,
        "contacts_heading": release.contacts_heading,
        "contacts": [asdict(contact) for contact in release.contacts],
        "end_mark": END_MARK,
    }
