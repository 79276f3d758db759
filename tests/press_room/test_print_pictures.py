"""The kit of a release has its pictures as newspapers print them; nothing else has, and nobody else pays for them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image

from tests.pictures.sample_pictures import encoded, painted
from tests.press_room.press_newsroom import press_newsroom

PLACE = "city-clinic/ru/2026/zhalaqy"
TEXTS = {"image_alt": "Зал", "image_caption": "Жиналыс", "image_credit": "Фото: Үлгі"}


@pytest.fixture
def newsroom(tmp_path):
    folder = press_newsroom(tmp_path)
    exif = Image.Exif()
    exif[0x010F] = "Secret Camera"
    folder.write("organizations/city-clinic/news/hall.jpg", encoded(painted(4000, 2000), "JPEG", exif=exif))
    return folder


def write(newsroom, kind="release", body="Слово.", day="2026-11-05", **header):
    given = {"title": "Зарплата", "kind": kind, "image": "hall.jpg", **TEXTS, **header}
    newsroom.post("city-clinic", f"{day}-zhalaqy.ru.md", body, **given)


def kit_of(built):
    with ZipFile(BytesIO((built.output / PLACE / "release" / "kit.zip").read_bytes())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sizes(files):
    return {Image.open(BytesIO(data)).size for name, data in files.items() if name.endswith((".jpg", ".png"))}


def in_cache(newsroom):
    """Give how wide the pictures of the cache are, by their names."""
    files = (newsroom.root / "cache" / "pictures").glob("*.jpg")
    return {int(file.stem.rpartition("-")[2]) for file in files}


def test_a_kit_has_pictures_for_print_with_their_words(newsroom):
    write(newsroom)

    built = newsroom.build()

    assert built.status == 0, built.text
    files = kit_of(built)
    (name,) = (name for name in files if name.endswith(".jpg"))
    assert sizes(files) == {(3000, 1500)}
    assert files["captions.txt"].decode() == f"{name}\nЗал\nЖиналыс\nФото: Үлгі\n"
    assert b"Secret" not in files[name]
    assert [path for path in built.files() if "-3000-" in path] == []
    assert '"width": 1200' in files["release.ninjs.json"].decode()


def test_pictures_of_the_text_are_in_it_too_and_each_once(newsroom):
    newsroom.write("organizations/city-clinic/news/yard.jpg", encoded(painted(1400, 1400), "JPEG"))
    write(newsroom, body="Слово.\n\n![Двор](yard.jpg)\n\n![Зал](hall.jpg)")

    files = kit_of(newsroom.build())

    assert sizes(files) == {(3000, 1500), (1400, 1400)}
    assert len([name for name in files if name.endswith(".jpg")]) == 2


def test_nothing_is_made_for_print_without_a_release_or_without_the_press_room(newsroom):
    write(newsroom, kind="news")
    newsroom.build()
    news = in_cache(newsroom)
    write(newsroom)
    newsroom.build(PRESS="0")
    without = in_cache(newsroom)
    newsroom.build()

    assert max(news) == max(without) == 1200
    assert max(in_cache(newsroom)) == 3000


def test_nothing_is_made_for_print_of_what_is_not_due(newsroom):
    write(newsroom, status="draft")

    assert newsroom.build().status == 0
    assert in_cache(newsroom) == set()


def test_a_picture_that_the_cache_has_lost_is_made_again(newsroom):
    write(newsroom)
    before = kit_of(newsroom.build())
    for file in (newsroom.root / "cache" / "pictures").iterdir():
        file.unlink()
    for file in (newsroom.root / "cache" / "press").iterdir():
        file.unlink()
    write(newsroom, body="Другое слово.")

    after = kit_of(newsroom.build())

    assert {name: data for name, data in after.items() if name.endswith(".jpg")} == {
        name: data for name, data in before.items() if name.endswith(".jpg")
    }
    assert after["release.txt"] != before["release.txt"]


def test_a_new_picture_of_the_same_name_is_in_the_next_kit(newsroom):
    write(newsroom)
    newsroom.build()
    newsroom.write("organizations/city-clinic/news/hall.jpg", encoded(painted(2500, 2000), "JPEG"))

    warm = newsroom.build()
    cold = replace(newsroom, output_name="cold").build(HABARSHY_CACHE=str(newsroom.root / "fresh"))

    assert sizes(kit_of(warm)) == {(2500, 2000)}
    assert warm.files() == cold.files()


def test_one_that_cannot_be_made_for_print_is_told_at_its_line_and_stands_there_as_the_page_has_it(newsroom):
    """The cache has no place for it: something else lies there under its name."""
    newsroom.write("organizations/city-clinic/news/yard.jpg", encoded(painted(1400, 1400), "JPEG"))
    body = "Слово.\n\n![Двор](yard.jpg)"
    write(newsroom, body=body)
    newsroom.build()
    cache = newsroom.root / "cache"
    for width in ("3000", "1400"):
        (file,) = (cache / "pictures").glob(f"*-{width}.jpg")
        file.unlink()
        (file / "in-the-way").mkdir(parents=True)

    write(newsroom, body=f"{body}\n\nДругое слово.")
    built = newsroom.build(HABARSHY_LANGUAGE="ru")

    assert built.status == 0, built.text
    found = [one for one in built.problems if one["code"] == "picture-for-print"]
    assert [(one["line"], one["field"], one["severity"]) for one in found] == [
        (4, "image", "warning"),
        (12, None, "warning"),
    ]
    assert "журналисты" in found[0]["message"]
    assert "hall.jpg" in found[0]["message"]
    assert sizes(kit_of(built)) == {(1200, 600), (1200, 1200)}
