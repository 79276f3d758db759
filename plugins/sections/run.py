"""Build one organization's pages into a folder."""

from __future__ import annotations

from dataclasses import replace

import pelican
from pelican.contents import Content

from .generator import Printed, SectionRun
from .organization_view import publisher
from .section import Section
from .settings import Press, run_settings


def print_section(section: Section, press: Press) -> Printed:
    """Run Pelican over one section; its files go below `press.output`, at their addresses."""
    pelican.console.quiet = True
    publishers = {language: publisher(section, language) for language in section.edition.languages}
    section = replace(section, edition=replace(section.edition, publishers=publishers))
    run = SectionRun(run_settings(section.edition, press, "section", section))
    check_plugins(run, press)
    run.run()
    _forget_contents()
    printed: Printed = run.settings["HABARSHY_PRINTED"]
    return printed


def check_plugins(run: pelican.Pelican, press: Press) -> None:
    """Stop if a plugin did not load: Pelican only logs that, and a site without it must not be published."""
    missing = set(press.plugins) - {plugin.__name__ for plugin in run.plugins}
    if missing:
        message = f"plugins did not load: {', '.join(sorted(missing))}"
        raise RuntimeError(message)


def _forget_contents() -> None:
    """Empty Pelican's class-wide memory of rendered contents, which would grow with every section."""
    for name in ("get_content", "get_summary"):
        Content.__dict__[name].cache.clear()
