"""The staged portal becomes whole: parts that stand are linked, new folders become pieces, digests are known."""

from __future__ import annotations

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.build.publishing.placing import PlacedPortal, files_like, place_portal
from plugins.incremental.ledger import Ledger
from plugins.incremental.previous import PreviousRelease
from plugins.portal import Part
from plugins.releases import MANIFEST, ReleaseLayout, files_below, manifest

FRONT = Part("/ru/", "1", copies=("/",))
MONTH = Part("/ru/news/2026/11/", "2", is_folder=True)
MAPS = Part("/sitemap.xml", "3", files=("/sitemap.xml", "/ru/sitemap*.xml"))
EVERY = (FRONT, MONTH, MAPS)
OLD = Part("/.old/", "4", is_folder=True, links=(("ru/a", "1"), ("ru/news/b", "1"), ("c.html", "2/index.html")))
NOTHING_BEFORE = PreviousRelease(None, Ledger())


@pytest.fixture
def layout(tmp_path) -> ReleaseLayout:
    made = ReleaseLayout(tmp_path / "releases")
    made.empty_staging()
    return made


def write(folder: Path, *files: str, text: str = "") -> None:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text or file)


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def released(layout: ReleaseLayout, *parts: Part, known: bool = True) -> PreviousRelease:
    """Let what is staged be the release before, and stage anew."""
    placed = place_portal(layout, parts, NOTHING_BEFORE, frozenset(), {})
    link(layout, placed)
    release = layout.folder / "release-1"
    layout.staging.rename(release)
    if known:
        (release / MANIFEST).write_text(manifest(placed.digests))
    layout.staging.mkdir()
    return PreviousRelease(release, Ledger(pieces=placed.pieces))


def link(layout: ReleaseLayout, placed: PlacedPortal) -> None:
    """Make the links of a release in the staged one."""
    for place, target in placed.links.items():
        (layout.staging / place).parent.mkdir(parents=True, exist_ok=True)
        (layout.staging / place).symlink_to(layout.pieces / target)


def place(
    layout: ReleaseLayout, before: PreviousRelease, *unchanged: Part, parts: tuple[Part, ...] = EVERY
) -> PlacedPortal:
    placed = place_portal(layout, parts, before, frozenset(part.address for part in unchanged), {})
    link(layout, placed)
    return placed


def staged(layout: ReleaseLayout) -> list[str]:
    return list(files_below(layout.staging))


def shown(layout: ReleaseLayout) -> dict[str, str]:
    """Give the text of each staged file, those behind links too."""
    walked = ((Path(folder), name) for folder, _, names in os.walk(layout.staging, followlinks=True) for name in names)
    files = (folder / name for folder, name in walked)
    return {file.relative_to(layout.staging).as_posix(): file.read_text() for file in files}


def test_a_printed_folder_becomes_a_piece_to_which_the_site_leads(layout):
    write(layout.staging, "ru/news/2026/11/index.html", "ru/news/2026/11/30/index.html")

    placed = place(layout, NOTHING_BEFORE, parts=(MONTH,))

    (name,) = placed.pieces.values()
    assert placed.links == {"ru/news/2026/11": name}
    assert sorted(files_below(layout.pieces / name)) == ["30/index.html", "index.html"]
    assert placed.digests == {
        f"ru/news/2026/11/{one}": digest(f"ru/news/2026/11/{one}") for one in ("index.html", "30/index.html")
    }


def test_folders_with_the_same_in_them_are_one_piece(layout):
    parts = (MONTH, Part("/kk/news/2026/11/", "4", is_folder=True))
    write(layout.staging, "ru/news/2026/11/index.html", "kk/news/2026/11/index.html", text="same")

    placed = place(layout, NOTHING_BEFORE, parts=parts)

    assert len(set(placed.pieces.values())) == 1
    assert [path.name for path in layout.pieces.iterdir()] == list(set(placed.pieces.values()))
    assert (layout.staging / "kk/news/2026/11/index.html").read_text() == "same"


def test_a_folder_of_small_ones_is_shown_by_its_links_alone(layout):
    write(layout.staging, ".old/1/index.html", ".old/1/more.html", ".old/2/index.html")

    placed = place(layout, NOTHING_BEFORE, parts=(OLD,))

    assert shown(layout) == {
        "ru/a/index.html": ".old/1/index.html",
        "ru/a/more.html": ".old/1/more.html",
        "ru/news/b/index.html": ".old/1/index.html",
        "ru/news/b/more.html": ".old/1/more.html",
        "c.html": ".old/2/index.html",
    }
    assert placed.digests == {name: digest(text) for name, text in shown(layout).items()}


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(
    "links", [OLD.links, (("ru/a", "2"), ("ru/news/b", "1")), (("new", "1"), ("c.html", "2/x.html"))]
)
def test_digests_follow_the_links_of_an_unchanged_folder(layout, links, known):
    write(layout.staging, ".old/1/index.html", ".old/2/index.html", ".old/2/x.html")
    before = released(layout, OLD, known=known)
    part = replace(OLD, links=links)

    placed = place(layout, before, part, parts=(part,))

    assert placed.digests == {name: digest(text) for name, text in shown(layout).items()}


