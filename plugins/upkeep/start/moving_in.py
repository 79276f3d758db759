"""New files take the place of old ones, all of them or none, and the old ones are kept until that is certain.

Everything is written into `.start/new/` first, and what it replaces is kept in `.start/before/`. The mark is written
when `before/` has all but the content folder, and before anything is moved: a start that was cut off, at whatever
moment, is taken back by the next one, or by `put_back`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

STAGING = ".start"
CONTENT = "content"
_MARK = "begun"


def stage(root: Path, content: Mapping[str, bytes], settings: Mapping[str, bytes]) -> Path:
    """Write all new files beside the old ones; return the new content folder. Raises OSError."""
    put_back(root)
    new = root / STAGING / "new"
    for path, data in ({f"{CONTENT}/{name}": one for name, one in content.items()} | dict(settings)).items():
        file = new / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return new / CONTENT


def move_in(root: Path, settings: Iterable[str], obsolete: Iterable[str] = ()) -> None:
    """Let what was staged take its place, and take obsolete files away; raise OSError, and then nothing has changed."""
    settings, obsolete = tuple(settings), tuple(obsolete)
    staging = root / STAGING
    before, new = staging / "before", staging / "new"
    for path in (*settings, *obsolete):
        (before / path).parent.mkdir(parents=True, exist_ok=True)
        if (root / path).exists():
            shutil.copy2(root / path, before / path)
    before.mkdir(exist_ok=True)
    (staging / _MARK).write_text("".join(f"{path}\n" for path in (*settings, *obsolete)), "utf-8")
    try:
        if (root / CONTENT).exists():
            (root / CONTENT).rename(before / CONTENT)
        (new / CONTENT).rename(root / CONTENT)
        for path in settings:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (new / path).replace(root / path)
        for path in obsolete:
            (root / path).unlink(missing_ok=True)
    except BaseException:
        put_back(root)
        raise


def put_back(root: Path) -> bool:
    """Take back what was moved in, and what was staged; return whether anything had been moved."""
    staging = root / STAGING
    before, mark = staging / "before", staging / _MARK
    has_begun = mark.exists()
    if has_begun:
        if (before / CONTENT).exists():
            shutil.rmtree(root / CONTENT, ignore_errors=True)
            (before / CONTENT).rename(root / CONTENT)
        for path in mark.read_text("utf-8").splitlines():
            if (before / path).exists():
                copy = staging / "copy"  # the kept one stays until all is back: this may be cut off too
                shutil.copy2(before / path, copy)
                copy.replace(root / path)
            else:
                (root / path).unlink(missing_ok=True)
        mark.unlink()
    shutil.rmtree(staging, ignore_errors=True)
    return has_begun


def keep(root: Path) -> None:
    """Let what was moved in stay: the old files go."""
    (root / STAGING / _MARK).unlink(missing_ok=True)
    shutil.rmtree(root / STAGING, ignore_errors=True)
