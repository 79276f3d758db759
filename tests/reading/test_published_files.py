"""Files are looked into once, within a budget that every machine counts alike; what was refused is remembered."""

from __future__ import annotations

import resource

import pytest
from pikepdf import Name
from PIL import Image

from plugins.pictures.process import close_process
from tests.attachments.paper import link, paper
from tests.pictures.sample_pictures import encoded
from tests.reading.author import NAME, NEWS, Author

SCRIPT = paper(lambda pdf: link(pdf, S=Name.JavaScript, JS="app.alert(1)"))
CHEAP = encoded(Image.new("RGB", (1580, 6320)), "WEBP", lossless=True, method=0)
"""Some hundred bytes, half a second of the processor."""
PHOTO = encoded(Image.effect_noise((600, 400), 60), "JPEG")


@pytest.fixture
def author(tmp_path):
    return Author(tmp_path)


def seconds_of_others() -> float:
    """Give the processor time of all processes that this one has started and seen end."""
    close_process()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def told(author) -> list[tuple[str, str]]:
    return [(problem.code, problem.path.rpartition("/")[2]) for problem in author.read().problems if problem.is_error]


def show(author, name: str, *pictures: str) -> None:
    """Write a post that shows these pictures of the folder of all posts."""
    author.post("\n\n".join(f"![Зал]({picture})" for picture in pictures), name=name)


def test_a_refused_file_that_is_linked_hundreds_of_times_is_looked_into_once(author):
    author.file(f"{NEWS}/{NAME}/order.pdf", SCRIPT)
    before = seconds_of_others()

    codes = [code for code, _ in author.troubles("\n\n".join(["[приказ](order.pdf)"] * 400))]

    assert set(codes) == {"attachment-script"}
    assert seconds_of_others() - before < 2


def test_a_file_of_several_posts_and_languages_is_looked_into_once(author):
    author.photo("hall.jpg", PHOTO[:-200])
    for day in range(10, 30):
        for language in ("kk", "ru", "en"):
            author.post("![Зал](hall.jpg)", language=language, name=f"2026-01-{day}-seminar")
    before = seconds_of_others()

    assert {code for code, _ in told(author)} == {"picture-damaged"}
    assert seconds_of_others() - before < 2


@pytest.mark.parametrize("header", ["title: Слово", "title: Слово\nstatus: draft"])
def test_the_next_build_does_not_look_into_a_refused_file_again(author, header):
    author.file(f"{NEWS}/order.pdf", SCRIPT)
    author.photo("hall.jpg", PHOTO[:-200])
    first = author.troubles("[приказ](order.pdf) ![Зал](hall.jpg)", header)
    before = seconds_of_others()

    assert author.troubles("[приказ](order.pdf) ![Зал](hall.jpg)", header) == first
    assert sorted(code for code, _ in first) == ["attachment-script", "picture-damaged"]
    assert seconds_of_others() == before


def test_what_the_cache_says_of_a_refusal_has_no_words(author):
    author.file(f"{NEWS}/order.pdf", SCRIPT)
    author.troubles("[приказ](order.pdf)")

    (kept,) = (path for path in author.cache.rglob("*") if path.is_file())
    assert kept.read_bytes().startswith(b"attachment-script ")
    assert "order" not in str(kept)


def test_a_file_that_was_mended_is_published(author):
    author.photo("hall.jpg", PHOTO[:-200])
    assert author.troubles("![Зал](hall.jpg)") == [("picture-damaged", 4)]

    author.photo("hall.jpg", PHOTO)

    assert author.troubles("![Зал](hall.jpg)") == []


def test_a_post_shows_what_fits_it_and_the_others_appear(author):
    names = [f"a{number:02}.webp" for number in range(30)]
    for name in names:
        author.photo(name, CHEAP)
    author.photo("hall.jpg", PHOTO)
    show(author, "2026-01-10-all", *names)
    show(author, "2026-01-11-few", "hall.jpg", *names[:3])
    show(author, "2026-01-12-more", "hall.jpg", "a29.webp")

    cold = author.read()
    over = [problem for problem in cold.problems if problem.is_error]

    assert {(problem.code, problem.path.rpartition("/")[2]) for problem in over} == {
        ("files-of-post", "2026-01-10-all.ru.md")
    }
    assert 5 < len(over) < 25
    assert "a29.webp" in str(over[-1].message)
    assert [post.slug for post in cold.posts] == ["more", "few"]
    assert author.read() == cold


@pytest.mark.parametrize("recipe", ["", "code 1"])
def test_an_organization_shows_what_fits_it_whatever_the_cache_has(author, recipe):
    author.recipe = recipe
    for day in range(10, 26):
        names = [f"d{day}-{number}.webp" for number in range(4)]
        for name in names:
            author.photo(name, CHEAP)
        show(author, f"2026-01-{day}-seminar", *names)
    author.photo("hall.jpg", PHOTO)
    show(author, "2026-01-27-seminar", "hall.jpg")

    cold, warm = author.read(), author.read()
    over = {problem.path.rpartition("/")[2] for problem in cold.problems if problem.code == "files-of-organization"}

    assert over == {"2026-01-23-seminar.ru.md", "2026-01-24-seminar.ru.md", "2026-01-25-seminar.ru.md"}
    assert [post.day.day for post in cold.posts] == [27, *range(22, 9, -1)]
    assert warm == cold

    author.cache = author.cache.with_name("another")
    assert author.read() == cold


def test_pictures_and_pdf_files_have_one_budget(author):
    for post in range(3):
        names = [f"a{post}{number}.pdf" for number in range(10)]
        for name in names:
            author.file(f"{NEWS}/{name}", SCRIPT)
        author.post("\n\n".join(f"[приказ]({name})" for name in names), name=f"2026-01-1{post}-orders")
    pictures = [f"b{number}.webp" for number in range(6)]
    for name in pictures:
        author.photo(name, CHEAP)
    show(author, "2026-01-20-seminar", *pictures)

    assert told(author)[-1] == ("files-of-organization", "2026-01-20-seminar.ru.md")


def test_the_logo_does_not_wait_for_what_posts_leave(author):
    author.file("organizations/almaty/logo.png", encoded(Image.new("RGB", (300, 200)), "PNG"))
    author.organization = type(author.organization)(
        "almaty", "primary", author.organization.name, logo="logo.png", formerly=()
    )
    names = [f"a{number:02}.webp" for number in range(70)]
    for name in names:
        author.photo(name, CHEAP)
    for number in range(5):
        show(author, f"2026-01-1{number}-all", *names[number * 14 : number * 14 + 14])

    reading = author.read()

    assert reading.logo is not None
    assert "files-of-organization" in {problem.code for problem in reading.problems}
