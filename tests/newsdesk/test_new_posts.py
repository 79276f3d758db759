"""`habarshy new` writes a file under the right name, with a frame that says nothing to readers."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsdesk import write_post
from plugins.newsdesk.writing.frames import FOLDER, LANGUAGES, framed
from plugins.newsdesk.writing.headers import header_value
from plugins.newsroom import KINDS
from plugins.reading import take_apart
from tests.newsdesk.conftest import CLINIC, all_files
from tests.newsroom_folder import NOW, ORGANIZATIONS, epoch
from tests.tools import ROOT
from tests.upkeep.typist import INTERRUPT, talk

PRESS = '\n[[press_contacts]]\nname.ru = "Пресс-служба"\nphone = "+7 727 000 00 01"\n'
DAY = "2026-11-20"
"""The day of the moment in newsrooms of tests."""


@pytest.fixture
def new(newsroom, monkeypatch, capsys):
    """Type `habarshy new` in the folder of the newsroom; gives the exit status and all that is printed."""
    monkeypatch.chdir(newsroom.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(NOW))

    def typed(**options):
        given = {"organization": "city-clinic", "title": "Поликлиника сократила смены", "language": "ru", **options}
        arguments = [part for name, value in given.items() if value is not None for part in (f"--{name}", str(value))]
        status = write_post(["--yes", *arguments])
        told = capsys.readouterr()
        return status, told.out + told.err

    return typed


def written(newsroom):
    """Give the texts that are new in the clinic's folder, by name."""
    folder = newsroom.content / CLINIC / "news"
    return {file.name: file.read_text("utf-8") for file in sorted(folder.glob("*.md")) if "2026-11-02" not in file.name}


def test_the_name_has_day_slug_and_language(new, newsroom):
    status, told = new()
    assert (status, list(written(newsroom))) == (0, [f"{DAY}-poliklinika-sokratila-smeny.ru.md"])
    path = f"content/{CLINIC}/news/{DAY}-poliklinika-sokratila-smeny.ru.md"
    assert told == f"{path} is there. Write your text into it, then look at it by: habarshy check {path}\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_frame_of_each_kind_is_right_as_it_is(new, check, newsroom, kind, language):
    newsroom.write(f"{CLINIC}/organization.toml", ORGANIZATIONS["city-clinic"] + PRESS)
    status, _ = new(kind=kind, language=language, starts="2026-12-05 11:00", title="Үлгі № 1")
    ((name, text),) = written(newsroom).items()
    assert (status, "{" in text, f"kind: {kind}\n" in text) == (0, False, kind != "news")
    status, told = check(f"content/{CLINIC}/news/{name}")
    wrong = {line.split(": ")[1] for line in told.splitlines() if ": error: " in line or ": warning: " in line}
    # What nobody has written yet is missing from a release.
    to_write = {"lead-missing", "quotation-missing", "about-missing"} if kind == "release" else set()
    assert (status, wrong) == (int(kind == "release"), to_write)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_readers_see_of_a_frame_only_what_belongs_to_its_kind(kind, language):
    from plugins.body import blocks_of

    values = {"title": "x", "day": DAY, "starts": DAY, "place": "Алматы", "place_and_day": "Алматы, 20"}
    parts = take_apart("", framed(kind, language, values))
    words = [block.text for block in blocks_of(parts.body, parts.first_line).blocks]
    assert {block.kind for block in blocks_of(parts.body, 1).blocks} <= {"heading", "paragraph"}
    assert len(words) == {"release": 2, "report": 3}.get(kind, 0)


def test_a_release_begins_with_place_and_day_in_its_language(new, newsroom):
    for language in LANGUAGES:
        new(kind="release", language=language, title="Pay", slug=f"pay-{language}", place="Алматы")
    texts = written(newsroom)
    begun = [text.partition("**")[2].partition("\n")[0] for _, text in sorted(texts.items())]
    assert begun == [
        "Алматы, 20 November 2026** —",
        "Алматы, 2026 жылғы 20 қараша** —",
        "Алматы, 20 ноября 2026 года** —",
    ]


