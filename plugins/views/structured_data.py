"""schema.org data in pages: how it is written, and where a page stands (https://schema.org/BreadcrumbList)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from .values import Page

SCHEMA = "https://schema.org"
_ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def script_json(value: Mapping[str, Any]) -> Markup:
    """Write JSON that no text in it can end the script element with."""
    text = _WRITER.encode(value)
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 - escaped


def publisher_data(name: str, url: str) -> dict[str, Any]:
    """Describe a union that is its own newsroom."""
    return {"@type": ["NGO", "NewsMediaOrganization"], "name": name, "url": url}


@pass_context
def structured_data(context: Context, page: Page) -> Markup:
    """Return the data of a page for search engines: its subject and the way to it; nothing where they may not look."""
    if page.noindex:
        return Markup()
    said = [page.json_ld] if page.json_ld else []
    if page.trail:
        said.append(script_json(_way_to(page, context["SITEURL"])))
    together = Markup(",").join(said)
    return Markup("[{}]").format(together) if len(said) > 1 else together


def _way_to(page: Page, siteurl: str) -> dict[str, Any]:
    above = [(str(link.text), f"{siteurl}{link.address}") for link in page.trail]
    steps = [*above, (page.plain_heading, page.canonical)]
    return {
        "@context": SCHEMA,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": url}
            for place, (name, url) in enumerate(steps, 1)
        ],
    }
