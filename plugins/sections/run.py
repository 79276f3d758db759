"""Build one organization's pages into a folder: nothing is read, walked, copied, fed or archived by Pelican itself."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pelican
from pelican.contents import Content
from pelican.settings import read_settings

from plugins.views import Edition, PrintSettings, jinja_settings

from .generator import PrintedSection, SectionPelican
from .organization_view import publisher
from .section import Section

# Our own generators make and write everything, so that nothing of Pelican's touches a file on its own.
LEAN: dict[str, Any] = {
    "READERS": {"rst": None, "html": None, "htm": None, "md": None, "markdown": None, "mkd": None, "mdown": None},
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_TRANSLATION_ID": None,
    "LOCALE": ["C"],  # dates come from CLDR; the machine's locale must not matter
}


def run_settings(edition: Edition, printing: PrintSettings, run: str, subject: object) -> dict[str, Any]:
    """Make Pelican's settings for one run: `run` is `section` or `portal`, `subject` what it prints."""
    settings: dict[str, Any] = read_settings(
        override={
            **deepcopy(LEAN),
            **jinja_settings(printing.theme),
            "PATH": str(printing.output),
            "OUTPUT_PATH": str(printing.output),
            "THEME": str(printing.theme),
            "PLUGINS": list(printing.plugins),
            "SITEURL": edition.siteurl,
            "SITENAME": str(edition.site_name(edition.languages[0])),
            "ROOT": edition.root,
            "TIMEZONE": edition.facts.time_zone,
            "DEFAULT_LANG": edition.languages[0],
            "HABARSHY_RUN": run,
            "HABARSHY_CONTENT": str(printing.content),
            "HABARSHY_CACHE": str(printing.cache),
            "HABARSHY_RECIPE": printing.recipe,
            "HABARSHY_PRINTING": printing,
            "HABARSHY_BEFORE": str(printing.before or ""),
            "HABARSHY_CARD_SHAPES": printing.card_shapes,
            "HABARSHY_SUBJECT": subject,
        }
    )
    return settings


def print_section(section: Section, printing: PrintSettings) -> PrintedSection:
    """Run Pelican over one section; its files go below `printing.output`, at their addresses."""
    pelican.console.quiet = True
    publishers = {language: publisher(section, language) for language in section.edition.languages}
    section = replace(section, edition=replace(section.edition, publishers=publishers))
    printed: PrintedSection = print_with_pelican(SectionPelican, section.edition, printing, "section", section)
    _forget_contents()
    return printed


def print_with_pelican(
    kind: type[pelican.Pelican], edition: Edition, printing: PrintSettings, run: str, subject: object
) -> Any:
    """Run Pelican over a section or the portal, and return what its generator leaves.

    Stops if a plugin did not load: Pelican only logs that, and a site without it must not be published.
    """
    pelican_run = kind(run_settings(edition, printing, run, subject))
    missing = set(printing.plugins) - {plugin.__name__ for plugin in pelican_run.plugins}
    if missing:
        message = f"plugins did not load: {', '.join(sorted(missing))}"
        raise RuntimeError(message)
    pelican_run.run()
    return pelican_run.settings["HABARSHY_PRINTED"]


def _forget_contents() -> None:
    """Empty Pelican's class-wide memory of rendered contents, which would grow with every section."""
    for name in ("get_content", "get_summary"):
        Content.__dict__[name].cache.clear()
