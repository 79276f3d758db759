"""Share cards: pictures of a post version, which messengers and networks show beside its link."""

__all__ = ["register"]


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
