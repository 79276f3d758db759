"""A body needs nothing of its file but what its resolver answers."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.body import Answer, LinkTarget, Manuscript, NoLinkTarget, convert
from plugins.body.preprocessing import preprocessed
from plugins.newsroom import Mistake, NewsPath, Picture, PostLink, parse_path, tell, warning

UNKNOWN = Mistake("file-missing", tell("there is no file"))
WITHHELD = warning("link-not-published", tell("not yet"))
POST = PostLink("a.md", 7, "almaty", date(2026, 1, 30), "pay", "ru")


class Answers:
    """Knows one post that is published and one that is not."""

    def link(self, address: str, line: int) -> Answer[LinkTarget | NoLinkTarget | Mistake]:
        if address == "pay.ru.md":
            return Answer(LinkTarget(f"/almaty/ru/2026/pay/#{line}", POST))
        return Answer(NoLinkTarget(WITHHELD, ()) if address == "secret.ru.md" else UNKNOWN)

    def picture(self, address: str) -> Answer[Picture | Mistake]:  # noqa: ARG002 - it knows no pictures
        return Answer(UNKNOWN)

    def without_address(self, words: str) -> str:
        return words.replace("secret", "…")


def converted(body):
    path = parse_path("organizations/almaty/news/2026-01-29-seminar.ru.md")
    assert isinstance(path, NewsPath)
    return convert(Manuscript(path, body, 5, Answers(), "/union"), [])


def test_a_link_leads_where_the_resolver_says():
    found = converted("Слово.\n\n[Оплата](pay.ru.md)")
    assert found.html == '<p>Слово.</p>\n<p><a href="/union/almaty/ru/2026/pay/#7">Оплата</a></p>'
    assert found.findings == (POST,)


@pytest.mark.parametrize(
    ("body", "html", "code", "line"),
    [
        ("Раз\nи [secret *да*](secret.ru.md)", "<p>Раз\nи … <em>да</em></p>", "link-not-published", 6),
        ("Раз\nи [два](no.ru.md)", "<p>Раз\nи два</p>", "file-missing", 6),
        ("Раз\n\n![Зал](no.jpg)", '<p>Раз</p>\n<p><img alt="Зал"></p>', "file-missing", 7),
    ],
)
def test_what_the_resolver_does_not_know_is_told_at_its_line(body, html, code, line):
    found = converted(body)
    assert found.html == html
    assert [(one.code, one.line) for one in found.findings] == [(code, line)]


def test_a_table_with_tabs_leaves_the_lines_below_it_their_numbers():
    text, told = preprocessed("А\tБ\nВ\tГ\n\n[^1]: Сноска")
    assert text == "| А | Б |\n|---|---|\n| В | Г |\n\n[^1]: Сноска"
    assert [(line, wrong.code) for line, wrong in told] == [(3, "note-without-mark")]


def test_notes_stand_in_the_order_in_which_they_are_met():
    body = "Раз[^b].\n\n[^a]: Ничья[^c].\n\n[^b]: Вторая[^d].\n\n[^c]: Её.\n\n[^d]: Её."
    words = ["Вторая", "Её", "Ничья", "Её"]
    html = converted(body).html
    places = [html.index(f'<li id="fn-{number}">\n<p>{word}') for number, word in enumerate(words, start=1)]
    assert places == sorted(places)
    assert html.count('<li id="fn-') == 4
