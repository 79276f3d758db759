"""Addresses end before suffixes and dashes, and have no spaces."""

from __future__ import annotations

import pytest

from plugins.body.web_addresses import without_tail


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://egov.kz-те", "https://egov.kz"),
        ("https://egov.kz-ке", "https://egov.kz"),
        ("https://egov.kz/news-тен", "https://egov.kz/news"),
        ("https://egov.kz/news/-ке", "https://egov.kz/news/"),
        ("https://egov.kz/a?b=c-дағы", "https://egov.kz/a?b=c"),
        ("https://egov.kz/news-тердің", "https://egov.kz/news"),
        ("https://egov.kz-порталы", "https://egov.kz"),
        ("https://еңбек.қаз-да", "https://еңбек.қаз"),
        ("https://egov.kz—наш", "https://egov.kz"),
        ("https://egov.kz–портал", "https://egov.kz"),
        ("https://egov.kz/a—наш", "https://egov.kz/a"),
        ("https://egov.kz/a—", "https://egov.kz/a"),
        ("https://egov.kz—our", "https://egov.kz"),
        ("https://egov.kz/a-b", "https://egov.kz/a-b"),
        ("https://my-site.kz/a", "https://my-site.kz/a"),
        ("https://қазақ-сайт.қаз/а", "https://қазақ-сайт.қаз/а"),
        ("https://example.org/сөз-сөз", "https://example.org/сөз-сөз"),
        ("https://example.org/сөз-де", "https://example.org/сөз-де"),
        ("https://example.org/COVID-вакцина", "https://example.org/COVID-вакцина"),
        ("https://example.org/Закон_Ома–Кирхгофа", "https://example.org/Закон_Ома–Кирхгофа"),
        ("https://example.org/Ohm–Kirchhoff", "https://example.org/Ohm–Kirchhoff"),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(written, address):
    assert without_tail(written) == address


@pytest.mark.parametrize(
    "written", ["https://egov.kz-те", "<https://egov.kz-те>", "<https://egov.kz>-те", "(https://egov.kz-те)"]
)
def test_the_suffix_is_text_behind_the_link(author, written):
    html = author.html(f"Бүгін {written} оқыңыз.", language="kk")
    assert 'href="https://egov.kz"' in html
    assert ">https://egov.kz</a>-те" in html


def test_a_suffix_behind_a_mail_address_is_text(author):
    assert "</a>-ға" in author.html("<info@example.org>-ға жазыңыз", language="kk")


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("[план](https://example.org/наш план.pdf)", "https://example.org/наш%20план.pdf"),
        ("[план](<https://example.org/a b>)", "https://example.org/a%20b"),
        ("[звонок](tel:+7 727 000 00-00)", "tel:+7-727-000-00-00"),
        ("[план](https://example.org/a%20b)", "https://example.org/a%20b"),
    ],
)
def test_addresses_have_no_spaces(author, written, href):
    assert f'href="{href}"' in author.html(written)


@pytest.mark.parametrize("hidden", ["\u200b", "\u2060", "\u00ad", "\ufeff"])
def test_addresses_hide_no_characters(author, hidden):
    body = f"[тут](https://example.org/a{hidden}) https://example.org/b{hidden} [z][y]\n\n[y]: https://example.org/{hidden}c"
    html = author.html(body)
    assert [address in html for address in ('org/a"', 'org/b"', 'org/c"')] == [True] * 3
    assert hidden == "\u00ad" or {code for code, _ in author.troubles(body)} == {"look-alike"}


@pytest.mark.parametrize(
    ("written", "address", "behind"),
    [
        ("https://example.org/?a=1&amp;b=2 да", "https://example.org/?a=1&amp;b=2", " да"),
        ("https://example.org/?a=1&b=2 да", "https://example.org/?a=1&amp;b=2", " да"),
        ("https://example.org/x&amp; да", "https://example.org/x", "&amp; да"),
        ("«https://example.org/x&raquo; да", "https://example.org/x", "» да"),
        ("https://example.org/x&lt;y да", "https://example.org/x", "&lt;y да"),
        ("https://example.org/a&shy;b да", "https://example.org/ab", " да"),
        ("https://example.org/x&copy=2 да", "https://example.org/x&amp;copy=2", " да"),
    ],
)
def test_an_address_is_read_with_what_its_entities_mean(author, written, address, behind):
    link = f'<a href="{address}" rel="noopener">{address}</a>'
    assert f"{link}{behind}" in author.html(written).replace("\u00a0", " ")
