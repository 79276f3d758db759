"""Share cards: one picture per post version, which messengers and networks show beside its link."""

from .drawing import draw
from .plan import CardPlan, Line, missing_glyphs, plan_card

__all__ = ["CardPlan", "Line", "draw", "missing_glyphs", "plan_card", "register"]


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
