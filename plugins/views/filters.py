"""Filters and functions of templates besides dates: addresses, language marks, machine-readable moments."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Protocol

from babel.core import get_global
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from plugins.newsroom import Picture, Text, addresses, renditions
from plugins.typesetting import soft_hyphens, typeset_text

_NOTHING = Markup()


class InLanguage(Protocol):
    """A text, entry or link that says its language."""

    @property
    def language(self) -> str:
        """Its code, as in addresses."""
        ...


@pass_context
def href(context: Context, address: str) -> str:
    """Make an address ready for `href` or `src`: ROOT before a site-relative one, `#` for what is no web address."""
    if address.startswith("/") and not address.startswith("//"):
        return f"{context['ROOT']}{address}"
    # Anything else (`javascript:`, `data:`) must not become a link, even if checks before it failed.
    return address if address.lower().startswith(addresses.LINK_BEGINNINGS) else "#"


@pass_context
def srcset(context: Context, picture: Picture, ending: str = "") -> str:
    """Return all files of a picture in one format, `avif` or the common one, with ROOT before each; or nothing."""
    return renditions.srcset(picture, context["ROOT"], ending)


@pass_context
def lang(context: Context, text: InLanguage) -> Markup:
    """Return ` lang="…"` for a tag whose text is in another language than the page, else nothing."""
    if text.language == context["page"].language:
        return _NOTHING
    return Markup(' lang="{}"').format(text.language)


def typeset(text: Text | str, language: str = "") -> str:
    """Set a name for readers' eyes: what may not part stays on one line. It has its language, or is given one."""
    return typeset_text(text.text, text.language) if isinstance(text, Text) else typeset_text(text, language)


def typeset_paragraph(text: Text | str, language: str = "") -> str:
    """Set a paragraph of plain text as bodies are set, long Kazakh words divided."""
    return _paragraph(text.text, text.language) if isinstance(text, Text) else _paragraph(text, language)


# A summary stands on its post's page, in lists and beside other posts.
@lru_cache(maxsize=4_096)
def _paragraph(text: str, language: str) -> str:
    return soft_hyphens(typeset_text(text, language), language, paragraph=True)


def iso(moment: date | datetime) -> str:
    """Return a day or moment for `datetime` attributes and meta tags, with its offset."""
    return moment.isoformat()


@lru_cache(maxsize=1_000)
def og_locale(language: str) -> str:
    """Return `kk_KZ`, `ru_RU`, `en_GB`: the language with its likeliest territory by CLDR, English as British."""
    if language == "en":
        return "en_GB"
    likely: str = get_global("likely_subtags").get(language, language)
    return f"{language}_{likely.rpartition('_')[2]}" if "_" in likely else language
