"""From the bytes of an author to those that readers get."""

from __future__ import annotations

from collections.abc import Sequence

from .decoding import decode
from .encoding import Box, Print, encode
from .flaws import BROKEN, DAMAGED, Flaw


def printed(data: bytes, box: Box, widths: Sequence[int]) -> Print | Flaw:
    """Decode a picture and encode it anew, no larger than a box of pixels, and in smaller `widths` too."""
    image = decode(data, box)
    if isinstance(image, Flaw):
        return image
    try:
        return encode(image, box, widths)
    except BROKEN:
        return DAMAGED
