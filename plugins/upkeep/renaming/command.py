"""`habarshy rename`, `habarshy organization|topic|sector|territory`: names change in the working folder's newsroom."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from plugins.incremental import INTERRUPTED
from plugins.newsroom import Message, moment_told, site_zone, tell
from plugins.releases import Terminated, stoppable
from plugins.reporting import Arguments, at_terminal, command_line

from . import readers
from .carrying_out import carry_out, refuse_unkept
from .changes import Changes
from .organizations import close_organization, merge_organization, rename_organization
from .posts import rename_post
from .preparation import Preparation, prepared
from .taking_back import take_back
from .terms import KINDS, rename_term
from .written_files import RenameError

DONE, REFUSED = 0, 1


def change_post_name(arguments: Sequence[str]) -> int:
    """Give a post another name; return 1 where nothing was done."""
    parser = _parser(
        "rename", tell("Gives a post another name: in all its languages, with its pictures and whoever links to it.")
    )
    parser.need("post", tell("a file of the post, or almaty-union/2026-01-29-media-seminar"))
    parser.need("new", tell("its new name, or the new words behind the day alone"))
    chosen = parser.parse_args(arguments)

    def prepare(preparation: Preparation) -> Message:
        return readers.led_on_of_posts(rename_post(preparation, chosen.post, chosen.new))

    return _carried_out(prepare, dry=chosen.dry_run)


def change_organization(arguments: Sequence[str]) -> int:
    """Rename, merge or close an organization; return 1 where nothing was done."""
    parser = _parser("organization", tell("Renames an organization's folder, merges it into another, or closes it."))
    parser.need("what", tell("what is to be done"), choices=("rename", "merge", "close"))
    parser.need("old", tell("the organization's folder"))
    parser.need("new", tell("its new folder, or the organization that goes on"), nargs="?", default="")
    parser.allow("--on", tell("the day on which it ended, such as 2026-06-30; without it, today"), type=_day)
    chosen = parser.parse_args(arguments)
    if bool(chosen.new) == (chosen.what == "close"):
        parser.error(f"{chosen.what}: OLD" if chosen.what == "close" else f"{chosen.what}: OLD NEW")
    if chosen.on and chosen.what == "rename":
        parser.error(at_terminal(tell("--on is the day of a merge or of an end: a rename has none")))
    return _carried_out(partial(_prepare_organization, chosen), dry=chosen.dry_run)


def change_term(kind: str, arguments: Sequence[str]) -> int:
    """Give a sector, a territory or a topic another key; return 1 where nothing was done."""
    parser = _parser(kind, tell("Gives a sector, a territory or a topic another key, wherever it is named."))
    parser.need("what", tell("what is to be done"), choices=("rename",))
    parser.need("old", tell("the key in federation.toml"))
    parser.need("new", tell("the new one"))
    chosen = parser.parse_args(arguments)

    def prepare(preparation: Preparation) -> Message:
        rename_term(preparation, KINDS[kind], chosen.old, chosen.new)
        return readers.led_on_of_term(preparation.root, KINDS[kind], chosen.old)

    return _carried_out(prepare, dry=chosen.dry_run)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        message = tell("'{value}' is no day: write it as {example}", value=typed, example="2026-06-30")
        raise argparse.ArgumentTypeError(at_terminal(message)) from None


def _parser(command: str, about: Message) -> Arguments:
    parser = command_line(command, about)
    parser.allow("--dry-run", tell("only list what would be done"), action="store_true")
    return parser


def _prepare_organization(chosen: argparse.Namespace, preparation: Preparation) -> Message:
    day = chosen.on or _today(preparation)
    match chosen.what:
        case "rename":
            rename_organization(preparation, chosen.old, chosen.new)
            return readers.led_on_of_organization(preparation.root, chosen.old)
        case "merge":
            merge_organization(preparation, chosen.old, chosen.new, day)
        case _:
            close_organization(preparation, chosen.old, day)
    return tell("All its addresses stay, and its feeds; its page says from the next build on that it is closed.")


def _today(preparation: Preparation) -> date:
    return moment_told(os.environ).astimezone(site_zone(preparation.federation.time_zone)).date()


def _carried_out(prepare: Callable[[Preparation], Message], *, dry: bool) -> int:
    """Prepare a rename in the working folder and carry it out, or list what it would do; say what readers see."""
    root = Path()
    try:
        with stoppable(lambda: False):
            if take_back(root):
                _say(tell("An earlier rename was cut off. Its files were taken back."))
            preparation = prepared(root)
            led_on = prepare(preparation)
            changes = preparation.changes()
            if dry:
                refuse_unkept(root, changes.paths)
            else:
                carry_out(root, changes)
    except (KeyboardInterrupt, Terminated):
        _say(tell("Stopped. Nothing was changed."))
        return INTERRUPTED
    except RenameError as error:
        sys.stderr.write(f"{at_terminal(tell('Nothing was changed. {why}.', why=error.message))}\n")
        return REFUSED
    _say(_heading(dry=dry), *_lines(changes), led_on)
    if not dry:
        _say(tell("Look at it with `git diff --cached` and `make site`, then keep it with `git commit`."))
    return DONE


def _heading(*, dry: bool) -> Message:
    return tell("Nothing is changed yet. This would be done:") if dry else tell("This is done:")


def _lines(changes: Changes) -> list[Message]:
    moved = [tell("  moved: {old} → {new}", old=old, new=new) for old, new in changes.moves]
    return moved + [tell("  written: {file}", file=changes.place_of(path)) for path in changes.texts]


def _say(*messages: Message) -> None:
    sys.stdout.write("".join(f"{at_terminal(message)}\n" for message in messages))
