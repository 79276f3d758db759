"""Measure what a command costs with all that it starts, and what it leaves; name the machine that did it."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from threading import Event, Thread
from time import perf_counter, process_time

LOOKS = 0.2
"""Seconds between two looks at memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU and of the clock; bytes of the largest process, and of all at one moment."""

    cpu: float
    wall: float
    largest: int
    together: int


@dataclass(frozen=True, slots=True)
class File:
    """A published file: another inode or date is another writing."""

    digest: str
    size: int
    written: tuple[int, int]


Sizes = Mapping[str, File]


def measured(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, allowed: Collection[int] = (0,)
) -> Cost:
    """Run a command to its end; raise CalledProcessError with its words if its status is none that is allowed."""
    said = folder / "said.txt"
    begin, over, peaks = perf_counter(), Event(), [0, 0]
    with said.open("wb") as text:
        process = subprocess.Popen(
            command, env=environment, cwd=folder, stdout=text, stderr=text, start_new_session=True
        )
        watch = Thread(target=_watch, args=(process.pid, over, peaks))
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    over.set()
    watch.join()
    if process.returncode not in allowed:
        raise subprocess.CalledProcessError(process.returncode, command, said.read_text(encoding="utf-8"))
    return Cost(used.ru_utime + used.ru_stime, wall, *peaks)


def _watch(session: int, over: Event, peaks: list[int]) -> None:
    """Keep the largest memory of one process, and of all: what they share is counted once."""
    while not over.wait(LOOKS):
        resident, shared_out = 0, 0
        for process in _session(session):
            with suppress(OSError, ValueError):
                resident = max(resident, _kibibytes(process / "status", "VmHWM:"))
                shared_out += _kibibytes(process / "smaps_rollup", "Pss:")
        peaks[0] = max(peaks[0], resident * 1024)
        peaks[1] = max(peaks[1], shared_out * 1024)


def _session(session: int) -> list[Path]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            # The name of a program may hold spaces and brackets; what follows it are numbers.
            if int((process / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                found.append(process)
    return found


def _kibibytes(file: Path, name: str) -> int:
    return next((int(line.split()[1]) for line in file.read_text().splitlines() if line.startswith(name)), 0)


def sizes_of(output: Path) -> Sizes:
    """Look at every published file, those behind links too."""
    found = {}
    for folder, _, names in os.walk(output, followlinks=True):
        for name in names:
            path = Path(folder, name)
            state = path.stat()
            digest = sha256(path.read_bytes()).hexdigest()
            found[path.relative_to(output).as_posix()] = File(digest, state.st_size, (state.st_ino, state.st_mtime_ns))
    return found


def bytes_of(*folders: Path) -> int:
    """Return how much folders hold, a file under several names counted once."""
    found = {}
    for folder in folders:
        for path in folder.rglob("*"):
            state = path.lstat()
            if S_ISREG(state.st_mode):
                found[state.st_ino] = state.st_size
    return sum(found.values())


def machine() -> str:
    """Name the processors, the memory, the system and how busy it was at this moment."""
    model = next((line.partition(": ")[2] for line in _lines("/proc/cpuinfo", "model name")), platform.machine())
    memory = next((int(line.split()[1]) / 2**20 for line in _lines("/proc/meminfo", "MemTotal:")), 0)
    return (
        f"{os.cpu_count()} processors ({model}), {memory:.0f} GiB, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} before"
    )


def _lines(file: str, beginning: str) -> list[str]:
    with suppress(OSError):
        return [line for line in Path(file).read_text().splitlines() if line.startswith(beginning)]
    return []


def milliseconds(make: Callable[[], object], runs: int) -> float:
    """Return the CPU time of a call in milliseconds, the middle one of some runs after a first one."""
    make()
    taken = []
    for _ in range(runs):
        begin = process_time()
        make()
        taken.append(process_time() - begin)
    return 1000 * sorted(taken)[runs // 2]
