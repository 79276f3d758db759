"""What authors read says the same in three languages: as many headings, the same keys, values and examples."""

from __future__ import annotations

import re

import pytest

from tests.tools import ROOT

PAGES = (
    *("writing", "organizations", "sharing", "start", "federation", "names", "look", "when-it-fails"),
    *("press", "lessons", "sending"),
)
NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
CODE = re.compile(r"``.+?``|`[^`]+`")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# An example of words: other words stand in another language, and the signs about them stay.
OF_WORDS = re.compile(r"[\s*!#]|\[\^|^`\[(?=[^\]]*[a-z]{3,}[^\]]*\]\()|[^\W\d_a-z]")
LETTERS = re.compile(r"[^\W\d_]+(?:[ -]+[^\W\d_]+)*")

each_translation = pytest.mark.parametrize(
    ("page", "language"), [(page, language) for page in PAGES for language in ("kk", "ru")]
)


def text_of(page, language):
    name = f"{page}.md" if language == "en" else f"{page}.{language}.md"
    return (ROOT / "docs" / name).read_text("utf-8")


def pieces(page, language):
    """Split a page without its examples into paragraphs, items and rows."""
    text = FENCED.sub("", text_of(page, language))
    return [piece for piece in re.split(r"\n\s*\n|\n(?=[|-])", text) if piece.strip()]


def codes(piece):
    """Return what stands as code in a piece, in the order of letters: sentences turn their words about."""
    return sorted(LETTERS.sub("", code) if OF_WORDS.search(code) else code for code in CODE.findall(piece))


def skeleton(block):
    """Return the keys of an example: words and remarks are of the language."""
    found = (re.match(r"\s*([\w.\[\]-]+)\s*([:=])", line) for line in block.splitlines())
    return [match[1] + match[2] if match else "" for match in found]


@each_translation
def test_it_has_the_same_headings(page, language):
    levels = [re.findall(r"^(#+) ", FENCED.sub("", text_of(page, code)), re.MULTILINE) for code in (language, "en")]
    assert levels[0] == levels[1]


@each_translation
def test_it_names_the_same_keys_values_and_messages(page, language):
    for translated, english in zip(pieces(page, language), pieces(page, "en"), strict=True):
        assert codes(translated) == codes(english), translated


@each_translation
def test_it_gives_the_same_examples(page, language):
    translated, english = FENCED.findall(text_of(page, language)), FENCED.findall(text_of(page, "en"))
    assert [(kind, skeleton(block)) for kind, block in translated] == [
        (kind, skeleton(block)) for kind, block in english
    ]


@each_translation
def test_its_numbers_are_the_same(page, language):
    def numbers(code):
        text = CODE.sub("", FENCED.sub("", text_of(page, code)))
        return sorted(int(re.sub(r"\D", "", number)) for number in re.findall(r"\d+(?:[, \u00a0]\d{3})*", text))

    assert numbers(language) == numbers("en")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", NAMES)
def test_it_leads_to_the_other_languages_and_nowhere_wrong(page, language):
    text = text_of(page, language)
    links = {
        code: f"[{name}]({page}.md)" if code == "en" else f"[{name}]({page}.{code}.md)" for code, name in NAMES.items()
    }
    line = " · ".join(f"**{NAMES[code]}**" if code == language else links[code] for code in NAMES)
    assert text.split("\n\n")[1] == line
    inside = re.findall(r"\]\(([\w.-]+\.md)\)", CODE.sub("", FENCED.sub("", text)))
    assert [name for name in inside if not (ROOT / "docs" / name).is_file()] == []
