"""What a query finds and loads of a large tier, whichever words are asked for."""

from __future__ import annotations

import gzip
from functools import cache
from random import Random

import pytest

from plugins.search import Searched, readings, tier_files
from plugins.search.tiers import LARGE_TIERS_BLOCK
from tests.search.read_index import words_without_lists

FOUND = """\
async (words) => {
  const { tiers } = await get(language + ".json");
  const found = await Promise.all(words.map((word) => posts(tiers[0], new Set(readings(word, rules)))));
  return found.map((numbers) => [...numbers.keys()].sort((one, other) => one - other));
}
"""
LOADED = """\
async (queries) => {
  const loaded = [];
  for (const q of queries) {
    answers = {};
    const { tiers } = await get(language + ".json");
    await answer({ q }, tiers);
    loaded.push(Object.keys(answers));
  }
  return loaded;
}
"""
STEMS = {"kk": "қал мек жұм бол тіл сөз ұйым", "ru": "проф зар мест ра дом ста вел", "en": "pro pay con ni stav le"}
MIDDLES = {"kk": ["", "ақ", "тер", "ын", "ем"], "ru": ["", "ит", "ов", "ел", "ак"], "en": ["", "or", "id", "am", "us"]}
ENDINGS = {
    "kk": ["", "ды", "ған", "дар", "ның", "ымыз", "са", "де", "і"],
    "ru": ["", "а", "ов", "ами", "е", "ить", "ный"],
    "en": ["", "s", "ed", "ing", "er", "es"],
}


@cache
def posts_of(language):
    """Posts of eighty words each: forms of some stems in nearly all, of most in few."""
    draw, stems = Random(7), STEMS[language].split()
    words = [
        f"{draw.choice(stems)}{''.join(draw.choices(MIDDLES[language], k=draw.randrange(4)))}{ending}"
        for _ in range(2500)
        for ending in draw.sample(ENDINGS[language], 3)
    ]
    made = []
    for number in range(1500):
        its = [words[int(len(words) * draw.random() ** 3)] for _ in range(80)]
        made.append(Searched(f"/{number}/", " ".join(its[:6]), " ".join(its[6:20]), " ".join(its[20:])))
    return made


def words_in(post):
    return f"{post.title} {post.lead} {post.words}".split()


@pytest.mark.parametrize("language", sorted(STEMS))
def test_a_word_finds_the_posts_with_any_of_its_readings(page, address_of, language):
    posts = posts_of(language)
    having: dict[str, list[int]] = {}
    for number, post in enumerate(posts):
        for reading in {one for word in words_in(post) for one in readings(word, language)}:
            having.setdefault(reading, []).append(number)
    words = sorted({word for post in posts for word in words_in(post)})
    asked = Random(5).sample(words, 200)
    assert all(words_without_lists(dict(tier_files(posts, language, LARGE_TIERS_BLOCK)), language))
    page.goto(f"{address_of(language, posts)}/kk/search/?q={asked[0]}")
    page.wait_for_load_state("networkidle")
    expected = [sorted({number for one in readings(word, language) for number in having[one]}) for word in asked]
    assert page.evaluate(FOUND, asked) == expected


@pytest.mark.parametrize("bound", [(1, 6_000), (2, 10_000)])
@pytest.mark.parametrize("language", sorted(STEMS))
def test_no_first_query_loads_more_than_a_few_drawers_and_its_results(page, address_of, tmp_path, language, bound):
    count, most = bound
    posts, draw = posts_of(language), Random(3)
    queries = [" ".join(draw.sample(words_in(post), count)) for post in draw.sample(posts, 200)]
    page.goto(f"{address_of(language, posts)}/kk/search/?q={queries[0]}")
    page.wait_for_load_state("networkidle")
    folder = tmp_path / "search"
    weights = {
        str(file.relative_to(folder)): min(len(gzip.compress(file.read_bytes(), 9)), file.stat().st_size)
        for file in folder.rglob("*.*")
    }
    loaded = [sum(weights[name] for name in names if "tier/" in name) for names in page.evaluate(LOADED, queries)]
    assert min(loaded) > 0
    assert max(loaded) <= most
