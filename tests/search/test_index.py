"""The index as files: tiers of posts by their time, and what a change touches."""

from __future__ import annotations

import gzip
import json
from datetime import date
from itertools import islice

from plugins.newsroom import MonthTally
from plugins.portal.searching import years_together
from plugins.search import Searched, readings, tier_files
from plugins.search.folding import plain
from tests.newsroom_folder import small_newsroom
from tests.search.read_index import all_words, beginnings_in, drawers, exchanged, words_without_lists


def index_of(folder, language="ru"):
    found = json.loads((folder.output / "search" / f"{language}.json").read_bytes())
    return {name: place for name, place, _ in found["tiers"]}


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
    assert all((folder.output / "search" / place / "drawers.txt").is_file() for place in after.values())
    assert not (folder.output / "search" / before["2026-11"]).exists()


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
    files = {file.name: file.read_bytes() for file in (folder.output / "search" / after["pages"]).iterdir()}
    assert "новое" in all_words(files, "ru")
    assert "старое" not in all_words(files, "ru")
    (folder.content / page.format("ru")).unlink()
    assert folder.build(CARDS="0").status == 0
    assert "pages" not in index_of(folder)


def test_without_search_nothing_of_it_is_built(tmp_path):
    built = small_newsroom(tmp_path).build(SEARCH="0", CARDS="0")
    assert built.status == 0
    assert not (built.output / "search").exists()
    assert not (built.output / "ru" / "search").exists()
    assert "search" not in built.read("/ru/")


def test_words_lead_to_their_posts_and_titles():
    posts = [Searched("/a/", "Еңбек", "Жұмыс туралы."), Searched("/b/", "Тау"), Searched("/c/", "Су", words="еңбек")]
    files = dict(tier_files(posts, "kk"))
    assert all_words(files, "kk") == {
        "еңбек": ([0, 2], [0]),
        "жұмыс": ([0], []),
        "су": ([2], [2]),
        "тау": ([1], [1]),
        "туралы": ([0], []),
    }
    assert files["drawers.txt"] == b"A"


def test_words_with_the_same_readings_are_one_under_the_shortest():
    posts = [Searched("/a/", "Мектептерден"), Searched("/b/", "Су", "Мектептерде."), Searched("/c/", "Мектептерге")]
    assert len({readings(word, "kk") for word in ("мектептерден", "мектептерде", "мектептерге")}) == 1
    assert all_words(dict(tier_files(posts, "kk")), "kk") == {"мектептерге": ([0, 1, 2], [0, 2]), "су": ([1], [1])}


def test_a_block_shows_posts_with_their_letters_exchanged():
    posts = [Searched("/a/", "Труд и Law", "Новый", "слова", "2026-11-02", "Союз")]
    shown = json.loads(dict(tier_files(posts, "ru"))["posts-0.json"])
    assert shown[0][:2] == ["/a/", "2026-11-02"]
    assert [exchanged(text, "ru") for text in shown[0][2:]] == ["Труд и Law", "Новый", "Союз"]
    assert json.loads(dict(tier_files(posts, "de"))["posts-0.json"])[0][2] == "Труд и Law"


def test_words_that_are_plainly_the_same_lie_together():
    words = " ".join(f"{first}{number}" for number in range(3000) for first in ("кәс", "кас", "кес"))
    files = dict(tier_files([Searched("/a/", "Сөз", words=words)], "de"))
    drawer_of = {word: number for number, drawer in enumerate(drawers(files, "de")) for word in drawer}
    assert len(drawer_of) == 9001
    assert all(drawer_of[f"кәс{number}"] == drawer_of[f"кас{number}"] for number in range(3000))


