"""A header's values are what was typed; only a value that is whole has YAML's reading."""

from __future__ import annotations

import unicodedata
from random import Random
from typing import Any

import pytest
import yaml

from plugins.reading.header.keys import KEYS, LISTS, TEXTS
from plugins.reading.header.lines import header_lines
from plugins.reading.header.parts import take_apart
from tests.soak import trials


def read(header: str) -> tuple[dict[str, Any], list[tuple[str, int | None]]]:
    """What a header says by key, and what is told of it."""
    parts = take_apart("a.ru.md", f"---\n{header}\n---\nТекст")
    values = {one.key: one.items if one.key in LISTS else one.text for one in parts.entries}
    return values, [(problem.code, problem.line) for problem in parts.problems]


AS_TYPED = [
    "Workers' rights: what # 1 means",
    '"Үлгі" зауыты: келісім',
    '"Үлгі" зауыты мен "Болашақ"',
    "[Видео] > 500",
    "- x",
    "@name",
    "*bold*",
    "&anchor",
    "50% & more",
    "# 1",
    "Место # 1 занято",
    "#ЗаТруд",
    "`code`",
    "{а: б}",
    "! важно",
    "? вопрос",
    "| черта",
    "> больше",
    "12:30",
    "yes",
    "null",
    "~",
    "1_000",
    "2026-01-29",
    "'90-е: как это было",
    "“Слово” и дело",
    'он сказал: "да"',
    '"а" # не заметка',
    "https://example.org/a: b",
    "title: title",
    "C:\\new",
    "а\tб: в",
    "---",
]


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_the_rest_of_the_line_is_the_text(key):
    for text in AS_TYPED:
        assert read(f"{key}: {text}\nkind: news") == ({key: text, "kind": "news"}, []), text


def test_the_rest_of_the_line_is_the_text_without_fences_too():
    for text in AS_TYPED:
        parts = take_apart("a.md", f"Title: {text}\nKind: news\n\nТекст")
        assert [one.text for one in parts.entries] == [text, "news"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('"Слово: \\"дело\\" # 1"', 'Слово: "дело" # 1'),
        ("'Workers'' rights'", "Workers' rights"),
        ('"Слово"', "Слово"),
        ("''", ""),
        ('"Слово\n  и дело"', "Слово и дело"),
        ("'Слово\n\n  kind: дело'", "Слово\nkind: дело"),
        ('"C:\\папка"', "C:\\папка"),
        ('"\\ud800"', "\\ud800"),
        ("|\n  Слово\n  kind: дело", "Слово\nkind: дело"),
        (">-\n  Слово\n\n  # дело", "Слово\n\n# дело"),
        ("|2+\n   Слово", "Слово"),
        ("\n  Слово", "Слово"),
        ("Слово\n  и\n\tдело", "Слово и дело"),
        ("Слово\n# заметка\n  и дело", "Слово и дело"),
        ("Слово\n  # 1 и дело", "Слово # 1 и дело"),
    ],
)
def test_a_value_that_is_whole_or_goes_on_below(written, said):
    assert read(f"title: {written}\nauthor: а") == ({"title": said, "author": "а"}, [])


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("а, б", ("а", "б")),
        ("[а, б]", ("а", "б")),
        ("[а, б] # заметка", ("а", "б")),
        ("[а,\n  б,\n  ]", ("а", "б")),
        ("['а, б', \"в\"]", ("а, б", "в")),
        ('"а, б", в', ("а, б", "в")),
        ('"а, б"', ("а", "б")),
        ("[#ЗаТруд, it's, а: б]", ("#ЗаТруд", "it's", "а: б")),
        ("цех # 2, завод", ("цех # 2", "завод")),
        ("\n- а\n- 'б, в'", ("а", "б, в")),
        ("\n  - а\n  # заметка\n\n  - б\n    в", ("а", "б в")),
        ("\n-а\n-б", ("а", "б")),
        ("\n• а\n• б", ("а", "б")),
        ("[]", ()),
        ("", ()),
        ("|\n  а, б", ("а", "б")),
    ],
)
def test_lists_have_three_forms(written, items):
    assert read(f"tags: {written}\nauthor: а") == ({"tags": items, "author": "а"}, [])


def test_lines_are_those_of_the_file():
    entries, problems = header_lines("p.md", ["", "title: а", "# б", "tags:", "  - в"], 2)
    assert [(entry.key, entry.line, entry.texts) for entry in entries] == [("title", 3, ("а",)), ("tags", 5, ("в",))]
    assert problems == ()


def test_lines_of_a_header_without_fences_are_those_of_the_file():
    entries, problems = header_lines("p.md", ["Title: а", "Tags: б,", "  в", "г"], 3, fenced=False)
    assert [(entry.key, entry.line, entry.items) for entry in entries] == [
        ("title", 3, ("а",)),
        ("tags", 4, ("б", "в")),
    ]
    assert [problem.line for problem in problems] == [6]


@pytest.mark.parametrize("lines", [[], [""], ["# only a note"]])
def test_an_empty_header_has_no_entries(lines):
    assert header_lines("p.md", lines, 2) == ((), ())


