"""schema.org data of posts and organizations, for search engines and Mastodon.

https://schema.org/NewsArticle, https://schema.org/NGO, https://schema.org/NewsMediaOrganization
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from plugins.newsroom import PostRecord
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
    publisher = _publisher(section, language)
    told = {
        "image": list(_images(section, post)),
        "articleSection": section.sector_name(language),
        "keywords": list(section.subjects(post)),
        "correction": post.correction,
        "about": _event(post),
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


def _event(post: PostRecord) -> dict[str, Any]:
    if post.happens is None:
        return {}
    starts, ends = post.happens
    data: dict[str, Any] = {"@type": "Event", "name": post.title, "startDate": starts.isoformat()}
    if ends:
        data["endDate"] = ends.isoformat()
    if post.place:
        data["location"] = {"@type": "Place", "name": post.place}
    return data