def test_a_word_lies_where_a_query_looks_for_each_of_its_readings():
    """In the last drawer that begins at or before the plain reading, whichever of the readings was asked for."""
    words = " ".join(
        sorted(stem + ending for stem in islice(syllables(), 1500) for ending in ("", "ы", "лар", "дың", "ына"))
    )
    files = dict(tier_files([Searched("/a/", "Сөз", words=words)], "kk"))
    beginnings = beginnings_in(files, "kk")
    found = drawers(files, "kk")
    assert len(found) == len(beginnings) > 3
    for number, drawer in enumerate(found):
        for reading in {plain(one) for word in drawer for one in readings(word, "kk")}:
            last = [place for place, beginning in enumerate(beginnings) if beginning <= reading][-1]
            assert number == last or any(reading in map(plain, readings(word, "kk")) for word in found[last])


def syllables():
    """Words of three syllables, so many that they fill several drawers."""
    for first in "бдгжқ":
        for second in "лмнрс":
            for third in "бдгжзқлмнрстш":
                for vowel in "аоұы":
                    yield f"{first}{vowel}{second}а{third}"


def test_many_words_are_divided_at_the_shortest_beginnings():
    words = " ".join(f"сөз{number}" for number in range(5000))
    files = dict(tier_files([Searched("/a/", "Көп сөз", words=words)], "kk"))
    beginnings = beginnings_in(files, "kk")
    assert len(beginnings) == sum(name.startswith("words-") for name in files) > 5
    assert beginnings == sorted(beginnings)


def test_letters_that_browsers_count_as_two_are_kept_whole():
    posts = [Searched("/a/", "𝐀𝐁𝐂 𝐀𝐁𝐃")]
    assert set(all_words(dict(tier_files(posts, "de")), "de")) == {"𝐀𝐁𝐂", "𝐀𝐁𝐃"}
    assert "A𝐀𝐁𝐂ZA𝐀𝐁𝐃Z" in dict(tier_files(posts, "de"))["words-0.txt"].decode()


def test_a_post_in_every_tenth_weighs_less_than_a_letter():
    posts = [Searched(f"/{number}/", "Сөз", words="ұйым" if number % 10 else "ұйым жиналыс") for number in range(5000)]
    files = dict(tier_files(posts, "kk"))
    packed = sum(len(gzip.compress(body, 9)) for name, body in files.items() if name.startswith("words"))
    assert packed < 500


def forms(count):
    """Posts of which each has one of the forms of a word, most have two, and some a word that only ends alike."""
    endings = ("ды", "ған", "у", "май", "са")
    for number in range(count):
        words = [f"бол{endings[number % 5]}", f"бол{endings[number // 5 % 5]}", f"сөз{number}"]
        yield Searched(f"/{number}/", "Тақырып", words=" ".join([*words, "болдырма"] if number % 7 == 0 else words))


def test_forms_that_many_posts_have_are_told_by_their_common_reading():
    posts = list(forms(3000))
    files = dict(tier_files(posts, "kk"))
    having = [
        number for number, post in enumerate(posts) if any("бол" in readings(word, "kk") for word in post.words.split())
    ]
    told, beside = words_without_lists(files, "kk")
    assert all_words(files, "kk")[".бол"][0] == having
    assert {"болған", "болды"} <= told | beside
    assert not {"болған", "болды"} & set(all_words(files, "kk"))
    assert "сөз7" in all_words(files, "kk")


def test_years_with_few_posts_share_a_tier(tmp_path):
    folder = small_newsroom(tmp_path)
    for year in (2022, 2023, 2025):
        folder.post("almaty-union", f"{year}-10-15-old.ru.md", title=f"Старое {year}")
    assert folder.build(CARDS="0").status == 0
    assert [*index_of(folder)] == ["names", "2026-11", "2026-10--10", "2022--2025"]


def test_old_years_stay_together_when_another_ends():
    counts = {2025: 3000, 2024: 5000, 2023: 4000, 2022: 3000, 2021: 900}
    years = [(MonthTally(date(year, 5, 1), count, "", "", None),) for year, count in counts.items()]
    of_years = [[month.first_day.year for month in months] for months in years_together(years)]
    assert of_years == [[2025, 2024], [2023, 2022, 2021]]
    assert years_together(years[1:])[1:] == years_together(years)[1:]
