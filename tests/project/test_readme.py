"""The first page is true in three languages: what it leads to and tells to type is there."""

from __future__ import annotations

import re

import pytest

from plugins.newsroom import read_content
from tests.sample import needs_sample
from tests.tools import ROOT

FIRST_PAGES = {"kk": "README.kk.md", "ru": "README.ru.md", "en": "README.md"}
every_language = pytest.mark.parametrize("language", FIRST_PAGES)
LINK = re.compile(r"\]\(([^)]+)\)")
LINK_OF_TEXT = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
IN_QUOTES = re.compile(r"`([^`\n]+)`")


def text_of(language):
    return (ROOT / FIRST_PAGES[language]).read_text("utf-8")


def without_blocks(language):
    return re.sub(r"^ *```.*?^ *```$", "", text_of(language), flags=re.MULTILINE | re.DOTALL)


def blocks(language, kind):
    found = re.findall(rf"^( *)```{kind}\n(.*?)^\1```$", text_of(language), re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def commands(language):
    """Give what is to be typed, without what is said of it."""
    typed = [line.split("#")[0].strip() for block in blocks(language, "sh") for line in block.splitlines()]
    return [*typed, *(text for text in IN_QUOTES.findall(without_blocks(language)) if " " in text)]


@every_language
def test_links_lead_somewhere(language):
    inside = [target for target in LINK.findall(text_of(language)) if not target.startswith("https://")]
    assert inside
    assert [target for target in inside if not (ROOT / target).is_file()] == []


@every_language
def test_each_language_leads_to_the_others(language):
    others = {name for code, name in FIRST_PAGES.items() if code != language}
    assert others == set(LINK.findall(text_of(language).split("\n\n")[1]))


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_pages_that_are_translated_are_linked_in_the_language(language):
    translated = {file.name.replace(f".{language}.md", ".md") for file in ROOT.glob(f"docs/*.{language}.md")}
    linked = {target.removeprefix("docs/") for target in LINK.findall(text_of(language))}
    assert len(translated) == 11
    assert translated & linked == set()


@every_language
def test_folders_and_files_that_it_names_are_there(language):
    named = {text for text in IN_QUOTES.findall(without_blocks(language)) if re.fullmatch(r"[\w.-]+/[\w./-]*", text)}
    made_later = {"news/", "output/"}
    assert [name for name in sorted(named - made_later) if not (ROOT / name).exists()] == []


@every_language
def test_what_make_is_told_is_in_the_makefile(language):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = {word for command in commands(language) for word in re.findall(r"\bmake ([a-z]+)", command)}
    assert {"site", "serve", "test", "help", "publish"} <= told
    assert told <= targets


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_all_languages_say_the_same_in_the_same_order(language):
    assert commands(language) == commands("en")
    assert blocks(language, "toml") == blocks("en", "toml")
    links = [target.replace(f".{language}.md", ".md") for target in LINK_OF_TEXT.findall(text_of(language))]
    assert links[2:] == LINK_OF_TEXT.findall(text_of("en"))[2:]
    assert [line[:3] for line in text_of(language).splitlines() if line.startswith("#")] == [
        line[:3] for line in text_of("en").splitlines() if line.startswith("#")
    ]


@needs_sample
@every_language
def test_the_figures_of_the_sample_are_true(language):
    counted = [int(number) for number in re.findall(r"\b\d+\b", text_of(language).split("\n## ")[1].split("\n\n")[1])]
    posts = {(path.parent, path.name.split(".")[0]) for path in ROOT.glob("content/organizations/*/news/*.md")}
    assert counted == [len(read_content(ROOT / "content").organizations), len(posts)]


@needs_sample
def test_the_example_of_an_organization_is_one(tmp_path):
    for file in ("federation.toml", "organizations/*/organization.toml"):
        for found in sorted((ROOT / "content").glob(file)):
            kept = tmp_path / found.relative_to(ROOT / "content")
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(found.read_bytes())
    (tmp_path / "organizations" / "hospital").mkdir()
    (tmp_path / "organizations" / "hospital" / "organization.toml").write_text(blocks("en", "toml")[0], "utf-8")

    read = read_content(tmp_path)

    hospital = next(one for one in read.organizations if one.key == "hospital")
    assert (hospital.sector, hospital.territory) == ("health-care", "almaty")
    assert [problem for problem in read.problems if "hospital" in problem.path] == []
