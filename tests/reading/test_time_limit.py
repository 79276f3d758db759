"""The last bound on one file: processor time, whatever the work is."""

from __future__ import annotations

import re
import signal
from threading import Thread
from time import process_time

import pytest

from plugins.body.converter import convert
from plugins.body.manuscript import Manuscript
from plugins.newsroom import Problem
from plugins.reading.files.folder_index import FolderIndex
from plugins.reading.limits import LINE_LETTERS, PICTURES, in_time, limit_problems, unmetered
from plugins.reading.links.resolver import FolderResolver
from tests.newsroom_folder import small_newsroom
from tests.reading.author import NEWS, empty_index

BRIEF = 0.05


def for_ever():
    while True:
        try:
            list(range(1000))
        except Exception:  # noqa: BLE001 - as a careless library does
            continue


def test_work_that_does_not_end_is_a_problem_of_its_file():
    started = process_time()

    ended = in_time("a.md", for_ever, BRIEF)

    assert isinstance(ended, Problem)
    assert (ended.path, ended.code) == ("a.md", "too-slow")
    assert process_time() - started < 10 * BRIEF


def test_a_pattern_that_explodes_is_stopped_too():
    assert isinstance(in_time("a.md", lambda: re.match(r"(a*)*b", "a" * 60), BRIEF), Problem)


def test_what_ends_in_time_leaves_no_timer_and_no_handler_behind():
    handler = signal.getsignal(signal.SIGVTALRM)

    assert in_time("a.md", lambda: 3, BRIEF) == 3
    assert isinstance(in_time("a.md", for_ever, BRIEF), Problem)

    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) is handler


def test_a_mistake_of_ours_is_not_hidden():
    with pytest.raises(ZeroDivisionError):
        in_time("a.md", lambda: 1 // 0, BRIEF)
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def busy(seconds):
    end = process_time() + seconds
    while process_time() < end:
        pass


def test_the_clock_stands_while_a_picture_is_developed():
    def work():
        with unmetered():
            busy(3 * BRIEF)
        return "done"

    assert in_time("a.md", work, BRIEF) == "done"


def test_in_a_thread_there_is_no_bound():
    ended = []
    thread = Thread(target=lambda: ended.append(in_time("a.md", lambda: busy(2 * BRIEF), BRIEF)))

    thread.start()
    thread.join()

    assert ended == [None]


def test_after_a_text_was_given_up_the_next_one_is_right(author):
    author.post("Текст *слово*")
    (source,) = author.sources().posts
    texts = {"slow": "[a](b *c* \n" * 4_000, "next": "Текст *слово*"}
    resolver = FolderResolver(source, FolderIndex("", {}, {}, empty_index(author.content)), author.cache)
    manuscripts = {name: Manuscript(source, text, 1, resolver, "") for name, text in texts.items()}

    given_up = in_time("a.md", lambda: convert(manuscripts["slow"], []), 0.01)
    converted = convert(manuscripts["next"], [])

    assert isinstance(given_up, Problem)
    assert converted.html.strip() == "<p>Текст <em>слово</em></p>"


def test_a_header_that_would_break_the_parser_is_told(author):
    troubles = {
        "? " * 4_000: ("header-line",),
        "- " * 40: ("header-line",),
        "a: " + "{a: " * 20: ("unknown-key",),
        "\n".join(f"key{number}: a" for number in range(300)): ("header-size",),
    }
    for header, codes in troubles.items():
        author.post(header=header)
        found = {problem.code for problem in author.read().problems}
        assert found & set(codes), header[:20]


def test_a_file_of_any_size_costs_nothing(author):
    author.post()
    path = author.content / NEWS / "2026-01-29-seminar.ru.md"
    with path.open("r+b") as file:
        file.truncate(10**10)

    started = process_time()
    (problem,) = author.read().problems

    assert problem.code == "post-size"
    assert process_time() - started < 1


def test_a_huge_organization_toml_is_told_and_the_others_go_on(tmp_path):
    from plugins.newsroom import read_content

    folder = small_newsroom(tmp_path)
    with (folder.content / "organizations/city-clinic/organization.toml").open("r+b") as file:
        file.truncate(10**10)

    newsroom = read_content(folder.content)

    assert [problem.code for problem in newsroom.problems] == ["toml-size"]
    assert newsroom.unreadable == ("city-clinic",)


def test_looking_for_limits_is_quick_itself():
    """A line of figures alone once took a second: each of them began a number of a list."""
    for text in ("4" * 9_900, "1." * 4_900, "- " * 4_900, "[]" * 4_900, "\t" * 9_900):
        started = process_time()

        list(limit_problems("a.md", f"{text}\n\n" * 10))

        assert process_time() - started < 0.5


def test_of_each_limit_the_first_place_is_told():
    text = f"{'a' * (LINE_LETTERS + 1)}\n\n" * 3 + "![](a.jpg)\n\n" * (PICTURES + 1)
    assert [(one.code, one.line) for one in limit_problems("a.md", text)] == [
        ("line-length", 1),
        ("too-many-pictures", None),
    ]
