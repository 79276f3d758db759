"""ICC profiles without words: what changes colours is kept (ICC.1:2022, 7 and 9)."""

from __future__ import annotations

from collections.abc import Iterator

_PAINTS = {
    *b"""rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad gamt cicp lumi A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2
        D2B3 B2D0 B2D1 B2D2 B2D3 chrm pre0 pre1 pre2""".split()
}
_KINDS = {b"XYZ ", b"curv", b"para", b"mft1", b"mft2", b"mAB ", b"mBA ", b"sf32", b"mpet", b"chrm", b"cicp"}
_HEAD = 128
_MOST = 100
_MADE = bytes((0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
"""A day, as the format wants one: the first of the year 2000."""


def without_words(profile: bytes) -> bytes:
    """Return the profile without its words and time; empty if it is none, and readers take the usual colours."""
    count = int.from_bytes(profile[_HEAD : _HEAD + 4])
    if profile[36:40] != b"acsp" or count > _MOST:
        return b""
    return _profile(profile, dict(_tags(profile, count)))


def _tags(profile: bytes, count: int) -> Iterator[tuple[bytes, bytes]]:
    for place in range(_HEAD + 4, _HEAD + 4 + 12 * count, 12):
        name = profile[place : place + 4]
        start, size = (int.from_bytes(profile[at : at + 4]) for at in (place + 4, place + 8))
        tag = profile[start : start + size]
        if name in _PAINTS and tag[:4] in _KINDS:
            yield name, tag
    # Two that the format asks for, with nothing in them.
    yield from _words(profile[8])


def _words(version: int) -> Iterator[tuple[bytes, bytes]]:
    if version >= 4:
        empty = b"mluc\0\0\0\0\0\0\0\1\0\0\0\x0cenUS\0\0\0\2\0\0\0\x1c\0-"
        yield from ((b"desc", empty), (b"cprt", empty))
    else:
        yield b"desc", b"desc\0\0\0\0\0\0\0\2-\0" + bytes(4 + 4 + 2 + 1 + 67)
        yield b"cprt", b"text\0\0\0\0-\0"


def _profile(profile: bytes, tags: dict[bytes, bytes]) -> bytes:
    """Put a profile together; what two tags share is there once."""
    table, content, places = b"", b"", {}
    start = _HEAD + 4 + 12 * len(tags)
    for name, tag in tags.items():
        if tag not in places:
            places[tag] = start + len(content)
            content += tag + bytes(-len(tag) % 4)
        table += name + places[tag].to_bytes(4) + len(tag).to_bytes(4)
    size = (start + len(content)).to_bytes(4)
    # Its maker, device, number and kind of system are left out of the head.
    head = size + bytes(4) + profile[8:24] + _MADE + profile[36:40] + bytes(8 + 8 + 8) + profile[64:80]
    return head.ljust(_HEAD, b"\0") + len(tags).to_bytes(4) + table + content
