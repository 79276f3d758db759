"""Every PDF of a release, whatever its author writes, by checkers and readers that know nothing of us."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass

import outloud
import pdfua
import pikepdf
import pytest

from tests.press_room.hard_bodies import LANGUAGES
from tests.press_room.hard_releases import all_releases
from tests.press_room.readers import page_texts, words
from tests.tools import require_tool

FAILS_OF_ITSELF = {"UA-14-001"}
"""A rule of pdfua 0.1.3, that no heading is empty, which ends in an error of its own; outloud has rules of headings."""
OTHER_ORDER = {"ORD-001"}
"""outloud 0.2.1 reads the words of a paragraph before those of its links and bold runs; our own test does not."""


@dataclass(frozen=True)
class Told:
    """What a PDF must tell of itself."""

    language: str
    title: list[str]


@pytest.fixture(scope="module")
def printed(mixed, hard, tmp_path_factory):
    """Give the file of each PDF, and what it must tell."""
    folder = tmp_path_factory.mktemp("printed")
    found = []
    for place, (page, release) in enumerate(all_releases(mixed, hard)):
        if "release.pdf" in release:
            file = folder / f"{place}.pdf"
            file.write_bytes(release["release.pdf"])
            found.append((file, Told(LANGUAGES[place % len(LANGUAGES)], words(page_texts(page, "h1")))))
    return found


def told_by(*command):
    ran = subprocess.run([require_tool(command[0]), *command[1:]], capture_output=True, check=True)
    return ran.stdout.decode()


def test_outloud_finds_nothing(printed):
    checked = [outloud.check(str(file), skip=OTHER_ORDER) for file, _ in printed]

    assert [(one.path, one.error, *one.findings) for one in checked if one.error or one.findings] == []
    assert all(one.verdict == "pass" for one in checked)


def test_outloud_finds_what_is_wrong(printed, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(printed[0][0].read_bytes().replace(b"/StructTreeRoot", b"/StructTreeGone"))

    assert outloud.check(str(broken)).findings


def test_pdfua_finds_nothing(printed):
    reports = [pdfua.validate(str(file)) for file, _ in printed]

    assert [finding for report in reports for finding in report.findings] == []
    assert {one.rule_id for report in reports for one in report.skipped} <= FAILS_OF_ITSELF


def test_every_font_is_embedded_and_every_letter_known(printed):
    for file, _ in printed:
        _, _, *fonts = told_by("pdffonts", file).splitlines()
        # name, type, encoding, embedded, subset, unicode, and the two numbers of the object
        assert fonts
        assert {tuple(font.split()[-5:-2]) for font in fonts} == {("yes", "yes", "yes")}


def test_every_pdf_is_tagged_and_says_its_title_and_language(printed):
    for file, must in printed:
        told = dict(re.findall(r"^(.+?): +(.*)$", told_by("pdfinfo", file), re.MULTILINE))
        assert (told["Tagged"], words(told["Title"])) == ("yes", must.title)
        assert language_of(file).startswith(f"{must.language}-")


def test_tags_read_what_is_painted_in_the_order_in_which_it_is_painted(printed):
    for file, _ in printed:
        document = outloud.Document(str(file))
        painted = [
            (page.index, mark) for page in document.pages for _, mark in document.content(page.index).paint_order
        ]
        read = sorted(tagged(document.struct_root.K, None, document.page_index), key=lambda mark: mark[0])
        document.close()

        assert painted
        assert read == painted


def tagged(kids, page, pages):
    """Yield page and number of each piece of a page that tags tell of, in the order of the tags."""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            yield page, int(kid)
            continue
        own = pages.get(kid.Pg.objgen) if "/Pg" in kid else page
        if kid.get("/Type") == "/MCR":
            yield own, int(kid.MCID)
        elif kid.get("/Type") != "/OBJR" and "/K" in kid:
            yield from tagged(kid.K, own, pages)


def language_of(file):
    document = outloud.Document(str(file))
    try:
        return document.lang
    finally:
        document.close()
