from __future__ import annotations

import pytest

from plugins.newsroom import Text, Texts, called, distinctive

SCHOOL = Texts.of({"kk": "№ 5 мектептің кәсіподақ ұйымы", "ru": "Профсоюзная организация школы № 5"})


@pytest.mark.parametrize(
    ("name", "telling"),
    [
        ("Профсоюзная организация детской больницы «Образец»", "детской больницы «Образец»"),
        ("Первичная профсоюзная организация школы № 12", "школы № 12"),
        ("Отраслевой профсоюз работников здравоохранения", "здравоохранения"),
        ("Профессиональный союз авиадиспетчеров", "авиадиспетчеров"),
        ("Профессиональный лицей № 4", "Профессиональный лицей № 4"),
        ("Профсоюзный комитет автобусного парка", "автобусного парка"),
        ("Профсоюзный центр Алматы", "Алматы"),
        ("Профком КазНУ", "КазНУ"),
        ("ОО «Локальный профсоюз «Шахтёр»", "« «Шахтёр»"),
        ("Федерация профсоюзов Казахстана", "Казахстана"),
        ("Территориальное объединение профсоюзов области Абай", "области Абай"),
        ("Центр первичной медицинской помощи", "Центр первичной медицинской помощи"),
        ("ПРОФСОЮЗНАЯ ОРГАНИЗАЦИЯ АО «ҮМЗ»", "АО «ҮМЗ»"),
    ],
)
def test_russian_names_are_told_by_what_they_have_for_themselves(name, telling):
    assert distinctive(name) == telling


@pytest.mark.parametrize(
    ("name", "telling"),
    [
        ("Балалар ауруханасының «Үлгі» кәсіподақ ұйымы", "Балалар ауруханасының «Үлгі»"),
        ("№ 0 үлгі мектебінің бастауыш кәсіподақ ұйымы", "№ 0 үлгі мектебінің"),
        ("№ 3 бастауыш мектеп", "№ 3 бастауыш мектеп"),
        ("Білім беру қызметкерлерінің салалық кәсіподағы", "Білім беру"),
        ("Алматы кәсіподақ орталығы", "Алматы"),
        ("«Қазақстан кәсіподақтар федерациясы» ҚБ", "«Қазақстан »"),
        ("Кеншілер кәсіподағының жергілікті ұйымы", "Кеншілер жергілікті"),
    ],
)
def test_kazakh_names_are_told_by_what_they_have_for_themselves(name, telling):
    assert distinctive(name) == telling


@pytest.mark.parametrize(
    ("name", "telling"),
    [
        ("Primary Trade Union Organization of the City Hospital", "City Hospital"),
        ("Sample Health Workers’ Union", "Sample Health"),
        ("Trade Union Center of Almaty", "Almaty"),
        ("Lincoln Primary School", "Lincoln Primary School"),
        ("University Union (Sample)", "University (Sample)"),
        ("Reunion Hotel", "Reunion Hotel"),
        ("IT Union", "IT"),
    ],
)
def test_english_names_are_told_by_what_they_have_for_themselves(name, telling):
    assert distinctive(name) == telling


@pytest.mark.parametrize("name", ["Профсоюзная организация", "Кәсіподақ ұйымы", "«Union»", "Ұйым 5", "", "«»"])
def test_a_name_of_nothing_else_stays_whole(name):
    assert distinctive(name) == name


def test_lists_call_an_organization_by_its_short_name_and_file_it_there():
    found = called(SCHOOL, Texts.of({"ru": "Профсоюз школы № 5"}), "ru")
    assert found.text == Text("Профсоюз школы № 5", "ru")
    assert found.filed_under == "Профсоюз школы № 5"


def test_without_a_short_name_it_is_filed_under_what_is_its_own():
    found = called(SCHOOL, Texts(), "ru")
    assert found.text == Text("Профсоюзная организация школы № 5", "ru")
    assert found.filed_under == "школы № 5"


def test_a_name_in_the_readers_language_comes_before_a_short_one_in_another():
    assert called(SCHOOL, Texts.of({"kk": "№ 5 мектеп"}), "ru", ("kk",)).text.language == "ru"


def test_a_reader_of_another_language_gets_the_short_name_of_the_first_one_there_is():
    assert called(SCHOOL, Texts.of({"kk": "№ 5 мектеп"}), "en", ("kk", "ru")).text == Text("№ 5 мектеп", "kk")
    assert called(SCHOOL, Texts(), "en", ("uz",)).text.language == "kk"
