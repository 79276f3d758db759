"""`habarshy check`: which texts are looked at, what is mended, and how it is told."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from plugins.newsroom import Severity, moment_told, tell
from plugins.reporting import Arguments, at_terminal, command_line, failed, in_log

from .check import check
from .choices import Choice, changed_since, choices_of
from .errors import CheckError
from .findings import Checked
from .formats import FORMATS
from .mending import MendedFile, mended_files, unkept_files, write_mended
from .reports import path_here, report_of
from .texts_of_reports import write_text

FINE, WRONG, NOT_LOOKED, INTERRUPTED = 0, 1, 2, 130
TEXT = "text"


def check_texts(arguments: Sequence[str]) -> int:
    """Look at texts; return 0, 1 for an error or a mend that was refused, 2 if nothing was seen, 130 if stopped."""
    asked = _options().parse_args(arguments)
    now = moment_told(os.environ)
    refused = False
    try:
        choices = _choices(asked)
        checked = [check(choice, now) for choice in choices]
        for number, choice in enumerate(choices if asked.fix else ()):
            files = _show_mends(choice, checked[number], asked)
            refused = refused or not _may_write(choice, files, asked)
            if files and not refused and not asked.dry_run:
                write_mended(choice.content, files)
                checked[number] = check(choice, now)
    except CheckError as error:
        failed(error.message)
        return NOT_LOOKED
    except KeyboardInterrupt:
        return INTERRUPTED
    report = report_of(checked, os.environ, for_person=asked.format == TEXT)
    if asked.format == TEXT:
        write_text(report)
    else:
        sys.stdout.write(FORMATS[asked.format](report))
    return WRONG if refused or report.numbers[Severity.ERROR] else FINE


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
    parser.allow("--dry-run", tell("with --fix: show the changes, and write nothing"), action="store_true")
    uncommitted = tell("with --fix: mend files too of which git does not have the last state")
    parser.allow("--fix-uncommitted", uncommitted, action="store_true")
    parser.allow("--format", tell("whom it is for"), choices=(TEXT, *FORMATS), default=TEXT)
    return parser


def _choices(asked: argparse.Namespace) -> tuple[Choice, ...]:
    choices = choices_of(asked.paths)
    return tuple(changed_since(one, asked.since) for one in choices) if asked.since is not None else choices


def _show_mends(choice: Choice, checked: Checked, asked: argparse.Namespace) -> tuple[MendedFile, ...]:
    """Show what is certain to mend, line by line, and return it."""
    files = mended_files(choice.content, checked.findings)
    out = sys.stdout if asked.format == TEXT else sys.stderr
    for one in files:
        lines = one.difference(path_here(choice.content, one.path))
        out.writelines(f"{in_log(line)}\n" for line in lines)
    return files


def _may_write(choice: Choice, files: Sequence[MendedFile], asked: argparse.Namespace) -> bool:
    """Return whether files may be mended; say of which git does not have the last state if they may not."""
    unkept = () if asked.fix_uncommitted or asked.dry_run else unkept_files(choice.content, files)
    if unkept:
        message = tell(
            "Nothing was mended: git does not have the last changes of {files}, and could not bring them back."
            " Commit them first, or add {option}.",
            files=", ".join(path_here(choice.content, one.path) for one in unkept),
            option="--fix-uncommitted",
        )
        sys.stderr.write(f"{at_terminal(message)}\n")
    return not unkept
