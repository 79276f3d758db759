"""What one section suffers from is told of it, and all others are built."""

from __future__ import annotations

from plugins.build.engines import local_engine, run_jobs, without_what_ended_it
from plugins.build.time_allowed import seconds_allowed
from plugins.workers.pool import TooSlowError, WorkerDiedError
from plugins.workers.work_note import WorkNote, noting, take_note
from plugins.workers.worker_process import WORKER_MEMORY
from tests.section_jobs import jobs_of


def greedy(job):
    return len(bytearray(64 * WORKER_MEMORY if job.sources.posts else 1000))


def test_all_sections_are_built_by_any_number_of_workers(newsroom):
    jobs = jobs_of(newsroom)

    built = [{result.organization: result.folder for result in run_jobs(jobs, workers)} for workers in (1, 3)]

    assert built[0] == built[1]
    assert built[0].keys() == {"federation", "almaty-union", "city-clinic"}
    assert all(built[0].values())


def test_the_largest_section_is_begun_first_and_nothing_is_begun_for_nobody(newsroom):
    assert next(result.organization for result in run_jobs(jobs_of(newsroom), 1)) == "city-clinic"
    assert list(run_jobs((), 1)) == []


def test_the_section_that_its_worker_dies_of_is_named_and_the_others_are_built(newsroom):
    jobs = jobs_of(newsroom, ["tests.build.deadly"])

    results = {result.organization: result for result in run_jobs(jobs, 2)}

    assert results["almaty-union"].folder
    (died,) = results["city-clinic"].problems
    assert (died.path, died.code) == ("organizations/city-clinic", "section-failed")
    assert "dies every time" in str(died.message)
    assert "ValueError: a mistake of ours" in str(results["federation"].problems[0].message)


def test_an_organization_of_thousands_of_posts_gets_the_time_for_them(newsroom):
    for number in range(40):
        newsroom.post("almaty-union", f"2026-11-01-post-{number}.ru.md")
    large, *_, small = sorted(jobs_of(newsroom), key=seconds_allowed, reverse=True)

    assert large.facts.organization.key == "almaty-union"
    assert seconds_allowed(large) - seconds_allowed(small) >= 40


def test_a_text_that_took_most_of_the_time_is_to_blame_for_it_and_one_of_many_is_not(newsroom):
    (job,) = (one for one in jobs_of(newsroom) if one.facts.organization.key == "almaty-union")
    path = "organizations/almaty-union/news/2026-10-15-meeting.ru.md"

    again = without_what_ended_it(TooSlowError(), WorkNote(path, seconds_allowed(job) - 1), job)

    assert again is not None
    (problem,) = again.left_out
    assert (problem.path, str(problem.message)) == (
        path,
        "this text was not made into a page within 2 minutes, twice",
    )
    assert without_what_ended_it(TooSlowError(), WorkNote(path, 5), job) is None
    assert without_what_ended_it(WorkerDiedError(), WorkNote("", 5), job) is None
    assert without_what_ended_it(WorkerDiedError(), None, job) is None


def test_a_note_outlives_who_wrote_it_and_no_work_that_is_done(tmp_path):
    with noting(tmp_path) as note:
        note("news/a.ru.md")
        note("news/b.md")
        found = take_note(tmp_path)
    assert found is not None
    assert found.path == "news/b.md"
    assert 0 <= found.seconds < 60
    with noting(tmp_path) as note:
        note("news/a.ru.md")
    assert take_note(tmp_path) is None
    (tmp_path / "unfinished-work-note").write_bytes(b"torn")
    assert take_note(tmp_path) is None


def test_a_worker_that_wants_too_much_memory_fails_alone_and_works_on(newsroom):
    jobs = {job.facts.organization.key: job for job in jobs_of(newsroom)}
    with local_engine(1) as engine:
        wanted = engine.submit(greedy, jobs["city-clinic"])
        modest = engine.submit(greedy, jobs["federation"])

        assert isinstance(wanted.exception(timeout=60), MemoryError)
        assert modest.result(timeout=60) == 1000
