"""How a text is set for pages: typography, then the places where a long word may be divided."""

from __future__ import annotations

from plugins.typesetting import soft_hyphens, soft_hyphens_html, typeset_html, typeset_text


def set_heading(title: str, language: str) -> str:
    """Set a title as text for headings on pages; nothing else may show it, for it has unseen characters."""
    return soft_hyphens(typeset_text(title, language), language)


def set_body(html: str, language: str) -> str:
    """Set clean HTML."""
    return soft_hyphens_html(typeset_html(html, language), language)
