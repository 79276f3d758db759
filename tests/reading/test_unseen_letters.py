"""What nobody sees reaches no reader, whether it was typed or written by a name for it."""

from __future__ import annotations

import re

import pytest

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\u3164]")
BY_ENTITY = """\
Текст&#2; &#x202E;строки&#8232;конец
&ZeroWidthSpace;&zwnj;&#65534;&#xFFFF;&#x0;. ![что&#2; &#x202E;видно](hall.jpg "под&#3;пись")

## Заголовок&#x200b;

| столбец&#2; | второй |
|---|---|
| ячейка&#x1f; | и |

> цитата&#1; &#x202E;человека

- [ссылка&#8206;](https://example.org/&#8203;a "под&#x202e;сказка") и https://example.org/&#x200B;b

!!! facts "Итоги&#4;"
    Факты&#5;.

Сноска[^1] и ТД.

[^1]: Примечание&#7; <https://example.org/&#8203;c>

*[ТД]: Трудовой&#x202D; договор
"""


def texts_of(post):
    texts = (post.title, post.title_typeset, post.summary, post.author, post.place, post.card_text, post.share_title)
    return [*texts, *post.tags, post.html, *(picture.alt for picture in post.pictures)]


def test_what_escapes_of_yaml_stand_for_is_told_and_taken_away(author):
    header = (
        'title: "Со\\x02бра\\u200bние \\x1b \\x7f\\u0085прошло\\u2028вчера\\uFFFE"\nsummary: "Вс\\u202eё \\ufffe"\n'
        'author: "А\\x0bБ"\ntags: ["сло\\x02во", "\\uFFFF"]\ncard_text: "\\x07"\nplace: "За\\u2066л"\n'
        'share_title: "\\u3164"'
    )
    author.post("> Цитата", header)

    reading = author.read()

    assert not any(UNSEEN.search(text) for text in texts_of(reading.posts[0]))
    post = reading.posts[0]
    assert (post.title, post.summary, post.author) == ("Собрание прошло вчера", "Всё", "А Б")
    assert (post.tags, post.card_text, post.place, post.share_title) == (("слово",), "Цитата", "Зал", post.title)
    assert [(problem.line, problem.field, problem.is_error) for problem in reading.problems] == [
        (line, field, False)
        for line, field in enumerate(("title", "summary", "author", "tags", "card_text", "place", "share_title"), 2)
    ]
    assert "U+0002, U+200B, U+001B" in str(reading.problems[0].message)


def test_what_entities_stand_for_is_told_and_taken_away(author):
    author.photo()
    author.post(BY_ENTITY, "title: Слово &#x202E;дня&shy;\nimage: hall.jpg\nimage_alt: Зал&#8203;")

    reading = author.read()

    assert not any(UNSEEN.search(text) for text in texts_of(reading.posts[0]))
    assert reading.posts[0].title == "Слово дня"
    assert 'href="https://example.org/a"' in reading.posts[0].html
    assert 'href="https://example.org/b"' in reading.posts[0].html
    told = [problem.line for problem in reading.problems if "nobody sees" in str(problem.message)]
    assert told == [2, 4, 6, 7, 9, 13, 15, 17, 19, 20, 24, 26]


def test_letters_that_belong_there_stay(author):
    html = author.html(
        "&nbsp;«а»&nbsp;– &#151; &eacute; &shy;код `&#2;` می&zwnj;خواهم 👩&zwj;🔧 a&amp;#2;b &#10;", language="en"
    )

    assert "<code>&amp;#2;</code>" in html
    assert "می\u200cخواهم" in html
    assert "👩\u200d🔧" in html
    assert "a&amp;#2;b" in html
    assert "é" in html


@pytest.mark.parametrize(
    "body",
    [
        "[а](https://example.org/a\u200b)",
        "https://example.org/a\u2060 и",
        "<https://example.org/\u202ea>",
        "`код\u202e`",
        "![вид](hall\u200b.jpg)",
        "[почта](mailto:info\u200b@example.org)",
    ],
)
def test_an_address_and_code_hide_nothing(author, body):
    author.photo("hall.jpg")
    author.post(f"Текст.\n\n{body}")

    reading = author.read()

    assert ("look-alike", 6) in [(problem.code, problem.line) for problem in reading.problems]
    assert not [problem for problem in reading.problems if problem.is_error]
    assert not UNSEEN.search(reading.posts[0].html)


def test_breaks_of_lines_of_layout_programs_become_spaces(author):
    author.post("Первая\u2028вторая\u2029третья", "title: Слово\u2028дня")

    reading = author.read()

    assert reading.posts[0].title == "Слово дня"
    assert "Первая вторая третья" in reading.posts[0].html.replace("\u00a0", " ")
    assert [(problem.code, problem.line) for problem in reading.problems] == [
        ("look-alike", 2),
        ("look-alike", 4),
    ] * 1 + [("look-alike", 4)]


def test_soft_hyphens_stay_in_bodies_only(author):
    author.photo()
    author.post("Кол\u00adлектив. ![За\u00adл](hall.jpg)", "title: Проф\u00adсоюз\ntags: сло\u00adво")

    post = author.read().posts[0]

    assert (post.title, post.summary, post.tags, post.pictures[0].alt) == ("Профсоюз", "Коллектив.", ("слово",), "Зал")
    assert author.read().problems == ()


@pytest.mark.parametrize(
    "title",
    [
        '"\\u200b \\u00ad"',
        '"\\u3164\\u2800\\u0301"',
        '"&#8203;&shy;"',
        '"\\x02"',
        "\u2003\u3000",
        "\u3164",
        "\u2800 \u0301",
    ],
)
def test_a_title_of_nothing_that_can_be_seen_is_none(author, title):
    author.post("Текст", f"title: {title}")

    assert ("title-missing", 2, True) in [(one.code, one.line, one.is_error) for one in author.read().problems]


def test_the_title_of_a_page_too(author):
    author.file("organizations/almaty/pages/about.ru.md", "title: \u200b\u3164\n\nТекст")

    assert "title-missing" in [problem.code for problem in author.read().problems]


def test_a_frame_of_comments_waits_for_its_translator(author):
    author.post("<!-- Бірінші абзац. -->\n\n<!--\nЕкінші.\n-->", "# title: Тақырып\ntitle:")

    read = author.read()
    assert (read.posts, [problem.code for problem in read.problems if problem.is_error]) == ((), [])


def test_a_frame_with_a_title_is_a_post(author):
    author.post("<!-- Бірінші абзац. -->\nВот абзац.", "title: Заголовок")

    (post,) = author.read().posts
    assert "абзац." in post.html


def test_a_text_of_nothing_that_can_be_seen_waits_for_its_translator(author):
    author.post("\u3164 \u00ad", 'title: "\\u200b"')

    assert author.read().posts == ()
