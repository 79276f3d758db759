"""schema.org data of posts and organizations, for search engines and Mastodon.

https://schema.org/NewsArticle, https://schema.org/Event, https://schema.org/NGO, https://schema.org/NewsMediaOrganization
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from plugins.newsroom import PostRecord, Text
from plugins.views import SCHEMA, publisher_data, script_json

from .section import Section


def organization_data(section: Section, language: str) -> Markup:
    """Describe the organization on its front page."""
    organization = section.facts.organization
    contacts = organization.contacts
    told = {
        "alternateName": organization.short_name.get(language).text,
        "description": organization.about.get(language, section.fallbacks).text,
        "address": contacts.address.get(language, section.fallbacks).text,
        "foundingDate": organization.since.isoformat() if organization.since else "",
        "dissolutionDate": organization.closed.isoformat() if organization.closed else "",
        "contactPoint": _contact_point(section),
        "sameAs": [*filter(None, [contacts.website]), *(url for _, url in organization.social)],
        "parentOrganization": [
            {"@type": "NGO", "name": str(name), "url": section.edition.url(home)}
            for name, home in section.parents(language)
        ],
    }
    given = {name: value for name, value in told.items() if value}
    return script_json({"@context": SCHEMA, **_publisher(section, language), **given})


def _contact_point(section: Section) -> dict[str, Any]:
    organization = section.facts.organization
    told = {"email": organization.contacts.email, "telephone": organization.contacts.phone}
    ways = {name: way for name, way in told.items() if way}
    kind = {"@type": "ContactPoint", "contactType": "general", "availableLanguage": list(organization.languages)}
    return kind | ways if ways else {}


def _publisher(section: Section, language: str) -> dict[str, Any]:
    home = section.texts(language).home
    data = publisher_data(str(home.text), section.edition.url(home.address))
    if section.logo:
        logo = section.logo
        url = section.edition.url(logo.address)
        data["logo"] = {"@type": "ImageObject", "url": url, "width": logo.width, "height": logo.height}
    return data


def article_data(section: Section, post: PostRecord) -> Markup:
    """Describe a post: plain texts, absolute addresses, moments with their offset."""
    edition, language = section.edition, post.language
    publisher, images = _publisher(section, language), list(_images(section, post))
    told = {
        "image": images,
        "articleSection": section.sector_name(language),
        "keywords": list(section.subjects(post)),
        "correction": post.correction,
        "about": _event(section, post, publisher, images),
        "workTranslation": [{"@id": edition.url(other.address)} for other in post.translations],
    }
    data = {
        "@context": SCHEMA,
        "@type": "NewsArticle",
        "headline": post.title,
        "description": post.summary or post.title,
        "inLanguage": language,
        "datePublished": post.published.isoformat(),
        "dateModified": post.changed.isoformat(),
        "mainEntityOfPage": edition.url(post.address),
        "isPartOf": edition.website(language),
        "publisher": publisher,
        "author": {"@type": "Person", "name": post.author} if post.author else publisher,
        "isAccessibleForFree": True,
    }
    return script_json(data | {name: value for name, value in told.items() if value})


def _images(section: Section, post: PostRecord) -> Iterator[str | dict[str, Any]]:
    """Yield the card, which every network takes, then the photo with what is known of it."""
    if post.card:
        yield section.edition.url(post.card.address)
    if post.picture:
        picture = post.picture
        url = section.edition.url(picture.address)
        words = {"caption": picture.caption or picture.alt, "creditText": picture.credit}
        size = {"@type": "ImageObject", "url": url, "width": picture.width, "height": picture.height}
        yield size | {name: text for name, text in words.items() if text}


def _event(section: Section, post: PostRecord, organizer: dict[str, Any], images: list[Any]) -> dict[str, Any]:
    """Describe the event of a post (https://schema.org/Event); a day has no hour, a moment has its offset."""
    if post.happens is None:
        return {}
    starts, ends = post.happens
    told = {
        "endDate": ends.isoformat() if ends else "",
        "description": post.summary,
        "image": [one if isinstance(one, str) else one["url"] for one in images],
        **(_place(post.where) if post.where else {}),
    }
    return {
        "@type": "Event",
        "name": post.title,
        "startDate": starts.isoformat(),
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "inLanguage": post.language,
        "organizer": {name: organizer[name] for name in ("@type", "name", "url")},
        "url": section.edition.url(post.address),
        **{name: value for name, value in told.items() if value},
    }


def _place(where: Text) -> dict[str, Any]:
    # Authors name a place in one line, which is all that is known of its address.
    place = {"@type": "Place", "name": where.text, "address": where.text}
    return {"eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode", "location": place}
