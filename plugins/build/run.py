"""One build as people see it: what is wrong, how it ended, and the status that says so to machines."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pelican

from plugins.incremental import INTERRUPTED, REFUSED, TERMINATED, Asked, Outcome
from plugins.newsroom import Message, UserError, disk_is_full, system_reason, tell
from plugins.releases import (
    HalfShownError,
    ReleaseError,
    Terminated,
    build_lock,
    current_release,
    stoppable,
    wanted_to_stop,
)
from plugins.reporting import (
    PROBLEMS,
    ProblemText,
    at_terminal,
    counted,
    display_for_people,
    first_lines,
    in_words,
    language_of,
    reason_lines,
    report_lines,
    waiting_lines,
    write_report,
)
from plugins.workers import keep_freed_memory

from .build import build
from .file_lists import write_all_files
from .release_errors import words_of
from .settings import BuildSettings, build_settings
from .switches import SettingsError


def run_build(
    pelican_settings: Mapping[str, Any], asked: Asked | None, load_plugins: Callable[[], Sequence[str]]
) -> int:
    """Build once; print what people need to know. Returns the exit status.

    `asked` is git at work on the content, `load_plugins` names those that could not be loaded.
    """
    keep_freed_memory()
    try:
        settings = build_settings(pelican_settings)
        make_report_folder(settings.report)
        before = current_release(settings.output)
        with stoppable(lambda: current_release(settings.output) != before), build_lock(settings.releases):
            outcome = _built(settings, asked, lambda: check_loaded(load_plugins()))
    except (UserError, ReleaseError) as error:
        why = error.message if isinstance(error, UserError) else words_of(error)
        _say(why if isinstance(error, HalfShownError) else tell("Nothing was published. {why}.", why=why))
        return REFUSED
    except OSError as error:
        _say(tell("Nothing was published. {why}", why=disk_trouble(error)))
        return REFUSED
    except KeyboardInterrupt:
        _say(tell("Interrupted: nothing was published."))
        return INTERRUPTED
    except Terminated:
        _say(tell("Stopped: nothing was published."))
        return TERMINATED
    told = in_words(outcome)
    language, content = language_of(outcome), settings.content.name
    if report(settings, outcome, told):
        _write(*first_lines(told, content, language, settings.report / PROBLEMS))
    else:
        _write(*report_lines(told, content, language))
    if settings.explain:
        _say(*reason_lines(outcome.reasons))
    _say(*summary_lines(settings, outcome))
    if wanted_to_stop():
        _say(tell("It was too late to stop the build: readers had begun to get the new site, which is whole now."))
    return outcome.status


def _built(settings: BuildSettings, asked: Asked | None, prepare: Callable[[], None]) -> Outcome:
    if not settings.shard:
        return build(settings, display_for_people(), asked, prepare)
    from .shard import build_shard  # noqa: PLC0415 - few builds have one

    prepare()
    return build_shard(settings, settings.shard, display_for_people(), asked)


def check_loaded(not_loaded: Sequence[str]) -> None:
    """Raise SettingsError if a plugin is missing: a site without it must not be published."""
    if not_loaded:
        names = ", ".join(not_loaded)
        raise SettingsError(tell("These plugins of the settings cannot be loaded: {names}", names=names))


def make_report_folder(folder: Path) -> None:
    """Make the folder before there is anything to report; raise SettingsError if that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = tell(
            "The report cannot be written into {folder} ({reason}): name another folder",
            folder=folder,
            reason=system_reason(error),
        )
        raise SettingsError(message) from error


def report(settings: BuildSettings, outcome: Outcome, told: tuple[ProblemText, ...]) -> bool:
    """Write the report, return whether it lies there; if not people are told, for the site is what it is by now."""
    try:
        write_report(settings.report, outcome, settings.content.name, profile=settings.profile, told=told)
        if outcome.release and not (settings.strict or settings.preview):
            write_all_files(settings.report, settings.releases, outcome.release)
    except OSError as error:
        _say(
            tell(
                "The report could not be written into {folder} ({reason}); what it says follows here.",
                folder=settings.report,
                reason=system_reason(error),
            )
        )
        return False
    return True


def disk_trouble(error: OSError) -> Message:
    """Return what the disk or the system refused, and what to do; the output is as it was."""
    place = f" ({error.filename})" if error.filename else ""
    if disk_is_full(error):
        return tell("The disk is full{place}: make room and build again; the site is as it was.", place=place)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return tell(
            "The system does not let the build write{place}: look at the permissions; the site is as it was.",
            place=place,
        )
    said = f"{error.strerror or error}{place}"
    return tell("The system said: {said}. The site is as it was; build again.", said=said)


def summary_lines(settings: BuildSettings, outcome: Outcome) -> list[Message]:
    """Return how a build ended, in a few lines."""
    wrong = counted(outcome.problems)
    if outcome.status == REFUSED:
        return [tell("Nothing was published: {wrong}. The report is in {folder}.", wrong=wrong, folder=settings.report)]
    if settings.shard:
        from .shard import shard_lines  # noqa: PLC0415 - as above

        return shard_lines(settings.shard, outcome)
    lines = [*_work_done(outcome, wrong), *outcome.remarks, *waiting_lines(outcome.waiting, settings.content.name)]
    if outcome.changed:
        lines.append(tell("The site is in {folder}.", folder=settings.output))
    else:
        lines.append(tell("The site is in {folder}; nothing in it changed.", folder=settings.output))
    if outcome.next_change:
        lines.append(
            tell(
                "Something is due on {day} at {hour}: the next build after that shows it; "
                "PREVIEW=1 make site shows it now, and drafts.",
                day=f"{outcome.next_change:%Y-%m-%d}",
                hour=f"{outcome.next_change:%H:%M}",
            )
        )
    if outcome.status:
        lines.append(tell("What has errors was left out; the report is in {folder}.", folder=settings.report))
    return lines


def _work_done(outcome: Outcome, wrong: Message) -> list[Message]:
    return [
        tell(
            "Built {organizations} organizations ({anew} of them anew), {posts} posts counting each language, "
            "{pages} pages: {wrong}.",
            organizations=outcome.organizations,
            anew=outcome.sections_built,
            posts=outcome.versions,
            pages=outcome.pages,
            wrong=wrong,
        ),
        tell(
            "Written anew in them: {pages} pages, {cards} cards. Time: {took}.",
            pages=outcome.pages_written,
            cards=outcome.cards_written,
            took=", ".join(_time_of(name, seconds) for name, seconds in outcome.seconds.items()),
        ),
    ]


def _time_of(phase: str, seconds: float) -> str:
    return at_terminal(tell("{phase} {seconds} s", phase=at_terminal(Message(phase)).lower(), seconds=seconds))


def _say(*messages: Message) -> None:
    _write(*map(at_terminal, messages))


def _write(*lines: str) -> None:
    # On a terminal Pelican's spinner holds stdout: what it gets while it is quiet is lost, the cursor too.
    pelican.console.quiet = False
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
