"""The seminar's lessons are whole in three languages, and their exercises and answers are what they say they are."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, datetime
from functools import cache

import pytest

from plugins.newsdesk import all_rules
from plugins.newsdesk.checking.check import check
from plugins.newsdesk.checking.choices import Choice
from plugins.newsroom import Severity
from tests.sample import needs_sample
from tests.tools import ROOT

LESSONS = (
    *("what-is-news", "headline-and-lead", "press-release", "quoting", "numbers", "photo", "three-languages"),
    *("social-networks", "journalists", "mistakes", "urgent", "first-week"),
)
LANGUAGES = ("kk", "ru", "en")
EXERCISES = ROOT / "docs" / "lessons"
INDEXES = {"kk": "lessons.kk.md", "ru": "lessons.ru.md", "en": "lessons.md"}
NOW = datetime(2026, 11, 20, tzinfo=UTC)
CODE = re.compile(r"`([^`]+)`")
NAMED = re.compile(r"`([a-z-]+)` \(")
"""A code and, in brackets, what it means."""
WORD = re.compile(r"\w[\w’'-]*")
INVENTED = {"kk": "ойдан шығарылған", "ru": "вымышлены", "en": "invented"}

each_lesson = pytest.mark.parametrize("lesson", LESSONS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def page(lesson, language):
    return (ROOT / "content" / "pages" / f"lessons-{lesson}.{language}.md").read_text("utf-8")


def file(lesson, sort, language):
    return f"organizations/{lesson}/news/2026-11-05-{sort}.{language}.md"


def named(lesson, language):
    """Give the codes of rules that a lesson names, in its order."""
    return NAMED.findall(page(lesson, language))


@cache
def told():
    """Give what the check finds in all exercises and answers, by file."""
    found = defaultdict(list)
    for one in check(Choice(EXERCISES), NOW).findings:
        found[one.problem.path].append(one.problem)
    return found


def codes(lesson, *languages):
    return {problem.code for language in languages for problem in told()[file(lesson, "exercise", language)]}


@needs_sample
@each_lesson
@each_language
def test_a_lesson_takes_five_minutes(lesson, language):
    words = WORD.findall(CODE.sub("", page(lesson, language)))
    assert 400 <= len(words) <= 700
    assert INVENTED[language] in page(lesson, language)


@needs_sample
@each_lesson
def test_a_lesson_leads_to_its_exercise_and_its_answer(lesson):
    for language in LANGUAGES:
        text = page(lesson, language)
        assert f"`docs/lessons/{file(lesson, 'exercise', language)}`" in text
        assert f"`2026-11-05-answer.{language}.md`" in text
        assert [
            sort for sort in ("exercise", "answer") if not (EXERCISES / file(lesson, sort, language)).is_file()
        ] == []


@needs_sample
@each_lesson
def test_an_exercise_is_told_what_its_lesson_names(lesson):
    wanted = named(lesson, "en")
    assert len(wanted) >= 2
    assert [named(lesson, language) for language in LANGUAGES] == [wanted] * len(LANGUAGES)
    # What versions have otherwise is told at the one that is wrong.
    together = [LANGUAGES] if lesson == "three-languages" else [(language,) for language in LANGUAGES]
    assert [set(wanted) - codes(lesson, *languages) for languages in together] == [set()] * len(together)
    assert codes(lesson, *LANGUAGES) - set(all_rules()) == set()


@each_lesson
@each_language
def test_an_answer_gets_one_piece_of_advice_at_most(lesson, language):
    found = told()[file(lesson, "answer", language)]
    assert [problem for problem in found if problem.severity is not Severity.ADVICE] == []
    assert len(found) <= 1, [problem.code for problem in found]


def test_nothing_else_is_wrong_with_the_exercises():
    posts = {
        file(lesson, sort, language) for lesson in LESSONS for sort in ("exercise", "answer") for language in LANGUAGES
    }
    assert set(told()) - posts == set()


@needs_sample
@each_language
def test_the_index_in_docs_leads_to_every_lesson_exercise_and_answer(language):
    links = re.findall(r"\]\(([^)]+)\)", (ROOT / "docs" / INDEXES[language]).read_text("utf-8"))
    wanted = [f"../content/pages/lessons-{lesson}.{language}.md" for lesson in LESSONS]
    wanted += [f"lessons/{file(lesson, sort, language)}" for lesson in LESSONS for sort in ("exercise", "answer")]
    wanted.append(f"../content/pages/lessons-guide.{language}.md")

    assert set(wanted) <= set(links)
    assert [link for link in links if not (ROOT / "docs" / link).is_file()] == []


@needs_sample
@each_language
def test_the_index_on_the_site_leads_to_every_lesson(language):
    text = (ROOT / "content" / "pages" / f"lessons.{language}.md").read_text("utf-8")
    leading = re.findall(r"^\d+\. \[[^]]+\]\((.+?)\)", text, re.MULTILINE)
    assert leading == [f"lessons-{lesson}.{language}.md" for lesson in LESSONS]
