"""`pelican` builds the whole newsroom: plan, sections, portal, release; problems and statuses for people."""

from __future__ import annotations

import errno
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pelican
from pelican import Pelican

from plugins.views import CatalogueError

from .build import build
from .build_settings import BuildSettings, SettingsError, build_settings
from .engines import NO_ROOM
from .lock import BusyError, build_lock
from .nursery import nursery
from .progress import Display, display_for_people
from .report import Outcome, problem_lines, write_report
from .shard_build import build_shard, shard_lines
from .site import REFUSED
from .swap import OutputError, current_release

INTERRUPTED, TERMINATED = 130, 143


class Newsroom(Pelican):  # type: ignore[misc]
    """The class that `pelican -s pelicanconf.py` runs."""

    def __init__(self, settings: dict[str, Any]) -> None:
        """Load the plugins, then make ready to start workers: soon Pelican's spinner adds a thread."""
        super().__init__(settings)
        nursery()

    def run(self) -> None:
        """Build and publish the newsroom, then leave with the build's exit status."""
        pelican.console.quiet = True
        try:
            status = self.build()
        finally:
            pelican.console.quiet = False  # a mistake of ours must be seen
        if not watched(sys.argv[1:]):
            sys.exit(status)

    def init_plugins(self) -> None:
        """Load the plugins as Pelican does, and remember those that it could not load: it only logs them."""
        listed = [plugin if isinstance(plugin, str) else plugin.__name__ for plugin in self.settings["PLUGINS"] or ()]
        super().init_plugins()
        loaded = {plugin.__name__ for plugin in self.plugins}
        self.not_loaded = tuple(name for name in listed if name not in loaded)

    def build(self) -> int:
        """Build once; print what people need to know. Returns the exit status."""
        try:
            settings = build_settings(self.settings)
            check_loaded(self.not_loaded)
            make_report_folder(settings.report)
            with _interruptible(settings.output), build_lock(settings.releases):
                outcome = _built(settings, display_for_people())
        except (SettingsError, OutputError, BusyError, CatalogueError) as error:
            _say(f"Nothing was published. {error}.")
            return REFUSED
        except OSError as error:
            _say(f"Nothing was published. {disk_trouble(error)}")
            return REFUSED
        except KeyboardInterrupt:
            _say("Interrupted: nothing was published.")
            return INTERRUPTED
        except _Terminated:
            _say("Stopped: nothing was published.")
            return TERMINATED
        report(settings, outcome)
        _say(*problem_lines(outcome.problems, settings.content.name), *summary_lines(settings, outcome))
        return outcome.status


def _built(settings: BuildSettings, display: Display) -> Outcome:
    return build_shard(settings, settings.shard, display) if settings.shard else build(settings, display)


def check_loaded(not_loaded: Sequence[str]) -> None:
    """Raise SettingsError if a plugin is missing: a site without it must not be published."""
    if not_loaded:
        message = f"These plugins of the settings cannot be loaded: {', '.join(not_loaded)}"
        raise SettingsError(message)


def make_report_folder(folder: Path) -> None:
    """Make the folder before there is anything to report; raise SettingsError if that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The report cannot be written into {folder} ({error.strerror}): name another folder"
        raise SettingsError(message) from error


def report(settings: BuildSettings, outcome: Outcome) -> None:
    """Write the report; where there is no room for it people are told, for the site is what it is by now."""
    try:
        write_report(settings.report, outcome, settings.content.name, profile=settings.profile)
    except OSError as error:
        _say(f"The report could not be written into {settings.report} ({error.strerror}); what it says follows here.")


def disk_trouble(error: OSError) -> str:
    """Say what the disk or the system refused, and what to do; the output is as it was."""
    what = f" ({error.filename})" if error.filename else ""
    if error.errno in NO_ROOM:
        return f"The disk is full{what}: make room and build again; the site is as it was."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"The system does not let the build write{what}: look at the permissions; the site is as it was."
    return f"The system said: {error.strerror or error}{what}. The site is as it was; build again."


def watched(arguments: Sequence[str]) -> bool:
    """Say whether Pelican was asked to go on after the build (-r, -l): then a build must not leave."""
    long = {"--autoreload", "--listen"}
    return any(one in long or re.fullmatch(r"-[a-zA-Z]*[rl][a-zA-Z]*", one) for one in arguments)


def summary_lines(settings: BuildSettings, outcome: Outcome) -> list[str]:
    """Say how a build ended, in a few lines."""
    errors = sum(problem.is_error for problem in outcome.problems)
    warnings = len(outcome.problems) - errors
    counted = f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}"
    if outcome.status == REFUSED:
        return [f"Nothing was published: {counted}. The report is in {settings.report}."]
    if settings.shard:
        return shard_lines(settings.shard, outcome)
    built = (
        f"Built {outcome.organizations} organizations ({outcome.sections_built} of them anew), "
        f"{outcome.versions} posts counting each language, {outcome.pages} pages: {counted}."
    )
    took = ", ".join(f"{name.lower()} {seconds:.1f} s" for name, seconds in outcome.seconds.items())
    written = f"Written anew in them: {outcome.pages_written} pages, {outcome.cards_written} cards. Time: {took}."
    lines = [
        built,
        written,
        *outcome.notes,
        f"The site is in {settings.output}" + ("." if outcome.changed else "; nothing in it changed."),
    ]
    if outcome.next_change:
        lines.append(
            f"Something is due on {outcome.next_change:%Y-%m-%d at %H:%M}: the next build after that shows it; "
            "PREVIEW=1 make site shows it now, and drafts."
        )
    if outcome.status:
        lines.append(f"What has errors was left out; the report is in {settings.report}.")
    return lines


class _Terminated(BaseException):
    """SIGTERM arrived."""


@contextmanager
def _interruptible(output: Path) -> Iterator[None]:
    """Turn SIGINT and SIGTERM into exceptions, so that a build ends in order.

    Once readers have the new site an interruption comes too late: what it says would not be true.
    """
    before = current_release(output)

    def stop(number: int, _frame: FrameType | None) -> None:
        if current_release(output) == before:
            raise KeyboardInterrupt if number == signal.SIGINT else _Terminated

    handlers = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


def _say(*lines: str) -> None:
    # On a terminal Pelican's spinner holds stdout: what it gets while it is quiet is lost, the cursor too.
    pelican.console.quiet = False
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
