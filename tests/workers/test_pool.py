"""Workers die, hang and are killed, and no job is lost by it but the one that is to blame."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import wait

import pytest

from plugins.workers.fork_server import abandon, fork_server
from plugins.workers.pool import TooSlowError, WorkerDiedError, WorkerPool
from tests.soak import trials
from tests.tools import ROOT


def patient(*_arguments):
    return 60.0


def hasty(*_arguments):
    return 0.5


@pytest.fixture(params=["forked", "executed"])
def pool(request):
    """Give two workers of a fork server that is a fork of this process, and of one that is a Python of its own."""
    kept = fork_server()
    leave = threading.Event()
    if request.param == "executed":
        abandon(kept)
        threading.Thread(target=leave.wait).start()
    with WorkerPool(2, patient) as pool:
        yield pool
    leave.set()
    abandon(fork_server())


def die_once(mark):
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def hold_everything():
    """Be busy inside one long step of the interpreter's, in which no other thread of the process may move."""
    re.fullmatch(r"(a|aa)+", "a" * 200 + "b")


class QuarrelError(Exception):
    def __init__(self, one, other):
        super().__init__(f"{one} against {other}")


def quarrel():
    raise QuarrelError(1, 2)


def test_workers_are_kept_for_the_next_jobs(pool):
    processes = {future.result() for future in [pool.submit(os.getpid) for _ in range(100)]}

    assert 1 <= len(processes) <= 2
    assert os.getpid() not in processes


def test_a_worker_that_dies_once_is_replaced_and_its_job_repeated(pool, tmp_path):
    assert pool.submit(die_once, tmp_path / "mark").result(timeout=60) == "done"


def test_a_job_that_kills_its_worker_is_to_blame_and_no_other_is_lost(pool):
    deadly = pool.submit(os._exit, 3)
    others = [pool.submit(abs, -number) for number in range(50)]

    assert isinstance(deadly.exception(timeout=60), WorkerDiedError)
    assert [future.result(timeout=60) for future in others] == list(range(50))


def test_a_job_that_takes_too_long_is_ended_even_where_no_thread_of_it_may_move():
    with WorkerPool(2, hasty) as pool:
        stuck = pool.submit(hold_everything)
        quick = [pool.submit(abs, -number) for number in range(20)]

        assert isinstance(stuck.exception(timeout=60), TooSlowError)
        assert sum(future.result(timeout=60) for future in quick) == 190


def test_mistakes_and_what_cannot_travel_are_told(pool):
    with pytest.raises(ZeroDivisionError) as found:
        pool.submit(divmod, 1, 0).result(timeout=60)
    assert "worker_process.py" in "".join(found.value.__notes__)
    assert "1 against 2" in str(pool.submit(quarrel).exception(timeout=60))
    assert pool.submit(lambda: 1).exception(timeout=60) is not None
    assert pool.submit(threading.Lock).exception(timeout=60) is not None
    assert pool.submit(abs, -1).result(timeout=60) == 1


def test_a_pool_takes_plain_calls_until_it_is_closed():
    pool = WorkerPool(1, patient)
    with pytest.raises(RuntimeError, match="keyword"):
        pool.submit(sorted, [1], reverse=True)
    pool.shutdown()
    with pytest.raises(RuntimeError, match="closed"):
        pool.submit(os.getpid)


def test_what_has_not_begun_can_be_cancelled(tmp_path):
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    pool = WorkerPool(1, patient)
    begun = pool.submit(gate.read_text)
    dropped, cancelled = pool.submit(os.getpid), pool.submit(os.getpid)
    with gate.open("w") as end:  # waits for the job to open it
        assert cancelled.cancel()
        pool.shutdown(wait=False, cancel_futures=True)
        end.write("finished")

    assert begun.result(timeout=60) == "finished"
    assert not wait([dropped, cancelled], timeout=60).not_done
    assert dropped.cancelled()


