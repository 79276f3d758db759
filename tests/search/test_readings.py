"""Two words meet when they share a reading."""

from __future__ import annotations

import json
import subprocess
from itertools import permutations

import pytest

from plugins.search import folded_words, readings, rules_file
from plugins.search.readings import rules_of
from plugins.typesetting import repair_look_alikes
from tests.search.words_of_languages import LANGUAGES, folded, many_forms, pairs_of_forms, traps
from tests.tools import ROOT, require_tool

ENGINE = ROOT / "theme" / "static" / "search" / "readings.js"
IN_NODE = """
const fs = require("fs");
require("vm").runInThisContext(fs.readFileSync(process.argv[1], "utf-8"));
const { data, texts } = JSON.parse(fs.readFileSync(0, "utf-8")), rules = expanded(data);
const read = (text) => foldedWords(text, data).map((word) => readings(word, rules));
console.log(JSON.stringify(texts.map(read)));
"""


def meet(first, second, language):
    return bool(set(readings(first, language)) & set(readings(second, language)))


def read_by_python(texts, language):
    return [[list(readings(word, language)) for word in folded_words(text)] for text in texts]


def read_by_node(texts, language):
    asked = json.dumps({"data": json.loads(rules_file(language)[1]), "texts": texts})
    command = [str(require_tool("node")), "-e", IN_NODE, str(ENGINE)]
    run = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


@pytest.mark.parametrize(("language", "at_least"), [("kk", 300), ("ru", 300), ("en", 290)])
def test_forms_of_one_word_meet(language, at_least):
    pairs = pairs_of_forms(language)
    assert len(pairs) >= at_least
    assert [pair for pair in pairs if not meet(*pair, language)] == []


@pytest.mark.parametrize(("language", "at_least"), [("kk", 0.92), ("ru", 0.90), ("en", 0.90)])
def test_what_a_word_meets_is_its_own_forms(language, at_least):
    """Of all pairs of forms that meet, the share of those of one word; each word has four or so, none twice."""
    word_of = {form: word for word, form in pairs_of_forms(language)}
    met = [(one, other) for one, other in permutations(word_of, 2) if meet(one, other, language)]
    assert sum(word_of[one] == word_of[other] for one, other in met) >= at_least * len(met)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_only_look_alike_stay_apart(language):
    pairs = traps(language)
    met = [pair for pair in pairs if meet(*pair, language)]
    assert len(met) <= 0.05 * len(pairs), met


@pytest.mark.parametrize(
    ("first", "second"), [("тіл", "тілек"), ("тау", "тауық"), ("су", "сурет"), ("күн", "күнә"), ("алты", "алтын")]
)
def test_the_best_known_traps_are_all_apart(first, second):
    assert not meet(first, second, "kk")


def test_an_ending_of_the_wrong_harmony_is_no_ending():
    assert meet("мектеп", "мектептер", "kk")
    assert not meet("мектеп", "мектептар", "kk")


def test_verbs_meet_their_nouns():
    assert [form for form in ("қорғады", "қорғаған", "қорғайды") if not meet("қорғау", form, "kk")] == []


def test_a_word_has_few_readings():
    words = [form for pair in pairs_of_forms("kk") for form in pair]
    assert sum(len(readings(word, "kk")) for word in words) / len(words) < 3


def test_a_language_without_rules_has_whole_words():
    assert readings("mitgliedern", "de") == ("mitgliedern",)


def test_an_endless_word_is_itself():
    assert readings("лар" * 70, "kk") == ("лар" * 70,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_reads_ten_thousand_forms_of_a_language_as_python_does(language):
    endings = sorted({ending for table in rules_of(language).endings.values() for ending in table})
    texts = many_forms(language, endings, 10_000)
    assert len(texts) == 10_000
    python, node = read_by_python(texts, language), read_by_node(texts, language)
    assert [found for found in zip(texts, python, node, strict=True) if found[1] != found[2]] == []


def test_the_browser_folds_texts_as_python_does():
    texts = [
        "«Кәсi­подақ»: ҚАЗІР",
        "за́мок, Ёлка",
        "URL-дың 2026 ж.",
        "COVID-19; ocы",
        "İstanbul ΣΑΣ ﬁn",
        "",
        "-- !!",
        "a_b",
    ]
    assert read_by_python(texts, "kk") == read_by_node(texts, "kk")
    assert read_by_python(texts, "de") == read_by_node(texts, "de")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("КӘСІПОДАҚ", "кәсіподақ"), ("Ёлка", "елка"), ("кәсiпoдaқ", "кәсіподақ"), ("про\u00adфсоюз", "профсоюз")],
)
def test_a_word_is_folded(typed, meant):
    assert folded(typed) == meant


@pytest.mark.parametrize("word", ["кәсiпoдaқ", "paбота", "wоrker", "мeктeп", "cтол", "kітaп"])
def test_letters_of_the_other_alphabet_are_read_as_typesetting_repairs_them(word):
    assert folded(word) == repair_look_alikes(word)


def test_latin_names_keep_their_letters():
    assert folded_words("KEGOC-тың Covid") == ["kegoc", "тың", "covid"]
