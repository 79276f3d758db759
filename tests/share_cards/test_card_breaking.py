from __future__ import annotations

import pytest

from plugins.share_cards.lettering.breaking import broken, measured, narrowest
from plugins.share_cards.lettering.fonts import BOLD, width
from plugins.share_cards.lettering.word_parts import WordPart, drawable, word_parts


def lines(text: str, count: int, language: str = "ru") -> list[str]:
    words = [WordPart(word) for word in text.split(" ")]
    return list(broken(measured(words, BOLD, language), count).lines)


def test_every_word_stands_once_and_in_order():
    text = "Профсоюз добился оплаты простоя для всех смен шахты"
    for count in range(1, 5):
        made = lines(text, count)
        assert len(made) == count
        assert " ".join(made) == text


def test_lines_are_even():
    assert lines("aaaa aaaa aaaa aaaa aaaa aaaa", 3) == ["aaaa aaaa"] * 3


def test_last_line_is_not_one_short_word():
    made = lines("Профсоюз добился полной оплаты простоя для смен шахты", 2)
    assert len(made[-1].split(" ")) > 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Работники завода вышли на митинг и ждут ответа", "ru"),
        ("Зарплата вырастет с января для врачей и медсестёр", "ru"),
        ("Жұмысшылар мен әкімшілік арасында келісім жасалды", "kk"),
        ("Жалақы және демалыс және еңбек қорғау ережелері", "kk"),
        ("Miners ask for a rise and the right to a safe shift", "en"),
    ],
)
@pytest.mark.parametrize("count", [2, 3])
def test_little_words_do_not_end_a_line(text, language, count):
    leaning = {"на", "и", "с", "для", "мен", "және", "for", "a", "and", "the", "to"}
    assert not [line for line in lines(text, count, language)[:-1] if line.split(" ")[-1] in leaning]


@pytest.mark.parametrize("count", [2, 3])
def test_kazakh_postpositions_do_not_begin_a_line(count):
    made = lines("Кәсіподақ жалақы туралы және демалыс үшін келіссөз бастады", count, "kk")
    assert not [line for line in made[1:] if line.split(" ")[0] in {"туралы", "үшін"}]


def test_dash_does_not_begin_a_line():
    for count in (2, 3, 4):
        made = lines("Доплата за вредность — до пятидесяти тысяч тенге", count)
        assert not [line for line in made if line.startswith("—")]


def test_number_stays_with_what_it_counts():
    made = lines("Семинар собрал вчера 120 участников из разных городов", 2)
    assert not made[0].endswith("120")


def test_unknown_language_is_broken_evenly():
    assert len(lines("uno dos tres cuatro cinco seis", 2, "es")) == 2


def test_word_wider_than_the_line_is_broken_with_a_hyphen():
    word = "рентгеноэлектрокардиографический" * 2
    parts = word_parts(word, BOLD, "ru", 12)
    assert len(parts) > 2
    assert "".join(part.text for part in parts) == word
    assert [part.ending for part in parts] == ["-"] * (len(parts) - 1) + [""]
    assert max(width(part.text + part.ending, BOLD, "ru") for part in parts) <= 12


def test_kazakh_word_too_wide_for_the_line_is_divided_by_its_syllables():
    parts = word_parts("қызметкерлерімізбен", BOLD, "kk", 8)
    assert [part.text + part.ending for part in parts] == ["қызметкерлері-", "мізбен"]


def test_narrowest_lines_have_no_little_word_at_their_end():
    words = measured([WordPart(word) for word in ("Врачи", "и", "медсёстры", "ждут", "ответа")], BOLD, "ru")
    found = narrowest(words, 2)
    assert found is not None
    assert found.lines == ("Врачи и медсёстры", "ждут ответа")
    assert found.clean


def test_where_every_break_is_bad_nothing_is_found():
    assert narrowest(measured([WordPart("и"), WordPart("в"), WordPart("на")], BOLD, "ru"), 2) is None


def test_long_word_breaks_at_its_own_hyphen_first():
    assert [part.text for part in word_parts("социально-экономическое", BOLD, "ru", 12)] == [
        "социально-",
        "экономическое",
    ]


def test_long_bound_words_part_at_their_no_break_spaces():
    parts = word_parts("коллективный\u00a0договор\u00a0подписан", BOLD, "ru", 9)
    assert [part.text for part in parts] == ["коллективный", "договор", "подписан"]
    assert [part.joint for part in parts] == ["\u00a0", "\u00a0", " "]


def test_bound_words_stay_together():
    assert len(word_parts("48\u00a0500\u00a0₸ в\u00a0месяц", BOLD, "ru", 20)) == 2


def test_accent_stays_with_its_letter():
    parts = word_parts("а́" * 60, BOLD, "ru", 5)
    assert not [part for part in parts if part.text.startswith("\u0301")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Победа 🎉🎉", "Победа"),
        ("👩🏽‍⚕️ Врачи ⚡️ требуют", "Врачи требуют"),
        ("мы\u00adсль", "мысль"),
        ("  два \n слова\t", "два слова"),
        ("№\u00a07 и 5\u202f%", "№\u00a07 и 5\u202f%"),
        ("Қ\u200bол", "Қол"),
        ("й", "й"),
        ("🇰🇿", ""),
    ],
)
def test_only_what_can_be_drawn_is_kept(text, shown):
    assert drawable(text, BOLD) == shown


def test_foreign_letters_are_kept_to_be_reported():
    assert drawable("中文 новости", BOLD) == "中文 новости"
