"""Markdown's marks and ours."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("# А", '<h2 id="а">А</h2>'),
        ("## А", '<h2 id="а">А</h2>'),
        ("# 1\n# 2\n## 3", '<h2 id="1">1</h2>\n<h2 id="2">2</h2>\n<h3 id="3">3</h3>'),
        ("А\n===", '<h2 id="а">А</h2>'),
        ("*а* **б**", "<p><em>а</em>\u00a0<strong>б</strong></p>"),
        ("1. а\n2. б", "<ol>\n<li>а</li>\n<li>б</li>\n</ol>"),
        ("а  \nб", "<p>а<br>\nб</p>"),
        ("> а", "<blockquote>\n<p>а</p>\n</blockquote>"),
        ("Слово\n: дело", "<dl>\n<dt>Слово</dt>\n<dd>дело</dd>\n</dl>"),
        ('    a "b" <i> & -- c', '<pre><code>a "b" &lt;i&gt; &amp; -- c\n</code></pre>'),
        ('`a "b" <i>`', '<p><code>a "b" &lt;i&gt;</code></p>'),
        ("МОТ\n\n*[МОТ]: Организация", '<p><abbr title="Организация">МОТ</abbr></p>'),
        ("&copy; &amp; & &lt;b&gt;", None),
    ],
)
def test_markdown_as_people_know_it(author, written, html):
    assert author.html(written) == html or html is None


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("> Да.\n> — Айгүл, төраға", "<p>Да.<br>— Айгүл, төраға</p>"),
        ("> **Да.**\n> – Айгүл", "<p><strong>Да.</strong><br>— Айгүл</p>"),
        ("> Да.  \n> — Айгүл", "<p>Да.<br>\n— Айгүл</p>"),
        ("> — Айгүл", "<p>— Айгүл</p>"),
    ],
)
def test_who_said_a_quotation_stands_in_a_line_of_its_own(author, written, html):
    assert author.html(written).replace("\u00a0", " ") == f"<blockquote>\n{html}\n</blockquote>"


@pytest.mark.parametrize("written", ["Да.\n— Айгүл, төраға", "> Да\n> — 5 градусов"])
def test_a_dash_that_names_nobody_begins_no_line(author, written):
    assert "<br>" not in author.html(written)


def test_a_table_can_be_scrolled_and_says_what_its_heads_are(author):
    html = author.html("| а | б |\n|:-:|--:|\n| 1 | 2 |")
    assert html.startswith('<div class="table-scroll" tabindex="0"><table>')
    assert '<th class="align-center" scope="col">а</th>' in html
    assert '<td class="align-right">2</td>' in html
    assert "style" not in html


def test_a_picture_alone_with_a_title_is_a_figure(author):
    author.photo()
    html = author.html('![Зал](hall.jpg "Вид на "зал"")')
    assert html.startswith("<figure><picture><source ")
    assert html.endswith("<figcaption>Вид на\u00a0«зал»</figcaption></figure>")
    assert "title=" not in html


@pytest.mark.parametrize("written", ['Вот ![Зал](hall.jpg "Вид")', '![Зал](hall.jpg "Вид") вот', "![Зал](hall.jpg)"])
def test_any_other_picture_stays_in_its_paragraph(author, written):
    author.photo()
    assert "<figure>" not in author.html(written)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=abc",
        "https://youtu.be/abc",
        "https://vk.com/video-1_2",
        "https://vkvideo.ru/video-1_2",
        "https://rutube.ru/video/abc/",
        "https://vimeo.com/123",
        "https://t.me/union/12",
    ],
)
@pytest.mark.parametrize("form", ["{}", "<{}>", "[Видео]({})"])
def test_a_link_to_a_video_alone_is_a_video(author, form, address):
    html = author.html(form.format(address))
    assert html.startswith(f'<p class="video"><a href="{address}" rel="noopener">')


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "Бейнежазба:"), ("ru", "Смотреть видео"), ("en", "Watch the"), ("tr", "YouTube")]
)
def test_an_address_alone_says_where_the_video_is(author, language, words):
    html = author.html("https://youtu.be/abc", language=language)
    assert words in html.replace("\u00a0", " ").replace("\u00ad", "")
    assert "YouTube" in html
    assert ">https://" not in html


@pytest.mark.parametrize(
    "written", ["См. <https://youtu.be/abc>", "https://t.me/union", "https://x.kz/", "[а](https://x.kz/)"]
)
def test_any_other_link_is_no_video(author, written):
    assert "video" not in author.html(written)


def test_a_box_of_facts(author):
    html = author.html('!!! facts "Цифры <и> дела"\n    Один\n\n    - два\n\nПосле')
    assert html.startswith('<aside class="facts">\n<p class="facts__title">Цифры &lt;и&gt;\u00a0дела</p>\n<p>Один</p>')
    assert html.endswith("</ul>\n</aside>\n<p>После</p>")


def test_a_box_without_title_has_none(author):
    assert author.html("!!! facts\n    Один") == '<aside class="facts">\n<p>Один</p>\n</aside>'


def test_boxes_of_other_kinds_stay_text(author):
    assert "!!! note" in author.html('!!! note "А"\n    Б')


def test_footnotes_have_ids_that_no_author_chose(author):
    html = author.html("Раз[^а б] два[^x] раз[^а б]\n\n[^x]: Икс\n[^а б]: Аб")
    assert html.count('id="fn-') == 2
    for number in (1, 2, 3):
        assert f'<sup id="fnref-{number}">' in html
        assert f'href="#fnref-{number}"' in html
    assert "а б" not in html
    assert "Вернуться к тексту, сноска 1" in html


def test_a_footnote_that_nothing_refers_to_leads_nowhere(author):
    assert "href" not in author.html("Раз\n\n[^1]: Икс")


def test_closed_comments_are_dropped_without_a_trace(author):
    html = author.html("А <!-- раз --> б\n\n<!-- два\n\nтри -->\n\nВ\n<!-- четыре -->\nг")
    assert html == "<p>А  б</p>\n<p>В\u00a0г</p>"
    assert author.read().problems == ()


@pytest.mark.parametrize("written", ["`<!-- а -->`", "``<!-- ` -->``", "    <!-- а -->"])
def test_comments_in_code_are_no_comments(author, written):
    assert "&lt;!-- " in author.html(written)


def test_a_comment_that_does_not_end_is_text_and_told(author):
    assert author.troubles("А\n\nБ <!-- в\n\nг") == [("comment-not-closed", 6)]
    assert "г" in author.html("А\n\nБ <!-- в\n\nг")


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        '<a href="x" onclick="y">а</a>',
        "<iframe src='//x'></iframe>",
        "<?php x ?>",
        "<![CDATA[x]]>",
        "<style>p{}</style>",
        "<div>\n\n*а*\n\n</div>",
        "<textarea>",
        "<svg/onload=alert(1)>",
    ],
)
def test_html_is_shown_as_text_with_a_warning(author, written):
    html = author.html(f"Раз\n\n{written}")
    assert "<script" not in html
    assert "<div" not in html
    assert "&lt;" in html
    first = author.read().problems[0]
    assert (first.code, first.line, first.is_error) == ("raw-html", 6, False)


def test_html_in_code_is_no_matter(author):
    assert author.troubles("`<b>` и\n\n    <script>") == []


def test_typography_is_set_in_the_language_of_the_text(author):
    assert author.html('"а" "б"') == "<p>«а»\u00a0«б»</p>"
    author.post('In "a" `"b"` house', language="en")
    assert author.read().posts[0].html == '<p>In “a” <code>"b"</code> house</p>'


def test_a_text_that_the_library_cannot_take_is_told(author, monkeypatch):
    from plugins.body import converter

    def stumble(*_):
        raise RecursionError

    monkeypatch.setattr(converter, "cleaned", stumble)
    author.post()
    assert [(p.code, p.is_error) for p in author.read().problems] == [("markdown", True)]
    monkeypatch.undo()
    assert author.html("Снова") == "<p>Снова</p>"
