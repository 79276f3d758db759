"""The portal's standing pages are found from the foot of every page, sections' too."""

from __future__ import annotations

PAGE = "---\ntitle: {}\n---\n\n{}\n"
ABOUT = "pages/about.ru.md"
LINK = '<a href="/ru/pages/about/"{}>{}</a>'


def test_a_new_page_is_linked_from_all_sections_and_changes_none_but_by_its_title(published):
    published.write(ABOUT, PAGE.format("О портале", "Текст."))
    first = published.build()
    assert LINK.format("", "О\u00a0портале") in first.read("/city-clinic/ru/")
    assert LINK.format(' lang="ru"', "О\u00a0портале") in first.read("/city-clinic/kk/")

    published.write(ABOUT, PAGE.format("О портале", "Другой текст."))
    assert published.build().figures["sections_built"] == 0

    published.write(ABOUT, PAGE.format("Кто мы", "Другой текст."))
    renamed = published.build()
    assert renamed.figures["sections_built"] == 3
    assert LINK.format("", "Кто\u00a0мы") in renamed.read("/city-clinic/ru/")
