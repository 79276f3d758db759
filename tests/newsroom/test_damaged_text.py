"""Text of a wrong encoding is put right where that is certain; what is lost is told, and honest text left alone."""

from __future__ import annotations

import pytest

from plugins.newsroom import read_content
from plugins.newsroom.texts.damaged import damage_problems, damages, repaired_text

RUSSIAN = "Профсоюзный комитет поликлиники открыл новый зал, а ИТ-отдел написал отчёт."
KAZAKH = "Қазақстан кәсіподағы жаңа ұжымдық шартқа қол қойды, және ол бізге керек."


def misread(text: str, read_as: str, is_really: str = "utf-8") -> str:
    """Read bytes in a wrong table; those that it lacks become controls, as in browsers."""
    return "".join(letter_of(byte, read_as) for byte in text.encode(is_really))


def letter_of(byte: int, read_as: str) -> str:
    letter = bytes((byte,)).decode(read_as, "replace")
    return chr(byte) if letter == "\ufffd" else letter


@pytest.mark.parametrize("read_as", ["cp1251", "cp1252", "latin-1", "cp866", "koi8-r", "mac-cyrillic"])
@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH])
def test_utf8_that_was_read_as_something_else_is_put_right(text, read_as):
    written = f"title: {misread(text, read_as)}\n\nend"
    assert repaired_text(written) == f"title: {text}\n\nend"
    assert [(one.line, one.damage, one.repaired[:8]) for one in damages(written)] == [(1, "wrong-encoding", text[:8])]


@pytest.mark.parametrize(
    ("read_as", "is_really"),
    [("cp1252", "cp1251"), ("cp1251", "koi8-r"), ("cp1251", "cp866"), ("koi8-r", "cp1251"), ("cp866", "cp1251")],
)
def test_one_table_taken_for_another_is_put_right_where_words_come_out(read_as, is_really):
    assert repaired_text(misread(RUSSIAN, read_as, is_really)) == RUSSIAN


def test_a_damaged_word_between_honest_ones_is_put_right():
    damaged = misread("поликлиники", "cp1251")
    assert repaired_text(f"Комитет {damaged} работает") == "Комитет поликлиники работает"


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        KAZAKH,
        "Тіл, Ті, Сё, Рё: СберБанк и ЕвроПарк, iPhone и eGov",
        "À l’été, Ça déjà; Ünal Öztürk, Łódź",
        "Что?Где?Когда? https://example.org/?a=b?c и да?нет",
        "Сіз кімсіз? Қайда? Қашан?",
        "Скопље, ќе и ѓ по-македонски; мова й ўсё",
        "–—“”»«…№°",
        "plain ASCII",
    ],
)
def test_honest_text_is_left_alone(text):
    assert (repaired_text(text), damages(text)) == (text, ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("да\n?аза?стан к?сіпода?ы", 2),
        ("ж?не ?ызмет? жа?а", 1),
        ("It?s the workers, they don?t agree", 1),
        ("про\ufffdсоюз", 1),
    ],
)
def test_lost_letters_are_told_at_their_line(text, line):
    assert [(one.line, one.damage, one.repaired) for one in damages(text)] == [(line, "letters-lost", "")]
    assert repaired_text(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Ќазаќстан мўѓалімдері жаѕа шартќа ќол ќойды",
        "банктердегі їлкен ўйымдардаєы ќызметкерлер жјне басќармалар",
    ],
)
def test_letters_of_an_old_font_are_told(text):
    assert [one.damage for one in damages(text)] == ["old-font"]
    assert repaired_text(text) == text


def test_files_of_the_federation_and_of_organizations_are_put_right(tmp_path):
    folder = tmp_path / "organizations" / "union"
    folder.mkdir(parents=True)
    federation = 'languages = ["ru"]\ntag_authority = "example.org,2026"\ntime_zone = "Asia/Almaty"\n'
    name = misread("Профсоюз учителей", "cp1251")
    (tmp_path / "federation.toml").write_text(f'{federation}federation = "union"\n[name]\nru = "{name}"\n', "utf-8")
    own = f'kind = "federation"\nparents = []\n[name]\nru = "{name}"\n'
    (folder / "organization.toml").write_text(own, "utf-8")
    newsroom = read_content(tmp_path)
    assert newsroom.organizations[0].name.by_language[0][1] == "Профсоюз учителей"
    told = [(problem.path, problem.code, problem.line, problem.is_error) for problem in newsroom.problems]
    assert told == [
        ("federation.toml", "wrong-encoding", 6, False),
        ("organizations/union/organization.toml", "wrong-encoding", 4, False),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (misread(RUSSIAN, "cp1251"), "wrong-encoding"),
        ("?аза?стан к?сіпода?ы жа?а шарт?а ?ол ?ойды", "letters-lost"),
        ("Ќазаќстан ўйымы жўмысшылар ќўќыѓы ўшін", "old-font"),
    ],
)
def test_damage_is_told_with_a_remedy(text, code):
    (problem,) = damage_problems("a.md", text)
    assert (problem.code, problem.line, problem.is_error) == (code, 1, False)
    assert str(problem.remedy)


def test_a_few_odd_letters_are_left_alone():
    short = misread("Про", "cp1251") + " и"
    assert repaired_text(short) == short
