"""Posts made of Markdown's constructs by chance, in three languages; the same seed gives the same posts."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

WORDS = {
    "kk": [
        "кәсіподақ",
        "ұйым",
        "жиналыс",
        "мүше",
        "еңбек",
        "жалақы",
        "шарт",
        "келісім",
        "төраға",
        "қала",
        "мектеп",
        "аурухана",
        "іс-шара",
        "2026",
        "жыл",
    ],
    "ru": [
        "профсоюз",
        "собрание",
        "зарплата",
        "договор",
        "член",
        "школа",
        "больница",
        "город",
        "решение",
        "итоги",
        "встреча",
        "2026",
        "год",
        "участник",
    ],
    "en": [
        "union",
        "meeting",
        "members",
        "pay",
        "agreement",
        "school",
        "hospital",
        "town",
        "decision",
        "rally",
        "minutes",
        "2026",
        "year",
        "workplace",
    ],
}
Chance = random.Random


def _words(chance: Chance, language: str, most: int = 7) -> str:
    return " ".join(chance.choices(WORDS[language], k=chance.randint(1, most)))


def inline(chance: Chance, language: str) -> str:
    """Return words with some mark."""
    w = _words(chance, language, 3)
    return chance.choice((
        *("*{}*", "**{}**", "_{}_", "__{}__", "***{}***", "**{} *{}***", "~~{}~~", "`{}`", "`` {} ` {} ``", "`\\*`"),
        *("[{}](https://example.org/a)", "[{}](https://example.org/b 'Title')", "[*{}* `c`](<https://example.org/>)"),
        *("https://example.org/{0}_x_y", "www.example.org/a", "Https://example.org/a", "<https://example.org/d>"),
        *("\\*{}\\*", "\\#{} \\[x\\] \\_ \\` \\~ \\\\", "a_b_c {}", "5 * 5 * {}", "**{}**{}", "[{}][one]"),
        *("[one]", "[[one]]"),
        *("&copy; {}", "&#1178;{}", "a & b < c > {}", "{}<br>{}", "x<sup>2</sup>", "<b>{}</b>", "H<sub>2</sub>O {}"),
        *("{}[^n]", "{}  \n{}", "{}\\\n{}", "{}\n{}", "!{}", "({})", "*{}", "**{}", "`{}", "{}]", "{}*"),
        "snake_{}_case",
    )).format(w, _words(chance, language, 2))  # fmt: skip


def text(chance: Chance, language: str) -> str:
    pieces = (
        inline(chance, language) if chance.random() < 0.4 else _words(chance, language)
        for _ in range(chance.randint(1, 4))
    )
    return " ".join(pieces)


def _line(chance: Chance, language: str) -> str:
    return text(chance, language).replace("\\\n", " ").replace("  \n", " ").replace("\n", " ")


def _list(chance: Chance, language: str, depth: int = 0) -> str:
    sign = chance.choice(("- ", "* ", "+ ", "1. ", "1) ", "3. ", "- [ ] ", "- [x] "))
    between = chance.choice(("\n", "\n", "\n\n"))
    items = []
    for _ in range(chance.randint(1, 3)):
        item = f"{sign}{_line(chance, language)}"
        indent = " " * chance.choice((2 if sign[0] in "-*+" else 3, 4))
        kind = chance.random()
        if kind < 0.3 and depth < 2:
            inner = _list(chance, language, depth + 1)
            item += "\n" + "\n".join(indent + line if line else "" for line in inner.split("\n"))
        elif kind < 0.4:
            item += f"\n\n{indent}{_line(chance, language)}"
        elif kind < 0.5:
            item += f'\n{indent}```\n{indent}{{}} "x"\n\n{indent}  y\n{indent}```'
        items.append(item)
    return between.join(items)


def _table(chance: Chance, language: str) -> str:
    columns = chance.randint(1, 3)

    def row() -> str:
        cells = (_line(chance, language).replace("|", "") for _ in range(columns))
        return f"| {' | '.join(cells)} |"

    line = "|".join(chance.choice(("---", ":--", "--:", ":-:")) for _ in range(columns))
    return "\n".join((row(), f"|{line}|", *(row() for _ in range(chance.randint(0, 2)))))


def _quotation(chance: Chance, language: str) -> str:
    inner = block(chance, language) if chance.random() < 0.4 else text(chance, language)
    # GitHub's reader, but not GitHub, overlooks some boxes of tasks within quotations.
    inner = inner.replace("- [ ] ", "- ").replace("- [x] ", "- ")
    quoted = "\n".join(f"> {line}".rstrip() for line in inner.split("\n"))
    return f"{quoted}\n{_words(chance, language)}" if chance.random() < 0.2 else quoted


BLOCKS: tuple[Callable[[Chance, str], str], ...] = (
    text,
    lambda by, tongue: f"{text(by, tongue)}\n{text(by, tongue)}",
    lambda by, tongue: f"{'#' * by.randint(1, 4)} {_line(by, tongue)}",
    lambda by, tongue: f"{_words(by, tongue)}\n{by.choice(('===', '---'))}",
    _list,
    _list,
    _table,
    lambda by, tongue: f"{text(by, tongue)}\n{_table(by, tongue)}",
    lambda by, tongue: f"{text(by, tongue)}\n{_list(by, tongue)}",
    _quotation,
    lambda by, tongue: f'```{by.choice(("", "python", "sh x"))}\n{_words(by, tongue)} "*x*"\n\n  <b>\n```',
    lambda by, tongue: f"~~~\n```\n{_words(by, tongue)}\n~~~",
    lambda by, _: f"    {_words(by, 'en')}\n\n    b",
    lambda by, _: by.choice(("---", "***", "* * *")),
)


def block(chance: Chance, language: str) -> str:
    return chance.choice(BLOCKS)(chance, language)


def posts(count: int, seed: int = 16) -> Iterator[tuple[str, str]]:
    """Return posts with their languages."""
    chance = random.Random(seed)
    for number in range(count):
        language = ("kk", "ru", "en")[number % 3]
        blocks = [block(chance, language) for _ in range(chance.randint(1, 6))]
        body = "\n\n".join(blocks)
        ends = {"[one]": "[one]: https://example.org/one", "[^n]": f"[^n]: {_words(chance, language)}"}
        body += "".join(f"\n\n{end}" for sign, end in ends.items() if sign in body)
        yield language, body
