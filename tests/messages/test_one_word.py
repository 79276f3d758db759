"""A thing is called by one word in interface, messages, first pages and docs: docs/languages.md says which."""

from __future__ import annotations

import re

import pytest

from tests.sample import IS_SAMPLE
from tests.tools import ROOT

TABLE = (ROOT / "docs" / "languages.md").read_text("utf-8").split("## One word for a thing")[1]
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in TABLE.splitlines() if line.startswith("| ")]
COLUMNS = {"kk": (1, 2), "ru": (3, 4)}
REJECTED = [(code, word) for row in ROWS for code in COLUMNS for word in re.findall("`(.+?)`", row[COLUMNS[code][1]])]
# Other words that begin alike: "in writing", "does not write", "do not write"; money is collected, too.
HARMLESS = re.compile(r"жазбаша|жазбай|жазбаңыз|ақша жинау", re.IGNORECASE)


def translations(name):
    text = (ROOT / name).read_text("utf-8")
    return "\n".join(line for line in text.splitlines() if line.startswith("msgstr"))


def texts(language):
    yield "messages", translations(f"plugins/messages/translations/{language}/LC_MESSAGES/messages.po")
    yield "interface", translations(f"theme/translations/{language}/LC_MESSAGES/habarshy.po")
    pages = (*ROOT.glob(f"docs/*.{language}.md"), *ROOT.glob(f"plugins/upkeep/start/texts/*.{language}.md"))
    pages = (*pages, *ROOT.glob(f"content/pages/*.{language}.md")) if IS_SAMPLE else pages
    for file in (ROOT / f"README.{language}.md", *sorted(pages)):
        yield file.name, file.read_text("utf-8")


@pytest.mark.parametrize(("language", "word"), REJECTED)
def test_what_was_given_up_is_not_said(language, word):
    begins = re.compile(rf"\b{word}", re.IGNORECASE)
    assert [name for name, text in texts(language) if begins.search(HARMLESS.sub("", text))] == []


@pytest.mark.parametrize("language", COLUMNS)
def test_what_was_chosen_is_said(language):
    said = "\n".join(text for _, text in texts(language)).lower()
    chosen = [word.strip() for row in ROWS[1:-1] for word in row[COLUMNS[language][0]].split(",")]
    # Endings change: «папка», «в папке».
    assert [word for word in chosen if word[:-1] not in said] == []
