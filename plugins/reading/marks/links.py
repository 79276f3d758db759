"""Links lead to where readers get something, or they are told and become text."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE

from plugins.reading.link_targets import Target, target_of
from plugins.reading.manuscript import Finding, Manuscript, line_of, problem
from plugins.reading.wrong import Wrong


def links(root: Element, manuscript: Manuscript) -> Iterator[Finding]:
    """Resolve the address of each link."""
    for link in root.iter("a"):
        if link.get("class", "").startswith("footnote-"):
            continue
        written = link.get("href", "")
        # Markdown hides e-mail addresses behind entities.
        address = unescape(written.replace(AMP_SUBSTITUTE, "&")) if AMP_SUBSTITUTE in written else written
        target = target_of(address, manuscript.source, manuscript.shelf, line_of(manuscript, written))
        if isinstance(target, Wrong):
            yield problem(manuscript, target, written or "]()")
            link.tag = "span"
            link.attrib.clear()
        else:
            if target.post:
                yield target.post
            _lead(link, target, manuscript.root)


def _lead(link: Element, target: Target, root: str) -> None:
    link.set("href", f"{root}{target.address}" if target.address.startswith("/") else target.address)
    if target.address.startswith(("http://", "https://")):
        link.set("rel", "noopener")
