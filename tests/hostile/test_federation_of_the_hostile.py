"""A build of many organizations, some of them hostile, each in another way: the others have what they always have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hostile.kinds import GOOD, KINDS, OF_TABLES, TOML
from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom
from tests.soak import SOAK

HOSTILE = (*KINDS, *OF_TABLES)
HONEST = 1_000 - len(HOSTILE) if SOAK else 100 - len(HOSTILE)
WHO = re.compile(rb"honest-\d+(?:/[a-z]{2}/2026/[a-z0-9-]+)?")


@dataclass(frozen=True)
class Federations:
    """One build with the hostile organizations, one without."""

    hostile: Built
    files: dict[str, bytes]
    calm: dict[str, bytes]


def federation(root: Path) -> NewsroomFolder:
    folder = small_newsroom(root)
    union = TOML.format(name="Дикий союз").replace("primary", "territorial").replace("wild-union", "federation")
    folder.write("organizations/wild-union/organization.toml", f'territory = "almaty"\n{union}')
    for number in range(HONEST):
        toml = TOML.format(name=f"Честная {number}").replace("wild-union", "almaty-union")
        folder.write(f"organizations/honest-{number}/organization.toml", toml)
        folder.post(f"honest-{number}", f"2026-11-{number % 20 + 1:02}-news.ru.md", title="Честная", topics="[pay]")
    return folder


def key_of(kind) -> str:
    return f"wild-{kind.__name__.replace('_', '-')}"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Federations:
    folder = federation(tmp_path_factory.mktemp("federation"))
    calm = folder.build("publishconf.py")
    assert calm.status == 0, calm.text
    before = calm.files()
    for kind in HOSTILE:
        key = key_of(kind)
        folder.write(f"organizations/{key}/organization.toml", TOML.format(name=kind.__name__))
        folder.post(key, GOOD, title="Хорошая", topics="[pay]")
        kind(folder.content / "organizations" / key)
    cold = NewsroomFolder(folder.root, {"HABARSHY_CACHE": str(folder.root / "cold")}, "output-cold")
    hostile = cold.build("publishconf.py")
    return Federations(hostile, hostile.files() if hostile.status in (0, 3) else {}, before)


def is_shared(name: str) -> bool:
    return not name.startswith(("honest-", "wild-"))


def named_in(files: Mapping[str, bytes]) -> dict[str, set[bytes]]:
    """Give who is named in each shared file; a tier of search, whose name has a digest, counts as one."""
    named: dict[str, set[bytes]] = {}
    for name, data in files.items():
        if is_shared(name):
            named.setdefault(re.sub(r"-[0-9a-f]{12}/.*", "", name), set()).update(WHO.findall(data))
    return named


def test_the_build_goes_on(built):
    assert built.hostile.status == 3, built.hostile.text
    assert "Traceback" not in built.hostile.text
    assert "QUPIA" not in built.hostile.text


def test_the_sections_of_the_others_are_the_same_bytes(built):
    honest = {name: data for name, data in built.calm.items() if name.startswith(("honest-", "almaty-", "city-"))}

    assert {name: built.files.get(name) for name in honest} == honest


def test_shared_pages_and_feeds_lack_nobody_else(built):
    shared, found = (named_in(files) for files in (built.calm, built.files))

    assert {
        name: shared[name] - found.get(name, set()) for name in shared if shared[name] - found.get(name, set())
    } == {}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_good_post_of_a_hostile_organization_is_published(built, kind):
    page = f"{key_of(kind)}/ru/2026/good/index.html"
    lists = ("ru/organizations/index.html", "ru/topics/pay/2026/10/index.html", "ru/news/2026/10/index.html")

    assert "Хорошая" in built.files.get(page, b"").decode(), built.hostile.text
    assert [name for name in lists if key_of(kind).encode() not in built.files[name]] == []


def test_no_section_is_given_up(built):
    given_up = [problem for problem in built.hostile.problems if problem["code"] == "section-failed"]

    assert given_up == []
