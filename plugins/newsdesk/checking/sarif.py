"""The report of a check as SARIF 2.1.0 (OASIS), which services and editors of code read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from plugins.newsdesk.engine import all_rules
from plugins.newsdesk.lessons import lesson
from plugins.newsroom import Severity
from plugins.reporting import in_log

from .reports import Report, Told

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note", Severity.NOTE: "none"}


def as_sarif(report: Report) -> str:
    """Write one run with its rules and results; a rule of the newsdesk brings why it is one."""
    codes = sorted({one.problem.code for one in report.told})
    driver = {"name": "Habarshy", "rules": [_rule(code, report.language) for code in codes]}
    results = [_result(one, codes.index(one.problem.code)) for one in report.told]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    written = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, language: str) -> dict[str, object]:
    if code not in all_rules():
        return {"id": code}
    told = lesson(code, language)
    return {"id": code, "shortDescription": {"text": told.title}, "fullDescription": {"text": told.why}}


def _result(told: Told, index: int) -> dict[str, object]:
    problem = told.problem
    place: dict[str, object] = {"artifactLocation": {"uri": _address(told.path)}}
    if problem.line:
        place["region"] = {"startLine": problem.line}
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": LEVELS[problem.severity],
        "message": {"text": _sentence((problem.message, problem.remedy))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"habarshy/1": _fingerprint(told)},
    }


def _sentence(parts: Iterable[str]) -> str:
    return in_log("; ".join(part.rstrip(".") for part in parts if part))


def _address(path: str) -> str:
    """Return a path as a reference to its file: of one that is not below the working folder its whole address."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(path)


def _fingerprint(told: Told) -> str:
    """Digest what makes a finding the same one when it moves to another line."""
    problem = told.problem
    sort = "\0".join((told.path, problem.code, problem.field or "", problem.message_en))
    return sha256(sort.encode("utf-8", "surrogatepass")).hexdigest()
