"""Print what a share card costs: `python tests/bench/cards.py [how many]`. Needs the project's root on the path."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.newsroom import PostRecord, Text
from plugins.share_cards import draw, plan_card
from plugins.typesetting import long_date, typeset_text

TITLES = {
    "ru": "Коллективный договор подписан: с {n} января зарплата медсестёр вырастет на 15 %, а доплата — до 48 500 ₸",
    "kk": "Ұжымдық шартқа қол қойылды: жалақы {n} % өседі, ал жәрдемақы 120 000 ₸ дейін көтеріледі",
    "en": "Trade union leaders from {n} cities learn to write press releases and work with the mass media",
}


def record(number: int, language: str) -> PostRecord:
    title = TITLES[language].format(n=number)
    return PostRecord(
        id=str(number),
        organization="almaty",
        day=date(2026, 1, 29),
        slug="news",
        language=language,
        address="/",
        title=title,
        title_typeset=typeset_text(title, language),
        summary="",
        html="",
        published=datetime(2026, 1, 29, tzinfo=UTC),
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    records = [record(number, ("kk", "ru", "en")[number % 3]) for number in range(count)]
    name = Text("Алматы қаласының кәсіподақтар орталығы", "kk")
    start = process_time()
    plans = [
        plan_card(post, name, "#0b5d4e", "Здравоохранение", long_date(post.day, post.language)) for post in records
    ]
    planned = process_time()
    sizes = [len(draw(plan)) for plan in plans]
    drawn = process_time()
    planning, drawing = ((end - begin) / count * 1000 for begin, end in ((start, planned), (planned, drawn)))
    average, largest = sum(sizes) / count / 1024, max(sizes) / 1024
    sys.stdout.write(f"{count} cards: plan {planning:.2f} ms, draw {drawing:.2f} ms a card\n")
    sys.stdout.write(f"{average:.1f} KiB a card, the largest {largest:.1f} KiB\n")


if __name__ == "__main__":
    main()
