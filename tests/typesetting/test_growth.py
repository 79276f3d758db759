"""Whoever writes whatever: eight times as much text takes about eight times as long, never sixty-four times."""

from __future__ import annotations

from html import escape
from time import process_time

import pytest

from plugins.typesetting import lone_quotes, plain_text, typeset_text
from tests.typesetting.rules_alone import ruled_html

SHORT, TIMES = 12_500, 8
# Halfway to quadratic growth, far above what a busy machine adds.
AT_MOST = 32

HOSTILE = {
    "quotes": '"',
    "quotes apart": '" ',
    "quotations": '"a" ',
    "open guillemets": "«",
    "names in names": "«а «б» ",
    "commands": '{{ <a {% a="',
    "apostrophes": "'a ",
    "hyphens": "-",
    "hyphens apart": "- ",
    "asterisks": "*",
    "dots": ".",
    "backticks": "`",
    "one long word": "ж",
    "one long name": "a.",
    "at signs": "a@",
    "addresses": "https://",
    "digits": "1",
    "ranges": "1-",
    "years": "2020-2025 ",
    "amounts": "1000 ₸ ",
    "spaces": " ",
    "lines": "\n",
    "short words": "в ",
    "initials": "А. ",
    "numerals": "IV-",
    "numbers": "№ ",
    "numbers glued": "№5",
    "sizes": "3x4 x 5",
    "sizes apart": "3 x ",
    "metres": "5 м2 ",
    "frost": "-5 °C, ",
    "telephones": "тел. 22-33, ",
    "areas": "+7 (727) ",
    "listed": "22-33, ",
}


def seconds(work, argument):
    """The shortest of three runs."""
    times = []
    for _ in range(3):
        begin = process_time()
        work(argument, "ru")
        times.append(process_time() - begin)
    return min(times)


def paragraph(text, language):
    ruled_html(f"<p>{escape(text, quote=False)}</p>", language)


def emphasised(text, language):
    ruled_html("<p>" + "".join(f"<b>{letter}</b>" for letter in text[:: TIMES * 2] if letter != "<") + "</p>", language)


def all_lone_quotes(text, language):
    list(lone_quotes(text, language))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("work", [typeset_text, plain_text, paragraph, emphasised, all_lone_quotes])
def test_time_grows_with_the_length_of_the_text(work, piece):
    short = (piece * SHORT)[:SHORT]
    # A millisecond at least: what takes no time at all has no growth to speak of.
    assert seconds(work, short * TIMES) < AT_MOST * max(seconds(work, short), 0.001)
