"""Look at the theme in a browser: `python -m tests.look [FOLDER]` (`make look`)."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.look.album import Seen, write_album
from tests.look.command import CannotLookError, chromium, look, missing, newsrooms
from tests.tools import ROOT

NEEDS = "'make look' needs {}. 'make test' brings what tests need, or says what to type.\n"


def main(folder: Path) -> int:
    """Look at everything, say what was seen, and give the exit status: 0 where nothing is wrong."""
    if absent := missing():
        sys.stderr.write(NEEDS.format(" and ".join(absent)))
        return 2
    seen: list[Seen] = []
    try:
        sys.stdout.write("Building the newsroom in content/ and one of all that is hard to lay out.\n")
        sys.stdout.flush()
        rooms = list(newsrooms(folder / "sites"))
        total = sum(len(room.sights) for room in rooms)
        with chromium() as browser:
            for one in look(browser, folder, rooms):
                seen.append(one)
                sys.stdout.write(f"{len(seen)} of {total}: {one.sight}{_briefly(one)}\n")
                sys.stdout.flush()
    except CannotLookError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(f"\nStopped. {_so_far(folder, seen)}\n")
        return 130
    sys.stdout.write(summary(seen, write_album(folder, seen)))
    return int(any(one.faults for one in seen))


def summary(seen: Sequence[Seen], album: Path) -> str:
    """Say in plain words what was seen."""
    kinds = len({one.sight.template for one in seen})
    languages = len({one.sight.language for one in seen})
    pictures = sum(len(one.photographs) for one in seen)
    lines = [f"Looked at {len(seen)} pages of {kinds} kinds in {languages} languages and took {pictures} pictures."]
    faulty = [one for one in seen if one.faults]
    lines += [f"Something is wrong with {len(faulty)} of them:"] if faulty else ["Nothing is wrong with any."]
    lines += [f"  {one.sight}, {one.newsroom}: {fault}" for one in faulty for fault in one.faults]
    return "\n".join((*lines, f"Open {album} to see them.")) + "\n"


def _so_far(folder: Path, seen: Sequence[Seen]) -> str:
    if not seen:
        return "Nothing was looked at yet."
    return f"{write_album(folder, seen)} shows the {len(seen)} pages that were looked at."


def _briefly(one: Seen) -> str:
    return f" — faults: {len(one.faults)}" if one.faults else ""


if __name__ == "__main__":
    status = main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".report" / "look")
    sys.stdout.flush()
    os._exit(status)  # a browser that was interrupted too may never answer again
