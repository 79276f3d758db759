"""Wall boards for tests, and what a printed one shows, read by programs that know nothing of us."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import zxingcpp
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from plugins.newsroom import Text
from plugins.wall_board import Board, BoardContact, BoardEvent, BoardPerson, BoardPost
from tests.tools import require_tool

CHANGED = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
MARGIN = 12 / 25.4 * 72
"""Of the sheet, in points."""
TITLES = {
    "kk": "Ұжымдық шартқа қол қойылды: жалақы он бес пайызға өседі",
    "ru": "Подписан коллективный договор: зарплата вырастет на пятнадцать процентов",
    "en": "The collective agreement is signed: pay will rise by fifteen per cent",
}
LEADS = {
    "kk": "Келісім бойынша қызметкерлерге қосымша медициналық сақтандыру ұсынылады.",
    "ru": "По договору работникам предоставляется дополнительное медицинское страхование за счёт работодателя.",
    "en": "Under the agreement employees are offered further health insurance.",
}


def board_post(language: str, number: int, **changed: str) -> BoardPost:
    """Give a post of a board; each has other words and another length."""
    made = BoardPost(
        language=language,
        title=f"{TITLES[language]} ({language}{number})",
        day="20.11.2026",
        lead=" ".join([LEADS[language]] * (1 + number % 3)),
        url=f"https://news.example.org/city-clinic/{language}/2026/{'a-post-with-a-name-' * (number % 4)}{number}/",
        file=f"organizations/city-clinic/news/2026-11-20-{number}.{language}.md",
    )
    return replace(made, **changed)


def wall_board(posts: int, *languages: str, **changed: Any) -> Board:
    """Give a board with so many posts of each language."""
    columns = tuple(tuple(board_post(language, number) for number in range(posts)) for language in languages)
    made = Board(
        language="kk",
        name=Text("Қалалық емхананың кәсіподақ ұйымы", "kk"),
        month="2026 ж. қараша" if posts else "",
        columns=columns if posts else (),
        nothing="Әзірге жаңалық жоқ.",
        changed=CHANGED,
        colors=("#0b5d4e", "#ffffff"),
        events_heading="Алдағы іс-шаралар",
        events=(BoardEvent("ru", "Собрание", "5 декабря", Text("Актовый зал", "ru")),),
        people_heading="Кімге хабарласу керек",
        people=(BoardPerson(Text("Төраға", "kk"), Text("төраға", "kk"), "+7 700 000 00 01"),),
        contacts_heading="Байланыс",
        contacts=(BoardContact("Мекенжай", Text("Абай даңғылы, 1", "kk")),),
    )
    return replace(made, **changed)


def pages_of(pdf: bytes, folder: Path) -> list[tuple[float, float, list[tuple[Any, ...]]]]:
    """Give each page's width and height, and its words with their edges, in points."""
    file = folder / "board.pdf"
    file.write_bytes(pdf)
    ran = subprocess.run([require_tool("pdftotext"), "-bbox", file, "-"], capture_output=True, check=True)
    found = []
    for page in LexborHTMLParser(ran.stdout).css("page"):
        words = [
            (word.text(), *(float(str(word.attributes[name])) for name in ("xmin", "ymin", "xmax", "ymax")))
            for word in page.css("word")
        ]
        found.append((float(str(page.attributes["width"])), float(str(page.attributes["height"])), words))
    return found


def codes_on(pdf: bytes, folder: Path) -> set[str]:
    """Give what a reader of QR codes finds on the sheet as a cheap printer has it: 150 dpi, black and white alone."""
    file = folder / "board.pdf"
    file.write_bytes(pdf)
    picture = folder / "board"
    subprocess.run([require_tool("pdftoppm"), "-r", "150", "-mono", "-singlefile", file, picture], check=True)
    with Image.open(picture.with_suffix(".pbm")) as sheet:
        return {found.text for found in zxingcpp.read_barcodes(np.ascontiguousarray(sheet.convert("L")))}
