"""What honest programs write goes through: pages look the same, forms have their fields, tags their words."""

from __future__ import annotations

import subprocess

import pytest

from tests.attachments.honest import HONEST
from tests.attachments.paper import everything, opened
from tests.attachments.secrets_found import holds_the_secret
from tests.tools import require_tool


def looked_at(folder, data: bytes) -> list[bytes]:
    """Paint the pages by another program than the one that rewrites."""
    folder.mkdir()
    (folder / "paper.pdf").write_bytes(data)
    command = [str(require_tool("pdftoppm")), "-r", "72", "paper.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return [path.read_bytes() for path in sorted(folder.glob("page*"))]


A_TICK = {"libreoffice": 200}
"""Bytes of pixels: the tick of a box names a font that is in no file, and some versions of poppler find none for it."""


def bytes_that_differ(before: bytes, after: bytes) -> int:
    return sum(one != other for one, other in zip(before, after, strict=True))


@pytest.mark.parametrize("program", HONEST)
def test_the_pages_of_honest_programs_look_the_same(scratch_folder, tmp_path, program):
    source = HONEST[program]()
    published = scratch_folder.published(source)
    before, after = looked_at(tmp_path / "before", source), looked_at(tmp_path / "after", published)
    assert before
    assert len(after) == len(before)
    assert sum(map(bytes_that_differ, before, after)) <= A_TICK.get(program, 0)
    assert len(set(before[0])) > 5  # something is on them
    assert not holds_the_secret(published)


@pytest.mark.parametrize("program", ["reportlab", "libreoffice"])
def test_a_form_keeps_its_fields(scratch_folder, program):
    def fields(data: bytes) -> list[tuple[str, ...]]:
        keys = ("/T", "/FT", "/V", "/DV", "/Ff", "/TU", "/Opt", "/DA", "/AS")
        with opened(data) as pdf:
            return [tuple(str(field.get(key)) for key in keys) for field in pdf.Root.AcroForm.Fields]

    source = HONEST[program]()
    assert len(fields(source)) >= 2
    assert fields(scratch_folder.published(source)) == fields(source)


@pytest.mark.parametrize("program", ["libreoffice", "an office suite"])
def test_who_listens_hears_the_same(scratch_folder, program):
    source = HONEST[program]()
    before, after = everything(source), everything(scratch_folder.published(source))
    for word in (b"/StructElem", b"/Alt ", b"/Lang ", b"/MCID "):
        assert 0 < before.count(word) == after.count(word), word


@pytest.mark.parametrize("program", ["reportlab", "an office suite"])
def test_links_and_bookmarks_stay(scratch_folder, program):
    published = opened(scratch_folder.published(HONEST[program]()))
    assert b"https://example.org/" in everything(scratch_folder.published(HONEST[program]()))
    with published.open_outline() as outline:
        assert [item.title for item in outline.root]
