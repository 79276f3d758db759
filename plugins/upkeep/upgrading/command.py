"""`habarshy upgrade [TAG]`: what is done one after the other, and what the web editor is told."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import Message, shown, tell, tell_count
from plugins.releases import Terminated, stoppable
from plugins.reporting import at_terminal, command_line, in_log

from .engine_settings import FILE, engine_settings
from .merging import Clash, Conflict, merge_engine
from .repository import Repository, UpgradeError, checked_repository
from .tags import TAGS, Base, base_of, fetch_tags, version_of, wanted_tag
from .trial import FOLDER, Comparison, Site, build_site, compared, forget_trial, set_up

FIRST = 10
"""Lines of each kind that are told."""
_CLASHES = {
    Clash.BOTH_CHANGED: tell("changed here, and in another way by the engine"),
    Clash.ENGINE_DELETED: tell("changed here, and deleted by the engine"),
    Clash.SITE_DELETED: tell("deleted here, and changed by the engine"),
    Clash.BOTH_ADDED: tell("added here, and with other lines by the engine"),
    Clash.MOVED: tell("moved or changed here, and in another way by the engine"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed."""

    tag: str
    address: str
    older: bool
    untried: bool


def upgrade_engine(arguments: Sequence[str], folder: Path | None = None) -> int:
    """Take the engine of a tag into the newsroom; return 1 if nothing was taken, 130 if somebody stopped it."""
    folder, asked = folder or Path.cwd(), _asked(arguments)
    try:
        with stoppable(lambda: False):
            return _upgrade(folder, asked)
    except UpgradeError as error:
        _say(tell("{why}. The newsroom is as it was.", why=error.message), *error.lines)
        return 1
    except (KeyboardInterrupt, Terminated):
        _say(tell("Interrupted: the newsroom is as it was."))
        return 130


def _asked(arguments: Sequence[str]) -> Asked:
    parser = command_line("upgrade", tell("Takes a newer engine; content/ and publishconf.py stay as they are."))
    parser.allow("tag", tell("the engine's tag, such as v1.2.0; without it the newest released one"), nargs="?")
    parser.allow("--from", tell("the engine's address, where it is not the one in pyproject.toml"), dest="address")
    parser.allow("--older", tell("take an older engine than the one that is here"), action="store_true")
    untried = tell("do not build the site with both engines to compare them")
    parser.allow("--untried", untried, action="store_true")
    typed = parser.parse_args(arguments)
    return Asked(typed.tag or "", typed.address or "", typed.older, typed.untried)


def _upgrade(folder: Path, asked: Asked) -> int:
    repository = checked_repository(folder)
    address = asked.address or engine_settings(repository.file("HEAD", FILE) or "").get("engine", "")
    if not address:
        raise UpgradeError(
            tell(
                'nobody says where the engine is: write engine = "https://…" into [tool.habarshy] of {file}', file=FILE
            )
        )
    _say(tell("Asking {address} for the engine's tags.", address=shown(address)))
    tag = wanted_tag(repository, fetch_tags(repository, address), asked.tag)
    base = base_of(repository, tag)
    if base.commit == repository.commit_of(f"{TAGS}{tag}"):
        _say(tell("The newsroom has the engine of {tag} already.", tag=tag))
        return 0
    _check_direction(repository, base, tag, older=asked.older)
    merged = merge_engine(repository, base, tag)
    if merged.conflicts:
        _say(*_conflict_lines(merged.conflicts, base, tag))
        return 1
    return _change(repository, merged.commit, tag, tried=not asked.untried)


def _check_direction(repository: Repository, base: Base, tag: str, *, older: bool) -> None:
    behind = repository.says("merge-base", "--is-ancestor", f"{TAGS}{tag}", base.commit)
    if not older and (behind or () < version_of(tag) < version_of(base.name)):
        raise UpgradeError(
            tell(
                "{tag} is older than the engine that is here ({base}): --older takes it all the same",
                tag=tag,
                base=base.name,
            )
        )


