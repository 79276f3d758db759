"""Letters of another alphabet are found, repaired where that is certain, and never where they are meant."""

from __future__ import annotations

import random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typesetting import LookAlike, look_alikes, repair_look_alikes
from plugins.typesetting.prose import prose_of
from tests.typesetting.kazakh_words import kazakh_words

# As keyboards without Kazakh letters and old documents have them.
SUBSTITUTIONS = dict(zip("асеорхуікмтһәөё", "aceopxyikmth\u0259\u0275\u00eb", strict=True))
AROUND = "Қызметкерлер жиналысында сөйледі: "


def corrupted(word, dice):
    """Put Latin letters for some, never for all: the word keeps letters of both alphabets."""
    places = [place for place, letter in enumerate(word) if letter in SUBSTITUTIONS]
    chosen = dice.sample(places, dice.randint(1, min(len(places), len(word) - 1)))
    return "".join(SUBSTITUTIONS[letter] if place in chosen else letter for place, letter in enumerate(word))


@pytest.fixture(scope="module")
def dictionary():
    return kazakh_words()


def test_corrupted_dictionary_words_are_found_and_never_repaired_wrongly(dictionary):
    dice = random.Random(29)
    usable = [word for word in dictionary if len(word) > 1 and any(letter in SUBSTITUTIONS for letter in word)]
    pairs = [(word, corrupted(word, dice)) for word in dice.sample(usable, 10_000)]
    found = [(word, look_alikes(AROUND + wrong)) for word, wrong in pairs]
    repaired = [(word, seen[0].repaired) for word, seen in found if seen and seen[0].repaired is not None]
    assert sum(bool(seen) for _, seen in found) >= 9_990
    assert [pair for pair in repaired if pair[0] != pair[1]] == []
    assert len(repaired) > 8_000


def test_clean_dictionary_words_are_no_false_alarms(dictionary):
    sample = random.Random(30).sample(dictionary, 10_000)
    assert sum(bool(look_alikes(word)) for word in sample) <= 1
    assert len(look_alikes(" ".join(sample))) <= 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("кәсiподақ", "кәсіподақ"),
        ("Кәсiптiк одақтар", "Кәсіптік одақтар"),
        ("cабақ", "сабақ"),
        ("k\u0259сіподақ", "кәсіподақ"),
        ("м\u0259дениет", "мәдениет"),
        ("\u018fлеумет", "Әлеумет"),
        ("Әliyev", "\u018fliyev"),
        ("Micrоsoft", "Microsoft"),
        ("Googlе", "Google"),
        ("кеlкebayetuly", "kelkebayetuly"),
        ("ХХI ғасыр", "XXI ғасыр"),  # Cyrillic Х, Latin I
        ("қала аpа", "қала ара"),
        ("аpа", None),  # both alphabets can write it, and nothing is around
        ("Yкімет", None),  # Ү or У
        ("Zаңды", None),
        ("ѕchool", "school"),
        ("кοмитет", "комитет"),  # a Greek omicron
        ("Ιnternet", "Internet"),  # a Greek iota
        ("мүшелiк-жарна", "мүшелік-жарна"),
    ],
)
def test_words_of_two_alphabets(written, meant):
    found = look_alikes(written)
    assert [one.kind for one in found] == ["mixed-alphabets"] * len(found) != []
    assert repair_look_alikes(written) == (meant or written)
    assert (found[0].repaired is None) == (meant is None)


