"""The index as files: tiers of posts by their time, and what a change touches."""

from __future__ import annotations

import json

from plugins.search import Searched, tier_files
from tests.newsroom_folder import small_newsroom


def index_of(folder, language="ru"):
    found = json.loads((folder.output / "search" / f"{language}.json").read_bytes())
    return {name: (place, count) for name, place, count in found["tiers"]}


def test_a_new_post_makes_the_tier_of_its_month_and_no_other(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.post("almaty-union", "2025-10-15-old.ru.md", title="Старое")
    assert folder.build(CARDS="0").status == 0
    before = index_of(folder)
    assert list(before) == ["names", "2026-11", "2026-10--10", "2025"]
    folder.post("almaty-union", "2026-11-12-new.ru.md", title="Новое")
    assert folder.build(CARDS="0").status == 0
    after = index_of(folder)
    assert [name for name in after if after[name] != before[name]] == ["2026-11"]
    assert after["2026-11"][1] == 2
    assert all((folder.output / "search" / place / "drawers.json").is_file() for place, _ in after.values())
    assert not (folder.output / "search" / before["2026-11"][0]).exists()


def test_a_standing_page_makes_the_tier_of_pages_in_its_language_and_no_other(tmp_path):
    folder = small_newsroom(tmp_path)
    page = "organizations/almaty-union/pages/about.{}.md"
    for language in ("ru", "kk"):
        folder.write(page.format(language), "---\ntitle: О нас\n---\n\nСтарое.\n")
    assert folder.build(CARDS="0").status == 0
    before, before_kk = index_of(folder), index_of(folder, "kk")
    assert [*before][-1] == "pages"
    folder.write(page.format("ru"), "---\ntitle: О нас\n---\n\nНовое.\n")
    assert folder.build(CARDS="0").status == 0
    after = index_of(folder)
    assert [name for name in after if after[name] != before[name]] == ["pages"]
    assert index_of(folder, "kk") == before_kk
    words = (folder.output / "search" / after["pages"][0] / "words-0.txt").read_text(encoding="utf-8")
    assert "нов" in words
    assert "стар" not in words
    (folder.content / page.format("ru")).unlink()
    assert folder.build(CARDS="0").status == 0
    assert "pages" not in index_of(folder)


def test_without_search_nothing_of_it_is_built(tmp_path):
    built = small_newsroom(tmp_path).build(SEARCH="0", CARDS="0")
    assert built.status == 0
    assert not (built.output / "search").exists()
    assert not (built.output / "ru" / "search").exists()
    assert "search" not in built.read("/ru/")


def test_each_reading_leads_to_its_posts():
    posts = [Searched("/a/", "Еңбек", "Жұмыс туралы."), Searched("/b/", "Тау"), Searched("/c/", "Су", words="еңбегі")]
    files = dict(tier_files(posts, "kk"))
    lines = files["words-0.txt"].decode().split("\n")
    assert files["drawers.json"] == b'[""]'
    assert json.loads(files["posts-0.json"])[1][:2] == ["/b/", "Тау"]
    # «еңбек», behind «еңбегі» of the third post; the first has it in its title, one is between it and the third.
    assert lines[:2] == ["0еңбегі 4", "4к 12"]


def test_readings_with_the_posts_of_the_one_before_do_not_repeat_them():
    files = dict(tier_files([Searched("/a/", "Труд"), Searched("/b/", "Новый", words="труд")], "ru"))
    assert files["words-0.txt"].decode().split("\n") == ["0нов+ 3", "0труд 10", "4+ "]


def test_readings_that_are_plainly_the_same_lie_together():
    words = " ".join(f"{first}{number}" for number in range(3000) for first in ("кәс", "кас", "кес"))
    files = dict(tier_files([Searched("/a/", "Сөз", words=words)], "de"))
    drawer_of = {}
    for name, body in files.items():
        reading = ""
        for line in body.decode().split("\n") if name.startswith("words-") else ():
            reading = reading[: ord(line[0]) - 48] + line[1:].partition(" ")[0]
            drawer_of[reading] = name
    assert len(drawer_of) == 9001
    assert all(drawer_of[f"кәс{number}"] == drawer_of[f"кас{number}"] for number in range(3000))


def test_many_words_are_divided_at_the_shortest_beginnings():
    words = " ".join(f"сөз{number}" for number in range(5000))
    files = dict(tier_files([Searched("/a/", "Көп сөз", words=words)], "kk"))
    beginnings = json.loads(files["drawers.json"])
    assert len(beginnings) == sum(name.startswith("words-") for name in files) > 5
    assert beginnings == sorted(beginnings)
