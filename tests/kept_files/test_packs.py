"""Packs: what was kept comes back whole, or not at all."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.kept_files import read_pack, write_pack

ENTRIES = {"b": b"second", "a": b"", "c": b"\n\0\xff" * 100}


def test_entries_come_back(tmp_path: Path) -> None:
    file = tmp_path / "reading" / "miners.pack"
    write_pack(file, ENTRIES)
    assert read_pack(file) == ENTRIES
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_order_of_entries_makes_no_difference(tmp_path: Path) -> None:
    write_pack(tmp_path / "one", ENTRIES)
    write_pack(tmp_path / "other", dict(reversed(ENTRIES.items())))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


@settings(deadline=None)
@given(st.data())
def test_a_damaged_pack_is_empty(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    file = tmp_path_factory.mktemp("cache") / "pack"
    write_pack(file, ENTRIES)
    whole = file.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.booleans())
    file.write_bytes(whole[:place] if cut else whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    assert read_pack(file) == {}


def test_a_missing_pack_is_empty(tmp_path: Path) -> None:
    assert read_pack(tmp_path / "none") == {}
    assert read_pack(tmp_path) == {}
