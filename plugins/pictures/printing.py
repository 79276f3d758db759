"""From the bytes of an author to those that readers get."""

from __future__ import annotations

from collections.abc import Sequence

from .decoding import decode
from .encoding import Box, Print, Sizes, encode, in_all_sizes
from .flaws import BROKEN, DAMAGED, Flaw


def printed(data: bytes, box: Box, widths: Sequence[int]) -> Print | Flaw:
    """Decode a picture and encode it anew, no larger than a box of pixels, and in smaller `widths` too."""
    try:
        sizes = _in_all_sizes(data, box, widths)
        return sizes if isinstance(sizes, Flaw) else encode(sizes)
    except BROKEN:
        return DAMAGED


def _in_all_sizes(data: bytes, box: Box, widths: Sequence[int]) -> Sizes | Flaw:
    # The decoded picture ends with this call: the encoders need as much memory again.
    image = decode(data, box)
    return image if isinstance(image, Flaw) else in_all_sizes(image, box, widths)
