"""`habarshy proposal-advice`: what an editor would say of the posts that a proposal touches, folded up.

Errors and warnings are told by the check of proposals already. Advice holds nothing up; whoever wants it unfolds it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from html import escape
from pathlib import Path

from plugins.messages import in_language, language_of_authors
from plugins.newsdesk.engine import all_rules
from plugins.newsroom import Problem, Severity, moment_told, tell
from plugins.reporting import UnusableError, command_line, failed, in_log, read_changed

from .check import check
from .choices import Choice
from .content_folders import CONTENT
from .findings import Checked
from .reports import report_of
from .texts_of_reports import line_of

FINE, UNUSABLE = 0, 2
MOST_SHOWN = 100
SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable that names the file which GitHub shows beside a job."""


def advise_proposal(arguments: Sequence[str]) -> int:
    """Print the advice on the posts that a proposal touches; return 0 whatever it is, 2 if nobody could look."""
    parser = command_line("proposal-advice", tell("Says what an editor would advise on the posts of a proposal."))
    parser.need("content", tell("the folder of the content with the proposal"), type=Path)
    parser.need("changed", tell("a file with the changed paths, one a line or -z"), type=Path)
    parser.need("format", tell("how the findings are written"), choices=sorted(FOLDED))
    asked = parser.parse_args(arguments)
    try:
        changed = read_changed(asked.changed)
    except UnusableError as error:
        failed(error.message)
        return UNUSABLE
    below = frozenset(path.removeprefix(f"{CONTENT}/") for path in changed if path.startswith(f"{CONTENT}/"))
    checked = check(Choice(asked.content.absolute(), below), moment_told(os.environ))
    lines = _lines(checked)
    if lines:
        heading = tell("An editor's advice on these posts; it holds nothing up")
        language = language_of_authors(checked.languages.get("", ()), os.environ)
        sys.stdout.write(FOLDED[asked.format](in_log(in_language(heading, language)), lines))
    return FINE


def _lines(checked: Checked) -> list[str]:
    """Return a line for each finding of the newsdesk, the gravest first, in the language of whose post it is."""
    order = list(Severity)
    advice = (one for one in checked.findings if _is_editors(one.problem))
    gravest_first = tuple(sorted(advice, key=lambda one: order.index(one.problem.severity)))
    told = report_of([replace(checked, findings=gravest_first)], os.environ, for_person=False).told
    lines = [in_log(line_of(one)) for one in told[:MOST_SHOWN]]
    if more := len(told) - len(lines):
        lines.append(in_language(tell("{count} more are not shown here", count=more), told[0].problem.language))
    return lines


def _is_editors(problem: Problem) -> bool:
    """Return whether no build tells it: advice, and what rules warn of."""
    is_rules_warning = problem.severity is Severity.WARNING and problem.code in all_rules()
    return problem.severity is Severity.ADVICE or is_rules_warning


def _as_text(heading: str, lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in (f"{heading}:", *lines))


def _for_github(heading: str, lines: Sequence[str]) -> str:
    """Fold it in the log; where GitHub shows a summary beside the job, it is folded there too."""
    # Within <pre> nobody is called by @name, and no number leads to a proposal.
    inside = "\n".join(map(escape, lines))
    summary = f"<details><summary>{escape(heading)}</summary>\n<pre>{inside}</pre>\n</details>\n"
    if file := os.environ.get(SUMMARY):
        with suppress(OSError), Path(file).open("a", encoding="utf-8") as shown:
            shown.write(summary)
    return "".join(f"{line}\n" for line in (f"::group::{heading}", *lines, "::endgroup::"))


def _for_gitlab(heading: str, lines: Sequence[str]) -> str:
    """Fold it in the log (docs.gitlab.com/ci/jobs/job_logs, custom collapsible sections)."""
    moment, clear = int(moment_told(os.environ).timestamp()), "\x1b[0K"
    start = f"{clear}section_start:{moment}:advice[collapsed=true]\r{clear}{heading}"
    end = f"{clear}section_end:{moment}:advice\r{clear}"
    return "".join(f"{line}\n" for line in (start, *lines, end))


FOLDED: Mapping[str, Callable[[str, Sequence[str]], str]] = {
    "github": _for_github,
    "gitlab": _for_gitlab,
    "text": _as_text,
}