def test_a_pool_that_is_given_up_ends_what_is_at_work():
    pool = WorkerPool(2, patient)
    stuck = pool.submit(hold_everything)
    process = pool.submit(os.getpid).result(timeout=60)

    pool.give_up()

    assert isinstance(stuck.exception(timeout=60), WorkerDiedError)
    assert gone(process)


def test_a_job_that_waits_for_its_second_run_is_settled_when_the_pool_is_given_up():
    pool = WorkerPool(2, patient)
    pool.submit(hold_everything)
    deadly, next_one = pool.submit(os._exit, 3), pool.submit(abs, -1)
    assert next_one.result(timeout=60) == 1  # so the worker before it has died

    pool.give_up()

    assert isinstance(deadly.exception(timeout=5), WorkerDiedError)


def test_work_goes_on_when_somebody_ends_the_process_that_starts_workers(pool):
    first = pool.submit(parents).result(timeout=60)
    os.kill(first[1], signal.SIGKILL)
    gone(first[1])
    jobs = [pool.submit(os._exit, 3), *(pool.submit(abs, -1) for _ in range(10))]

    assert isinstance(jobs[0].exception(timeout=60), WorkerDiedError)
    assert [future.result(timeout=60) for future in jobs[1:]] == [1] * 10


def test_a_fork_of_a_process_has_a_fork_server_of_its_own_and_ends_no_others():
    # In a process of one thread, as those that fork are: a fork has locks that other threads held, and not the threads.
    ran = subprocess.run([sys.executable, "-c", FORKS], cwd=ROOT, capture_output=True, text=True, check=True)

    own, first, again = ran.stdout.split()
    assert own != first == again


FORKS = """
import os
from plugins.workers.fork_server import abandon, fork_server, forked
from plugins.workers.pool import WorkerPool
from tests.workers import test_pool as jobs

def home():
    with WorkerPool(1, jobs.patient) as pool:
        return pool.submit(jobs.parents).result(timeout=60)[1]

def child():
    print(home(), flush=True)
    abandon(fork_server())

first = home()
os.waitpid(forked(child), 0)
print(first, home())
"""


def parents():
    return os.getpid(), os.getppid()


def test_what_a_terminal_asks_of_all_processes_is_for_the_parent_to_answer(pool):
    worker, home = pool.submit(parents).result(timeout=60)
    for process in (home, worker):
        os.kill(process, signal.SIGINT)
        os.kill(process, signal.SIGTERM)

    assert pool.submit(parents).result(timeout=60)[1] == home


@pytest.mark.parametrize("threads", [0, 1])
@pytest.mark.parametrize("job", ["hold_everything", "parents"])
def test_no_worker_outlives_the_build_that_is_killed(job, threads):
    command = [sys.executable, "-c", ORPHANS, job, str(threads)]
    build = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert build.stdout is not None
    processes = [int(number) for number in build.stdout.readline().split()]
    assert not any(gone(process, seconds=0) for process in processes)

    build.kill()
    build.wait()
    build.stdout.close()

    assert [process for process in processes if not gone(process)] == []


ORPHANS = """
import sys, threading
from plugins.workers.pool import WorkerPool
from tests.workers import test_pool as jobs
if sys.argv[2] == "1":
    threading.Thread(target=threading.Event().wait, daemon=True).start()
pool = WorkerPool(2, jobs.patient)
found = {future.result() for future in [pool.submit(jobs.parents) for _ in range(2)]}
pool.submit(getattr(jobs, sys.argv[1]))
print(*sorted({process for pair in found for process in pair}), flush=True)
threading.Event().wait()
"""


def gone(process, seconds=10):
    """Wait until a process has ended; False if it does not."""
    try:
        watched = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    ended, _, _ = select.select([watched], [], [], seconds)
    os.close(watched)
    return bool(ended)


def test_many_small_jobs_cost_next_to_nothing(pool):
    started = time.process_time()
    futures = [pool.submit(abs, -1) for _ in range(trials(20_000))]

    assert sum(future.result(timeout=60) for future in futures) == len(futures)
    assert (time.process_time() - started) / len(futures) < 0.002
