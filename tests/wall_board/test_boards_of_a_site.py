"""Wall boards of a whole newsroom: who has one, what is on it, and what a build that goes on does with it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from urllib.parse import urlsplit

import pikepdf
import pytest

from tests.newsroom_folder import NOW, ORGANIZATIONS, SITEURL, epoch, small_newsroom
from tests.wall_board.boards import codes_on

LOADED = re.compile(r"import time:.*\|\s*(\S+)$", re.MULTILINE)
CLINIC = "organizations/city-clinic/organization.toml"
BOARD = "city-clinic/kk/board/board.pdf"


@pytest.fixture
def newsroom(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.environment.update(CARDS="0")
    folder.write(CLINIC, f"board = true\n{ORGANIZATIONS['city-clinic']}")
    return folder


def words_of(built, address):
    """Give a page as it is read, with spaces that bind words as any others."""
    return built.read(address).replace("\xa0", " ").replace("\xad", "")


def addresses_on(built, file, tmp_path):
    return {urlsplit(url).path for url in codes_on((built.output / file).read_bytes(), tmp_path)}


def test_who_asks_has_a_pdf_and_everybody_has_a_page(newsroom, tmp_path):
    built = newsroom.build()

    assert built.status == 0, built.text
    assert addresses_on(built, BOARD, tmp_path) == {"/city-clinic/kk/2026/pay/", "/city-clinic/ru/2026/pay/"}
    assert f'href="/{BOARD}"' in built.read("/city-clinic/kk/board/")
    other = words_of(built, "/almaty-union/ru/board/")
    assert "Прошло собрание." in other
    assert "board.pdf" not in other
    assert not (built.output / "almaty-union/ru/board/board.pdf").exists()


def test_the_first_column_is_in_the_language_of_the_page(newsroom):
    page = words_of(newsroom.build(), "/city-clinic/en/board/")

    assert page.index("Pay will rise") < page.index("Жалақы өседі")
    assert "Зарплата вырастет" not in page


def test_what_is_not_due_hidden_or_withdrawn_is_on_no_board(newsroom):
    for slug, header in {"hid": {"status": "hidden"}, "drafted": {"status": "draft"},
                         "gone": {"status": "withdrawn", "correction": "Ошибка."},
                         "coming": {"publish_at": "2026-11-29 10:00"}}.items():  # fmt: skip
        newsroom.post("city-clinic", f"2026-11-10-{slug}.kk.md", title=f"Title of {slug}", **header)

    built = newsroom.build()

    assert built.status == 0, built.text
    assert "Жалақы өседі" in words_of(built, "/city-clinic/kk/board/")
    assert "Title of" not in words_of(built, "/city-clinic/kk/board/")


def test_an_organization_without_posts_has_a_board_that_says_so(newsroom):
    built = newsroom.build()

    assert "Әзірге жаңалық жоқ." in words_of(built, "/federation/kk/board/")


def test_without_the_press_room_no_pdf_is_printed(newsroom):
    newsroom.build()

    without = newsroom.build(PRESS="0")

    assert without.status == 0, without.text
    assert not (without.output / BOARD).exists()
    assert "board.pdf" not in without.read("/city-clinic/kk/board/")


def test_a_board_stays_the_file_it_was_until_something_on_it_changes(newsroom):
    first = newsroom.build().output / BOARD
    node = first.stat().st_ino
    newsroom.write("organizations/city-clinic/pages/about.kk.md", "---\ntitle: Біз\n---\n\nМәтін.\n")
    second = newsroom.build().output / BOARD
    assert second.stat().st_ino == node

    newsroom.post("city-clinic", "2026-11-15-new.kk.md", title="Жаңасы")
    warm = newsroom.build()
    assert (warm.output / BOARD).stat().st_ino != node
    cold = replace(newsroom, output_name="cold").build(HABARSHY_CACHE=str(newsroom.root / "fresh"))
    assert warm.files() == cold.files()


def test_a_board_that_is_damaged_in_the_cache_is_printed_again(newsroom):
    good = (newsroom.build().output / BOARD).read_bytes()
    (kept,) = [file for file in (newsroom.root / "cache" / "boards").iterdir() if file.read_bytes() == good]
    kept.unlink()
    kept.write_bytes(b"%PDF-1.7 half")

    again = replace(newsroom, output_name="again").build()

    assert (again.output / BOARD).read_bytes() == good


def test_a_post_without_letters_in_the_font_is_left_out_and_told(newsroom):
    newsroom.post("city-clinic", "2026-11-15-guests.ru.md", title="Гости из 北京")

    built = newsroom.build()

    assert built.status == 0, built.text
    told = {problem["path"]: problem["code"] for problem in built.problems}
    assert told["organizations/city-clinic/news/2026-11-15-guests.ru.md"] == "board-letter"
    with pikepdf.open(BytesIO((built.output / BOARD).read_bytes())) as pdf:
        assert len(pdf.pages) == 1


def test_a_wrong_value_is_told(newsroom):
    newsroom.write(CLINIC, f'board = "yes"\n{ORGANIZATIONS["city-clinic"]}')

    built = newsroom.build()

    assert built.status == 1
    assert [(problem["field"], problem["line"]) for problem in built.problems] == [("board", 1)]


def test_who_prints_no_board_loads_nothing_for_it(newsroom):
    libraries = {"typst", "plugins.wall_board.store", "plugins.paper"}
    newsroom.write(CLINIC, ORGANIZATIONS["city-clinic"])

    without = newsroom.build(PYTHONPROFILEIMPORTTIME="1")

    assert not libraries & set(LOADED.findall(without.text))


def test_the_page_is_found_by_no_search_engine(newsroom):
    built = newsroom.build()

    assert '<meta name="robots" content="noindex' in built.read("/city-clinic/kk/board/")
    assert f"{SITEURL}/city-clinic/kk/board/" not in built.read("/city-clinic/sitemap.xml")


def test_what_is_to_come_stands_once_and_goes_when_it_is_over(newsroom):
    for language, title in (("kk", "Жиналыс"), ("ru", "Собрание")):
        newsroom.post(
            "city-clinic", f"2026-11-10-meeting.{language}.md", title=title, kind="event", starts="2026-11-21"
        )
    newsroom.post(
        "city-clinic", "2026-11-11-fair.ru.md", title="Ярмарка", kind="event", starts="2026-12-02 11:00", place="Зал"
    )
    newsroom.post("city-clinic", "2026-11-01-past.kk.md", title="Өткен", kind="event", starts="2026-11-05")

    before, after = (
        re.search(r'(?s)id="board-events".*?</section>', words_of(newsroom.build(**moment), "/city-clinic/kk/board/"))
        for moment in ({}, {"SOURCE_DATE_EPOCH": epoch(NOW + timedelta(days=2))})
    )

    assert before
    assert after
    assert [title in before[0] for title in ("Жиналыс", "Собрание", "Ярмарка", "Зал", "Өткен")] == [
        True,
        False,
        True,
        True,
        False,
    ]
    assert "Жиналыс" not in after[0]
    assert "Ярмарка" in after[0]
