"""The ways to send news by a browser name the same buttons and folders in all languages, in words and in drawings."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from tests.sample import needs_sample
from tests.tools import ROOT

DOCS = {"kk": "sending.kk.md", "ru": "sending.ru.md", "en": "sending.md"}
DRAWINGS = ROOT / "docs" / "pictures" / "sending"
STEPS = sorted({drawing.name.partition(".")[0] for drawing in DRAWINGS.glob("*.svg")})
TEXT = "{http://www.w3.org/2000/svg}text"
PAGE_FOLDERS = ("content/pages", "plugins/upkeep/start/texts")
CODE = re.compile(r"`([^`]+)`")
LANGUAGE = re.compile(r"\.(?:kk|ru|en)(?=\.md)|(?<=docs/sending)\.(?:kk|ru|en)")


def doc(language):
    return (ROOT / "docs" / DOCS[language]).read_text("utf-8")


def way(folder, language):
    """Give what a standing page says of the way by a browser."""
    text = (ROOT / folder / f"how-to-send-news.{language}.md").read_text("utf-8")
    return text.rpartition("\n## ")[2]


def buttons(text):
    return {code for code in CODE.findall(text) if code == "+" or re.match(r"[A-Z]", code)}


def texts(step, language):
    root = ET.parse(DRAWINGS / f"{step}.{language}.svg").getroot()
    return [str(element.text) for element in root.iter(TEXT)]


@pytest.mark.parametrize("language", DOCS)
def test_each_step_is_drawn_and_said_in_words_too(language):
    shown = re.findall(r"!\[([^]]+)\]\(pictures/sending/(.+?)\.(\w+)\.svg\)", doc(language))
    assert [step for _, step, _ in shown] == STEPS
    assert {code for _, _, code in shown} == {language}
    assert all(len(words) > 20 for words, _, _ in shown)


@pytest.mark.parametrize("step", STEPS)
def test_a_drawing_has_the_same_buttons_and_as_many_steps_in_all_languages(step):
    named = [{text for text in texts(step, language) if text in buttons(doc("en"))} for language in DOCS]
    assert named[0]
    assert named == [named[0]] * len(DOCS)
    assert len({len(texts(step, language)) for language in DOCS}) == 1


@pytest.mark.parametrize("language", DOCS)
def test_every_button_of_the_words_is_drawn(language):
    drawn = " ".join(text for step in STEPS for text in texts(step, language))
    # Only said: what another service calls the same thing, and the last page of GitLab.
    said_only = {"Upload file", "Create merge request"}
    assert {button for button in buttons(doc(language)) if button not in drawn} <= said_only


@needs_sample
@pytest.mark.parametrize("folder", PAGE_FOLDERS)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_standing_page_names_the_same_buttons_and_folders_in_all_languages(folder, language):
    def codes(code):
        return [sorted(LANGUAGE.sub("", one) for one in CODE.findall(line)) for line in way(folder, code).splitlines()]

    assert codes(language) == codes("en")


@needs_sample
@pytest.mark.parametrize("folder", PAGE_FOLDERS)
@pytest.mark.parametrize("language", DOCS)
def test_the_standing_page_names_buttons_as_the_longer_one_does(folder, language):
    named = buttons(way(folder, language))
    assert len(named) >= 8
    assert named <= buttons(doc(language))


@needs_sample
@pytest.mark.parametrize("language", DOCS)
def test_a_new_newsroom_is_told_the_same_way(language):
    sample, started = (way(folder, language) for folder in PAGE_FOLDERS)
    assert re.findall(r"^\d\. .+$", sample, re.MULTILINE) == re.findall(r"^\d\. .+$", started, re.MULTILINE)


@needs_sample
@pytest.mark.parametrize("language", DOCS)
def test_the_way_is_called_as_the_page_of_an_organization_calls_it(language):
    catalogue = (ROOT / "theme" / "translations" / language / "LC_MESSAGES" / "habarshy.po").read_text("utf-8")
    found = re.search(r'msgid "Write news for this page"\nmsgstr "(.+)"', catalogue)
    assert (found[1] if found else "Write news for this page") in way("content/pages", language)
