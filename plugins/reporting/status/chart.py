"""A chart of the last two years: for each language a row of bars, one for each month. SVG without a script.

Each language has a row of its own, so that nobody needs to tell colours apart; bars of all rows have one scale.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

from plugins.incremental import Month

MONTHS, STEP, BAR = 24, 36, 28
LEFT, TOP, ROW, TALLEST = 64, 56, 120, 80
STYLE = (
    ":root{color-scheme:light dark}svg{background:#fff}text{font:14px system-ui,sans-serif;fill:#222}"
    ".bar{fill:#1d5fa8}.axis{stroke:#767676}.title{font-size:18px;font-weight:600}.small{font-size:12px}"
    "@media(prefers-color-scheme:dark){svg{background:#161616}text{fill:#eee}.bar{fill:#7db5f0}.axis{stroke:#999}}"
)


def months_until(day: date) -> list[date]:
    """Return the first days of the 24 months that end with a day's own."""
    last = day.year * 12 + day.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(last - MONTHS + 1, last + 1)]


def chart(counts: Mapping[Month, int], languages: Sequence[str], until: date, title: str, about: str) -> str:
    """Return the chart of posts by language and month; `about` tells those who hear it what it shows."""
    months = months_until(until)
    most = max((counts.get((language, month), 0) for language in languages for month in months), default=0) or 1
    width, height = LEFT + MONTHS * STEP + 16, TOP + len(languages) * ROW + 8
    rows = (_row(counts, language, months, TOP + ROW * place, most) for place, language in enumerate(languages))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' role="img" aria-labelledby="title about">'
        f'<title id="title">{escape(title)}</title><desc id="about">{escape(about)}</desc><style>{STYLE}</style>'
        f'<text class="title" x="16" y="30">{escape(title)}</text>{"".join(rows)}</svg>\n'
    )


def _row(counts: Mapping[Month, int], language: str, months: Sequence[date], top: int, most: int) -> str:
    ground, parts = top + TALLEST + 16, []
    for place, month in enumerate(months):
        many, x = counts.get((language, month), 0), LEFT + place * STEP
        tall = round(TALLEST * many / most, 1)
        bar = f'<rect class="bar" x="{x}" y="{ground - tall:g}" width="{BAR}" height="{tall:g}"/>' if many else ""
        number = f'<text class="small" x="{x + BAR / 2:g}" y="{ground - tall - 3:g}" text-anchor="middle">{many}</text>'
        parts.append(bar + (number if many else ""))
        if month.month in {1, 7}:
            parts.append(f'<text class="small" x="{x}" y="{ground + 15}">{month:%Y-%m}</text>')
    axis = f'<path class="axis" d="M{LEFT} {ground}h{MONTHS * STEP}"/>'
    return f'<text x="16" y="{ground - 4}">{escape(language)}</text>{axis}{"".join(parts)}'
