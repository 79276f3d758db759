"""The report of a check for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from plugins.messages import in_language
from plugins.newsroom import Severity
from plugins.reporting import as_gitlab, github_command, gravest_first, in_log

from .reports import Report, Told
from .sarif import as_sarif
from .texts_of_reports import summary


def as_json(report: Report) -> str:
    """Write all there is; docs/publishing.md names the keys, which stay."""
    numbers = {name: report.numbers[one] for name, one in _NUMBERS.items()}
    findings = [_finding(one) for one in report.told]
    return _json({"findings": findings, **numbers, "posts": report.posts, "pages": report.pages})


_NUMBERS = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "advice": Severity.ADVICE}


def _finding(told: Told) -> dict[str, object]:
    words = asdict(told.problem)
    return {**words, "path": told.path, "mend": asdict(told.mend) if told.mend else None}


def github(report: Report) -> str:
    """Write workflow commands, which GitHub shows at the lines of the files, the gravest first, and the summary."""
    lines = [github_command(one) for one in gravest_first([told.judged for told in report.told])]
    return "".join(f"{line}\n" for line in (*lines, in_log(in_language(summary(report), report.language))))


def gitlab(report: Report) -> str:
    """Write a code quality report."""
    return as_gitlab([told.judged for told in report.told], report.language)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Report], str]] = {
    "json": as_json,
    "sarif": as_sarif,
    "github": github,
    "gitlab": gitlab,
}
