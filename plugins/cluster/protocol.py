"""The way of a job to another machine and back, as functions that whoever has the jobs hands over.

Functions and values travel by name and by value to a worker that has the same code.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Submit = Callable[[Any], Future[Any]]
"""Hands a job to a process of the worker's machine."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """The functions by which jobs of one kind travel. All functions are top-level ones."""

    pack: Callable[..., Any]
    """`pack(job, with_theme=…)` returns the job with all that it needs, by value."""
    do: Callable[[Any, Path, Submit], Any]
    """`do(packed, place, submit)` does it in the worker's folder and returns the result by value.

    Raises OtherCodeError, OtherThemeError, and what the job raises.
    """
    receive: Callable[[Any, Any], Any]
    """`receive(job, result)` puts it where a job on this machine leaves it, and returns what that would return."""
    code: Callable[[], str]
    """Returns the digest of a machine's code and libraries."""
    modules: tuple[str, ...]
    """What the processes of a worker load before the first job."""
    plugins: Callable[[Any], tuple[str, ...]]
    """`plugins(packed)` returns the plugins that the job's processes have to load."""
    seconds: Callable[[Any], float]
    """`seconds(job)` returns how long it may take."""
