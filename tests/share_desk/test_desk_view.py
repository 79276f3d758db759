from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.newsroom import Card
from plugins.share_desk import desk_view, qr_code, share_view, story_of
from tests.made import record

URL = "https://news.example.org/clinic/ru/2026/pay/"
CARD = Card("/clinic/cards/0a.png", 1200, 630, "image/png", "Новость")
STORY_CARD = Card("/clinic/cards/0b.jpg", 1080, 1920, "image/jpeg", "Новость")


def desk(**changes):
    post = record(**changes)
    return desk_view(post, story_of(post, URL, "Читайте: news.example.org/clinic"))


def test_desk_has_a_text_for_each_network_with_its_length():
    texts = desk().texts
    assert len(texts) == 13
    assert all(0 < text.count <= text.most for text in texts)


def test_pictures_are_saved_under_names_that_say_what_they_are():
    pictures = desk(card=CARD, shapes=(STORY_CARD,)).pictures
    assert [(picture.name, picture.file) for picture in pictures] == [
        ("For links", "pay-ru-1200x630.png"),
        ("Story", "pay-ru-1080x1920.jpg"),
    ]


def test_texts_are_handed_over_whole():
    text = next(text for text in desk().texts if text.key == "whatsapp")
    assert parse_qs(urlsplit(text.open_at).query) == {"text": [text.text]}
    telegram = next(text for text in desk().texts if text.key == "telegram")
    handed = parse_qs(urlsplit(telegram.open_at).query)
    assert handed["url"] == [URL]
    assert URL not in handed["text"][0]


@pytest.mark.parametrize("title", ["Да & нет", "50 % <b>", "#1 + ₸", "Кто? {url}"])
def test_readers_links_carry_title_and_address_and_nothing_else(title):
    view = share_view(title, URL, str)
    assert len(view.links) == 6
    for link in view.links:
        parts = urlsplit(link.url)
        assert parts.scheme in {"https", "mailto"}
        values = [value for found in parse_qs(parts.query).values() for value in found]
        assert set(values) <= {title, URL, f"{title} {URL}"}


def test_qr_code_is_a_square_with_a_quiet_edge():
    code = qr_code(URL)
    assert code.size >= 21 + 8
    assert code.path.startswith("M4 4h7")
    assert qr_code(URL) == code
