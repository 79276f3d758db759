"""Where a build's time went, as a small chart."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

ROW, LEFT, WIDTH = 28, 220, 420
"""Pixels: the height of a bar's row, the room for names, the longest bar."""


def chart(seconds: Mapping[str, float]) -> str:
    """Draw the seconds of each phase as an SVG picture with a bar for each."""
    longest = max(seconds.values(), default=0.0) or 1.0
    rows = []
    for place, (name, spent) in enumerate(seconds.items()):
        top = place * ROW + 8
        rows.append(
            f'<text x="{LEFT - 8}" y="{top + 14}" text-anchor="end">{escape(name)}</text>'
            f'<rect x="{LEFT}" y="{top}" width="{max(1.0, spent / longest * WIDTH):.1f}" height="18" fill="#0b5d4e"/>'
            f'<text x="{LEFT + spent / longest * WIDTH + 8:.1f}" y="{top + 14}">{spent:.2f} s</text>'
        )
    height, width = len(seconds) * ROW + 16, LEFT + WIDTH + 80
    title = f"<title>The build took {sum(seconds.values()):.2f} s</title>"
    style = '<rect width="100%" height="100%" fill="#fff"/>'
    font = 'font-family="sans-serif" font-size="14"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" {font}>'
    return f"{head}{title}{style}{''.join(rows)}</svg>\n"
