from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.newsroom import Card
from plugins.share_desk import desk_view, share_view, story_of
from plugins.share_desk.qr import qr_code
from tests.made import record

URL = "https://news.example.org/clinic/ru/2026/pay/"
CARD = Card("/clinic/cards/0a.png", 1200, 630, "image/png", "Новость")
STORY_CARD = Card("/clinic/cards/0b.jpg", 1080, 1920, "image/jpeg", "Новость")


def desk(**changes):
    post = record(**changes)
    return desk_view(post, story_of(post, URL, "Читайте: news.example.org/clinic"))


def takers(**changes):
    return {taker.name: (text.text, taker) for text in desk(**changes).texts for taker in text.takers}


def test_desk_has_a_text_for_each_network_with_its_length():
    told = takers()
    assert len(told) == 13
    assert all(0 < taker.count <= taker.most for _, taker in told.values())


def test_networks_with_the_same_text_stand_together():
    shown = desk().texts
    assert len({text.text for text in shown}) == len(shown) < 13
    assert shown[0].names.startswith("WhatsApp, ")
    told = takers(title="Слово " * 100, summary="Ещё слово. " * 100)
    assert told["WhatsApp"][0] != told["Viber"][0]


def test_pictures_are_saved_under_names_that_say_what_they_are():
    pictures = desk(card=CARD, shapes=(STORY_CARD,)).pictures
    assert [(picture.name, picture.file) for picture in pictures] == [
        ("For links", "pay-ru-1200x630.png"),
        ("Story", "pay-ru-1080x1920.jpg"),
    ]


def test_texts_are_handed_over_whole():
    text, whatsapp = takers()["WhatsApp"]
    assert parse_qs(urlsplit(whatsapp.open_at).query) == {"text": [text]}
    handed = parse_qs(urlsplit(takers()["Telegram"][1].open_at).query)
    assert handed["url"] == [URL]
    assert URL not in handed["text"][0]


def test_letters_stand_in_addresses_as_they_are():
    _, whatsapp = takers(title="Жалақы & «демалыс» 😀")["WhatsApp"]
    assert "?text=Жалақы%20%26%20«демалыс»%20%F0%9F%98%80%0A" in whatsapp.open_at
    link = share_view("Жалақы", URL, str).links[0]
    assert link.url.startswith("https://wa.me/?text=Жалақы%20https://")


@pytest.mark.parametrize("title", ["Да & нет", "50 % <b>", "#1 + ₸", "Кто? {url}"])
def test_readers_links_carry_title_and_address_and_nothing_else(title):
    view = share_view(title, URL, str)
    assert len(view.links) == 6
    for link in view.links:
        parts = urlsplit(link.url)
        assert parts.scheme in {"https", "mailto"}
        assert parts.scheme == "https" or "/" not in parts.query
        values = [value for found in parse_qs(parts.query).values() for value in found]
        assert set(values) <= {title, URL, f"{title} {URL}"}


def test_qr_code_is_a_square_with_a_quiet_edge():
    code = qr_code(URL)
    assert code.size >= 21 + 8
    assert code.address.startswith("data:image/png;base64,")
    assert qr_code(URL) == code
