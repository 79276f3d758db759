"""docs/architecture.md names everything that a build leaves beside the content."""

from __future__ import annotations

import re

import pytest

from tests.tools import ROOT

_, AFTER = (ROOT / "docs" / "architecture.md").read_text("utf-8").split("## Where things lie")
ROWS = re.findall(r"^\| `(.+?)/?` \| (.+) \| .+ \|$", AFTER, re.MULTILINE)
RELEASES = ".output.releases"


def row_of(place):
    """Give what the table says of a place; `<org>` and `<digest>` stand for names."""
    return next((said for named, said in ROWS if re.fullmatch(re.sub("<.*?>", "[^/]+", named), place)), "")


def entries(folder):
    return sorted(path.name for path in folder.iterdir())


def test_each_place_beside_the_output_has_its_row(published):
    places = [f"{RELEASES}/{name}" for name in entries(published.root / RELEASES)]
    deep = {f"{RELEASES}/sections", f"{RELEASES}/pieces"}

    assert deep < set(places)
    assert [place for place in places if not row_of(place) and place not in deep] == []


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("report", ".report"),
        (f"{RELEASES}/sections/city-clinic/*", f"{RELEASES}/sections/city-clinic/3f2a"),
        (f"{RELEASES}/ledgers", f"{RELEASES}/ledgers"),
    ],
)
def test_a_row_names_what_is_in_its_folder(published, folder, place):
    (there,) = published.root.glob(folder)
    said = row_of(place).replace("/`", "`")
    names = {re.sub(r"^release-[0-9a-f]+", "…", name) for name in entries(there)}

    assert {name for name in names if f"`{name}`" not in said} == set()
    assert names
