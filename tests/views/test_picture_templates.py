"""Pictures on pages: each place offers the sizes that it can show."""

from __future__ import annotations

from dataclasses import replace

from plugins.newsroom import Size, renditions
from tests.views.showcase import HALL, entry, post, scope, the, tree

SIZES = (Size(360, 9, 4), Size(720, 30, 15), Size(1200, 90, 40))
PHOTO = replace(HALL, address="/miners/pictures/hall-1200-0a.jpg", stored="0a-1200.jpg", sizes=SIZES)
ENTRIES = scope(entries=(entry(picture=PHOTO), entry(picture=PHOTO)))


def test_the_lead_picture_of_a_post_comes_first_in_any_format():
    picture = the(tree("article", post=post(picture=PHOTO)), ".lead-picture picture")
    better, image = picture.css("picture > *")
    assert better.attributes == {
        "type": "image/avif",
        "srcset": renditions.srcset(PHOTO, "", "avif"),
        "sizes": renditions.PLACES["column"],
    }
    assert image.attributes == {
        "src": PHOTO.address,
        "srcset": renditions.srcset(PHOTO, ""),
        "sizes": renditions.PLACES["column"],
        "width": "1200",
        "height": "800",
        "alt": "Зал",
        "fetchpriority": "high",
    }


def test_lists_show_the_smallest_size_late_and_without_words():
    better, image = the(tree("month", scope=ENTRIES), ".entry picture").css("picture > *")
    assert better.attributes == {"type": "image/avif", "srcset": "/miners/pictures/hall-360-0a.avif"}
    assert image.attributes == {
        "src": "/miners/pictures/hall-360-0a.jpg",
        "width": "360",
        "height": "240",
        "alt": "",
        "loading": "lazy",
        "decoding": "async",
    }


def test_the_first_story_of_a_front_page_is_large_and_the_others_are_small():
    first, second = tree("organization", scope=ENTRIES).css(".entry img")
    assert (first.attributes["sizes"], first.attributes["alt"]) == (renditions.PLACES["column"], "")
    assert first.attributes["fetchpriority"] == "high"
    assert second.attributes["loading"] == "lazy"
    assert "sizes" not in second.attributes


def test_cards_of_the_portal_are_as_wide_as_cards():
    image = the(tree("index", cards=ENTRIES.entries), ".cards .entry img").attributes
    assert (image["sizes"], image["loading"]) == (renditions.PLACES["card"], "lazy")


def test_the_path_of_the_site_stands_before_every_file():
    shown = tree("article", root="/union", post=post(picture=PHOTO))
    offered = [node.attributes["srcset"] or "" for node in shown.css("[srcset]")]
    assert all(file.startswith("/union/") for files in offered for file in files.split(", "))


def test_a_picture_of_one_file_needs_no_choice():
    image = the(tree("article", post=post(picture=HALL)), ".lead-picture img").attributes
    assert image["src"] == HALL.address
    assert not {"srcset", "sizes"} & set(image)
    assert not tree("article", post=post(picture=HALL)).css("source")
