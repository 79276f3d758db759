"""Pictures are found, published, and told when they cannot be."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from plugins.newsroom import renditions
from tests.reading.author import NAME, NEWS, photo


def test_a_picture_gets_its_published_address_and_size(author):
    author.photo()
    html = author.html("Текст ![Зал & мы](hall.jpg)", root="/union")
    (post,) = author.read().posts
    (picture,) = post.pictures
    assert re.fullmatch(r"/almaty/pictures/hall-300-[0-9a-f]{12}\.jpg", picture.address)
    assert f'src="/union{picture.address}"' in html
    for attribute in ('width="300"', 'height="200"', 'alt="Зал &amp; мы"', 'loading="lazy"', 'decoding="async"'):
        assert attribute in html
    assert picture.alt == "Зал & мы"
    assert (author.cache / "pictures" / picture.stored).is_file()


def large(file_format="JPEG"):
    buffer = BytesIO()
    made = Image.linear_gradient("L") if file_format == "JPEG" else Image.new("RGB", (1, 1), "teal")
    made.resize((1600, 900)).save(buffer, file_format)
    return buffer.getvalue()


def said(element, name):
    return element.attributes[name] or ""


def test_a_browser_may_choose_format_and_size(author):
    author.photo("hall.jpg", large())
    html = LexborHTMLParser(author.html('![Зал](hall.jpg "Вид")', root="/union"))
    better, image = html.css("figure > picture > *")
    assert (better.tag, better.attributes["type"], image.tag) == ("source", "image/avif", "img")
    for offered, ending in ((better, "avif"), (image, "jpg")):
        files = [one.split() for one in said(offered, "srcset").split(", ")]
        assert [width for _, width in files] == ["360w", "720w", "1200w"]
        assert all(file.startswith("/union/almaty/pictures/hall-") and file.endswith(ending) for file, _ in files)
        assert offered.attributes["sizes"] == renditions.PLACES["column"]
    assert image.attributes["src"] == said(image, "srcset").split()[-2]


def test_a_drawing_needs_no_other_format(author):
    author.photo("chart.png", large("PNG"))
    html = LexborHTMLParser(author.html("Вот ![График](chart.png) и [![Снова](chart.png)](https://a.example)"))
    assert [image.parent and image.parent.tag for image in html.css("img")] == ["p", "a"]
    assert len(said(html.css("img")[0], "srcset").split(", ")) == 3


def test_words_around_a_picture_stay(author):
    author.photo()
    assert re.search(r"<p>Вот <picture>.*</picture>, и\u00a0всё</p>", author.html("Вот ![Зал](hall.jpg), и всё"))


def test_the_posts_folder_goes_before_the_folder_of_posts(author):
    author.photo(f"{NAME}/hall.jpg", photo("red"))
    author.html("![Зал](hall.jpg)")
    own = author.read().posts[0].pictures
    author.photo("hall.jpg", photo("blue"))
    assert author.read().posts[0].pictures == own


@pytest.mark.parametrize(
    ("name", "written", "stem"),
    [
        ("hall.jpg", "hall.jpg", "hall"),
        (f"{NAME}/hall.jpg", "./hall.jpg", "hall"),
        (f"{NAME}/hall.jpg", f"{NAME}/hall.jpg", "hall"),
        (f"{NAME}/hall.jpg", "{attach}hall.jpg", "hall"),
        (f"{NAME}/hall.jpg", "{static}hall.jpg", "hall"),
        (f"{NAME}/Мой зал.jpg", "<Мой зал.jpg>", "moy-zal"),
        (f"{NAME}/Мой зал.jpg", "Мой%20зал.jpg", "moy-zal"),
        (f"{NAME}/(1).jpg", "<(1).jpg>", "1"),
        (f"{NAME}/№.jpg", "№.jpg", "no"),
        (f"{NAME}/☺.jpg", "☺.jpg", "picture"),
    ],
)
def test_pictures_are_named_in_many_ways(author, name, written, stem):
    author.photo(name)
    assert f'src="/almaty/pictures/{stem}-' in author.html(f"![Зал]({written})")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("hal.jpg", "file-missing"),
        ("Hall.JPG", "file-case"),
        ("../hall.jpg", "file-outside"),
        ("a/../../hall.jpg", "file-outside"),
        ("%2e%2e/hall.jpg", "file-outside"),
        ("..\\hall.jpg", "file-outside"),
        ("/almaty/hall.jpg", "file-absolute"),
        ("C:/hall.jpg", "file-absolute"),
        ("{static}/organizations/other/hall.jpg", "file-absolute"),
        ("organizations/other/news/hall.jpg", "file-missing"),
        ("https://example.org/hall.jpg", "file-elsewhere"),
        ("//example.org/hall.jpg", "file-elsewhere"),
        ("data:image/png;base64,AAAA", "file-elsewhere"),
        ("", "file-missing"),
        (f"{NAME}.ru.md", "picture-format"),
        ("broken.jpg", "picture-format"),
    ],
)
def test_a_picture_that_cannot_be_published_is_told_with_its_line(author, written, code):
    author.photo()
    author.photo(f"{NAME}/broken.jpg", b"no picture")
    author.post(f"Текст\n\n![Зал]({written})")
    reading = author.read()
    assert [(problem.code, problem.line) for problem in reading.problems] == [(code, 6 if written else 4)]
    assert reading.posts == ()


def test_remedies_name_the_file_that_is_there(author):
    author.photo()
    author.post("![Зал](hal.jpg) ![Зал](HALL.jpg)")
    assert [str(p.remedy) for p in author.read().problems] == ["write hall.jpg", "did you mean 'hall.jpg'?"]


def test_a_picture_without_alternative_text_is_a_warning(author):
    author.photo()
    author.post("Текст\n\n![](hall.jpg)")
    reading = author.read()
    assert [(p.code, p.line, p.is_error) for p in reading.problems] == [("picture-alt", 6, False)]
    assert reading.posts[0].pictures


def test_the_lead_picture_has_its_texts_in_each_language(author):
    author.photo()
    author.post(header="title: Слово\nimage: hall.jpg\nimage_alt: 'Зал \"А\"'\nimage_caption: Вид\nimage_credit: Е. А.")
    author.post(header="title: Сөз\nimage_alt: Бөлме", language="kk")
    kazakh, russian = author.read().posts
    assert (russian.picture.alt, russian.picture.caption, russian.picture.credit) == ("Зал «А»", "Вид", "Е. А.")
    assert (kazakh.picture.alt, kazakh.picture.caption, kazakh.picture.credit) == ("Бөлме", "", "Е. А.")
    assert kazakh.pictures == (kazakh.picture,)
    assert kazakh.picture.address == russian.picture.address


def test_the_lead_picture_needs_an_alternative_text_in_each_language(author):
    author.photo()
    author.post(header="title: Слово\nimage: hall.jpg\nimage_alt: Зал")
    author.post(header="title: Сөз", language="kk")
    (problem,) = author.read().problems
    assert (problem.code, problem.path, problem.is_error) == ("picture-alt", f"{NEWS}/{NAME}.kk.md", False)


def test_a_wrong_lead_picture_is_told_once_where_it_is_named(author):
    author.post(header="title: Слово\nimage: нет.jpg\nimage_alt: Зал")
    author.post(header="title: Сөз\nimage_alt: Бөлме", language="kk")
    (problem,) = author.read().problems
    assert (problem.code, problem.path, problem.line, problem.field) == (
        "file-missing",
        f"{NEWS}/{NAME}.ru.md",
        3,
        "image",
    )
