"""A text is guessed to be in its own language or in none, and a text under a wrong name is found."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from plugins.typesetting import guess_language

CONTENT = Path(__file__).parents[2] / "content"
LANGUAGES = ("kk", "ru", "en")

KK = (
    "Қала емханасында ұжымдық шартқа қол қойылды. Енді мейірбикелердің жалақысы он бес пайызға өседі, "
    "ал түнгі ауысымға қосымша ақы төленеді. Келіссөз үш айға созылды."
)
RU = (
    "В городской поликлинике подписан коллективный договор. Теперь зарплата медсестёр вырастет на пятнадцать "
    "процентов, а за ночную смену будут доплачивать. Переговоры шли три месяца, и не все верили в успех."
)
EN = (
    "The city polyclinic has signed a collective agreement. Nurses will be paid fifteen per cent more, and there is "
    "an extra payment for night shifts. The talks took three months and not all believed in them."
)
KYRGYZ = (
    "Шаардык бейтапканада жамааттык келишимге кол коюлду. Эми медайымдардын айлыгы он беш пайызга көбөйөт, "
    "ал эми түнкү нөөмөткө кошумча акы төлөнөт. Сүйлөшүү үч айга созулду, баары эле ийгиликке ишенген эмес."
)
GERMAN = (
    "Das Krankenhaus der Stadt unterschrieb einen Tarifvertrag. Pflegekräfte erhalten fünfzehn Prozent mehr Lohn, "
    "Nachtschichten werden zusätzlich bezahlt. Drei Monate dauerten die Verhandlungen."
)
TEXTS = {"kk": KK, "ru": RU, "en": EN}


def body(path):
    """Give a post without its header."""
    return path.read_text("utf-8").split("\n---\n", 1)[-1]


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.md")), ids=lambda path: path.name)
def test_every_sample_post_is_in_its_own_language(path):
    assert guess_language(body(path), LANGUAGES) == path.name.split(".")[-2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_story_is_enough(language):
    assert guess_language(TEXTS[language], LANGUAGES) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_is_not_asked_for_is_not_guessed(language):
    others = [other for other in LANGUAGES if other != language]
    assert guess_language(TEXTS[language], others) is None
    assert guess_language(TEXTS[language], []) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("quoted", LANGUAGES)
def test_a_quotation_in_another_language_changes_nothing(language, quoted):
    text = "\n\n".join((*[TEXTS[language]] * 5, f"> {TEXTS[quoted]}"))
    assert guess_language(text, LANGUAGES) == language


@pytest.mark.parametrize(("one", "other"), [("kk", "ru"), ("ru", "en"), ("en", "kk")])
def test_a_text_in_two_languages_is_in_none(one, other):
    assert guess_language(TEXTS[one] + TEXTS[other], LANGUAGES) is None


@pytest.mark.parametrize(
    "unsure",
    [
        "",
        "2026 — 15 % — 48 500 ₸",
        "Кәсіподақ жаңалықтары",
        "Новости профсоюзов",
        "Asel Nurlanova, Timur Akhmetov, Almaty, Astana, Shymkent",
        "```\nthe of and to in is are was were be been it its this that these those\n```",
        KYRGYZ,
        GERMAN,
    ],
)
def test_what_is_short_or_strange_is_not_guessed(unsure):
    assert guess_language(unsure, LANGUAGES) is None


def test_names_of_the_others_do_not_count():
    text = (
        RU + " Қазақстан Республикасы Кәсіподақтар федерациясы, Almaty Trade Union Center, COVID-19, www.kasipodaq.kz"
    )
    assert guess_language(text, LANGUAGES) == "ru"


@pytest.mark.parametrize("hostile", ["а", "a", "ә", "`", "а ", "лары"])
def test_hostile_text_takes_linear_time(hostile):
    start = process_time()
    guess_language(hostile * 100_000, LANGUAGES)
    assert process_time() - start < 2
