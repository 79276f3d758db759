"""Bodies of releases that nobody made easy: some hard in one way, and any number mixed by chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

LANGUAGES = ("kk", "ru", "en")
LONG_WORD = "ұ" * 80
WORDS = {
    "kk": "кәсіподақ жалақы ұжымшарт төраға ауысым қауіпсіздік ғимарат өндіріс іссапар һәм үлгі ән",
    "ru": "профсоюз зарплата колдоговор председатель смена безопасность съезд производство ещё подъём",
    "en": "union pay agreement chair shift safety congress workshop naïve clause",
}
LONG = {"kk": "қанағаттандырылмағандықтарыңыздан", "ru": "высококвалифицированнейшими", "en": "overrepresentation"}
BACKGROUND = {"kk": "Анықтама", "ru": "Справка", "en": "Background"}
SIGNS = r"#let $a_1$ \x @ref \<b> & [e] {c} // % ~ *т* _к_ `код` -- «ә» № 5 250 000 ₸ 15 %"


def hard_bodies() -> dict[str, str]:
    """Give bodies that are hard in one way each, by what is hard."""
    wide = "|".join(f"{number} 250 000 ₸" for number in range(12))
    names = "|".join(f"Көрсеткіш{number}" for number in range(12))
    return {
        "twelve columns": f"Lead.\n\n|{names}|\n{'|---' * 12}|\n|{wide}|\n|{wide}|",
        "long words": f"Lead {LONG_WORD} end.\n\n- {LONG_WORD}\n\n|A|B|\n|---|---|\n|{LONG_WORD}|{LONG_WORD}|",
        "emoji": "Lead 😀 end.",
        "signs": f"Lead {SIGNS}\n\n> {SIGNS}\n\n- {SIGNS}",
        "a heading first": "## Heading\n\nText.",
        "a picture alone": "![Зал 17](hall.jpg)",
        "nothing": "",
        "a table alone": "|A|B|\n|---|---|\n|1|2|",
        "two tables": "Lead.\n\n|A|B|\n|---|--:|\n|x|15 %|\n\n|C|D|\n|---|:-:|\n|x|17 ₸|",
    }


def hard_body(random: Random, language: str) -> str:
    """Mix the body of a release in a language."""

    def some(most: int = 12) -> str:
        return " ".join(random.choice(WORDS[language].split()) for _ in range(random.randint(1, most)))

    parts = list(_parts(random, some, language))
    random.shuffle(parts)
    kept = parts[: random.randint(0, len(parts))]
    return "\n\n".join((f"**Алматы, 2026-11-20** — {some()}", *kept, f"## {BACKGROUND[language]}", some(60)))


def _parts(random: Random, some: Callable[..., str], language: str) -> Iterator[str]:
    yield some(80)
    yield f"{some()} {SIGNS}"
    yield f"## {some()} #1 & $x"
    yield f"- {some()}\n  - {some()}\n    1. {some()}\n\n    {some()}\n- {some()}"
    yield f"{random.randint(1, 98)}. {some()}\n2. {some()}\n\n   {some()}\n   - {some()}"
    columns = random.choice((2, 5, 12))
    row = "|".join("250 000 ₸" if column % 3 else some(2) for column in range(columns))
    yield f"|{'|'.join(some(1) for _ in range(columns))}|\n{'|---' * columns}|\n|{row}|\n|{row}|"
    yield f"> {some()}\n> {some()}\n> — {some(2)}, {some(3)}"
    yield f"> {some()}\n>\n> – {some(2)}, {some(3)}\n\n{some()}"
    yield f'!!! facts "{some(3)}"\n    {some()}\n\n    - {some()}\n    - {some()}'
    yield f"{some(2)}\n: {some()}"
    yield f"```\nlet x = #a $b \\c @d\n    {some()} < {some()} & y\n```"
    yield f"{some()}[^note] [{some(2)}](https://a.example/?a=1&b=2#x) **{some()}** *{some()}*.\n\n[^note]: {some()} #1"
    yield f"{some()} {LONG[language]} {some()}"
    yield f"{some()}\\\n{some()}  \n{some()}\n\n---"
