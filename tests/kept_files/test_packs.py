"""Packs: what was kept comes back whole, or not at all."""

import zlib
from hashlib import blake2b
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.kept_files import read_pack, write_pack
from tests.soak import trials

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


LENGTHS = [
    b"[]", b"3", b"null", b'"a"', b'{"a": "1"}', b'{"a": 4.0}', b'{"a": true}', b'{"a": [4]}', b'{"a": -1, "b": 5}',
    b'{"a": 5}', b'{"a": 3}', b'{"a": 1e999}', b'{"a": %d}' % 10**30, b'{"a": ' + b"9" * 5000 + b"}", b"{}",
    b'{"a": 4, "a": 0}', b"[" * 100_000, b'{"a":' * 100_000, b'{"\xff": 4}', b"",
]  # fmt: skip


@pytest.mark.parametrize("lengths", LENGTHS, ids=range(len(LENGTHS)))
def test_a_forged_pack_with_a_right_checksum_is_empty(tmp_path: Path, lengths: bytes) -> None:
    file = tmp_path / "pack"
    write_pack(file, {"a": b"1234"})
    mark, body = file.read_bytes()[:16], zlib.compress(lengths + b"\n1234")
    file.write_bytes(mark + blake2b(body, digest_size=32).digest() + body)
    assert read_pack(file) == {}


def test_a_pack_has_a_part_of_the_bytes_that_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "pack"
    entries = {str(number): b"<p>Works council and wages of this year</p>" * 30 for number in range(50)}
    write_pack(file, entries)
    assert file.stat().st_size * 5 < sum(map(len, entries.values()))
    assert read_pack(file) == entries


def test_a_forged_pack_that_would_fill_the_memory_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "pack"
    write_pack(file, {"a": b"1234"})
    mark, body = file.read_bytes()[:16], zlib.compress(b'{"a":%d}\n' % 2**27 + bytes(2**27), 9)
    assert len(body) < 2**18
    file.write_bytes(mark + blake2b(body, digest_size=32).digest() + body)
    assert read_pack(file) == {}


def test_a_forged_pack_that_was_cut_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "pack"
    write_pack(file, ENTRIES)
    mark, body = file.read_bytes()[:16], file.read_bytes()[48:-1]
    file.write_bytes(mark + blake2b(body, digest_size=32).digest() + body)
    assert read_pack(file) == {}


@pytest.mark.parametrize("seed", range(trials(200) * 2))
def test_random_bytes_after_the_mark_are_empty(tmp_path: Path, seed: int) -> None:
    file = tmp_path / "pack"
    write_pack(file, ENTRIES)
    mark, body = file.read_bytes()[:16], Random(seed).randbytes(seed * 7)
    file.write_bytes(mark + (blake2b(body, digest_size=32).digest() if seed % 2 else b"") + body)
    assert read_pack(file) == {}


def test_a_missing_pack_is_empty(tmp_path: Path) -> None:
    assert read_pack(tmp_path / "none") == {}
    assert read_pack(tmp_path) == {}
