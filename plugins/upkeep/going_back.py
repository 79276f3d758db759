"""`habarshy back`: readers see the release before at once, in the one rename in which a build shows a new one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from plugins.build import words_of
from plugins.incremental import is_whole_release
from plugins.newsroom import Message, UserError, did_you_mean, system_reason, tell
from plugins.releases import ReleaseError, ReleaseLayout, build_lock, current_release, releases_beside, show
from plugins.reporting import at_terminal, command_line


class NoWayBackError(UserError):
    """Why no other release is shown; readers see what they saw."""


def go_back(arguments: Sequence[str]) -> int:
    """Show the release before the one that is shown, or the one that is named; return 1 if that cannot be done."""
    parser = command_line(
        "back", tell("Shows readers the release before at once; the next build shows the content again.")
    )
    parser.allow("release", tell("a release by its name; without it the one before"), nargs="?", default="")
    parser.allow("--output", tell("the folder in which the site is built"), type=Path, default=Path("output"))
    parser.allow("--list", tell("only say which releases there are"), action="store_true", dest="is_list")
    asked = parser.parse_args(arguments)
    try:
        told = _releases_told(asked.output) if asked.is_list else _gone_back(asked.output, asked.release)
    except (UserError, ReleaseError) as error:
        why = error.message if isinstance(error, UserError) else words_of(error)
        return _failed(tell("Readers see what they saw: {why}.", why=why))
    except OSError as error:
        return _failed(tell("Readers see what they saw: {why}.", why=system_reason(error)))
    sys.stdout.write("".join(f"{at_terminal(line)}\n" for line in told))
    return 0


def _failed(message: Message) -> int:
    sys.stderr.write(f"{at_terminal(message)}\n")
    return 1


def _gone_back(output: Path, name: str) -> list[Message]:
    current = _current(output)
    with build_lock(releases_beside(output)):
        release = _named(output, name) if name else _before(output, current)
        if not is_whole_release(release):
            raise NoWayBackError(_damaged(output, current, release))
        show(output, release)
    return [
        tell("Readers see {release}, built on {moment}.", release=release.name, moment=_moment(release)),
        tell("Before they saw {release}, built on {moment}.", release=current.name, moment=_moment(current)),
        tell(
            "The next build shows what content/ holds: take the change back there too, or no build may run. "
            "'{command}' shows the newer one again.",
            command=f"habarshy back {current.name}",
        ),
    ]


def _current(output: Path) -> Path:
    current = current_release(output)
    if current is None or current not in ReleaseLayout(releases_beside(output)).releases():
        raise NoWayBackError(
            tell(
                "{folder} is not a link to a release, so there is no way back in one step; "
                "take the change back in git and build",
                folder=output,
            )
        )
    return current


def _before(output: Path, current: Path) -> Path:
    releases = ReleaseLayout(releases_beside(output)).releases()
    older = releases[releases.index(current) + 1 :]
    if not older:
        raise NoWayBackError(
            tell(
                "there is no release before {release}, built on {moment}; take the change back in git and build",
                release=current.name,
                moment=_moment(current),
            )
        )
    return older[0]


def _named(output: Path, name: str) -> Path:
    names = {release.name: release for release in ReleaseLayout(releases_beside(output)).releases()}
    if name not in names:
        remedy = did_you_mean(name, names, tell("habarshy back --list names all of them"))
        raise NoWayBackError(tell("there is no release '{name}': {remedy}", name=name, remedy=remedy))
    return names[name]


def _damaged(output: Path, current: Path, release: Path) -> Message:
    others = ReleaseLayout(releases_beside(output)).releases()
    whole = next((one for one in others if one not in (current, release) and is_whole_release(one)), None)
    if whole is None:
        remedy = tell("no other one is whole; take the change back in git and build")
    else:
        remedy = tell("'{command}' shows one that is whole", command=f"habarshy back {whole.name}")
    return tell("{release} is damaged, files of it are missing: {remedy}", release=release.name, remedy=remedy)


def _releases_told(output: Path) -> list[Message]:
    current = _current(output)
    return [
        tell("{release}, built on {moment}, is what readers see", release=one.name, moment=_moment(one))
        if one == current
        else tell("{release}, built on {moment}", release=one.name, moment=_moment(one))
        for one in ReleaseLayout(releases_beside(output)).releases()
    ]


def _moment(release: Path) -> str:
    """Return when a release was finished, in the machine's own time."""
    return f"{datetime.fromtimestamp(release.stat().st_mtime).astimezone():%Y-%m-%d %H:%M}"
