"""The picture that a header names, with its texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from plugins.body import Resolver, Wrong, warning
from plugins.newsroom import NewsPath, Picture, Problem, tell
from plugins.reading.versions import Version
from plugins.typesetting import plain_text

MISSING_ALT = warning(
    "picture-alt",
    tell("the lead picture has no alternative text, so a blind reader does not learn what it shows"),
    tell("describe it after image_alt:"),
)


def lead_picture(
    version: Version[NewsPath], values: Mapping[str, Any], resolver: Resolver
) -> tuple[Picture | Problem, ...]:
    """Give the developed picture, and what is wrong with it or its texts."""
    if "image" not in values:
        return ()
    path, language = version.source.path, version.source.language
    line = version.header.lines.get("image")
    missing = () if values.get("image_alt") else (MISSING_ALT.at(path, line, "image_alt"),)
    found = resolver.picture(values["image"])
    if isinstance(found, Wrong):
        # One mistake of one key: told where the key stands, not in each language.
        return (*missing, found.at(path, line, "image")) if line else missing
    texts = (plain_text(values.get(f"image_{key}", ""), language) for key in ("alt", "caption", "credit"))
    alt, caption, credit = texts
    return (*missing, replace(found, alt=alt, caption=caption, credit=credit))
