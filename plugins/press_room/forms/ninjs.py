"""A release as a news item in JSON: IPTC's ninjs 3.1, which newsrooms' systems read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from plugins.press_room.release import PressRelease, ReleaseContact

from .mail import body_html
from .plain_text import release_text

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}
_NO_WRAP = 1_000_000
"""Columns: no line is broken."""


def ninjs(release: PressRelease) -> bytes:
    """Return the release as a ninjs item in UTF-8."""
    return (json.dumps(news_item(release), ensure_ascii=False, indent=1) + "\n").encode()


def news_item(release: PressRelease) -> dict[str, Any]:
    """Return the item; keys without a value are left out."""
    text = release_text(release, _NO_WRAP)
    html = "".join(body_html(release))
    item: dict[str, Any] = {
        "standard": STANDARD,
        "uri": release.id,
        "type": "text",
        "representationType": "full",
        "language": release.language,
        "firstCreated": release.published.isoformat(),
        "versionCreated": release.changed.isoformat(),
        "embargoedUntil": release.embargo.isoformat() if release.embargo else "",
        "pubStatus": "usable",
        "copyrightHolder": release.organization,
        "by": release.organization,
        "located": release.dateline.place if release.dateline else "",
        "edNote": ". ".join(filter(None, (release.status, release.correction))),
        "title": release.title,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": release.title}, *_subhead(release)],
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": release.lead_text}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(text),
                "wordCount": len(text.split()),
                "value": text,
            },
            {"role": "richtext", "contentType": "text/html", "value": html},
        ],
        "organisations": [{"name": release.organization, "rel": "issuer", "contactInfo": _contacts(release)}],
        "subjects": [{"name": name} for name in release.subjects],
        "altIds": [{"role": "page", "value": release.address}],
        "associations": [_picture(one) for one in release.pictures],
    }
    return {key: value for key, value in item.items() if value}


def _subhead(release: PressRelease) -> list[Mapping[str, str]]:
    return [{"role": "sub", "contentType": "text/plain", "value": release.subhead}] if release.subhead else []


def _contacts(release: PressRelease) -> list[Mapping[str, str]]:
    return [one for contact in release.contacts for one in _ways(contact, release.language)]


def _ways(contact: ReleaseContact, language: str) -> list[Mapping[str, str]]:
    said = {"role": contact.post or "press", "name": contact.name, "lang": language}
    written = (("web", one.partition(": ")[2]) for one in contact.messengers)
    ways = (("phone", contact.phone), ("email", contact.email), *written)
    return [{"type": kind, **said, "value": value} for kind, value in ways if value]


def _picture(picture: Any) -> dict[str, Any]:
    texts = (("caption", picture.caption), ("alt", picture.alt))
    rendition = {"name": "main", "href": picture.address, "width": picture.width, "height": picture.height}
    item = {
        "uri": picture.address,
        "type": "picture",
        "name": picture.name,
        "rel": "photo",
        "copyrightNotice": picture.credit,
        "descriptions": [{"role": role, "contentType": "text/plain", "value": text} for role, text in texts if text],
        "renditions": [rendition],
    }
    return {key: value for key, value in item.items() if value}
