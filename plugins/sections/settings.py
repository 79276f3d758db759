"""Pelican's settings for one run: nothing read, walked, copied, fed or archived by Pelican itself."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.views import Edition, PrintRun, jinja_settings


@dataclass(frozen=True, slots=True)
class Press:
    """Where and with what a section is printed."""

    theme: Path
    plugins: tuple[str, ...]
    cache: Path
    output: Path
    card_shapes: int = 20
    """How many of the newest versions get share cards in all shapes."""
    recipe: str = ""
    """Digest of our code, the libraries and the theme: what was printed with another one is printed anew."""
    before: Path | None = None
    """The folder of the same pages as they were printed last, where there is one: nothing in it is ever changed."""
    prints: Path | None = None
    """The file that tells the next build what each page was printed from; None where no next one will ask."""
    prints_before: Path | None = None
    """The same file of the pages in `before`."""

    @property
    def print_run(self) -> PrintRun:
        """What printing needs to know of it."""
        return PrintRun(self.theme, self.output, self.recipe, self.prints, self.before, self.prints_before)


# Our own generators make and write everything, so that nothing of Pelican's touches a file on its own.
LEAN: dict[str, Any] = {
    "READERS": {"rst": None, "html": None, "htm": None, "md": None, "markdown": None, "mkd": None, "mdown": None},
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "TEMPLATE_PAGES": {},
    "FEED_ALL_ATOM": None,
    "FEED_ALL_RSS": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "DELETE_OUTPUT_DIRECTORY": False,
    "TYPOGRIFY": False,
    "WITH_FUTURE_DATES": True,  # what is due was decided in reading
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_TRANSLATION_ID": None,
    "LOCALE": ["C"],  # dates come from CLDR; the machine's locale must not matter
}


def run_settings(edition: Edition, press: Press, run: str, subject: object) -> dict[str, Any]:
    """Make Pelican's settings for one run: `run` is `section` or `portal`, `subject` what it prints."""
    settings: dict[str, Any] = read_settings(
        override={
            **deepcopy(LEAN),
            **jinja_settings(press.theme),
            "PATH": str(press.output),
            "OUTPUT_PATH": str(press.output),
            "THEME": str(press.theme),
            "PLUGINS": list(press.plugins),
            "SITEURL": edition.siteurl,
            "SITENAME": str(edition.site_name(edition.languages[0])),
            "ROOT": edition.root,
            "TIMEZONE": edition.facts.time_zone,
            "DEFAULT_LANG": edition.languages[0],
            "HABARSHY_RUN": run,
            "HABARSHY_CACHE": str(press.cache),
            "HABARSHY_RECIPE": press.recipe,
            "HABARSHY_PRINT_RUN": press.print_run,
            "HABARSHY_BEFORE": str(press.before) if press.before else "",
            "HABARSHY_CARD_SHAPES": press.card_shapes,
            "HABARSHY_SUBJECT": subject,
        }
    )
    return settings