def _change(repository: Repository, commit: str, tag: str, *, tried: bool) -> int:
    """Go to the commit of an upgrade, and back if anything fails there."""
    folder, before, now = repository.folder, repository.commit_of("HEAD"), int(time.time())
    earlier = None
    if tried:
        _say(tell("Building the site with the engine that is here."))
        earlier = _built_before(folder, now)
    _go_to(repository, commit)
    try:
        _say(tell("Setting up the libraries of {tag}.", tag=tag))
        set_up(folder)
        comparison = _compared(folder, earlier, tag, now) if earlier else None
    except BaseException as error:
        _go_back(repository, before)
        if isinstance(error, UpgradeError):
            raise UpgradeError(tell("{tag} was taken back: {why}", tag=tag, why=error.message), error.lines) from None
        raise
    finally:
        forget_trial(folder)
    _say(tell("The newsroom has the engine of {tag}, in a commit of its own.", tag=tag), *_change_lines(comparison))
    _say(tell("To undo it, before anything else is committed: {command}", command=f"git reset --keep {before[:12]}"))
    _say(tell("To keep it: look at the site (make serve), then {command}", command="git push"))
    return 0


def _built_before(folder: Path, now: int) -> Site:
    try:
        return build_site(folder, "before", now)
    except UpgradeError as error:
        raise UpgradeError(
            tell(
                "the site cannot be built with the engine that is here, so nobody could compare: {why} "
                "(--untried takes the new one without a look)",
                why=error.message,
            ),
            error.lines,
        ) from None


def _compared(folder: Path, earlier: Site, tag: str, now: int) -> Comparison:
    _say(tell("Building the site with {tag}.", tag=tag))
    return compared(earlier, build_site(folder, "after", now))


def _go_to(repository: Repository, commit: str) -> None:
    gone = repository.asked("merge", "--ff-only", "--quiet", commit)
    if gone.status:
        in_the_way = [line.strip() for line in gone.said.splitlines() if line.startswith("\t")]
        if not in_the_way:
            repository.put_back_half(commit)
            raise UpgradeError(tell("git cannot change the files: {reason}", reason=gone.reason))
        raise UpgradeError(
            tell(
                "files that git does not know stand where the engine has its own: {files}; move them and type the "
                "same again",
                files=shown(", ".join(in_the_way[:FIRST])),
            )
        )


def _go_back(repository: Repository, before: str) -> None:
    """Take the upgrade back: files as they were, then their libraries."""
    repository.done("reset", "--keep", before)
    try:
        set_up(repository.folder)
    except UpgradeError:
        _say(tell("The libraries are those of the new engine still: {command} sets them up.", command="make site"))


def _conflict_lines(conflicts: Sequence[Conflict], base: Base, tag: str) -> Iterator[Message | str]:
    yield tell_count(
        "{tag} was not taken: {count} file of the engine was changed here too. Nothing was changed.",
        "{tag} was not taken: {count} files of the engine were changed here too. Nothing was changed.",
        len(conflicts),
        tag=tag,
    )
    for one in conflicts:
        yield f"    {one.path}: {at_terminal(_CLASHES[one.clash])}"
    name = f"{TAGS}{base.name}" if version_of(base.name) else base.name
    yield tell(
        "For each of them: keep your own lines elsewhere (colours, rules, words and the logo belong into "
        "content/theme/), put the engine's file back with '{command}', commit, and type the same again.",
        command=f"git checkout {name} -- FILE",
    )


def _change_lines(found: Comparison | None) -> Iterator[Message | str]:
    if found is None:
        yield tell("Nobody built the site with it: 'make site' does.")
        return
    if not (found.pages or found.feeds or found.cards or found.others):
        yield tell("Nothing changes for readers.")
    else:
        yield tell(
            "What changes for readers: pages: {pages}, feeds: {feeds}, cards: {cards}, other files: {others}.",
            pages=found.pages,
            feeds=found.feeds,
            cards=found.cards,
            others=found.others,
        )
    if found.look_only:
        yield tell(
            "Of these pages {count} say the same as before: only the address of the stylesheet, of a script or of a "
            "picture of the theme is another one in them.",
            count=found.look_only,
        )
    if found.gone:
        yield tell(
            "Addresses that answer no more: {count}, such as {names}.",
            count=len(found.gone),
            names=shown(", ".join(found.gone[:FIRST])),
        )
    if found.new_errors:
        yield tell("Errors that the engine before did not tell: {count}.", count=len(found.new_errors))
        yield from (f"    {line}" for line in found.new_errors[:FIRST])
        yield tell("What has them is left out of the site until they are mended.")
    yield tell("What the builds said is in {folder}.", folder=FOLDER.as_posix())


def _say(*lines: Message | str) -> None:
    told = (at_terminal(line) if isinstance(line, Message) else in_log(line) for line in lines)
    sys.stdout.write("".join(f"{line}\n" for line in told))
    sys.stdout.flush()