@pytest.mark.parametrize(
    "meant",
    [
        "URL-дың URLдың URLДЫҢ URL‑дың",
        "PDF-ті COVID-тың iPhoneда TikTokта Telegramға YouTubeтағы",
        "KPIдің EXPOға HRдан SMSы",
        "B2Bға А4 H1N1мен COVID19дан",
        "IT-маман Wi-Fi-дың QR-код",
        "Google’дың «Google»дың **URL**дың",
        "5G желісі, 10 кВт, 20 °C, XXI ғасыр, XXIші",
        "`кәсiп` және `` a`кәсiп ``",
        "```\nкәсiп\n```",
        "~~~ text\nкәсiп\n~~~",
        "https://кәсiп.kz/кәсiп?a=кәсiп www.кәсiп.kz кәсiп@кәсiп.kz кәсiп-сурет_1.jpg",
        "[сурет](/kk/кәсiп/) ![сурет](../кәсiп/а) \n\n[1]: /кәсiп/",
        "αβγ Δх μм",
        "👩\u200d👧 👩🏽\u200d🔧 🏳️\u200d🌈",
        "می\u200cخواهم שלום\u200f 1",
        "\ufeffбасы",
        "отпуск — демалыс — leave",
    ],
)
def test_what_is_meant_is_left_alone(meant):
    assert look_alikes(meant) == ()
    assert repair_look_alikes(meant) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ӛркендеудің", "өркендеудің"),
        ("Ӛркен", "Өркен"),
        ("кӧп жұмыс", "көп жұмыс"),
        ("Юркӧд", "Юркӧд"),  # a Komi name in a Russian text
        ("кӧciп қала", "көсіп қала"),
    ],
)
def test_letters_of_old_fonts(written, meant):
    assert len(look_alikes(written)) == 1
    assert repair_look_alikes(written) == meant


@pytest.mark.parametrize("letter", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
def test_characters_without_width_are_taken_out(letter):
    (found,) = look_alikes(f"жаңа кәсі{letter}подақ")
    assert (found.kind, found.column, found.repaired) == ("zero-width", 6, "кәсіподақ")
    assert found.shown == f"кәсі<U+{ord(letter):04X}>подақ"
    assert repair_look_alikes(f"а {letter} б") == "а  б"


@pytest.mark.parametrize("letter", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"])
def test_marks_of_the_writing_direction_are_taken_out(letter):
    (found,) = look_alikes(f"{letter}шот нөмірі")
    assert (found.kind, found.repaired) == ("direction-mark", "шот")
    assert repair_look_alikes(f"шот {letter}1 500{letter}") == "шот 1 500"


def test_a_word_with_several_faults_is_one_finding():
    (found,) = look_alikes("ӛнер\u200bпaзға")
    assert (found.kind, found.repaired) == ("mixed-alphabets", "өнерпазға")


def test_the_place_is_line_and_column_from_one():
    found = look_alikes("Тақырып\n\n  жаңa ереже,\nекi\nүш бeс")
    assert [(one.line, one.column, one.word) for one in found] == [(3, 3, "жаңa"), (4, 1, "екi"), (5, 4, "бeс")]
    assert found[0] == LookAlike(3, 3, "жаңa", "жаңа", "mixed-alphabets")


def test_prose_keeps_its_places():
    text = "бір `код` [екі](/жол) a.pdf\n```\nкод\n```\nүш `"
    assert prose_of(text) == "бір       [екі](    )      \n   \n   \n   \nүш `"


def test_code_ends_where_its_paragraph_ends():
    assert repair_look_alikes("бұл ` жaңа\n\nжaңа ` сөз") == "бұл ` жаңа\n\nжаңа ` сөз"


@given(st.text(alphabet="кәсiіаacHНIХXV-ӛӧ\u0259\u200b\u200d\u202e👩`/[]() \n1Yt", max_size=60))
def test_repairs_keep_what_is_not_found_and_twice_is_once(text):
    text = AROUND * 4 + text
    once = repair_look_alikes(text)
    assert repair_look_alikes(once) == once
    if not look_alikes(text):
        assert once == text
    assert [len(line) for line in prose_of(text).split("\n")] == [len(line) for line in text.split("\n")]


HOSTILE = [
    "аa",
    "а",
    "a",
    "`",
    "`а",
    "~",
    "~~~\n",
    "](",
    "[а]:",
    "\u200d",
    "\u202e",
    "а\u0301a",
    "URLда",
    "@а",
    "а.a",
    "ӛ",
    "\n",
    " ",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_takes_linear_time(hostile):
    text = hostile * 100_000 + " жaңа"
    start = process_time()
    repair_look_alikes(text)
    look_alikes(text)
    assert process_time() - start < 4


def test_backticks_of_every_length_take_linear_time():
    text = " ".join("`" * length for length in range(1, 450)) + " жaңа"
    start = process_time()
    assert repair_look_alikes(text).endswith(" жаңа")
    assert process_time() - start < 1