def test_digests_that_are_known_are_believed(layout):
    write(layout.staging, "ru/news/2026/11/index.html")

    placed = place_portal(layout, (MONTH,), NOTHING_BEFORE, frozenset(), {MONTH.address: {"index.html": "f" * 64}})

    assert placed.digests == {"ru/news/2026/11/index.html": "f" * 64}


def test_an_unchanged_front_page_is_linked_with_all_beside_it_but_what_is_other_parts(layout):
    beside = ("index.html", "ru/index.html", "ru/feed.xml", "ru/territory/almaty/index.html", "ru/letter/1/index.html")
    write(layout.staging, *beside, "ru/sitemap.xml", "ru/desk/index.html")
    before = released(layout, FRONT)

    place_portal(layout, (FRONT,), before, frozenset(("/ru/",)), {})

    assert sorted(staged(layout)) == sorted(beside)
    assert before.release is not None
    assert all((layout.staging / one).samefile(before.release / one) for one in beside)


def test_pages_of_former_keys_stand_with_their_front_page(layout):
    part = Part("/ru/topics/wages/", "1", former=("/ru/topics/pay/",))
    write(layout.staging, "ru/topics/wages/index.html", "ru/topics/pay/index.html", "ru/topics/pay/feed.xml")
    before = released(layout, part)

    place_portal(layout, (part,), before, frozenset((part.address,)), {})

    assert sorted(staged(layout)) == [
        "ru/topics/pay/feed.xml",
        "ru/topics/pay/index.html",
        "ru/topics/wages/index.html",
    ]


def test_unchanged_files_are_found_by_their_patterns(layout):
    write(layout.staging, "sitemap.xml", "ru/sitemap.xml", "ru/sitemap-2.xml", "ru/feed.xml")
    before = released(layout, MAPS)

    place_portal(layout, (MAPS,), before, frozenset((MAPS.address,)), {})

    assert sorted(staged(layout)) == ["ru/sitemap-2.xml", "ru/sitemap.xml", "sitemap.xml"]


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("/a/", ["a/index.html"]),
        ("/a/b*.xml", ["a/b1.xml", "a/b2.xml"]),
        ("/*/", ["a/index.html"]),
        ("/[[]x]/", ["[x]/index.html"]),
        ("/none/", []),
        ("/none*.xml", []),
        ("/a", []),
    ],
)
def test_files_are_found_by_address_or_pattern_in_order(tmp_path, pattern, files):
    write(tmp_path, "a/index.html", "a/b2.xml", "a/b1.xml")
    if pattern.startswith("/["):
        write(tmp_path, "[x]/index.html", "x/index.html")

    assert files_like(tmp_path, pattern) == files


def test_an_unchanged_folder_is_the_same_piece(layout):
    write(layout.staging, "ru/news/2026/11/index.html")
    before = released(layout, MONTH)

    placed = place(layout, before, MONTH, parts=(MONTH,))

    assert placed.pieces == before.ledger.pieces
    assert placed.digests == {"ru/news/2026/11/index.html": digest("ru/news/2026/11/index.html")}


def test_of_a_changed_folder_only_the_changed_files_are_new(layout):
    write(layout.staging, "ru/news/2026/11/index.html", "ru/news/2026/11/30/index.html")
    before = released(layout, MONTH)
    write(layout.staging, "ru/news/2026/11/index.html", text="new")
    write(layout.staging, "ru/news/2026/11/30/index.html")

    found = place(layout, before, parts=(MONTH,)).digests

    month = "ru/news/2026/11"
    assert before.release is not None
    assert (before.release / month / "index.html").read_text() == f"{month}/index.html"
    assert (layout.staging / month / "30/index.html").samefile(before.release / month / "30/index.html")
    assert found[f"{month}/index.html"] == digest("new")
    assert found[f"{month}/30/index.html"] == digest(f"{month}/30/index.html")


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("unchanged", [(), (FRONT,), (MONTH, MAPS), EVERY])
def test_digests_are_those_of_the_files_whatever_stood_before(layout, known, unchanged):
    files = (
        "index.html",
        "ru/index.html",
        "ru/feed.xml",
        "ru/news/2026/11/index.html",
        "sitemap.xml",
        "ru/sitemap.xml",
    )
    write(layout.staging, *files)
    before = released(layout, *EVERY, known=known)
    own = {FRONT: files[:3], MONTH: files[3:4], MAPS: files[4:]}
    for part in EVERY:
        if part not in unchanged:
            write(layout.staging, *own[part], text="new")

    found = place(layout, before, *unchanged).digests

    assert found == {file: digest((layout.staging / file).read_text()) for file in files}


def test_a_file_of_the_same_name_that_is_another_one_is_read(layout):
    write(layout.staging, "robots.txt", "theme/a.css")
    before = released(layout)
    write(layout.staging, "robots.txt", text="new")

    assert place(layout, before, parts=()).digests == {"robots.txt": digest("new")}
