"""A plugin for tests: the worker that prints one section dies of it, and in another one there is a mistake."""

from __future__ import annotations

import os
from typing import Any

from pelican import signals


def strike(generator: Any) -> None:
    if generator.settings["HABARSHY_RUN"] != "section":
        return
    match generator.facts.organization.key:
        case "city-clinic":
            os._exit(3)
        case "federation":
            message = "a mistake of ours"
            raise ValueError(message)


def register() -> None:
    signals.article_generator_pretaxonomy.connect(strike)
