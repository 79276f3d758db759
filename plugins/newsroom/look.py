"""A federation's own look as plain data: what `content/theme/` comes to, as far as pages show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .colors import Color

LIGHT: tuple[Color, ...] = ((255, 255, 255), (242, 245, 246))
"""The grounds of words in a light scheme, paper and shade: as theme/static/css/tokens.css has them."""
DARK: tuple[Color, ...] = ((19, 23, 26), (29, 35, 39))


@dataclass(frozen=True, slots=True)
class OwnColors:
    """What a federation's own colours mean for those of its organizations."""

    light: tuple[Color, ...] = LIGHT
    """Grounds of words."""
    dark: tuple[Color, ...] = DARK
    named: tuple[str, ...] = ()
    """Tokens that the federation chose itself: its colour in `organization.toml` does not go before them."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The federation's logo, in the head of every page."""

    address: str
    """Site-relative, with a digest."""
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Look:
    """What pages need to know of a federation's own look; what is empty stays as the theme has it."""

    stylesheet: str = ""
    """The address of the theme's rules with the own ones behind them."""
    logo: Logo | None = None
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Own words of the interface: by language, then by the English text."""
    colors: OwnColors = field(default_factory=OwnColors)
