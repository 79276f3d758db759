"""A Word document of a release says on paper what it says in its file: printed by LibreOffice."""

from __future__ import annotations

from tests.press_room.hard_bodies import LANGUAGES
from tests.press_room.hard_releases import all_releases
from tests.press_room.readers import (
    assert_on_paper,
    heads_of_tables,
    printed_by_libreoffice,
    printed_pages,
    word_text,
    words,
)

FEWEST = 20


def test_libreoffice_prints_the_words_of_all_documents(mixed, hard, tmp_path):
    releases = [(page, release["release.docx"]) for page, release in all_releases(mixed, hard)]

    printed = printed_by_libreoffice({str(number): data for number, (_, data) in enumerate(releases)}, tmp_path)

    assert len(printed) == len(releases) >= FEWEST
    assert len(printed) % len(LANGUAGES) == 0
    for (page, data), file in zip(releases, printed.values(), strict=True):
        assert_on_paper(printed_pages(file), words(word_text(data)), heads_of_tables(page))
