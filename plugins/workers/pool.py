"""Worker processes on this machine, as an Executor: a job is bounded in time, and none is lost with a worker."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any

from .fork_server import Worker, abandon, fork_server


class WorkerError(Exception):
    """A job that no worker can do. All errors of this room are of this kind."""


class WorkerDiedError(WorkerError):
    """The process of a job ended in the middle of it, twice, the second time with no other job at work."""


class TooSlowError(WorkerError):
    """A job took longer than it may, twice, the second time with no other job at work."""


@dataclass(slots=True, eq=False)
class _Task:
    future: Future[Any]
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    failed_once: bool = False


class WorkerPool(Executor):
    """Runs `function(*arguments)` in worker processes, which are kept for the next jobs.

    `allowed` says for a job's arguments how many seconds it may take. A worker that dies or takes longer is replaced,
    and its job runs once more when no other does: what fails alone too is to blame, and its future says so by
    WorkerDiedError or TooSlowError.
    """

    def __init__(self, workers: int, allowed: Callable[..., float]) -> None:
        self._size = workers
        self._allowed = allowed
        self._fork_server = fork_server()
        self._threads: list[threading.Thread] = []
        self._changed = threading.Condition()
        self._waiting: deque[_Task] = deque()
        self._at_work: list[_Task] = []
        self._closed = self._given_up = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Queue a call; what it is made of and what it gives must be picklable. No keyword arguments."""
        if kwargs or self._closed:
            message = "jobs have no keyword arguments" if kwargs else "the pool is closed"
            raise RuntimeError(message)
        task = _Task(Future(), fn, args)
        with self._changed:
            self._waiting.append(task)
            if len(self._threads) < self._size:
                self._threads.append(threading.Thread(target=self._run, daemon=True))
                self._threads[-1].start()
            self._changed.notify()
        return task.future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - Executor's
        """Let the workers leave when the jobs are done; with `cancel_futures` those that have not begun are dropped."""
        with self._changed:
            self._closed = True
            for task in tuple(self._waiting) if cancel_futures else ():
                if task.future.cancel():  # what failed once has begun
                    self._waiting.remove(task)
                    task.future.set_running_or_notify_cancel()  # tells those who wait for it
            self._changed.notify_all()
        for thread in self._threads if wait else ():
            thread.join()

    def give_up(self) -> None:
        """End all workers at once, whatever they do."""
        self._given_up = True
        self.shutdown(wait=False, cancel_futures=True)
        abandon(self._fork_server)
        self.shutdown()
        for task in self._waiting:  # for a second run, which nobody begins any more
            task.future.set_exception(WorkerDiedError())

    def _run(self) -> None:
        """Serve jobs by one worker after another, until there are none and the pool is closed."""
        worker: Worker | None = None
        while task := self._next():
            worker = self._do(task, worker)
            with self._changed:
                self._at_work.remove(task)
                self._changed.notify_all()
        if worker:
            worker.fork_server.end(worker)

    def _next(self) -> _Task | None:
        with self._changed:
            while not self._given_up:
                if task := self._ready():
                    self._at_work.append(task)
                    return task
                if self._closed and not self._waiting:
                    return None
                self._changed.wait()
        return None

    def _ready(self) -> _Task | None:
        """Take the next job, if it may begin: beside one that failed before there is no other at work."""
        if not self._waiting or any(task.failed_once for task in self._at_work):
            return None
        return None if self._waiting[0].failed_once and self._at_work else self._waiting.popleft()

    def _do(self, task: _Task, worker: Worker | None) -> Worker | None:
        """Do one job; return the worker for the next one."""
        if not task.failed_once and not task.future.set_running_or_notify_cancel():
            return worker
        try:
            worker = worker or self._new_worker()
            done, value = self._ask(worker, task)
        except WorkerError as error:
            if worker:
                worker.fork_server.end(worker)
            self._blame(task, error)
            return None
        except Exception as error:  # noqa: BLE001 - what cannot be sent, or no room for a process
            done, value = False, error
        if done:
            task.future.set_result(value)
        else:
            task.future.set_exception(value)
        return worker

    def _ask(self, worker: Worker, task: _Task) -> tuple[bool, Any]:
        try:
            worker.connection.send((task.function, task.arguments))
            if not worker.connection.poll(self._allowed(*task.arguments)):
                raise TooSlowError
            answer: tuple[bool, Any] = worker.connection.recv()
        except (EOFError, OSError) as error:
            raise WorkerDiedError from error
        return answer

    def _blame(self, task: _Task, error: Exception) -> None:
        """Let a job wait until it can run alone; the second time it is to blame."""
        if task.failed_once or self._given_up:
            task.future.set_exception(error)
            return
        task.failed_once = True
        with self._changed:
            self._waiting.append(task)

    def _new_worker(self) -> Worker:
        try:
            return self._fork_server.start()
        except BrokenPipeError:
            abandon(self._fork_server)  # somebody ended it
            self._fork_server = fork_server()
            return self._fork_server.start()
