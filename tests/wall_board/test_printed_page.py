"""The page of a board out of a browser: one sheet, whole posts, however many there are."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.look.internet import reader
from tests.newsroom_folder import ORGANIZATIONS, SITEURL, small_newsroom
from tests.readers.published import PublishedSite, once
from tests.wall_board.boards import LEADS, TITLES, codes_on

MANY = 12


def busy_newsroom(root):
    folder = small_newsroom(root)
    folder.environment.update(CARDS="0")
    for number in range(MANY):
        for language in ("kk", "ru"):
            name = f"2026-11-{number + 3:02}-a-post-with-a-long-name-{number}.{language}.md"
            lead = " ".join([LEADS[language]] * (1 + number % 3))
            folder.post("federation", name, lead, title=TITLES[language])
            if language == "ru":
                folder.post("almaty-union", name, lead, title=TITLES[language])
    folder.write("organizations/empty/organization.toml", ORGANIZATIONS["city-clinic"].replace("Қалалық", "Ауылдық"))
    return folder.build()


@pytest.fixture(scope="module")
def reading(tmp_path_factory, browser):
    folder = once(tmp_path_factory, "boards", busy_newsroom)
    with reader(browser, PublishedSite(folder / "output", SITEURL)) as one:
        yield one


ADDRESSES = {
    "two languages": ("/federation/kk/board/", ("/federation/kk/", "/federation/ru/")),
    "one language": ("/almaty-union/ru/board/", ("/almaty-union/ru/",)),
    "nothing": ("/empty/kk/board/", ()),
}


@pytest.mark.parametrize(("address", "homes"), ADDRESSES.values(), ids=ADDRESSES)
def test_it_prints_on_one_sheet_and_what_is_on_it_is_whole(reading, address, homes, tmp_path):
    page = reading.open(SITEURL + address)
    pdf = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1032})  # A4 without its margins

    cut = page.evaluate("""() => [...document.querySelectorAll(".board-posts")].flatMap(column => {
      const place = column.getBoundingClientRect();
      return [...column.children].map(post => post.getBoundingClientRect())
        .filter(post => post.left < place.right - 1 && post.bottom > place.bottom + 1).map(post => post.top);
    })""")
    found = sorted(codes_on(pdf, tmp_path))

    with pikepdf.open(BytesIO(pdf)) as printed:
        assert len(printed.pages) == 1
    assert cut == []
    assert sum(home in url for url in found for home in homes) == len(found)
    for home in homes:
        numbers = sorted(int(url.strip("/").rpartition("-")[2]) for url in found if home in url)
        assert numbers
        assert numbers == list(range(MANY - len(numbers), MANY))
