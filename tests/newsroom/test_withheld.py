from __future__ import annotations

import json
import random
from dataclasses import asdict

import pytest

from plugins.newsroom import Problem, Severity, paths_below, problem_again, tell, tell_count, withhold
from plugins.newsroom.paths.walking import FOLDERS_DEEP
from tests.soak import trials

PATH = "organizations/city-clinic/news/2026-12-01-strike.ru.md"
FILE = "---\ntitel: Забастовка\nembargo: завтра\n---\n\nТекст о забастовке.\n".encode()


def problem(line: int | None, field: str | None, **values: object) -> Problem:
    message = tell("'{a}' is wrong, {b} and {c}", **{"a": "", "b": 1, "c": 2.5, **values})
    remedy = tell_count("{count} of {inner}", "{count} of {inner}", 2, inner=tell("'{word}'", word=values.get("a", "")))
    return Problem(PATH, "wrong", message, remedy, Severity.WARNING, line, field)


@pytest.mark.parametrize("line", [None, 1, 2, 6, 900])
@pytest.mark.parametrize("word", ["titel", "Забастовка", "title", "2026-12-02-other", "ҚЫЗ 😀 <U+200B>", ""])
@pytest.mark.parametrize("data", [FILE, b"", b"\xff\xfe\x00"])
def test_the_words_come_back_out_of_the_file(line, word, data):
    told = problem(line, word or None, a=word)
    assert problem_again(withhold(told, data), PATH, data) == told


@pytest.mark.parametrize("word", ["Забастовка", "2026-12-02-other", "strike", "titel"])
def test_no_word_is_kept(word):
    kept = json.dumps(asdict(withhold(problem(2, word, a=word), FILE)), ensure_ascii=False)
    assert word not in kept
    assert "strike" not in kept


def test_a_quoted_word_is_one_place_in_the_file():
    ((place, length, moved),) = withhold(problem(2, "titel"), FILE).field or ()
    assert (place, length, moved) == (0, 5, 0)


def test_another_file_has_other_words():
    kept = withhold(problem(2, "titel", a="titel"), FILE)
    assert problem_again(kept, PATH.replace("strike", "other"), FILE) is None
    assert problem_again(kept, PATH, FILE.replace(b"titel", b"title")) is None


def test_any_words_come_back_out_of_any_file():
    chance = random.Random(14)
    letters = "абвҚ titel-\n1😀\u00a0"
    for _ in range(trials(2_000)):
        data = "".join(chance.choices(letters, k=chance.randrange(60))).encode()
        told = problem(chance.choice((None, 1, 3)), None, a="".join(chance.choices(letters, k=chance.randrange(30))))
        assert problem_again(withhold(told, data), PATH, data) == told


def test_everything_that_may_be_told_of_is_found(tmp_path):
    deep = "/".join("d" * (FOLDERS_DEEP + 2))
    (tmp_path / deep).mkdir(parents=True)
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.md").touch()
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "out").mkdir()
    found = set(paths_below(tmp_path, "", {"out"}))
    assert found >= {"a", "a/b.md", "link", deep[: FOLDERS_DEEP * 2 + 1]}
    assert "out" not in found
    assert deep not in found
    assert list(paths_below(tmp_path, "a")) == ["a/b.md"]
    assert list(paths_below(tmp_path, "nowhere")) == []
