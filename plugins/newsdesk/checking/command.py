"""`habarshy check`: which texts are looked at, what is mended, and how it is told."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime

from plugins.newsroom import Severity, moment_told, tell
from plugins.reporting import Arguments, UnusableError, command_line, failed, in_log

from .check import check
from .choices import Choice, changed_since, choices_of
from .errors import CheckError
from .findings import Checked
from .formats import FORMATS
from .mending import mended_files, refuse_unkept, write_mended
from .reports import path_here, report_of
from .texts_of_reports import write_text

FINE, WRONG, NOT_LOOKED = 0, 1, 2
INTERRUPTED = 130
TEXT = "text"


def check_texts(arguments: Sequence[str]) -> int:
    """Look at texts; return 0 if none has an error, 1 if any has, 2 if nothing could be looked at, 130 if stopped."""
    asked = _options().parse_args(arguments)
    now = moment_told(os.environ)
    try:
        choices = _choices(asked)
        checked = [check(choice, now) for choice in choices]
        if asked.fix:
            checked = [_mended(*pair, asked, now) for pair in zip(choices, checked, strict=True)]
    except (CheckError, UnusableError) as error:
        failed(error.message)
        return NOT_LOOKED
    except KeyboardInterrupt:
        return INTERRUPTED
    report = report_of(checked, os.environ, for_person=asked.format == TEXT)
    if asked.format == TEXT:
        write_text(report)
    else:
        sys.stdout.write(FORMATS[asked.format](report))
    return WRONG if report.numbers[Severity.ERROR] else FINE


def _options() -> Arguments:
    about = tell(
        "Looks at posts and pages without a build: what is wrong, and what an editor would advise. Ends with 0 without"
        " an error, with 1 if there is one, with 2 if nothing could be looked at."
    )
    parser = command_line("check", about)
    paths = tell("files or folders, organizations or posts by their short names; without any the whole newsroom here")
    parser.allow("paths", paths, nargs="*", metavar="PATHS")
    parser.allow("--since", tell("only posts of which a file is not as in this commit, branch or tag"), metavar="REV")
    parser.allow("--fix", tell("mend what is certain, and show each changed line"), action="store_true")
    dry = tell("with --fix: show the changes, and write nothing")
    parser.allow("--dry-run", dry, action="store_true")
    uncommitted = tell("with --fix: mend files too of which git does not have the last state")
    parser.allow("--fix-uncommitted", uncommitted, action="store_true")
    parser.allow("--format", tell("whom it is for"), choices=(TEXT, *FORMATS), default=TEXT)
    return parser


def _choices(asked: argparse.Namespace) -> tuple[Choice, ...]:
    choices = choices_of(asked.paths)
    return tuple(changed_since(one, asked.since) for one in choices) if asked.since is not None else choices


def _mended(choice: Choice, checked: Checked, asked: argparse.Namespace, now: datetime) -> Checked:
    """Mend what is certain, show it, and return what is left to say."""
    files = mended_files(choice.content, checked.findings)
    if not (asked.fix_uncommitted or asked.dry_run):
        refuse_unkept(choice.content, files)
    out = sys.stdout if asked.format == TEXT else sys.stderr
    for one in files:
        for line in one.difference(path_here(choice.content, one.path)):
            out.write(f"{in_log(line)}\n")
    if asked.dry_run or not files:
        return checked
    write_mended(choice.content, files)
    return check(choice, now)
