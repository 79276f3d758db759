from __future__ import annotations

import pytest

from plugins.serve.answers import answer, file_below


@pytest.fixture
def output(tmp_path):
    folder = tmp_path / "output"
    (folder / "ru" / "2026").mkdir(parents=True)
    (folder / "ru" / "index.html").write_text("<head></head><p>Басты бет", "utf-8")
    (folder / "404.html").write_text("<head></head>Бет табылмады", "utf-8")
    (folder / "ru" / "feed.xml").write_text("<rss/>", "utf-8")
    (tmp_path / "secret.html").write_text("not published", "utf-8")
    return folder


def test_a_folder_is_its_page_with_the_reload_script(output):
    found = answer(output, "/ru/?from=feed", "b-1")
    assert (found.status, found.content_type) == (200, "text/html; charset=utf-8")
    assert '<script src="/-/reload.js?shown=b-1"></script></head>' in found.body.decode()


def test_what_is_published_stays_as_it_is(output):
    before = (output / "ru" / "index.html").read_bytes()
    answer(output, "/ru/", "b-1")
    assert (output / "ru" / "index.html").read_bytes() == before


def test_a_feed_is_xml_byte_for_byte(output):
    found = answer(output, "/ru/feed.xml", "b-1")
    assert (found.content_type, found.body) == ("application/xml; charset=utf-8", b"<rss/>")


@pytest.mark.parametrize("target", ["/nope", "/ru/nope/", "/ru/2026/", "/ru/2026", "/ru/feed.xml/", "/%ff", "nope", ""])
def test_an_unknown_address_is_the_sites_own_404_page(output, target):
    found = answer(output, target, "b-1")
    assert found.status == 404
    assert "Бет табылмады" in found.body.decode()


def test_a_site_without_a_404_page_still_says_so(tmp_path):
    found = answer(tmp_path, "/nope", "b-1")
    assert (found.status, b"no such page" in found.body) == (404, True)


def test_a_folder_without_its_slash_leads_to_it(output):
    found = answer(output, "/ru", "b-1")
    assert (found.status, found.location) == (302, "/ru/")


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/ru/../../secret.html",
        "/..%5csecret.html",
        "//ru/",
        "/./ru/",
        "/ru/%00",
        "/%2f%2fru/",
    ],
)
def test_no_address_leads_out_of_the_output(output, target):
    assert answer(output, target, "b-1").status == 404


def test_links_that_the_build_made_are_followed(output, tmp_path):
    section = tmp_path / "sections" / "union"
    section.mkdir(parents=True)
    (section / "index.html").write_text("Кәсіподақ", "utf-8")
    (output / "union").symlink_to(section)
    assert "Кәсіподақ" in answer(output, "/union/", "b-1").body.decode()


def test_letters_of_an_address_may_be_written_in_per_cent(output):
    (output / "фото.jpg").write_bytes(b"jpeg")
    assert answer(output, "/%D1%84%D0%BE%D1%82%D0%BE.jpg", "b-1").content_type == "image/jpeg"
    assert file_below(output, "/фото.jpg") == output / "фото.jpg"


def test_an_unknown_kind_of_file_is_only_bytes(output):
    (output / "a.bin").write_bytes(b"\0")
    assert answer(output, "/a.bin", "b-1").content_type == "application/octet-stream"


def test_before_the_first_good_build_a_page_says_where_to_look(tmp_path):
    found = answer(tmp_path / "output", "/ru/", "b-0")
    assert found.status == 503
    assert b"The terminal says why" in found.body
    assert b"/-/reload.js?shown=b-0" in found.body


def test_the_reload_script_is_served_even_before_a_build(tmp_path):
    found = answer(tmp_path / "output", "/-/reload.js?shown=b-0", "b-0")
    assert (found.status, found.content_type) == (200, "text/javascript; charset=utf-8")
    assert b"EventSource" in found.body
