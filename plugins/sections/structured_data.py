"""schema.org data for search engines and Mastodon (https://schema.org/NewsArticle, https://schema.org/NewsMediaOrganization)."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from plugins.newsroom import PostRecord

from .section import Section

_ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def script_json(value: dict[str, Any]) -> Markup:
    """Write JSON that no text in it can end the script element with."""
    text = _WRITER.encode(value)
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 - escaped


def organization_data(section: Section, language: str) -> Markup:
    """Describe the organization on its front page."""
    organization = section.facts.organization
    data = {"@context": "https://schema.org", **_publisher(section, language)}
    if organization.since:
        data["foundingDate"] = organization.since.isoformat()
    if organization.contacts.email or organization.contacts.phone:
        reached = {"email": organization.contacts.email, "telephone": organization.contacts.phone}
        data["contactPoint"] = {"@type": "ContactPoint", **{name: way for name, way in reached.items() if way}}
    if organization.social:
        data["sameAs"] = [url for _, url in organization.social]
    if section.facts.parents:
        data["parentOrganization"] = [
            {"@type": "NGO", "name": str(link.text), "url": section.edition.url(link.address)}
            for link in section.full_parents(language)
        ]
    return script_json(data)


def _publisher(section: Section, language: str) -> dict[str, Any]:
    """Describe who publishes: a union that is its own newsroom."""
    home = section.home(language)
    data: dict[str, Any] = {
        "@type": ["NGO", "NewsMediaOrganization"],
        "name": str(home.text),
        "url": section.edition.url(home.address),
    }
    if section.logo:
        logo = section.logo
        url = section.edition.url(logo.address)
        data["logo"] = {"@type": "ImageObject", "url": url, "width": logo.width, "height": logo.height}
    return data


def article_data(section: Section, post: PostRecord) -> Markup:
    """Describe a post: plain texts, absolute addresses, moments with their offset."""
    edition = section.edition
    publisher = _publisher(section, post.language)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": post.title,
        "description": post.summary,
        "inLanguage": post.language,
        "datePublished": post.published.isoformat(),
        "dateModified": (post.updated or post.published).isoformat(),
        "mainEntityOfPage": edition.url(post.address),
        "publisher": publisher,
        "author": {"@type": "Person", "name": post.author} if post.author else publisher,
        "isAccessibleForFree": True,
    }
    images = [edition.url(image.address) for image in (post.card, post.picture) if image]
    if images:
        data["image"] = images
    if section.facts.sector:
        data["articleSection"] = str(section.facts.sector.name.get(post.language, section.fallbacks))
    if post.tags:
        data["keywords"] = list(post.tags)
    if post.correction:
        data["correction"] = post.correction
    if post.translations:
        data["workTranslation"] = [{"@id": edition.url(other.address)} for other in post.translations]
    return script_json(data)
