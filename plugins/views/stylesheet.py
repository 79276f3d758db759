"""The theme's own files: one stylesheet, an icon and four scripts, under names that carry their digest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

LAYERS = ("tokens", "base", "layout", "components", "print")
"""Each file fills the layer of its own name, those in `components/` the layer of that name; later layers win."""
OWN_LAYER = "own"
"""Of a federation's own rules: they win over all of the theme's but those for paper."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme as it is published."""

    address: str
    """Site-relative."""
    body: bytes


@dataclass(frozen=True, slots=True)
class OwnRules:
    """A federation's own rules, as text that may stand in the theme's stylesheet; empty where it has none."""

    tokens: str = ""
    """Rules that give tokens other values."""
    rules: str = ""
    has_logo: bool = False

    def __bool__(self) -> bool:
        return bool(self.tokens or self.rules or self.has_logo)


NO_RULES = OwnRules()
_BRACE = re.compile(r";? *([{};,>]) *|(?<=:) ")


def assets(theme: Path, own: OwnRules = NO_RULES) -> tuple[Asset, Asset, Asset, Asset, Asset, Asset]:
    """Return what pages ask of the theme: stylesheet, icon, scripts to share, to search, for new posts, to find."""
    scripts = script(theme), search_script(theme), new_post_script(theme), directory_script(theme)
    return stylesheet(theme, own), icon(theme), *scripts


def stylesheet(theme: Path, own: OwnRules = NO_RULES) -> Asset:
    """Join the files of `static/css` in the order of their layers, and a federation's own rules behind them."""
    css = theme / "static" / "css"
    layers = (*LAYERS[:-1], OWN_LAYER, LAYERS[-1]) if own else LAYERS
    lines = [f"@layer {', '.join(layers)};", *map(_rules, _in_layer_order(css))]
    if own.has_logo:
        lines.append(_rules(css.parent / "masthead-logo.css"))
    lines += [f"@layer tokens{{{own.tokens}}}"] if own.tokens else []
    lines += [f"@layer {OWN_LAYER}{{{own.rules}}}"] if own.rules else []
    return _named("habarshy", ".css", "".join(f"{line}\n" for line in lines).encode())


def logo(drawing: bytes) -> Asset:
    """Return a federation's logo, cleaned before, as a file beside those of the theme."""
    return _named("logo", ".svg", drawing)


def icon(theme: Path) -> Asset:
    """Return the icon that browsers show beside the title."""
    return _named("icon", ".svg", (theme / "static" / "icon.svg").read_bytes())


def script(theme: Path) -> Asset:
    """Return the script that copies and shares, for pages that can do without it."""
    return _script(theme, "share")


def search_script(theme: Path) -> Asset:
    """Return the script of the page of search: how words are read, and the page."""
    return _script(theme, "search")


def new_post_script(theme: Path) -> Asset:
    """Return the script of pages that lead to where a post is written."""
    return _script(theme, "new-post")


def directory_script(theme: Path) -> Asset:
    """Return the script of the directory, which leaves of its list what a reader types."""
    return _script(theme, "directory")


def _script(theme: Path, stem: str) -> Asset:
    """Return a script as browsers get it, which `make scripts` makes of its source."""
    return _named(stem, ".js", (theme / "static" / "minified" / f"{stem}.js").read_bytes())


def _in_layer_order(css: Path) -> Iterator[Path]:
    for layer in LAYERS:
        if layer == "components":
            yield from sorted((css / layer).glob("*.css"))
        else:
            yield css / f"{layer}.css"


def _rules(file: Path) -> str:
    """Return the rules of a stylesheet on one line, without the spaces that none needs around braces and signs."""
    return _BRACE.sub(r"\1", " ".join(_squeezed(file.read_text(encoding="utf-8"))))


def _squeezed(source: str) -> Iterator[str]:
    """Drop indentation, empty lines and lines that are comments; a reader on a slow line pays for every one."""
    lines = (line.strip() for line in source.splitlines())
    return (line for line in lines if line and not line.startswith("/*"))


def _named(stem: str, suffix: str, body: bytes) -> Asset:
    return Asset(f"/theme/{stem}-{sha256(body).hexdigest()[:12]}{suffix}", body)
