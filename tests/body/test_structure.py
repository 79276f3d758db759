"""What authors write by habit of other places comes out as they see it in the preview."""

from __future__ import annotations

import re

import pytest

from plugins.body.cleaning import cleaned
from plugins.body.tree_rules.headings import BEGINNINGS_OF_PAGES, USED_BY_PAGES
from tests.tools import ROOT

TEMPLATES = ROOT / "theme/templates"


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("- раз\n  - два\n- три", "<ul>\n<li>раз<ul>\n<li>два</li>\n</ul>\n</li>\n<li>три</li>\n</ul>"),
        ("1. раз\n   - два", "<ol>\n<li>раз<ul>\n<li>два</li>\n</ul>\n</li>\n</ol>"),
        ("Нужны:\n1) ручки\n2) тетради", "<p>Нужны:</p>\n<ol>\n<li>ручки</li>\n<li>тетради</li>\n</ol>"),
        ("~~~ sh\nls\n\n~~~", '<pre><code class="language-sh">ls\n</code></pre>'),
        ('```\n"а" -- б\n\n# в\n```', '<pre><code>"а" -- б\n\n# в\n</code></pre>'),
        ("Место\\\nвремя", "<p>Место<br>\nвремя</p>"),
        ("\\#раз \\~ \\&copy;", "<p>#раз ~ &amp;copy;</p>"),
        ("~~нет~~ да", "<p><del>нет</del> да</p>"),
        ("Вода H<sub>2</sub>O, <B>да</B>", "<p>Вода H<sub>2</sub>O, <strong>да</strong></p>"),
        ("См. [[1]]\n\n[1]: https://example.org/", None),
    ],
)
def test_marks_are_read_as_in_the_preview(author, written, html):
    shown = author.html(written).replace("\u00a0", " ").replace("\u00ad", "")
    assert html is None or shown == html
    assert author.read().problems == ()


@pytest.mark.parametrize(("language", "words"), [("kk", "Орындалған"), ("ru", "Сделано"), ("en", "Done")])
def test_boxes_of_tasks_say_what_they_mean(author, language, words):
    html = author.html("- [ ] Один\n- [x] Два", language=language)
    assert f'<li><span aria-label="{words}" role="img">☑</span>\u00a0Два</li>' in html
    assert ">☐</span>" in html


def test_addresses_alone_are_links(author):
    html = author.html("Https://example.org/_a_b_c www.example.org/x, press@example.org.")
    for address in ("https://example.org/_a_b_c", "http://www.example.org/x", "mailto:press@example.org"):
        assert f'<a href="{address}"' in html


def test_headings_keep_their_order_and_have_ids(author):
    html = author.html("### Іс-шара!\n\n## Contacts\n\n### Іс-шара!\n\n[а](#іс-шара-1) [б](#contacts)", language="kk")
    assert re.findall(r"<(h\d) id=\"(.*?)\"", html) == [("h3", "іс-шара"), ("h2", "contacts-1"), ("h3", "іс-шара-1")]
    assert 'href="#іс-шара-1"' in html
    assert 'href="#contacts-1"' in html


def test_ids_of_pages_are_known():
    """Those of pages with a text of an author; others may have ids that an author's heading has."""
    with_texts = {name for page in ("article.html", "page.html") for name in ids_in(page)}

    assert {name for name in with_texts if not name.startswith(BEGINNINGS_OF_PAGES)} <= set(USED_BY_PAGES)
    assert {name for page in TEMPLATES.rglob("*.html") for name in ids_in(page.relative_to(TEMPLATES))} >= USED_BY_PAGES


def ids_in(template):
    """Give the ids of a template, and of all that it includes or extends."""
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    parts = re.findall(r'{% (?:include|extends) "([^"]+)"', text)
    own = re.findall(r'(?<![\w-])id="([^"{]+)(?=["{])', text)
    return {*own, *(name for part in parts for name in ids_in(part))}


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("<a href='x'>y</a>", "[…](https://…)"),
        ("<h2>Раз</h2>", "## …"),
        ('<b class="x">раз</b>', "<b>"),
        ("<b>раз", "</b>"),
        ("*<b>раз*</b>", "</b>"),
    ],
)
def test_other_html_is_told_with_the_markdown_for_it(author, written, remedy):
    author.post(written)
    told = [problem for problem in author.read().problems if problem.code == "raw-html"]
    assert remedy in str(told[0].remedy)
    assert "&lt;" in author.read().posts[0].html


@pytest.mark.parametrize("written", ["```\n«а <!-- б --> ##в\n\n»\n```", "- а\n\n  ~~~\n  «а <!-- б -->\n\n  в\n  ~~~"])
def test_program_text_is_neither_checked_nor_cut(author, written):
    assert author.troubles(written) == []
    assert "&lt;!-- б --&gt;" in author.html(written)


def test_an_address_with_spaces_is_told_and_leads_there(author):
    assert author.troubles("[план](https://example.org/план на год.pdf)") == [("loose-address", 4)]
    assert author.troubles("[план](на весь год)") == []


def test_of_classes_and_ids_only_ours_are_left():
    html = '<code class="language-sh x">a</code><code class="language-sh">b</code><p id="x">c</p>'
    assert cleaned(html) == '<code>a</code><code class="language-sh">b</code><p>c</p>'


def test_a_note_that_is_written_twice_loses_no_words(author):
    html = author.html("Раз[^1].\n\n[^1]: Первый.\n\n[^1]: Второй.")
    assert "Первый" in html
    assert "Второй" in html


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Вот</b> слово", [4]),
        ("Вот\n\n<b>раз</b> и два</b>", [6]),
        ("Вот\n\nслово</div>", [6]),
        ("<div>\n\nслово\n\n</div>", [4]),
        ("<u>раз</u>", [4]),
    ],
)
def test_a_tag_that_ends_what_nothing_begins_is_told(author, body, lines):
    assert author.troubles(body) == [("raw-html", line) for line in lines]
