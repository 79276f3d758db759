"""People are found in a text by their names, in any case and spelling, with who the text says that they are."""

from __future__ import annotations

import pytest

from plugins.body import SourceBlock
from plugins.newsdesk.people import is_slip, is_spelled_alike, people_of, skeleton


def people(text, language):
    return people_of([SourceBlock("paragraph", text, 1)], language)


def names(text, language):
    return [person.first.words for person in people(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Договор подписали Айгуль Улгили и Ерлан Досжан.", ["Айгуль Улгили", "Ерлан Досжан"]),
        ("ru", "Вчера Анна Образцова вернулась.", ["Анна Образцова"]),
        ("ru", "Медсестре Анне Сергеевне Образцовой вручили часы.", ["Анне Сергеевне Образцовой"]),
        ("ru", "Председатель А. С. Улгили и инженер Нурлыбаев М. К.", ["А. С. Улгили", "Нурлыбаев М. К."]),
        ("kk", "Шартқа Айгүл Серікқызы Үлгілі қол қойды.", ["Айгүл Серікқызы Үлгілі"]),
        ("kk", "Бүгін Сәуле Ахметоваға гүл берілді.", ["Сәуле Ахметоваға"]),
        ("kk", "Төраға Марат Серікұлы сөйледі.", ["Марат Серікұлы"]),
        ("en", "It was signed by Aigul Ulgili and Ye. Zh. Doszhanov.", ["Aigul Ulgili", "Ye. Zh. Doszhanov"]),
    ],
)
def test_a_name_is_found_in_any_case(language, text, found):
    assert names(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Профсоюзный Центр Алматы и Северный Казахстан."),
        ("ru", "На улице Ильи Образцова и в театре имени Анны Образцовой."),
        ("ru", "Группа А. Профсоюз решил. Пункт Б. Образец висит у входа."),
        ("kk", "Айгүлдің Алматыдағы үйі, Асқар Үлгілі көшесі."),
        ("kk", "«Айгүл Үлгілі» байқауы өтті."),
        ("en", "The Trade Union Center of Almaty and the U.S. Congress in Harry Sampleton Street."),
    ],
)
def test_what_is_called_after_people_is_none(language, text):
    assert names(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "surname"),
    [
        ("ru", "Пришёл Иванов Иван Иванович.", "Иванов"),
        ("ru", "Награду получила Образцова Анна.", "Образцова"),
        ("kk", "Қолды Ахметова Сәуле жинады.", "Ахметова"),
        ("en", "It went to Nurlybaev Marat.", "Nurlybaev"),
    ],
)
def test_a_surname_that_stands_first_is_told_from_a_first_name(language, text, surname):
    (person,) = people(text, language)

    assert (person.first.surname, person.first.surname_first) == (surname, True)


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("ru", "Пришла председатель профкома школы Анна Образцова.", "председатель профкома школы"),
        ("ru", "Пришла Анна Образцова, швея с большим стажем, и села.", "швея с большим стажем"),
        ("ru", "Рассказала Анна Образцова.", ""),
        ("ru", "Анна Образцова — заведующая столовой.", "заведующая столовой"),
        ("kk", "Емхана кәсіподағының төрайымы Айгүл Үлгілі келді.", "Емхана кәсіподағының төрайымы"),
        ("kk", "— деді Айгүл Үлгілі.", ""),
        ("en", "So said union chair Aigul Ulgili.", "chair"),
        ("en", "Aigul Ulgili, a fitter at the depot, agreed.", "fitter at the depot"),
        ("en", "It was said by Aigul Ulgili.", ""),
    ],
)
def test_the_words_beside_a_name_say_who_it_is(language, text, role):
    (person,) = people(text, language)

    assert person.first.role == role


def test_a_surname_alone_is_of_whom_it_named_last():
    chair, doctor = people(
        "Айгуль Улгили пришла первой, Улгили всегда спешит. Потом пришёл Ерлан Улгили. Улгили принёс чай.", "ru"
    )

    assert [one.words for one in chair.mentions] == ["Айгуль Улгили", "Улгили"]
    assert [one.words for one in doctor.mentions] == ["Ерлан Улгили", "Улгили"]


def test_a_patronymic_in_place_of_the_surname_is_no_second_person():
    (person,) = people("Әкім Мұхтар Үлгілі келді. Мұхтар Серікұлы сөйледі.", "kk")

    assert len(person.mentions) == 2


@pytest.mark.parametrize(
    "spellings",
    ["Айгүл Айгуль Aigul Aygül", "Үлгілі Улгили Ulgili", "Қайрат Кайрат Kairat Qairat", "Ерлан Yerlan Erlan"],
)
def test_a_name_has_one_skeleton_in_all_alphabets(spellings):
    assert len(set(map(skeleton, spellings.split()))) == 1


def test_forms_of_one_spelling_are_told_from_another_spelling():
    (person,) = people("Айгүл Үлгілі мен Айгүл Үлгіліге және Айгуль Улгили.", "kk")
    first, inflected, other = person.mentions

    assert is_spelled_alike(first, inflected, "kk")
    assert not is_spelled_alike(first, other, "kk")


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Анна Ахметова и Анна Ахмедова пришли.", True),
        ("Анна Ахметова и Ольга Ахмедова пришли.", False),
        ("Анна Ахметова и Анна Нурланова пришли.", False),
    ],
)
def test_one_letter_makes_a_slip_and_not_a_name(text, slips):
    one, other = people(text, "ru")

    assert is_slip(one.first, other.first, "ru") is slips
