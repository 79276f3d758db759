"""The parts of a release are found where its grammar says they stand."""

from __future__ import annotations

import pytest

from plugins.press_room import parts_of
from plugins.press_room.blocks import release_blocks
from plugins.press_room.release import Dateline
from tests.press_room.releases import ADDRESS, release


def parts(html, language="ru"):
    return parts_of(release_blocks(html, ADDRESS), language)


def test_a_whole_release_has_all_its_parts():
    found = release()

    assert found.dateline == Dateline("Алматы", "2026\u00a0жылғы 12\u00a0наурыз")
    assert found.lead_text.endswith("15\u00a0%-ға өседі.")
    assert [(one.speaker, one.post) for one in found.quotations] == [("Айгүл Үлгілі", "кәсіподақ төрайымы")]
    assert found.quotations[0].blocks[0].text == "Біз сөз емес, сан алып келдік."
    assert found.background_heading == "Анықтама"
    assert [block.text for block in found.background] == ["Зауытта 840\u00a0адам жұмыс істейді."]


@pytest.mark.parametrize(
    ("bold", "place", "day"),
    [
        ("Алматы, 12 марта 2026 года.", "Алматы", "12 марта 2026 года"),
        ("Усть-Каменогорск, 12.03.2026 —", None, None),
        ("Almaty, 12 March 2026", "Almaty", "12 March 2026"),
        ("Астана, 2026 жылғы 28 қазан.", "Астана", "2026 жылғы 28 қазан"),
        ("Важно!", None, None),
        ("Алматы, 12 марта", None, None),
    ],
)
def test_a_dateline_names_town_and_whole_date(bold, place, day):
    found = parts(f"<p><strong>{bold}</strong> Текст.</p>").dateline

    assert (found and found.place, found and found.day) == (place, day)


@pytest.mark.parametrize("dash", ["—", "–", "-"])
def test_the_last_line_of_a_quotation_names_who_speaks(dash):
    in_one = parts(f"<p>Лид</p><blockquote><p>Слова.\n{dash} Айгүл Үлгілі, председатель</p></blockquote>")
    apart = parts(f"<p>Лид</p><blockquote><p>Слова.</p><p>{dash} Айгүл Үлгілі, председатель</p></blockquote>")

    for found in (in_one, apart):
        said = found.quotations[0]
        assert (said.speaker, said.post) == ("Айгүл Үлгілі", "председатель")
        assert [block.text for block in said.blocks] == ["Слова."]


def test_a_quotation_without_such_a_line_has_no_speaker():
    said = parts("<p>Лид</p><blockquote><p>Мы — за. И всё — сразу.</p></blockquote>").quotations[0]

    assert said.speaker == ""
    assert said.blocks[0].text == "Мы — за. И всё — сразу."


@pytest.mark.parametrize(("language", "heading"), [("kk", "Анықтама"), ("ru", "Справка:"), ("en", "Background")])
def test_the_background_begins_with_its_heading(language, heading):
    found = parts(f"<p>A</p><p>B</p><h2>{heading}</h2><p>C</p>", language)

    assert [block.text for block in found.body] == ["B"]
    assert [block.text for block in found.background] == ["C"]


def test_a_text_that_begins_with_no_paragraph_keeps_all_of_it():
    found = parts("<h2>Итоги</h2><p>Текст</p>")

    assert found.lead == ()
    assert [block.text for block in found.body] == ["Итоги", "Текст"]


def test_links_become_whole_and_soft_hyphens_go():
    found = release()

    assert [run.address for run in found.lead if run.address] == ["https://union.example/sample/"]
    assert "\u00ad" not in found.lead_text
