"""Records and orders as tests of cards need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from PIL import Image as Pixels

from plugins.newsroom import PostRecord, Text
from plugins.share_cards.colors import KNOCKOUT, QUIET
from plugins.share_cards.layout import LINK, Image, Layout, Line, Shape
from plugins.share_cards.lettering.edges import start_of
from plugins.share_cards.lettering.fonts import width
from plugins.share_cards.monograms import monogram
from plugins.share_cards.orders import Brand, CardContent, CardOrder
from plugins.share_cards.templates import lay_out
from plugins.typesetting import plain_text, typeset_text

DAY = date(2026, 1, 29)
NAME = Text("Алматы қаласының кәсіподақтар орталығы", "kk")
BRAND = Brand("almaty", NAME, "#0b5d4e", monogram(NAME.text), site="news.example.org/almaty")
SECTOR = "Здравоохранение"
FOOT = f"29 января 2026 г. · {SECTOR}"
QUOTATION = "Мы добивались этого три года, и сегодня каждая медсестра видит результат в расчётном листке."


def record(title: str = "Оплата труда", language: str = "ru", **changes) -> PostRecord:
    made = PostRecord(
        id=f"tag:example.org,2026:almaty:2026-01-29-pay/{language}",
        organization="almaty",
        day=DAY,
        slug="pay",
        language=language,
        address=f"/almaty/{language}/2026/pay/",
        title=plain_text(title, language),
        title_typeset=typeset_text(title, language),
        summary="",
        html="",
        published=datetime(2026, 1, 29, tzinfo=UTC),
    )
    return replace(made, **changes)


def ordered(
    title: str = "Оплата труда", language: str = "ru", brand: Brand = BRAND, shape: Shape = LINK, **content
) -> CardOrder:
    """Order a card; other words of it by their names."""
    said = {"template": "news", "foot": FOOT, **content}
    return CardOrder(brand, CardContent(language=language, title=typeset_text(title, language), **said), shape, title)


def full(template: str, shape: Shape = LINK, photo: Image | None = None, language: str = "ru") -> CardOrder:
    """Order a card with everything that its template can show."""
    texts = {"quote": QUOTATION, "figure": "+15 %"}
    event = {"when": "18 ноября 2026 г., 15:00", "place": "Дом профсоюзов, зал 2"} if template == "event" else {}
    foot = SECTOR if template == "event" else FOOT
    label = {"release": "Пресс-релиз", "event": "Событие", "urgent": "Срочно"}.get(template, "")
    title = typeset_text("Зарплата медсестёр вырастет на 15 % с 1 января", language)
    content = CardContent(template, language, title, label, texts.get(template, ""), foot, photo=photo, **event)
    return CardOrder(BRAND, content, shape)


def photo_file(folder: Path, size: tuple[int, int] = (1200, 800), light: int = 230) -> Image:
    """Save a photo with a light sky, and a red square in its lower left quarter."""
    pixels = np.full((size[1], size[0], 3), light, dtype=np.uint8)
    pixels[:, :, 2] = np.linspace(60, light, size[0]).astype(np.uint8)
    pixels[size[1] * 5 // 8 :, : size[0] // 4] = (200, 20, 20)
    path = folder / f"photo-{size[0]}-{light}.jpg"
    Pixels.fromarray(pixels).save(path, quality=85)
    return Image(str(path), path.name, *size)


def cross_file(folder: Path, ground: tuple[int, int, int, int]) -> Image:
    """Save a red cross on a ground, as a logo."""
    cross = Pixels.new("RGBA", (320, 320), ground)
    for box in ((130, 20, 190, 300), (20, 130, 300, 190)):
        cross.paste((200, 30, 30, 255), box)
    path = folder / f"cross-{ground[3]}.png"
    cross.save(path)
    return Image(str(path), path.name, *cross.size)


def edges(line: Line) -> tuple[float, float]:
    """Return the columns where the ink of a line begins, and where its text ends."""
    return line.x + start_of(line.text, line.size, line.weight, line.language), line.x + line.size * width(
        line.text, line.weight, line.language
    )


def headline(layout: Layout) -> list[str]:
    """The lines of the title, with ordinary spaces."""
    return [line.text.replace("\u00a0", " ") for line in layout.lines if line.weight == 700 and line.tone < KNOCKOUT]


def foot(layout: Layout) -> list[str]:
    shown = [line.text for line in layout.lines if line.tone == QUIET]
    return [text.replace("\u00a0", " ").replace("\u202f", " ") for text in shown]


def laid(title: str = "Оплата труда", language: str = "ru", **words) -> Layout:
    return lay_out(ordered(title, language, **words))
