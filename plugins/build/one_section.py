"""One organization as a build reads it, for those who print something of it and no site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from plugins.incremental import Outcome
from plugins.newsroom import Message, UserError, did_you_mean, facts_of_each, read_sources, tell
from plugins.reading import read_section
from plugins.sections import Section

from .cache_folder import usable_cache
from .inputs import read_inputs
from .section_job.build_section import reading_settings, section_of
from .settings import build_settings


class NotReadError(UserError):
    """Why an organization cannot be read."""


def read_one_section(pelican_settings: Mapping[str, Any], key: str) -> Section:
    """Read one organization by its key, with what is due and has no error; `pelican_settings` as a build's.

    Raises NotReadError, SettingsError and OSError.
    """
    settings = build_settings(pelican_settings)
    with usable_cache(settings.cache) as (cache, _):
        inputs = read_inputs(replace(settings, cache=cache))
        if isinstance(inputs, Outcome):
            raise NotReadError(tell("{file} cannot be read: 'make site' says why", file="federation.toml"))
        known = [organization.key for organization in inputs.newsroom.organizations]
        if key not in known:
            raise NotReadError(_unknown(key, known))
        facts = facts_of_each(inputs.newsroom, inputs.facts.pages)(key)
        sources = read_sources(settings.content, key, inputs.facts.languages)
        return section_of(inputs.job, facts, read_section(facts, sources, reading_settings(inputs.job)))


def _unknown(key: str, known: list[str]) -> Message:
    remedy = did_you_mean(key, known, tell("'make site' says what is wrong in its folder, if it has one"))
    return tell("there is no organization '{name}': {remedy}", name=key, remedy=remedy)
