"""The theme's own files: one stylesheet, an icon and two scripts, under names that carry their digest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

LAYERS = ("tokens", "base", "layout", "components", "print")
"""Each file fills the layer of its own name, those in `components/` the layer of that name; later layers win."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme as it is published."""

    address: str
    """Site-relative."""
    body: bytes


def assets(theme: Path) -> tuple[Asset, Asset, Asset, Asset]:
    """Return everything that pages ask of the theme: the stylesheet, the icon, the scripts to share and to search."""
    return stylesheet(theme), icon(theme), script(theme), search_script(theme)


def stylesheet(theme: Path) -> Asset:
    """Join the files of `static/css` in the order of their layers."""
    css = theme / "static" / "css"
    lines = [f"@layer {', '.join(LAYERS)};"]
    for file in _in_layer_order(css):
        lines += _squeezed(file.read_text(encoding="utf-8"))
    return _named("habarshy", ".css", "".join(f"{line}\n" for line in lines).encode())


def icon(theme: Path) -> Asset:
    """Return the icon that browsers show beside the title."""
    return _named("icon", ".svg", (theme / "static" / "icon.svg").read_bytes())


def script(theme: Path) -> Asset:
    """Return the script that copies and shares, for pages that can do without it."""
    return _script("share", theme / "static" / "share.js")


def search_script(theme: Path) -> Asset:
    """Return the script of the page of search: how words are read, and the page."""
    folder = theme / "static" / "search"
    return _script("search", folder / "readings.js", folder / "page.js")


def _script(stem: str, *files: Path) -> Asset:
    lines = (line for file in files for line in _squeezed(file.read_text(encoding="utf-8")))
    return _named(stem, ".js", "".join(f"{line}\n" for line in lines).encode())


def _in_layer_order(css: Path) -> Iterator[Path]:
    for layer in LAYERS:
        if layer == "components":
            yield from sorted((css / layer).glob("*.css"))
        else:
            yield css / f"{layer}.css"


def _squeezed(source: str) -> Iterator[str]:
    """Drop indentation, empty lines and lines that are comments; a reader on a slow line pays for every one."""
    lines = (line.strip() for line in source.splitlines())
    return (line for line in lines if line and not line.startswith("/*"))


def _named(stem: str, suffix: str, body: bytes) -> Asset:
    return Asset(f"/theme/{stem}-{sha256(body).hexdigest()[:12]}{suffix}", body)
