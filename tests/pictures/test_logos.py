"""A logo is small, and a drawing has nothing but shapes."""

from __future__ import annotations

import time
from time import process_time

import pytest

from plugins.kept_files import FileFlaw
from plugins.newsroom import Picture
from plugins.pictures import cleaned_svg, prepare_logo
from tests.pictures.sample_pictures import encoded, painted

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">'
CLEAN_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'


def clean(inside: str) -> str:
    made = cleaned_svg(f"{HEAD}{inside}</svg>".encode())
    assert isinstance(made, bytes), made
    return made.decode().removeprefix(CLEAN_HEAD).removesuffix("</svg>")


def refusal(data: str | bytes) -> str:
    made = cleaned_svg(data.encode() if isinstance(data, str) else data)
    assert isinstance(made, FileFlaw), made
    assert made.code == "logo-svg"
    assert made.remedy
    return str(made.message)


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ('<path d="M0 0h9" fill="#0b5d4e"/>', '<path d="M0 0h9" fill="#0b5d4e"></path>'),
        ('<g style="fill:red; -x-y:1;stroke : none">a</g>', '<g fill="red" stroke="none"></g>'),
        ("<title>A &amp; B &lt;</title>", "<title>A &amp; B &lt;</title>"),
        ('<rect class="a" data-name="b" width="3"/>', '<rect width="3"></rect>'),
        ('<metadata><x xmlns="y">Aigul</x></metadata>', ""),
        ('<n:view xmlns:n="http://www.inkscape.org"><path/></n:view>', ""),
        ('<p xmlns="http://www.w3.org/1999/xhtml"><script>a</script></p>', ""),
        ("<!-- Aigul --><?php a ?><![CDATA[b]]>", ""),
        ('<rect id="a"/><use xlink:href="#a"/>', '<rect id="a"></rect><use href="#a"></use>'),
        ('<circle fill="url(#a)"/>', '<circle fill="url(#a)"></circle>'),
        (
            '<circle fill="rgb(1, 2, 3)" transform="rotate(9)"/>',
            '<circle fill="rgb(1, 2, 3)" transform="rotate(9)"></circle>',
        ),
        ('<clipPath id="c"><rect/></clipPath>', '<clipPath id="c"><rect></rect></clipPath>'),
    ],
)
def test_shapes_stay_and_notes_go(inside, kept):
    assert clean(inside) == kept


def test_cleaning_twice_changes_nothing():
    once = cleaned_svg(f'{HEAD}<g style="fill:red"><text>A "b"</text></g></svg>'.encode())
    assert isinstance(once, bytes)
    assert cleaned_svg(once) == once


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<script/>", "<script>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<style>.a{fill:red}</style>", "<style>"),
        ('<image href="data:image/png;base64,AA"/>', "<image>"),
        ('<a href="#b"/>', "<a>"),
        ("<animate/>", "<animate>"),
        ("<set/>", "<set>"),
        ("<filter/>", "<filter>"),
        ("<mask/>", "<mask>"),
        ("<pattern/>", "<pattern>"),
        ("<symbol/>", "<symbol>"),
        ("<svg/>", "<svg>"),
        ("<Path/>", "<Path>"),
        ('<path onclick="alert(1)"/>', "'onclick'"),
        ('<path ONLOAD="alert(1)"/>', "'ONLOAD'"),
        ('<use href="https://example.org/a.svg#b"/>', "another file"),
        ('<use xlink:href="data:image/svg+xml,a#b"/>', "another file"),
        ('<linearGradient href="javascript:alert(1)"/>', "another file"),
        ('<path fill="url(https://example.org/a)"/>', "another file"),
        ('<path fill="URL( //example.org/a )"/>', "another file"),
        ('<path style="fill:url(https://example.org/a)"/>', "another file"),
        ('<path fill="url(#a) url(https://example.org)"/>', "another file"),
        ('<path fill="u\\72l(//a)"/>', "do not belong"),
        ('<path fill="image-set(x)"/>', "do not belong"),
        ('<g id="a"><use href="#a"/></g>', "single shapes"),
        ('<g id="a"/><rect id="a"/><use href="#a"/>', "single shapes"),
        ('<use id="b" href="#c"/><use href="#b"/>', "single shapes"),
        ('<clipPath id="a" clip-path="url(#b)"/>', "clips what clips"),
        ('<defs><rect clip-path="url(#b)"/></defs>', "clips what clips"),
        ("<g>" * 40 + "</g>" * 40, "in each other"),
        ("<g>", "damaged"),
    ],
)
def test_what_is_on_no_list_is_refused(inside, reason):
    assert reason in refusal(f"{HEAD}{inside}</svg>")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "UTF-8"),
        (HEAD.encode("utf-16"), "UTF-8"),
        ("<html><script>a</script></html>", "no SVG"),
        ("<svg/>", "no SVG"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "size"),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="9"/>', "size"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>', "size"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="a"/>', "'onload'"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "entities"),
        ('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>', "entities"),
        (f"{HEAD}&a;</svg>", "damaged"),
        (HEAD + " " * 100_000 + "</svg>", "100 kB"),
    ],
)
def test_what_is_no_plain_drawing_is_refused(data, reason):
    assert reason in refusal(data)