def test_where_no_place_is_told_a_release_has_that_of_the_territory(new, newsroom):
    new(kind="release", language="kk", title="Жалақы")
    assert "**Алматы, 2026 жылғы 20 қараша** —" in next(iter(written(newsroom).values()))


def test_each_kind_has_a_frame_in_each_language_and_there_is_no_other():
    named = {f"{kind}.{language}.md" for kind in KINDS for language in LANGUAGES}
    assert {file.name for file in FOLDER.iterdir()} == named


@pytest.mark.parametrize("twice", ["same day", "another day"])
def test_no_two_posts_of_a_year_are_named_alike(new, newsroom, check, twice):
    new()
    new(day="2026-05-01" if twice == "another day" else DAY)
    new(language="kk")
    names = list(written(newsroom))
    assert len(names) == 3
    slugs = sorted(name.partition(".")[0][11:] for name in names)
    first = "poliklinika-sokratila-smeny"
    assert slugs == [first, f"{first}-2", f"{first}-3"]
    assert check()[0] == 0


def test_a_slug_may_be_chosen_and_a_translation_takes_the_same(new):
    assert new(slug="pay", day="2026-11-02", language="ru")[0] == 1
    status, told = new(slug="shifts")
    assert (status, new(slug="shifts", language="kk")[0], "shifts.ru.md" in told) == (0, 0, True)
    status, told = new(slug="shifts")
    assert (status, "is there already: choose another name by --slug" in told) == (1, True)


@pytest.mark.parametrize("title", ["…", "№ 1", "🎉", "ول", "x" * 200])
def test_whatever_the_title_is_the_name_is_one(new, newsroom, check, title):
    assert new(title=title)[0] == 0
    ((name, _),) = written(newsroom).items()
    assert len(name) < 90
    assert not [line for line in check(f"content/{CLINIC}/news/{name}")[1].splitlines() if " error: " in line]


@pytest.mark.parametrize(
    ("option", "typed", "said"),
    [
        ("organization", "city-clinc", "is not an organization of this newsroom: did you mean 'city-clinic'?"),
        ("organization", "Городская поликлиника", "did you mean 'city-clinic'?"),
        ("organization", "union", "name a folder of content/organizations/"),
        ("kind", "relese", "--kind: 'relese' is not a kind of post: did you mean 'release'?"),
        ("kind", "пресс-релиз", "did you mean 'release'?"),
        ("kind", "xyzzy", "known are news, release, statement"),
        ("language", "de", "--language: 'de' is not a language of this site: the site has kk, ru, en"),
        ("title", "", "--title: an answer is needed"),
        ("title", "x" * 201, "200 letters are the most"),
        ("title", "\u200b", "it has letters that cannot be seen"),
        ("day", "20.11.2026", "--day: '20.11.2026' is no day: did you mean '2026-11-20'?"),
        ("slug", "Жалақы", "--slug: 'Жалақы' may have only small Latin letters"),
    ],
)
def test_what_cannot_be_is_told_with_the_nearest(new, newsroom, option, typed, said):
    before = all_files(newsroom.root)
    status, told = new(**{option: typed})
    assert (status, said in told) == (2, True)
    assert all_files(newsroom.root) == before


def test_all_that_is_wrong_is_told_at_once(new):
    status, told = new(kind="relese", language="de", title="")
    assert (status, told.count("--")) == (2, 3)


MOMENTS = [(None, "--starts: an answer is needed"), ("5.12.2026 11.00", "did you mean '2026-12-05 11:00'?")]


@pytest.mark.parametrize(("starts", "said"), MOMENTS)
def test_an_event_begins_at_some_moment(new, starts, said):
    status, told = new(kind="event", starts=starts)
    assert (status, said in told) == (2, True)


def test_an_organization_that_cannot_be_read_is_told(new, newsroom):
    newsroom.write(f"{CLINIC}/organization.toml", "kind = [")
    status, told = new()
    assert (status, f"{CLINIC}/organization.toml has an error: `habarshy check` says which" in told) == (1, True)
    newsroom.write("federation.toml", "")
    assert new()[0] == 1


