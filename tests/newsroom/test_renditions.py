"""The files of a picture, and how a page offers them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import Picture, Size, digest_of_value, renditions

SIZES = (Size(360, 12, 5), Size(720, 30, 14), Size(1200, 80, 40))
HALL = Picture("/org/pictures/hall-720-1200-0a1b.jpg", 1200, 801, 80, "image/jpeg", "0a1b2c-1200.jpg", sizes=SIZES)
DRAWN = replace(HALL, address="/org/pictures/chart-1200-0a.png", sizes=tuple(size._replace(avif=0) for size in SIZES))
SMALL = replace(HALL, address="/org/pictures/hall-300-0a.jpg", width=300, height=200, sizes=(Size(300, 9, 4),))
BARE = replace(HALL, sizes=())


def test_every_file_has_its_own_address_and_name_in_the_cache():
    found = [(file.address.rpartition("/")[2], file.stored, file.length) for file in renditions.files_of(HALL)]
    assert found == [
        ("hall-720-1200-0a1b.jpg", "0a1b2c-1200.jpg", 80),
        ("hall-720-360-0a1b.jpg", "0a1b2c-360.jpg", 12),
        ("hall-720-360-0a1b.avif", "0a1b2c-360.avif", 5),
        ("hall-720-720-0a1b.jpg", "0a1b2c-720.jpg", 30),
        ("hall-720-720-0a1b.avif", "0a1b2c-720.avif", 14),
        ("hall-720-1200-0a1b.avif", "0a1b2c-1200.avif", 40),
    ]


def test_pictures_named_like_sizes_of_each_other_share_no_address():
    other = replace(HALL, address="/org/pictures/hall-1200-0a1b.jpg")
    ours, theirs = ({file.address for file in renditions.files_of(one)} for one in (HALL, other))
    assert ours.isdisjoint(theirs)


def test_a_picture_of_one_file_has_that_file():
    assert [file.address for file in renditions.files_of(BARE)] == [HALL.address]


def test_browsers_choose_by_width():
    offered = renditions.srcset(HALL, "/union", "avif").split(", ")
    assert offered[0] == "/union/org/pictures/hall-720-360-0a1b.avif 360w"
    assert [one.rpartition(" ")[2] for one in offered] == ["360w", "720w", "1200w"]
    assert renditions.srcset(HALL, "").endswith(f"{HALL.address} 1200w")


@pytest.mark.parametrize(("picture", "ending"), [(DRAWN, "avif"), (BARE, "avif"), (BARE, "")])
def test_what_is_not_there_is_not_offered(picture, ending):
    assert renditions.srcset(picture, "", ending) == ""


def test_one_size_needs_no_width_and_no_sizes():
    assert renditions.srcset(SMALL, "", "avif") == "/org/pictures/hall-300-0a.avif"
    assert renditions.sizes(SMALL, "column") == ""
    assert renditions.sizes(HALL, "column") == renditions.PLACES["column"]


@pytest.mark.parametrize(
    ("picture", "width", "height", "address"),
    [(HALL, 360, 240, "hall-720-360-0a1b.jpg"), (SMALL, 300, 200, "hall-300-0a.jpg"), (BARE, 1200, 801, "…")],
)
def test_the_thumbnail_is_the_smallest_size(picture, width, height, address):
    small = renditions.thumbnail(picture)
    assert (small.width, small.height) == (width, height)
    assert small.address.endswith(address) or small.address == BARE.address
    assert bool(small.avif) == bool(picture.sizes)


def test_the_thumbnail_of_a_line_is_one_pixel_high():
    assert renditions.thumbnail(replace(HALL, height=1)).height == 1


@pytest.mark.parametrize(("width", "dots"), [(320, 2), (360, 2), (390, 2), (414, 2), (360, 3), (390, 3), (440, 3)])
def test_a_telephone_is_content_with_720_pixels(width, dots):
    _, three, two = renditions.PLACES["column"].split(", ")
    part = float((three.partition(") ")[2] if dots > 2.5 else two).removesuffix("vw"))
    assert width * part / 100 * dots <= 720


def test_other_files_are_another_picture():
    assert digest_of_value(HALL) != digest_of_value(DRAWN)


def test_a_picture_without_avif_has_its_common_files_alone():
    found = [file.address.rpartition(".")[2] for file in renditions.files_of(DRAWN)]
    assert found == ["png", "png", "png"]
