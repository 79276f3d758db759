"""Worker processes on this machine: a pool whose jobs are bounded in time and memory. Nothing of ours."""

from .fork_server import fork_server, forked, load
from .pool import TooSlowError, WorkerDiedError, WorkerError, WorkerPool
from .work_note import WorkNote, noting, take_note
from .worker_process import keep_freed_memory
