"""Parts of a site that several machines build, put together, are the site that one machine builds."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

from plugins.build.settings import Shard
from plugins.shards.packs import carry_shards
from tests.newsroom_folder import small_newsroom
from tests.tools import ROOT


def on_machine(newsroom, name):
    """The same content, built by another machine: nothing else is shared."""
    machine = small_newsroom(newsroom.root / name)
    for file in sorted(newsroom.content.rglob("*")):
        if file.is_file():
            machine.write(file.relative_to(newsroom.content).as_posix(), file.read_bytes())
    return machine


def carry(source, target, name="part.tar"):
    """Pack what a machine has built, and unpack it at another one."""
    pack = source.root / name
    assert carry_shards(["pack", str(pack), "--output", str(source.output)]) == 0
    assert carry_shards(["unpack", str(pack), "--output", str(target.output)]) == 0
    return pack


def sections(newsroom):
    return newsroom.output.parent / ".output.releases" / "sections"


def test_every_organization_belongs_to_one_part():
    organizations = [f"organization-{number}" for number in range(3000)]
    parts = [Shard(number, 4) for number in (1, 2, 3, 4)]

    held = Counter(part.number for key in organizations for part in parts if part.holds(key))

    assert held.total() == 3000
    assert min(held.values()) > 650


def test_with_one_part_more_organizations_move_to_it_and_nowhere_else():
    organizations = [f"organization-{number}" for number in range(300)]

    for part in (Shard(1, 3), Shard(2, 3), Shard(3, 3)):
        kept = [key for key in organizations if part.holds(key)]
        assert all(replace(part, count=4).holds(key) or Shard(4, 4).holds(key) for key in kept)


def test_merged_parts_are_the_site_that_one_machine_builds(newsroom):
    newsroom.post("city-clinic", "2026-11-03-html.ru.md", body="Our <blink>news</blink>.")
    whole = newsroom.build("publishconf.py")
    merging = on_machine(newsroom, "merging")
    for number in (1, 2, 3):
        part = on_machine(newsroom, f"part-{number}")
        built = part.build("publishconf.py", SHARD=f"{number}/3")
        assert built.status == 0, built.text
        assert not part.output.exists()
        carry(part, merging)

    merged = merging.build("publishconf.py")

    assert merged.figures["sections_built"] == 0, merged.text
    assert merged.files() == whole.files()
    assert merged.problems == whole.problems != []


def test_parts_of_another_site_leave_nothing_behind(newsroom):
    part = on_machine(newsroom, "part")
    part.build("publishconf.py", SHARD="1/1", SITEURL="https://other.example.org")
    merging = on_machine(newsroom, "merging")
    carry(part, merging)

    merging.build("publishconf.py")

    assert [len(list(home.iterdir())) for home in sorted(sections(merging).iterdir())] == [1, 1, 1]


def test_mistakes_of_a_part_are_in_the_report_of_the_merged_site(newsroom):
    newsroom.post("city-clinic", "2026-11-03-wrong.ru.md", colour="red")
    merging = on_machine(newsroom, "merging")
    assert newsroom.build("publishconf.py", SHARD="1/1").status == 3
    carry(newsroom, merging)

    merged = merging.build("publishconf.py")

    assert merged.status == 3
    assert [problem["code"] for problem in merged.problems] == ["unknown-key"]


def test_a_part_says_what_is_wrong_in_it_and_ends_as_a_build_does(newsroom):
    newsroom.post("city-clinic", "2026-11-03-wrong.ru.md", colour="red")
    holder = next(number for number in (1, 2) if Shard(number, 2).holds("city-clinic"))

    bad = newsroom.build("publishconf.py", SHARD=f"{holder}/2")
    again = newsroom.build("publishconf.py", SHARD=f"{holder}/2")
    good = newsroom.build("publishconf.py", SHARD=f"{3 - holder}/2")

    assert (bad.status, again.status, good.status) == (3, 3, 0), again.text
    assert newsroom.build("pelicanconf.py", SHARD=f"{holder}/2").status == 1


def test_what_a_part_did_not_bring_the_merging_build_makes_itself(newsroom):
    merging = on_machine(newsroom, "merging")
    assert newsroom.build(SHARD="1/2").status == 0
    carry(newsroom, merging)
    brought = len(list(sections(merging).iterdir()))

    merged = merging.build()

    assert merged.figures["sections_built"] == 3 - brought
    assert merged.files() == newsroom.build().files()


def test_the_same_part_packs_to_the_same_bytes(newsroom):
    other = on_machine(newsroom, "other")
    packs = []
    for machine in (newsroom, other):
        machine.build(SHARD="1/1")
        packs.append(carry(machine, on_machine(newsroom, "target")).read_bytes())

    assert packs[0] == packs[1]


@pytest.mark.parametrize("spoil", [lambda data: data[:5000], lambda _: b"no pack", lambda data: data[:512] + data])
def test_a_damaged_pack_is_refused_and_leaves_nothing(newsroom, capsys, spoil):
    newsroom.build(SHARD="1/1")
    merging = on_machine(newsroom, "merging")
    pack = carry(newsroom, on_machine(newsroom, "target"))
    pack.write_bytes(spoil(pack.read_bytes()))

    assert carry_shards(["unpack", str(pack), "--output", str(merging.output)]) == 1
    assert "cannot be used" in capsys.readouterr().err
    assert not sections(merging).exists()


def test_without_a_part_built_people_are_told_to_build_one(tmp_path):
    pack = ("pack", "part.tar", "--output", str(tmp_path / "output"))
    command = [sys.executable, "-m", "plugins.command", "shards", *pack]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert said.returncode == 1
    assert said.stderr.endswith("shard.json is not there: build with SHARD=i/n, then pack.\n")
