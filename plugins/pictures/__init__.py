"""Photos and drawings as they are published: decoded with care, re-encoded, without anything private in them."""

from .looking import look_at_picture
from .preparing import prepare_for_print, prepare_logo, prepare_picture
from .svg import cleaned_svg, svg_size


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
