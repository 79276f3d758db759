"""A pack of a part of the site that is cut, random or made by somebody else is told, and nothing of it appears."""

from __future__ import annotations

import tarfile
from io import BytesIO
from random import Random

import pytest

from plugins.kept_files.packing import DamagedPackError, pack, unpack
from plugins.shards.packs import carry_shards
from tests.soak import trials


def packed(*entries, **header):
    """Make a pack of these entries, each a name or an entry with what it holds."""
    made = BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT, pax_headers=header) as tar:
        for entry in entries:
            info = tarfile.TarInfo(entry) if isinstance(entry, str) else entry
            info.size = 4
            tar.addfile(info, BytesIO(b"page"))
    return made.getvalue()


def kind(letter, name="a/page"):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = letter, "/etc/hosts"
    return info


FORGED = {
    "climbs": packed("../page"),
    "climbs later": packed("a/../../page"),
    "absolute": packed("/etc/page"),
    "windows": packed("a\\..\\..\\page"),
    "nothing": packed("."),
    "long": packed("a" * 300),
    "twice": packed("a/page", "a/page"),
    "file in a file": packed("a", "a/page"),
    "folder as a file": packed("a/page", "a"),
    "link": packed(kind(tarfile.SYMTYPE)),
    "hard link": packed(kind(tarfile.LNKTYPE)),
    "device": packed(kind(tarfile.CHRTYPE)),
    "pipe": packed(kind(tarfile.FIFOTYPE)),
    "huge": packed("a/page", size=str(10**15)),
    "negative": packed("a/page", size="-5"),
    "holes": packed(
        "a/page",
        **{
            "GNU.sparse.major": "0",
            "GNU.sparse.minor": "1",
            "GNU.sparse.realsize": str(10**12),
            "GNU.sparse.map": "0,4",
        },
    ),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_pack_is_refused(tmp_path, name):
    (tmp_path / "desk").mkdir()
    with pytest.raises(DamagedPackError):
        unpack(BytesIO(FORGED[name]), tmp_path / "desk")
    assert [path.name for path in tmp_path.iterdir()] == ["desk"]
    assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()) < 100


@pytest.mark.parametrize("seed", range(trials(400)))
def test_random_bytes_are_no_pack(tmp_path, seed, capsys):
    chance = Random(seed)
    (tmp_path / "page").write_text("page")
    whole = BytesIO()
    pack(tmp_path, ["page"] * 3, whole)
    data = bytearray(whole.getvalue())
    for _ in range(chance.randrange(1, 30)):
        data[chance.randrange(600)] = chance.randrange(256)
    (tmp_path / "part.tar").write_bytes(chance.choice((bytes(data), data[:512] + chance.randbytes(5000))))

    status = carry_shards(["unpack", str(tmp_path / "part.tar"), "--output", str(tmp_path / "output")])

    said = capsys.readouterr()
    assert (status and "A pack cannot be used" in said.err) or said.out == "0 sections unpacked.\n"
    assert not (tmp_path / ".output.releases" / "sections").exists()
