"""Each check on two hundred right lines and fifty wrong ones in each language: nothing false, and nearly all found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from tests.reading.author import NAME, Author
from tests.reading.made_numbers import card, personal
from tests.reading.plain_lines import plain_lines, quotations, sentences

LANGUAGES = ("kk", "ru", "en")
TITLE = {"kk": "Жиналыс туралы", "ru": "О собрании", "en": "On the meeting"}
CHECKS = frozenset(
    [
        "lone-quote",
        "contact-in-text",
        "look-alike",
        "language-of-text",
        "space-missing",
        "all-capitals",
        "wrong-encoding",
        "letters-lost",
        "old-font",
        "personal-number",
        "card-number",
        "punctuation-run",
        "title-without-words",
    ]
)


def told(author: Author, lines: Iterable[str], language: str) -> set[tuple[str, int]]:
    """Write a post of these paragraphs; give the checks that told of something, and of which paragraph."""
    author.post("\n\n".join(lines), f"title: {TITLE[language]}", language)
    found = [problem for problem in author.read().problems if problem.code in CHECKS]
    return {(problem.code, ((problem.line or 0) - 4) // 2) for problem in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_told_of_two_hundred_right_lines(author, language):
    lines = plain_lines(language)
    assert len(set(lines)) == 200
    for begin in range(0, 200, 20):
        assert told(author, lines[begin : begin + 20], language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_told_of_right_lines_in_headings_lists_and_quotations(author, language):
    for mark in ("## ", "- ", "1. ", "> "):
        lines = [f"{mark}{line}" for line in quotations(language)[::5]]
        assert told(author, lines, language) == set()


def without_a_mark(line: str, number: int) -> str:
    marks = [found.start() for found in re.finditer('["«»“”]', line)]
    place = marks[number % len(marks)]
    return line[:place] + line[place + 1 :]


def look_alike(line: str, number: int) -> str:
    """Exchange a letter in the middle of a long word."""
    words = [found for found in re.finditer(r"[^\W\d_]{5,}", line) if re.search("[аеосрух]|[aeocpx]", found[0][1:-1])]
    word = words[number % len(words)]
    twins = str.maketrans("аеосрxaeocpх", "aeocpхаеосрx")
    place = next(n for n in range(word.start() + 1, word.end() - 1) if line[n] in "аеосрхaeocpx")
    return line[:place] + line[place].translate(twins) + line[place + 1 :]


def without_a_space(line: str, number: int) -> str:
    pairs = list(re.finditer(r"(?<=[^\W\d_]{3}) (?=[^\W\d_]{3})", line))
    place = pairs[number % len(pairs)].start()
    return f"{line[:place]},{line[place + 1 :]}"


def in_capitals(line: str, _number: int) -> str:
    return line.upper()


def with_a_contact(line: str, number: int) -> str:
    contacts = ("+7 701 {0:03} 45 67", "8 (747) {0:03}-45-67", "person{0}@mail.example.kz", "+7705{0:03}4567")
    return f"{line} {contacts[number % 4].format(number)}"


def with_a_personal_number(line: str, number: int) -> str:
    for serial in range(number, 9999):
        try:
            return f"{line} {personal(f'85{1 + number % 12:02}{1 + number % 28:02}', '3', f'{serial:04}')}."
        except AssertionError:
            continue
    raise AssertionError


def with_a_card(line: str, number: int) -> str:
    digits = card(f"44{number:02}", 16)
    return f"{line} {' '.join(digits[n : n + 4] for n in range(0, 16, 4))}"


def misread(line: str, number: int) -> str:
    read_as = ("cp1251", "cp866", "koi8-r", "mac-cyrillic")[number % 4]
    text = f"{line} Профсоюз работает" if line.isascii() else line
    return "".join(_letter(byte, read_as) for byte in text.encode())


def _letter(byte: int, read_as: str) -> str:
    letter = bytes((byte,)).decode(read_as, "replace")
    return chr(byte) if letter == "\ufffd" else letter


def with_lost_letters(line: str, _number: int) -> str:
    return re.sub(r"(?<=[a-zа-яәғқңөұүһі])[eoiаоеқғұүәөі](?=[a-zа-яәғқңөұүһі])", "?", line)


PLANTED: dict[str, tuple[Callable[[str], list[str]], Callable[[str, int], str]]] = {
    "lone-quote": (quotations, without_a_mark),
    "look-alike": (sentences, look_alike),
    "space-missing": (sentences, without_a_space),
    "all-capitals": (sentences, in_capitals),
    "contact-in-text": (sentences, with_a_contact),
    "personal-number": (sentences, with_a_personal_number),
    "card-number": (sentences, with_a_card),
    "wrong-encoding": (sentences, misread),
    "letters-lost": (sentences, with_lost_letters),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", PLANTED)
def test_fifty_planted_mistakes_are_told_at_their_lines(author, code, language):
    lines_of, planted = PLANTED[code]
    wrong = [planted(line, number) for number, line in enumerate(lines_of(language))]
    assert len(wrong) == 50
    missed = []
    for begin in range(0, 50, 10):
        # A mistake in each line would be another language, or none.
        lines = [text for line in wrong[begin : begin + 10] for text in (plain_lines(language)[0], line)]
        found = {place for name, place in told(author, lines, language) if name == code}
        assert {place for place in found if place % 2 == 0} == set()
        missed += [lines[place] for place in range(1, 20, 2) if place not in found]
    assert len(missed) <= 1, missed


OLD_FONT = str.maketrans("қҚғңҢұҰүҮөҺәі", "ќЌєѕЅўЎїЇґЋјі")


def test_kazakh_of_an_old_font_is_told(author):
    lines = [line.translate(OLD_FONT) for line in sentences("kk")][:10]
    assert {code for code, _ in told(author, lines, "kk")} >= {"old-font"}
    assert len({place for code, place in told(author, lines, "kk") if code == "old-font"}) >= 9


@pytest.mark.parametrize(("language", "other"), [("kk", "ru"), ("ru", "en"), ("en", "kk")])
def test_another_language_is_told(author, language, other):
    assert ("language-of-text", 0) in told(author, sentences(other)[:5], language)


@pytest.mark.parametrize("title", ["🙂", "—", "!!!", "***", "…", "№"])
def test_a_title_without_a_word_is_told_and_published(author, title):
    author.post(header=f"title: '{title}'")
    found = [(problem.code, problem.line, problem.is_error) for problem in author.read().problems]
    assert found == [("title-without-words", 2, False)]


def test_what_is_repaired_reaches_readers_whole(author):
    author.file(f"organizations/almaty/news/{NAME}.ru.md", f"---\ntitle: {misread('Новый зал', 0)}\n---\nТекст")
    assert [post.title for post in author.read().posts] == ["Новый зал"]
