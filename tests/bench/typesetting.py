"""Print CPU milliseconds of typesetting for a post of 390 words: `python tests/bench/typesetting.py [how often]`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.typesetting import guess_language, look_alikes, soft_hyphens_html, typeset_html
from plugins.typesetting.markup import ruled_html

WORDS = 390
ROUNDS = 7
PARAGRAPHS = {
    "kk": (
        'Облыстық кәсіподақ кеңесі 2026 жылғы 29 қаңтарда "Еңбек қауіпсіздігі" айлығын ашты - оған 140 ұйым қатысады. '
        "ҚР-ның <strong>Еңбек кодексі</strong> бойынша жұмыс уақыты 10:00-12:00 аралығында есептеледі, "
        "ал қосымша ақы 12%-дан кем болмайды. А. Б. Серікова 7-сынып оқушыларына 150000 ₸ көлемінде "
        '<a href="https://example.org/kk/">"Жас маман" сыйлығын</a> тапсырды... '
    ),
    "ru": (
        'Областной совет профсоюзов 29 января 2026 г. открыл месячник "Безопасный труд" - в нём 140 организаций. '
        "По <strong>Трудовому кодексу</strong> время с 10:00-12:00 считают рабочим, а доплата не бывает ниже 12 % от "
        "оклада. А. Б. Серикова вручила ученикам 7-го класса премию в 150000 ₸ "
        '<a href="https://example.org/ru/">"Молодой специалист"</a>, и это было бы приятно каждому... '
    ),
    "en": (
        'The regional trade union council opened its "Safe work" month on 29 January 2026 - 140 bodies take part. '
        "Under the <strong>Labour Code</strong> the hours 10:00-12:00 count as working time, and the supplement isn't "
        "lower than 12% of pay. Dr A. B. Serikova handed the pupils' prize of 5 million tenge "
        '<a href="https://example.org/en/">"Young specialist"</a> to the winners... '
    ),
}


def post(language: str) -> str:
    """Give HTML with 390 words in paragraphs, a list and a heading."""
    words = (PARAGRAPHS[language] * 40).split(" ")
    pieces = PARAGRAPHS[language]
    per_paragraph = len(pieces.split(" ")) - 1
    whole = WORDS // per_paragraph
    rest = " ".join(words[: WORDS - whole * per_paragraph])
    blocks = [f"<p>{pieces.strip()}</p>\n" for _ in range(whole)]
    return "".join((blocks[0], "<h2>", rest.replace("<strong>", "").replace("</strong>", ""), "</h2>\n", *blocks[1:]))


def cost(work: Callable[[], object], times: int) -> float:
    """Give the smallest of several measurements, in milliseconds of CPU."""
    rounds = []
    for _ in range(ROUNDS):
        begin = process_time()
        for _ in range(times):
            work()
        rounds.append((process_time() - begin) / times * 1000)
    return min(rounds)


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    for language in PARAGRAPHS:
        html = post(language)
        ours = cost(partial(ruled_html, html, language), times)
        whole = cost(partial(typeset_html, html, language), times)
        hyphens = cost(partial(soft_hyphens_html, html, language), times)
        guard = cost(partial(look_alikes, html), times)
        guess = cost(partial(guess_language, html, PARAGRAPHS), times)
        sys.stdout.write(
            f"{language}: our rules {ours:.2f} ms, with typogrify's filters {whole:.2f} ms, "
            f"soft hyphens (warm) {hyphens:.2f} ms, look-alikes {guard:.2f} ms, language {guess:.2f} ms\n"
        )


if __name__ == "__main__":
    main()
