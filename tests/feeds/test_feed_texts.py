"""Texts and addresses that any feed reader can take."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from plugins.feeds.urls import absolute
from plugins.feeds.xml_texts import legal, legal_throughout, plain, safe_both_ways
from tests.feeds.made_feeds import CHANNEL, SITE

PAGE = f"{SITE}/a/kk/2026/b/"


@pytest.mark.parametrize("forbidden", ["\x00", "\x0b", "\x1b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_forbids_goes(forbidden):
    assert legal(f"Ең{forbidden}бек") == "Еңбек"


@pytest.mark.parametrize("allowed", ["\t", "\n", "\x7f", "\x85", "\ufffd", "😀", "Ә", "\u200d"])
def test_what_xml_allows_stays(allowed):
    assert legal(allowed) == allowed


@settings(database=None, deadline=None)
@given(st.text(st.characters(codec=None)))
def test_legal_text_can_always_be_written_and_read(text):
    element = etree.Element("a")
    element.text = legal(text)
    back = etree.fromstring(etree.tostring(element)).text or ""
    assert back == legal(text)


def test_every_text_of_a_value_becomes_legal():
    spoilt = (("k\x00k", "\x01"), CHANNEL, 3, None)
    assert legal_throughout(spoilt) == (("kk", ""), CHANNEL, 3, None)


def test_plain_text_is_one_line_without_soft_hyphens():
    assert plain(" Әлеу\u00adмет\u00adтік\n\u00a0 желі ") == "Әлеуметтік желі"


@pytest.mark.parametrize("text", ["Еңбек & ақы", "5 > 3", "«Ұлы» дала", ""])
def test_innocent_text_is_not_escaped(text):
    assert safe_both_ways(text) == text


@pytest.mark.parametrize("text", ["тег <b> керек", "AT&T <3 «Труд»", "&lt; жазу", "a&copy2", "&#x41;"])
def test_text_that_looks_like_html_reads_the_same_as_html(text):
    assert unescape(safe_both_ways(text)) == text
    assert "<" not in safe_both_ways(text)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/union/a/kk/", "https://news.example/union/a/kk/"),
        ("#fn1", f"{PAGE}#fn1"),
        ("../c/", "https://news.example/union/a/kk/2026/c/"),
        ("//cdn.example/x.jpg", "https://cdn.example/x.jpg"),
        ("https://other.example/a?b=1&c=2#d", "https://other.example/a?b=1&c=2#d"),
        (
            "https://пример.қаз:8080/ә б/?q=ң#ү",
            "https://xn--e1afmkfd.xn--80ao21a:8080/%D3%99%20%D0%B1/?q=%D2%A3#%D2%AF",
        ),
        ("https://h.example/a%20b%zz100%", "https://h.example/a%20b%25zz100%25"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("mailto:a@b.example?subject=Сәлем", "mailto:a@b.example?subject=%D0%A1%D3%99%D0%BB%D0%B5%D0%BC"),
        ("tel:+77270000000", "tel:+77270000000"),
    ],
)
def test_addresses_become_absolute_and_ascii(address, expected):
    assert absolute(PAGE, address) == expected


@pytest.mark.parametrize("address", ["http://[::1", "http://a\u2100b/", f"https://{'ә' * 80}.kz/", "\ud800"])
def test_an_address_nobody_can_follow_is_empty(address):
    assert absolute(PAGE, address) == ""


@settings(database=None, deadline=None)
@given(st.text(st.characters(codec=None)))
def test_any_address_is_refused_or_becomes_ascii_for_good(address):
    once = absolute(PAGE, address)
    assert once.isascii()
    assert not set(once) & set(' "<>\\^`{|}')
