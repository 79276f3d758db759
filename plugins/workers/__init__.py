"""Worker processes on this machine: a pool whose jobs are bounded in time and memory. Nothing of ours."""

from .fork_server import fork_server, forked, load
from .pool import TooSlowError, WorkerDiedError, WorkerError, WorkerPool
from .work_note import WorkNote, noting, take_note
from .worker_process import keep_freed_memory

__all__ = [
    "TooSlowError",
    "WorkNote",
    "WorkerDiedError",
    "WorkerError",
    "WorkerPool",
    "fork_server",
    "forked",
    "keep_freed_memory",
    "load",
    "noting",
    "take_note",
]
