"""A plugin for tests: a mistake of ours that hits every post."""

from __future__ import annotations

from typing import Any

from pelican import signals


def stumble(_: Any, metadata: dict[str, Any]) -> None:
    raise LookupError(len(metadata))


def register() -> None:
    signals.article_generator_context.connect(stumble)
