"""The environment that renders templates: values for Pelican's JINJA_* settings."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup, escape

from plugins.newsroom import renditions
from plugins.typesetting import clock_time, long_date, long_moment, month_heading, whole_number

from .filters import href, iso, lang, og_locale, srcset, typeset, typeset_paragraph
from .interface import Catalogues, load_catalogues
from .once import Once
from .structured_data import structured_data

INCLUDE = re.compile(r'^\{% include "([\w./-]+)" %\}\n|\{% include "([\w./-]+)" %\}', re.MULTILINE)
"""A partial by its name: on a line of its own, or within one."""
INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
TO_ESCAPE = re.compile(r"[&<>\"']").search
NEWLINE_DROPPED = "{##}\n"
"""Ends a partial as an `include` does: what follows begins a line, and nothing is printed."""


class WholeTemplates(FileSystemLoader):
    """Reads templates as FileSystemLoader does, each `{% include "…" %}` replaced by the partial's own text.

    They print the same but for the spaces at the head of lines, which say nothing in HTML and were a twentieth of each
    page: no template may have `<pre>`. An include costs a context and a look-up each time, and a page has many.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's text with all its partials, its file, and a check that the file is unchanged."""
        source, file, unchanged = super().get_source(environment, template)

        def partial(found: re.Match[str]) -> str:
            text = self.get_source(environment, found[1] or found[2])[0].removesuffix("\n")
            return text + (NEWLINE_DROPPED if found[1] else "")

        return INCLUDE.sub(partial, INDENTATION.sub("", source)), file, unchanged


class PageCode(CodeGenerator):
    """Compiles `{{ value }}` to `environment.shown(value)`."""

    def _output_child_pre(self, *_: object) -> None:
        self.write("environment.shown(")


class PageEnvironment(Environment):
    """Prints what Environment does with autoescape on; a page shows a hundred values, hardly one has what to escape.

    To escape each all the same is a sixtieth of all that an organization's section costs.
    """

    code_generator_class = PageCode

    @staticmethod
    def shown(value: object) -> str:
        """Return a value as HTML: markup as it is, anything else escaped."""
        if isinstance(value, Markup) or (type(value) is str and TO_ESCAPE(value) is None):
            return value
        return escape(value)


def jinja_settings(theme: Path) -> dict[str, dict[str, Any]]:
    """Return JINJA_ENVIRONMENT, JINJA_FILTERS and JINJA_GLOBALS for the theme in that folder.

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
    """Return the environment that prints all pages of this process, with the same settings as Pelican's own ones.

    Kept, since a worker prints thousands of sections and compiling the templates costs more than a small one.
    """
    settings = jinja_settings(theme)
    environment = PageEnvironment(loader=WholeTemplates(theme / "templates"), **settings["JINJA_ENVIRONMENT"])
    environment.filters.update(settings["JINJA_FILTERS"])
    environment.globals.update(settings["JINJA_GLOBALS"])
    return environment


def ready_templates(theme: str | Path) -> None:
    """Compile all templates of a theme now, for the pages that this process or its forks will print."""
    environment = theme_environment(Path(theme))
    for name in environment.list_templates(extensions=["html"]):
        if "/" not in name:  # partials and macros are within the others
            environment.get_template(name)


def _texts(catalogues: Catalogues) -> dict[str, Callable[..., str]]:
    """Return `_` and `ngettext` for the page's language, and `gettext_in` for another one; values are escaped."""

    @cache
    def text_in(language: str, msgid: str) -> Markup:
        return escape(catalogues.gettext(language, msgid))

    def gettext_in(language: str, msgid: str, **values: object) -> Markup:
        text = text_in(language, msgid)
        if not values:
            return text
        # A third of the time of Markup's own `%`, which wraps each value.
        escaped = {name: escape(value) if isinstance(value, str) else value for name, value in values.items()}
        return Markup(str(text) % escaped)  # noqa: S704 - the values are escaped, and so is the text

    @pass_context
    def gettext(context: Context, msgid: str, **values: object) -> Markup:
        return gettext_in(context["page"].language, msgid, **values)

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, count: int) -> str:
        return catalogues.ngettext(context["page"].language, singular, plural, count)

    return {"_": gettext, "ngettext": ngettext, "gettext_in": gettext_in}
