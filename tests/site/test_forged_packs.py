"""Whoever can write the cache can write right checksums: what was forged is no entry, and nothing leaves its folder."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from random import Random

import pytest

import pelicanconf
from plugins.build.build import build
from plugins.kept_files import read_pack, write_pack
from tests.newsroom_folder import Built, NewsroomFolder
from tests.section_jobs import settings_of
from tests.soak import SOAK, trials

WRONG: tuple[object, ...] = (
    None,
    -1,
    10**30,
    1e300,
    True,
    "../../../letters",
    "/etc",
    "",
    "\0",
    [],
    {},
    [[[]]],
    {"a": {}},
    "9999-99-99",
)


def forged(value: object, chance: Random) -> object:
    """Put something of another type in the place of one part of a value, however deep."""
    inside: list[object] = []
    if isinstance(value, dict):
        inside = list(value)
    elif isinstance(value, list):
        inside = list(range(len(value)))
    if not inside or chance.random() < 0.1:
        return chance.choice([one for one in WRONG if type(one) is not type(value)])
    place = chance.choice(inside)
    value[place] = forged(value[place], chance)  # type: ignore[index]
    return value


def forge(pack: Path, chance: Random) -> None:
    entries = read_pack(pack)
    for name, data in entries.items():
        try:
            value = json.loads(data)
        except ValueError:
            entries[name] = chance.randbytes(len(data) + chance.randint(-9, 9) if len(data) > 9 else 9)
            continue
        entries[name] = json.dumps(forged(value, chance)).encode()
    write_pack(pack, entries)


def outside(newsroom: NewsroomFolder) -> set[str]:
    """Give everything in the newsroom's folder that is not the build's own."""
    kept = {"content", "letters", "secret"}
    return {
        f"{folder}/{name}"
        for folder, _, names in os.walk(newsroom.root)
        for name in names
        if Path(folder).relative_to(newsroom.root).parts[:1] in {(), *((one,) for one in kept)}
    }


@pytest.mark.parametrize("number", range(trials(60)))
def test_a_forged_cache_and_release_end_no_build(published, number):
    chance = Random(number)
    for pack in sorted(published.root.rglob("*.pack")):
        if chance.random() < 0.5:
            forge(pack, chance)
    published.post("almaty-union", f"2026-11-12-new-{number}.ru.md", title="Новое")
    there = outside(published)

    built = build(settings_of(published, pelicanconf.PLUGINS))

    assert built.status in (0, 3)
    assert not [problem for problem in built.problems if problem.code == "section-failed"]
    assert outside(published) == there


KINDS = ("head", "listed", "newest", "ledger", "contents", "last-build", "months", "reading")


ENTRIES = (b"[]", b"", b"[" * 100_000, b'{"a": "\xff"}', b"null", b"1", b'[{"record": {}}]')
PAIRS = [(kind, entry) for kind in KINDS for entry in ENTRIES]


@pytest.mark.parametrize(("kind", "entry"), PAIRS if SOAK else PAIRS[::5])
def test_what_is_no_entry_is_made_anew(published, first_files, kind, entry):
    packs = [pack for pack in published.root.rglob("*.pack") if kind in pack.as_posix()]
    assert packs
    for pack in packs:
        write_pack(pack, dict.fromkeys(read_pack(pack), entry))
    shutil.rmtree(published.root / "report")

    built = build(settings_of(published, pelicanconf.PLUGINS))

    assert built.status == 0
    assert Built(0, "", published.output, published.root).files() == first_files


def test_a_forged_name_leads_nobody_out(published):
    (published.root / "letters").mkdir()
    (published.root / "letters" / "index.html").write_text("private")
    for pack in sorted(published.root.rglob("*.pack")):
        entries = read_pack(pack)
        for name, data in entries.items():
            entries[name] = data.replace(b'"tops":["city-clinic"', b'"tops":["../../letters","city-clinic"')
            if "ledger" in pack.name:
                entries[name] = entries[name].replace(b'"pieces":{"', b'"pieces":{"/ru/x/":"../../letters","')
        write_pack(pack, entries)
    published.post("almaty-union", "2026-11-12-new.ru.md", title="Новое")

    built = build(settings_of(published, pelicanconf.PLUGINS))

    assert built.status == 0
    assert not Built(0, "", published.output, published.root).files_with("private")
    assert sorted(path.name for path in (published.root / "letters").iterdir()) == ["index.html"]
