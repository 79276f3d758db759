"""A small newsroom built for practice: what a process does for the first time takes it twice as long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plugins.build import build_sections, build_settings, do_job, finish, plan_of, read_inputs
from plugins.incremental import Outcome
from plugins.reporting import Nothing, Phases

_POST = """\
title: {title}
summary: {title}
topics: work

{text} “A”, 5 %.

## {title}

- **{text}**
- [{title}](https://example.org/)

> {text}

| 1 | 2 |
|---|---|
| a | b |
"""
_TEXTS = {
    "kk": ("Байқау", "Біз сайтты құрастырып көреміз."),
    "ru": ("Проба", "Мы строим сайт на пробу."),
    "en": ("Rehearsal", "We build a site for practice."),
}
_FILES = {
    "federation.toml": """\
languages = ["kk", "ru", "en"]
tag_authority = "example.org,2026"
time_zone = "Asia/Almaty"
federation = "rehearsal"
[name]
kk = "Байқау"
ru = "Проба"
en = "Rehearsal"
[topics.work]
kk = "Еңбек"
ru = "Труд"
en = "Work"
""",
    "organizations/rehearsal/organization.toml": """\
kind = "federation"
parents = []
[name]
kk = "Байқау"
ru = "Проба"
en = "Rehearsal"
""",
    **{
        f"organizations/rehearsal/news/2026-01-29-{slug}.{language}.md": _POST.format(title=title, text=text)
        for language, (title, text) in _TEXTS.items()
        for slug in ("first", "second")
    },
    **{
        f"pages/about.{language}.md": f"title: {title}\n\n{text}\n\n- {text}\n"
        for language, (title, text) in _TEXTS.items()
    },
}


def rehearse(pelican: Mapping[str, Any]) -> Outcome:
    """Build a newsroom of two posts in this process, in a folder that is gone afterwards; say how it went.

    `pelican` are the settings of the builds that this process, or its forks, will do: what those would load, compile
    and remember for the first time is there then.
    """
    with TemporaryDirectory(prefix="habarshy-rehearsal-") as folder:
        root = Path(folder).resolve()
        for name, text in _FILES.items():
            file = root / "content" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        own = {"PATH": str(root / "content"), "OUTPUT_PATH": str(root / "output")}
        settings = build_settings({**pelican, **own}, {"SOURCE_DATE_EPOCH": "1795400000"})
        site = read_inputs(replace(settings, cache=root / "cache", report=root / "report"))
        if isinstance(site, Outcome):
            return site
        for job in plan_of(site).jobs:
            do_job(job)
        return finish(site, build_sections(site, plan_of(site), lambda: None), Phases(Nothing()))