def test_where_the_folder_is_of_an_organization_that_one_is_meant(new, newsroom, monkeypatch):
    monkeypatch.chdir(newsroom.content / CLINIC / "news")
    assert new(organization=None)[0] == 0
    assert len(written(newsroom)) == 1


def test_without_a_newsroom_nothing_is_written(new, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, told = new()
    assert (status, told.startswith("There is no newsroom here")) == (1, True)


def test_a_folder_that_cannot_be_written_is_told(new, newsroom, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("plugins.newsdesk.writing.new_files._write_text", full)
    status, told = new()
    assert (status, "cannot be written: the disk is full" in told, written(newsroom)) == (1, True, {})


TITLES = (
    *("a: b # c", '"Труд" и труд', "Workers' rights", "[Видео] > 500", "yes", "2026-01-01"),
    *("- x", "{day}", "a \\ b", "#x"),
)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_plain_yaml_and_says_the_same_to_us(title):
    line = f"title: {header_value(title)}"
    assert yaml.safe_load(line) == {"title": title}
    assert [entry.text for entry in take_apart("", f"---\n{line}\n---\n\nx").entries] == [title]


LINES = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1)


@given(LINES.map(str.split).map(" ".join).filter(bool))
def test_any_title_says_the_same_to_readers_of_yaml_and_to_us(title):
    line = f"title: {header_value(title)}"
    assert yaml.safe_load(line) == {"title": title}
    assert [entry.text for entry in take_apart("", f"---\n{line}\n---\n\nx").entries] == [title]


ASKED = {
    "kk": ("Ұйым", "Түрі", "Тілі", "Тақырыбы"),
    "ru": ("Организация", "Вид", "Язык", "Заголовок"),
    "en": ("Organization", "Kind", "Language", "Title"),
}


@pytest.mark.parametrize("language", ASKED)
def test_a_person_is_asked_in_their_language_and_once_more_where_something_is_wrong(newsroom, language):
    answers = ["city-clinc", "city-clinic", "relese", "", "", "Жұмыс кестесі"]
    ended = talking(newsroom, language, answers)
    assert ended.status == 0, ended.seen
    assert [words for words in ASKED[language] if words not in ended.seen] == []
    assert ended.seen.count(ASKED[language][0]) >= 2
    assert list(written(newsroom)) == [f"{DAY}-zhumys-kestesi.kk.md"]


def test_who_stops_in_the_middle_has_written_nothing(newsroom):
    ended = talking(newsroom, "en", ["city-clinic", INTERRUPT])
    assert (ended.status, "Nothing was written" in ended.seen, written(newsroom)) == (130, True, {})


def talking(newsroom, language, answers):
    surroundings = {
        **newsroom.surroundings(),
        "HABARSHY_LANGUAGE": language,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "200",
    }
    return talk([sys.executable, "-m", "plugins.command", "new"], answers, newsroom.root, surroundings)


def test_the_first_post_of_a_clone_takes_few_commands(newsroom):
    """What stands in the docs: `habarshy new`, a text, `habarshy check`, `make site`."""
    surroundings = {**os.environ, **newsroom.surroundings(), "PYTHONPATH": str(ROOT), "HABARSHY_LANGUAGE": "ru"}
    command = [sys.executable, "-m", "plugins.command"]
    options = ["--yes", "--organization", "city-clinic", "--language", "ru", "--title", "Поликлиника сократила смены"]
    subprocess.run([*command, "new", *options], cwd=newsroom.root, env=surroundings, check=True)
    (name,) = written(newsroom)
    file = newsroom.content / CLINIC / "news" / name
    file.write_text(file.read_text("utf-8") + "\nС понедельника смена короче на час.\n", "utf-8")
    subprocess.run([*command, "check", str(file)], cwd=newsroom.root, env=surroundings, check=True)
    built = newsroom.build()
    page = built.read("/city-clinic/ru/2026/poliklinika-sokratila-smeny/")
    assert (built.status, "С понедельника смена короче на час." in page, "Образец" in page) == (0, True, False)
