"""`--fix`: what is certainly wrong is mended in the files themselves, and each changed line is shown.

Certain are the mends that rules bring, and words with letters of two alphabets where one alphabet has all of them: what
the site shows anyway. A file of which git does not have the last state is left alone, for nothing could bring it back.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from plugins.kept_files import write_whole
from plugins.newsdesk.rule import Mend
from plugins.newsroom import git_says, system_reason, tell
from plugins.typesetting import repair_look_alikes

from .errors import CheckError
from .findings import Finding

LOOK_ALIKE = "look-alike"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_AROUND = 1
"""Lines that are shown before and behind a changed one."""


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file with its mends."""

    path: str
    """Below the content folder."""
    before: bytes
    after: bytes

    def difference(self, shown: str) -> list[str]:
        """Return the changed lines as `diff -u` writes them, under the name that people are shown."""
        before, after = (data.decode().splitlines() for data in (self.before, self.after))
        return list(unified_diff(before, after, shown, shown, lineterm="", n=_AROUND))


def mended_files(content: Path, findings: Iterable[Finding]) -> tuple[MendedFile, ...]:
    """Return the files that certain mends make others, sorted; nothing is written."""
    mends: defaultdict[str, list[Mend]] = defaultdict(list)
    for one in findings:
        if one.mend or one.problem.code == LOOK_ALIKE:
            mends[one.problem.path] += (one.mend,) if one.mend else ()
    found = (_mended(content, path, mends[path]) for path in sorted(mends))
    return tuple(one for one in found if one and one.after != one.before)


def _mended(content: Path, path: str, mends: Sequence[Mend]) -> MendedFile | None:
    try:
        before = (content / path).read_bytes()
        text = before.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    # Lines of findings are those of the text with these repairs.
    if unicodedata.is_normalized("NFC", text):
        text = repair_look_alikes(text)
    lines = _LINE.findall(text)
    for mend in mends:
        if mend.line <= len(lines) and lines[mend.line - 1].count(mend.old) == 1:
            lines[mend.line - 1] = lines[mend.line - 1].replace(mend.old, mend.new)
    return MendedFile(path, before, "".join(lines).encode())


def unkept_files(content: Path, files: Iterable[MendedFile]) -> tuple[MendedFile, ...]:
    """Return the files of which git does not have the last state."""
    return tuple(one for one in files if not _is_kept(content, one.path))


def _is_kept(content: Path, path: str) -> bool:
    tracked = git_says(content, "ls-files", "--error-unmatch", "--", f":(literal){path}")
    changed = git_says(content, "status", "--porcelain=v1", "--untracked-files=all", "--", f":(literal){path}")
    return bool(tracked) and changed == ""


def write_mended(content: Path, files: Iterable[MendedFile]) -> None:
    """Write the files, each whole. Raises CheckError where one cannot be written."""
    for one in files:
        file = content / one.path
        try:
            mode = file.stat().st_mode
            write_whole(file, one.after)
            file.chmod(mode)
        except OSError as error:
            message = tell("{file} cannot be written: {reason}", file=file, reason=system_reason(error))
            raise CheckError(message) from error
