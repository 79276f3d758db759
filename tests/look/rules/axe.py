"""What axe-core finds: names, roles, contrast, the size of what is touched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from tests.tools import require_tool

# target-size is off unless it is named.
_EVERYTHING = {"rules": {"target-size": {"enabled": True}}}
_COLORS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
_SIZES = {"runOnly": {"type": "rule", "values": ["target-size"]}, **_EVERYTHING}
_RUN = """async options => (await axe.run(document, {...options, resultTypes: ["violations"]})).violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${rule.help}`)
)"""


def axe(page: Page) -> Iterator[str]:
    """Everything is in order by day; by night only colours are others."""
    yield from found(page, _EVERYTHING)
    page.emulate_media(color_scheme="dark")
    yield from (f"by night: {words}" for words in found(page, _COLORS))


def too_small(page: Page) -> Iterator[str]:
    """Everything that is touched is large enough; narrow words make small links."""
    yield from found(page, _SIZES)


def found(page: Page, options: dict[str, Any]) -> list[str]:
    """Give what axe finds with these options, one line an element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(require_tool("axe").read_text(encoding="utf-8"))
    said: list[str] = page.evaluate(_RUN, options)
    return said
