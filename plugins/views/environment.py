"""The environment that renders templates: values for Pelican's JINJA_* settings."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from plugins.newsroom import renditions
from plugins.typesetting import clock_time, long_date, long_moment, month_heading, whole_number

from .bytecode import MemoryCache
from .filters import href, iso, lang, og_locale, srcset, typeset, typeset_paragraph
from .interface import Catalogues, load_catalogues
from .once import Once
from .page_environment import PageEnvironment
from .structured_data import structured_data
from .whole_templates import WholeTemplates


def jinja_settings(theme: Path) -> dict[str, dict[str, Any]]:
    """Give JINJA_ENVIRONMENT, JINJA_FILTERS and JINJA_GLOBALS for the theme in that folder.

    Templates must be rendered with `page` (a Page), `ROOT` and `SITEURL`: the functions look them up.
    """
    return {
        "JINJA_ENVIRONMENT": {
            "autoescape": True,
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "auto_reload": False,
            "extensions": [Once],
            "bytecode_cache": _compiled_templates(theme),
        },
        "JINJA_FILTERS": {
            "clock_time": clock_time,
            "long_moment": long_moment,
            "href": href,
            "iso": iso,
            "long_date": long_date,
            "month_heading": month_heading,
            "og_locale": og_locale,
            "sizes": renditions.sizes,
            "srcset": srcset,
            "structured_data": structured_data,
            "thumbnail": renditions.thumbnail,
            "typeset": typeset,
            "whole_number": whole_number,
            "typeset_paragraph": typeset_paragraph,
        },
        "JINJA_GLOBALS": {"lang": lang, **_texts(load_catalogues(theme / "translations"))},
    }


@cache
def theme_environment(theme: Path) -> Environment:
    """Give the environment that prints all pages of this process, with the same settings as Pelican's own ones.

    Kept, since a worker prints thousands of sections and compiling the templates costs more than a small one.
    """
    settings = jinja_settings(theme)
    fixed = {**settings["JINJA_ENVIRONMENT"], "bytecode_cache": None}
    environment = PageEnvironment(loader=WholeTemplates(theme / "templates"), **fixed)
    environment.filters.update(settings["JINJA_FILTERS"])
    environment.globals.update(settings["JINJA_GLOBALS"])
    return environment


def ready_templates(theme: str | Path) -> None:
    """Compile all templates of a theme now, for the pages that this process or its forks will print."""
    environment = theme_environment(Path(theme))
    for name in environment.list_templates(extensions=["html"]):
        if "/" not in name:  # partials and macros are within the others
            environment.get_template(name)


@cache
def _compiled_templates(_theme: Path) -> MemoryCache:
    return MemoryCache()


def _texts(catalogues: Catalogues) -> dict[str, Callable[..., str]]:
    """Give `_` and `ngettext` in the page's language, and `gettext_in` for another one; values are escaped."""

    @cache
    def text_in(language: str, msgid: str) -> Markup:
        return escape(catalogues.gettext(language, msgid))

    def gettext_in(language: str, msgid: str, **values: object) -> Markup:
        text = text_in(language, msgid)
        return text % values if values else text

    @pass_context
    def gettext(context: Context, msgid: str, **values: object) -> Markup:
        return gettext_in(context["page"].language, msgid, **values)

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, count: int) -> str:
        return catalogues.ngettext(context["page"].language, singular, plural, count)

    return {"_": gettext, "ngettext": ngettext, "gettext_in": gettext_in}
