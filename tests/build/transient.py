"""A plugin for tests: workers die of an organization's section as long as somebody wants it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pelican import signals


def strike(generator: Any) -> None:
    wanted = Path(generator.settings["HABARSHY_CACHE"], "..", "strike")
    facts = getattr(generator, "facts", None)
    if facts and wanted.exists() and facts.organization.key in wanted.read_text().split():
        os._exit(3)


def register() -> None:
    signals.article_generator_pretaxonomy.connect(strike)
