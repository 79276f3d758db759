"""The staged portal becomes whole: parts that stand are linked, new folders become pieces, digests are known."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from plugins.build.publishing.placing import files_like, place_portal, portal_digests
from plugins.incremental.ledger import Ledger
from plugins.incremental.previous import PreviousRelease
from plugins.portal import Part
from plugins.releases import MANIFEST, ReleaseLayout, files_below, manifest

FRONT = Part("/ru/", "1", copies=("/",))
MONTH = Part("/ru/news/2026/11/", "2", is_folder=True)
MAPS = Part("/sitemap.xml", "3", files=("/sitemap.xml", "/ru/sitemap*.xml"))
EVERY = (FRONT, MONTH, MAPS)
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
    pieces, printed = place_portal(layout, parts, NOTHING_BEFORE, frozenset(), {})
    digests = portal_digests(layout, pieces, printed, NOTHING_BEFORE)
    release = layout.folder / "release-1"
    layout.staging.rename(release)
    if known:
        (release / MANIFEST).write_text(manifest(digests))
    layout.staging.mkdir()
    return PreviousRelease(release, Ledger(pieces=pieces))


def place(
    layout: ReleaseLayout, before: PreviousRelease, *unchanged: Part, parts: tuple[Part, ...] = EVERY
) -> dict[str, str]:
    pieces, printed = place_portal(layout, parts, before, frozenset(part.address for part in unchanged), {})
    return portal_digests(layout, pieces, printed, before)


def staged(layout: ReleaseLayout) -> list[str]:
    return list(files_below(layout.staging))


def test_a_printed_folder_becomes_a_piece_to_which_the_site_leads(layout):
    write(layout.staging, "ru/news/2026/11/index.html", "ru/news/2026/11/30/index.html")

    pieces, printed = place_portal(layout, (MONTH,), NOTHING_BEFORE, frozenset(), {})

    (name,) = pieces.values()
    link = layout.staging / "ru/news/2026/11"
    assert link.is_symlink()
    assert link.resolve() == layout.pieces / name
    assert printed == {
        name: {one: digest(f"ru/news/2026/11/{one}") for one in ("index.html", "30/index.html")},
    }


def test_folders_with_the_same_in_them_are_one_piece(layout):
    parts = (MONTH, Part("/kk/news/2026/11/", "4", is_folder=True))
    write(layout.staging, "ru/news/2026/11/index.html", "kk/news/2026/11/index.html", text="same")

    pieces, _ = place_portal(layout, parts, NOTHING_BEFORE, frozenset(), {})

    assert len(set(pieces.values())) == 1
    assert [path.name for path in layout.pieces.iterdir()] == list(set(pieces.values()))
    assert (layout.staging / "kk/news/2026/11/index.html").read_text() == "same"


def test_digests_that_are_known_are_believed(layout):
    write(layout.staging, "ru/news/2026/11/index.html", "ru/news/2026/11/30/index.html")
    known = {"ru/news/2026/11/index.html": "f" * 64, "elsewhere/index.html": "e" * 64}

    _, printed = place_portal(layout, (MONTH,), NOTHING_BEFORE, frozenset(), known)

    ((files),) = printed.values()
    assert files == {"index.html": "f" * 64, "30/index.html": digest("ru/news/2026/11/30/index.html")}


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


def test_an_unchanged_folder_is_the_same_link_to_the_same_piece(layout):
    write(layout.staging, "ru/news/2026/11/index.html")
    before = released(layout, MONTH)

    found = place(layout, before, MONTH, parts=(MONTH,))

    link = layout.staging / "ru/news/2026/11"
    assert before.release is not None
    assert link.readlink() == (before.release / "ru/news/2026/11").readlink()
    assert found == {"ru/news/2026/11/index.html": digest("ru/news/2026/11/index.html")}


def test_of_a_changed_folder_only_the_changed_files_are_new(layout):
    write(layout.staging, "ru/news/2026/11/index.html", "ru/news/2026/11/30/index.html")
    before = released(layout, MONTH)
    write(layout.staging, "ru/news/2026/11/index.html", text="new")
    write(layout.staging, "ru/news/2026/11/30/index.html")

    found = place(layout, before, parts=(MONTH,))

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

    found = place(layout, before, *unchanged)

    assert found == {file: digest((layout.staging / file).read_text()) for file in files}


def test_a_file_of_the_same_name_that_is_another_one_is_read(layout):
    write(layout.staging, "robots.txt", "theme/a.css")
    before = released(layout)
    write(layout.staging, "robots.txt", text="new")

    assert place(layout, before, parts=()) == {"robots.txt": digest("new")}