def test_notes_behind_chosen_words_and_dates_are_no_part_of_them():
    header = "kind: news # вид\nupdated: '2026-01-30' # день\nimage: зал #1.jpg\nimage_alt: а\ntopics: pay # тема"
    values, told = read(header)
    assert (values["kind"], values["updated"], values["image"]) == ("news", "2026-01-30", "зал #1.jpg")
    assert (values["topics"], told) == (("pay",), [])
    assert read("image: зал.jpg # из архива")[0] == {"image": "зал.jpg"}


@pytest.mark.parametrize(
    "line",
    [
        *("TITLE: Слово", "title:Слово", "title : Слово", "ｔｉｔｌｅ： Слово", '"title": Слово', "**Title**: Слово"),
        *("Тitle: Слово", "tіtlе: Слово", "\u200btitle: Слово", " title: Слово", "\ttitle: Слово"),
    ],
)
def test_a_key_that_is_certain_is_taken(line):
    assert read(line) == ({"title": "Слово"}, [])


def test_a_header_that_is_indented_as_a_whole_is_one():
    assert read("  title: Слово\n  tags:\n    - а\n\n  kind: news") == (
        {"title": "Слово", "tags": ("а",), "kind": "news"},
        [],
    )


def test_all_mistakes_of_a_header_are_told_at_once():
    header = "слово\ntitle = Слово\nsummary: а\n  kind: news\ntags: [а\nauthor - б\nplace:\nв"
    values, told = read(header)
    assert told == [
        ("header-line", 2),
        ("header-line", 3),
        ("header-indent", 5),
        ("header-value", 6),
        ("header-line", 7),
        ("header-line", 8),
    ]
    assert (values["summary"], values["kind"]) == ("а", "news")


def test_where_the_text_begins_no_more_lines_are_held_against_the_header():
    text = "---\ntitle: Слово\n\nТекст идёт.\n\nЕщё: текст\nи ещё.\n---\n"
    (problem,) = take_apart("a.md", text).problems
    assert (problem.code, problem.line) == ("header-line", 4)


def test_an_apostrophe_between_its_own_marks_is_told():
    values, told = read("title: 'Workers' rights: a year'")
    assert (values, told) == ({"title": "'Workers' rights: a year'"}, [("header-quotes", 2)])


LETTERS = "аәбзЯЖabcZ 0123456789 \t'\"#:-–—,.;!?@%&*[]{}<>|`~^$/\\()=+_«»“”…№ыі\u00a0é"


def random_text(random: Random, letters: str = LETTERS) -> str:
    text = "".join(random.choice(letters) for _ in range(random.randint(1, 60))).strip()
    return unicodedata.normalize("NFC", text) or "а"


def is_whole(text: str) -> bool:
    marks = text[:1] in "'\"" and text[-1:] == text[:1] and len(text) > 1
    return marks or text in ("|", ">")


def test_titles_come_out_as_they_were_typed():
    random = Random(7)
    for _ in range(trials(2_000)):
        title = random_text(random)
        if not is_whole(title):
            assert read(f"title: {title}\nkind: news") == ({"title": title, "kind": "news"}, []), title


def test_plain_yaml_is_read_as_its_own_values():
    random = Random(8)
    for _ in range(trials(400)):
        written = {key: random_text(random, f"{LETTERS}\n") for key in random.sample(sorted(TEXTS), 4)}
        lists = {key: [random_text(random) for _ in range(random.randint(1, 4))] for key in sorted(LISTS)}
        for flow in (None, True, False):
            header = yaml.safe_dump({**written, **lists}, allow_unicode=random.random() < 0.8, default_flow_style=flow)
            if header.startswith("{"):
                continue
            values, told = read(header.rstrip("\n"))
            assert told == []
            assert {key: str(values[key]).split() for key in written} == {
                key: one.split() for key, one in written.items()
            }
            assert {key: list(values[key]) for key in lists} == lists


def test_dates_and_words_written_by_yaml_are_text():
    written = {
        "kind": "news",
        "status": "draft",
        "updated": "2026-01-29",
        "starts": "2026-01-29 10:00",
        "focus": "40% 30%",
    }
    assert read(yaml.safe_dump(written)) == (written, [])


@pytest.mark.parametrize("header", ["? " * 4_000, "- " * 40, "tags: " + "[" * 5_000])
def test_what_broke_readers_of_yaml_is_told(header):
    assert read(f"title: а\n{header}")[1]


@pytest.mark.parametrize("sign", ['"', "'", "[", "- ", "a: ", "\\", "#", " ", "|", ",", '",', "',", '["'])
@pytest.mark.parametrize("key", ["title", "tags", "kind", "a"])
def test_signs_in_thousands_are_read_in_no_time(key, sign):
    for text in (sign * 7_000, f'"{sign * 3_000}', f"[{sign * 3_000}"):
        take_apart("a.md", f"---\n{key}: {text[:15_000]}\n---\n")


def test_every_key_is_read():
    for key in KEYS:
        assert list(read(f"{key}: а")[0]) == [key]
