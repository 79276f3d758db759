"""A page with all templates in all shapes, to look at: `habarshy cards`.

It shows short, long, quoted and hostile words in three languages; `make cards` writes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import numpy as np
from PIL import Image as Pixels

from plugins.newsroom import Text
from plugins.typesetting import typeset_text

from .drawing import draw
from .layout import SHAPES, Image
from .monograms import monogram
from .orders import Brand, CardContent, CardOrder
from .templates import TEMPLATES

PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Share cards</title>
<style>
body {{ font: 1rem system-ui; margin: 1rem; background: #ddd; }}
div {{ display: flex; flex-wrap: wrap; align-items: start; gap: 0.75rem; }}
img {{ height: 15rem; width: auto; }}
.crop {{ height: 5rem; width: 5rem; object-fit: cover; }}
.thumb {{ height: auto; width: 220px; }}
</style>
<h1>Share cards</h1>
<p>Each card in its shapes, then as a square crop and as a picture of 220 pixels: in chats they are no larger.</p>
{rows}
</html>
"""

TITLES = {
    "kk": {
        "short": "Жалақы өсті",
        "long": "Ұжымдық шартқа қол қойылды: жалақы 15 % өседі, ал жәрдемақы айына 48 500 ₸-ге дейін көтеріледі",
        "quoted": "«Біз мұны үш жыл күттік»: мейіргерлер «Үлгі» ауруханасының әкімшілігімен келісті",
        "hostile": "🎉 «Қызметкерлерімізбенқоғамдастырылғандардың №7» — жоқ! https://example.org/өте/ұзын <b>Ә</b>",
    },
    "ru": {
        "short": "Победа",
        "long": "Коллективный договор подписан: с января зарплата медсестёр выше на 15 %, а доплата — до 48 500 ₸",
        "quoted": "«Мы ждали этого три года»: медсёстры «Образцовой больницы» договорились с администрацией",
        "hostile": "👩🏽‍⚕️ Рентгеноэлектрокардиографического «дела № 7» — суд!!! 中文 <b>100 000 000 ₸</b> и/или с и в",
    },
    "en": {
        "short": "Pay will rise",
        "long": "Trade union leaders from three cities learn to write press releases and to work with the mass media",
        "quoted": "“We waited three years for this”: nurses of the Sample Hospital agree with the management",
        "hostile": "🇰🇿 Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch & the “union” — a of the <i>100 %</i>",
    },
}
NAMES = {
    "kk": "Алматы қаласының кәсіподақтар орталығы",
    "ru": "Профсоюз работников здравоохранения Восточно-Казахстанской области",
    "en": "Federation of Trade Unions",
}
QUOTATIONS = {
    "kk": "Біз бұған үш жыл бойы ұмтылдық, енді әр мейіргер нәтижесін өз қалтасынан көреді.",
    "ru": "Мы добивались этого три года, и сегодня каждая медсестра видит результат в расчётном листке.",
    "en": "We asked for it for three years, and today every nurse sees the result on her pay slip.",
}
SPEAKERS = {
    "kk": "Айгүл Үлгілі, «Үлгі» ауруханасы кәсіподағының төрайымы",
    "ru": "Айгуль Образцова, председатель профкома «Образцовой больницы»",
    "en": "Aigul Sample, chair of the union of the Sample Hospital",
}
DAYS = {"kk": "2026 ж. 29 қаңтар", "ru": "29 января 2026 г.", "en": "29 January 2026"}
SECTORS = {"kk": "Денсаулық сақтау", "ru": "Здравоохранение", "en": "Health care"}
LABELS = {
    "release": {"kk": "Баспасөз хабарламасы", "ru": "Пресс-релиз", "en": "Press release"},
    "event": {"kk": "Іс-шара", "ru": "Мероприятие", "en": "Event"},
    "urgent": {"kk": "Шұғыл", "ru": "Срочно", "en": "Urgent"},
}
WHEN = {"kk": "2026 ж. 18 қараша, 15:00", "ru": "18 ноября 2026 г., 15:00", "en": "18 November 2026, 15:00"}
PLACES = {"kk": "Кәсіподақтар үйі, 2-зал", "ru": "Дом профсоюзов, зал 2", "en": "House of the Unions, hall 2"}
COLORS = {"kk": "#0b5d4e", "ru": "#ffd500", "en": "#1f3a5f"}


def write_sheet(folder: Path) -> Path:
    """Draw all samples into a folder and return the page that shows them. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    photo = sample_photo(folder)
    rows = [_row(folder, number, *sample) for number, sample in enumerate(samples(photo))]
    page = folder / "index.html"
    page.write_text(PAGE.format(rows="\n".join(rows)), encoding="utf-8")
    return page


def _row(folder: Path, number: int, name: str, brand: Brand, content: CardContent) -> str:
    files = []
    for shape in SHAPES:
        order = CardOrder(brand, content, shape)
        file = f"{number:03}-{shape.name}.{order.address.rpartition('.')[2]}"
        (folder / file).write_bytes(draw(order))
        files.append(file)
    pictures = [f'<img src="{file}" alt="" loading="lazy">' for file in files]
    crops = [f'<img class="{way}" src="{files[0]}" alt="" loading="lazy">' for way in ("crop", "thumb")]
    return f"<h2>{escape(name)}</h2>\n<div>{''.join((*pictures, *crops))}</div>"


def samples(photo: Image) -> Iterator[tuple[str, Brand, CardContent]]:
    """Yield a name, a brand and the content for every template, language and kind of title."""
    for template in TEMPLATES:
        for language, titles in TITLES.items():
            name = Text(NAMES[language], language)
            brand = Brand("sample", name, COLORS[language], monogram(name.text), site="news.example.org/sample")
            for kind, title in titles.items():
                yield f"{template}, {language}, {kind}", brand, _content(template, language, title, photo)


def sample_photo(folder: Path) -> Image:
    """Draw a light sky over a dark steppe: the hardest ground for white words."""
    row, column = np.mgrid[0:800, 0:1200]
    ridge = 420 + 60 * np.sin(column / 140) + 25 * np.sin(column / 37)
    sky = np.stack([235 - row / 12, 240 - row / 20, np.full_like(row, 250)], -1)
    steppe = np.stack([150 - row / 20, 130 - row / 16, 60 + column / 60], -1)
    path = folder / "photo.jpg"
    pixels = np.where((row < ridge)[:, :, None], sky, steppe).clip(0, 255).astype(np.uint8)
    Pixels.fromarray(pixels).save(path, quality=85)
    return Image(str(path), "sample photo", 1200, 800, (50, 60))


def _content(template: str, language: str, title: str, photo: Image) -> CardContent:
    texts = {"quote": QUOTATIONS[language], "figure": "+15 %" if language == "en" else "48 500 ₸"}
    return CardContent(
        template=template,
        language=language,
        title=typeset_text(title, language),
        label=LABELS.get(template, {}).get(language, ""),
        text=texts.get(template, ""),
        foot=SECTORS[language] if template == "event" else f"{DAYS[language]} · {SECTORS[language]}",
        when=WHEN[language],
        place=PLACES[language],
        photo=photo,
        speaker=SPEAKERS[language],
    )