def test_the_beginning_that_editors_write_is_taken():
    start = '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- Made by an editor -->\n'
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    sized = '<svg xmlns="http://www.w3.org/2000/svg" width="20px" height="10px"/>'
    assert cleaned_svg(f"{start}{doctype}{sized}".encode()) == f"{CLEAN_HEAD}</svg>".encode()


@pytest.mark.parametrize(
    "inside", ["<g>" * 20_000, "<!--" * 20_000, 'a="b" ' * 16_000, "&lt;" * 24_000, "<!DOCTYPE " * 9_000]
)
def test_a_hostile_drawing_takes_no_time(inside):
    started = time.process_time()
    cleaned_svg((inside + HEAD).encode())
    cleaned_svg((HEAD + inside).encode()[:100_000])
    assert time.process_time() - started < 1


def logo(scratch_folder, data: bytes, name: str) -> Picture | FileFlaw:
    return prepare_logo(scratch_folder.source(data, name), "/almaty/pictures/logo", scratch_folder.cache)


def test_a_drawing_is_kept_cleaned(scratch_folder):
    picture = logo(scratch_folder, f'{HEAD}<path class="a"/></svg>'.encode(), "logo.svg")
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height, picture.media_type) == (320, 160, "image/svg+xml")
    assert picture.address == f"/almaty/pictures/logo-320-{picture.stored[:12]}.svg"
    assert scratch_folder.bytes_of(picture) == f"{CLEAN_HEAD}<path></path></svg>".encode()


def test_a_refused_drawing_is_not_kept(scratch_folder):
    assert isinstance(logo(scratch_folder, b"<svg/>", "logo.svg"), FileFlaw)
    assert not scratch_folder.cache.exists()


def test_a_picture_is_scaled_down_and_keeps_its_shape(scratch_folder):
    picture = logo(scratch_folder, encoded(painted(900, 600, "RGBA"), "PNG"), "logo.png")
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == (320, 213)
    assert isinstance(logo(scratch_folder, b"no picture", "logo.png"), FileFlaw)


@pytest.mark.parametrize("style", ["a" * 95_000, "a " * 45_000, " " * 95_000, "a(" * 45_000, "url(" * 20_000])
def test_a_long_style_of_a_drawing_takes_no_time(scratch_folder, style):
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="{style}" d="M0 0"/></svg>'
    started = process_time()

    prepare_logo(scratch_folder.source(drawing.encode(), "logo.svg"), "/almaty/pictures/logo", scratch_folder.cache)

    assert process_time() - started < 1
