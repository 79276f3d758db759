"""Names of organizations that readers cannot tell apart."""

from __future__ import annotations

import time
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom import read_content
from plugins.newsroom.organizations import Organization
from plugins.newsroom.organizations.alike_names import alike_name_problems
from plugins.newsroom.texts import Texts
from plugins.newsroom.texts.letters import _HAS_OTHER, _as_cyrillic, mixes_alphabets, texts_alike

MEMBER = 'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\n'


def member(newsroom, key, name, more="", parents="almaty-union"):
    text = MEMBER.replace("almaty-union", parents)
    newsroom.write(f"organizations/{key}/organization.toml", f"{text}{more}[name]\n{name}\n")


def told(newsroom, known=None):
    read = read_content(newsroom.content, known or {})
    found = [(p.path.split("/")[1], p.line, p.field, p.code, p.is_error) for p in read.problems]
    return sorted(found), read


def test_a_word_of_two_alphabets_that_looks_like_another_name_is_an_error_at_its_file(newsroom):
    member(newsroom, "sample-works", 'kk = "Үлгі зауыты"\nru = "Образцовый завод"')
    member(newsroom, "sample-copy", 'kk = "Yлгi зауыты"\nru = "Другой завод"')

    problems, read = told(newsroom)

    assert problems == [("sample-copy", 5, "name.kk", "look-alike-name", True)]
    assert "sample-copy" in read.unreadable
    assert "'sample-works'" in str(read.problems[0].message)


def test_names_of_one_alphabet_each_are_a_warning_at_both(newsroom):
    member(newsroom, "sample-one", 'kk = "А"\n[short_name]\nru = "СОС"')
    member(newsroom, "sample-two", 'kk = "Б"\nen = "COC"')

    assert told(newsroom)[0] == [
        ("sample-one", 7, "short_name.ru", "look-alike-name", False),
        ("sample-two", 6, "name.en", "look-alike-name", False),
    ]


def test_the_same_name_twice_is_usual(newsroom):
    member(newsroom, "sample-one", 'kk = "Мектеп"')
    member(newsroom, "sample-two", 'kk = "Мектеп"', parents="federation", more='territory = "almaty"\n')
    member(newsroom, "sample-three", 'kk = "Лицей"\n[short_name]\nkk = "Кәсіподақ"')
    member(newsroom, "sample-four", 'kk = "Гимназия"\n[short_name]\nkk = "Кәсіподақ"')

    assert told(newsroom)[0] == []


def test_the_same_name_with_the_same_parents_and_territory_is_told_at_all(newsroom):
    for key in ("sample-one", "sample-three", "sample-two"):
        member(newsroom, key, 'kk = "Мектеп"\nru = "Мектеп"')
    member(newsroom, "sample-old", 'kk = "Мектеп"', more="closed = 2020-01-01\n")

    assert told(newsroom)[0] == [
        (key, 5, "name.kk", "same-name", False) for key in ("sample-one", "sample-three", "sample-two")
    ]
    assert "'sample-three' has" in str(told(newsroom)[1].problems[0].message)


def test_an_organization_may_have_its_name_in_two_alphabets(newsroom):
    member(newsroom, "sample-one", 'kk = "А"\nru = "СОС"\nen = "COC"')

    assert told(newsroom)[0] == []


@pytest.mark.parametrize("name", ['kk = "Yлгi"', 'kk = "Үлгі"', 'ru = "Yлгi"\nkk = "А"'])
def test_a_new_name_is_compared_with_names_of_folders_that_are_not_opened(newsroom, name):
    member(newsroom, "sample-one", 'kk = "Үлгі"')
    known = read_content(newsroom.content).known
    member(newsroom, "sample-two", name)

    warm, cold = told(newsroom, known), told(newsroom)

    assert warm[0] == cold[0] != []
    assert warm[1].known == cold[1].known


def test_a_folder_that_was_told_of_is_told_of_again(newsroom):
    member(newsroom, "sample-one", 'kk = "СОС"')
    member(newsroom, "sample-two", 'kk = "COC"')
    first = told(newsroom)

    assert told(newsroom, first[1].known)[0] == first[0] != []


def test_a_territory_that_members_inherit_is_asked_for_anew(newsroom):
    newsroom.write(
        "federation.toml", (newsroom.content / "federation.toml").read_text() + '[territories.aktobe]\nkk = "А"\n'
    )
    member(newsroom, "sample-one", 'kk = "Мектеп"', more='territory = "aktobe"\n')
    member(newsroom, "sample-two", 'kk = "Мектеп"')
    known = dict(read_content(newsroom.content).known)
    union = "organizations/almaty-union/organization.toml"
    newsroom.write(union, (newsroom.content / union).read_text().replace('"almaty"', '"aktobe"'))
    del known["almaty-union"]

    assert told(newsroom, known)[0] == told(newsroom)[0] != []


LETTERS = "аАвВсСуУүҮнНнхшы abcdXCyYghN1-οΟΡ"


@given(st.lists(st.text(LETTERS, max_size=5), max_size=40))
def test_texts_alike_are_found_as_if_each_were_folded(texts):
    groups = defaultdict(set)
    for text in texts:
        groups[_as_cyrillic(text)].add(text)
    alike = (frozenset(group) for group in groups.values() if len(group) > 1 and any(map(_HAS_OTHER, group)))

    assert texts_alike(texts) == tuple(sorted(alike, key=min))


@pytest.mark.parametrize(
    ("text", "mixes"), [("Союз KEGOC", False), ("Cоюз", True), ("IT-компания", False), ("", False)]
)
def test_words_that_mix_alphabets(text, mixes):
    assert mixes_alphabets(text) is mixes


def test_many_names_cost_little_and_those_that_are_known_nothing():
    names = (f"Образцовая первичная организация завода № {number}" for number in range(4_000))
    organizations = {
        str(number): Organization(str(number), "primary", Texts.of({"ru": name, "kk": f"Үлгі {number}"}))
        for number, name in enumerate(names)
    }
    known = [*organizations][1:]
    start = time.process_time()
    assert [*alike_name_problems({}, organizations, ())] == []
    cold = time.process_time()
    assert [*alike_name_problems({}, organizations, organizations)] == []
    assert [*alike_name_problems({}, organizations, known)] == []

    assert cold - start < 0.1
