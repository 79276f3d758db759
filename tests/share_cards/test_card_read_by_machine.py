"""Cards are read as a person would: by a program that knows nothing of what was painted on them."""

from __future__ import annotations

import os
import re
import subprocess
from difflib import SequenceMatcher

from plugins.share_cards.drawing import draw
from tests.share_cards.headlines import headlines
from tests.share_cards.made_cards import ordered
from tests.soak import trials
from tests.tools import require_tool

# Each takes half a second to read.
CARDS = max(12, trials(60))
LANGUAGES = {"kk": "kaz", "ru": "rus", "en": "eng"}


def letters(text):
    """What a reader compares: letters and figures, without case, dashes and quotation marks."""
    return re.sub(r"[^\w%₸]+", " ", text.lower().replace("ё", "е")).split()


def seen(program, card, language):
    command = [str(program), "stdin", "stdout", "-l", LANGUAGES[language], "--psm", "6"]
    done = subprocess.run(
        command, input=card, env={**os.environ, "OMP_THREAD_LIMIT": "1"}, capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode()


def test_cards_are_read_without_mistakes():
    program = require_tool("tesseract")
    for language in LANGUAGES.values():
        require_tool(f"tesseract-{language}")
    by_language = {code: [title for title, language in headlines(400) if language == code] for code in LANGUAGES}
    right = total = 0
    for language, titles in by_language.items():
        for title in titles[: CARDS // 3]:
            shown = " ".join(letters(title))
            read = " ".join(letters(seen(program, draw(ordered(title, language, foot="")), language)))
            match = SequenceMatcher(None, shown, read, autojunk=False)
            right += sum(block.size for block in match.get_matching_blocks())
            total += len(shown)
    assert right / total >= 0.97
