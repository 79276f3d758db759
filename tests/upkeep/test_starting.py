"""A newsroom of one's own from a clone, by a script: one command, and nothing of the sample is left."""

from __future__ import annotations

import subprocess
import tomllib

import pytest

from plugins.newsroom import Repository, post_id, read_content
from tests.newsroom_folder import NOW
from tests.upkeep.fresh_clone import ANSWERS, LESSONS, ORIGIN, SAMPLE, fresh_clone, read_again

SAMPLE_WORDS = ("example.org", "үлгі", "Үлгі", "sample-federation")


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A newsroom that was started, and what was told."""
    clone = fresh_clone(tmp_path_factory.mktemp("started") / "news")
    return clone, clone.start(*ANSWERS)


def test_a_site_is_built_without_a_problem(started):
    clone, built = started
    assert (built.status, built.problems) == (0, [])
    assert "<title>Жаңалықтар сайтымыз ашылды</title>" in built.read("/kk/feed.xml")
    assert "Батыс өңірі кәсіподақтар федерациясы" in built.read("/kk/")
    assert read_content(clone.folder / "content").problems == ()


def test_no_word_of_the_sample_is_left(started):
    clone, built = started
    assert [name for word in SAMPLE_WORDS for name in built.files_with(word)] == []
    assert {path for path in SAMPLE if (clone.folder / "content" / path).exists()} == {
        "federation.toml",
        "pages/about.kk.md",
    }


def test_the_lessons_of_the_seminar_stay_under_the_newsrooms_own_name(started):
    clone, built = started
    assert {path: clone.read(f"content/{path}") for path in LESSONS} == LESSONS
    for language, name in (("kk", "Батыс өңірі"), ("ru", "Западного края"), ("en", "Western Land")):
        page = built.read(f"/{language}/pages/lessons-quoting/")
        assert name in page
        assert f'href="/{language}/pages/lessons/"' in page
        assert f'href="/{language}/pages/lessons/"' in built.read(f"/{language}/pages/how-to-send-news/")


def test_readers_are_led_to_the_drawings_in_the_newsrooms_own_repository(started):
    page = started[1].read("/ru/pages/how-to-send-news/")
    assert 'href="https://gitlab.com/western/news/-/blob/main/docs/sending.ru.md"' in page


def test_the_federation_is_as_it_was_said(started):
    federation, _ = read_again(started[0])
    assert (federation.languages, federation.key) == (("kk", "ru", "en"), "western-federation")
    assert (federation.tag_authority, federation.time_zone) == ("news.western.example,2026", "Asia/Aqtau")
    assert federation.repository == Repository("gitlab", "https://gitlab.com/western/news", "main")
    assert [term.key for term in (*federation.sectors, *federation.territories)] == ["transport", "ozen"]
    assert federation.name.get("ru").text == "Федерация профсоюзов Западного края"


def test_the_first_organizations_belong_to_each_other(started):
    found = {one.key: one for one in read_content(started[0].folder / "content").organizations}
    assert {key: one.kind for key, one in found.items()} == {
        "ozen-centre": "territorial",
        "ozen-depot": "primary",
        "transport-union": "sectoral",
        "western-federation": "federation",
    }
    assert found["ozen-depot"].parents == ("ozen-centre", "transport-union")
    assert (found["ozen-depot"].sector, found["ozen-depot"].territory) == ("transport", "ozen")
    assert (found["western-federation"].editors, found["western-federation"].color) == (
        ("@western/desk", "@aigul"),
        "#7a3b12",
    )


def test_readers_have_standing_pages_in_each_language_with_the_newsrooms_own_names(started):
    _, built = started
    for language, name in (("kk", "Батыс өңірі"), ("ru", "Западного края"), ("en", "Western Land")):
        for page in ("about", "who-we-are"):
            assert name in built.read(f"/{language}/pages/{page}/")
        assert "desk@western.example" in built.read(f"/{language}/pages/how-to-send-news/")


def test_ids_are_of_the_newsrooms_own_domain(started):
    _, built = started
    wanted = post_id("news.western.example,2026", "western-federation", NOW.date(), "welcome", "ru")
    assert wanted in built.read("/western-federation/ru/atom.xml")


def test_whoever_reviews_is_named_to_the_git_service(started):
    owners = started[0].read(".github/CODEOWNERS")
    assert "* @western/desk @aigul\n" in owners
    assert "@sample" not in owners


def test_the_settings_know_the_public_address_and_whence_newer_engines_come(started):
    clone, _ = started
    assert 'SITEURL = "https://news.western.example"\n' in clone.read("publishconf.py")
    assert tomllib.loads(clone.read("pyproject.toml"))["tool"]["habarshy"]["engine"] == ORIGIN


def test_nothing_else_in_the_clone_has_changed(started):
    clone, _ = started
    changed = {line[3:].split("/")[0] for line in clone.git("status", "--porcelain").splitlines()}
    assert changed == {"content", ".github", "publishconf.py", "pyproject.toml"}


def test_three_steps_come_next_in_the_persons_language(started):
    _, built = started
    assert "Дальше три шага:\n1. Посмотрите на неё:\n    make serve\n" in built.text
    assert "git remote set-url origin https://gitlab.com/western/news && git push" in built.text


def test_the_site_is_published_from_what_was_started(started):
    clone, _ = started
    built = clone.type("build", ("--publish", "--output", "output.public"), {"SITEURL": ""})
    assert built.status == 0, built.text
    assert "https://news.western.example/ru/" in (clone.folder / "output.public/ru/index.html").read_text("utf-8")


def test_the_same_answers_give_the_same_files(started, tmp_path):
    again = fresh_clone(tmp_path / "news")
    assert again.start(*ANSWERS).status == 0
    assert again.files() == started[0].files()


def test_a_newsroom_may_begin_with_a_name_and_a_domain_alone(tmp_path):
    clone = fresh_clone(tmp_path)
    built = clone.start("--yes", "--name", "Western Federation", "--tag-authority", "west.example,2026", "--no-welcome")
    assert built.status == 0, built.text
    federation, read = read_again(clone)
    assert [one.key for one in read.organizations] == ["western-federation"]
    assert (federation.languages, read.sources[0].posts) == (("en", "kk", "ru"), ())
    assert not (tmp_path / ".github/CODEOWNERS").exists()
    assert "'Western Federation' has no translation into: kk, ru. Readers get this name there." in built.text


def test_an_empty_content_folder_is_a_place_to_begin(tmp_path):
    clone = fresh_clone(tmp_path)
    clone.git("rm", "-r", "--quiet", "content")
    clone.commit()
    assert clone.start(*ANSWERS).status == 0


def test_a_logo_and_a_light_colour_are_taken_as_readers_can_see_them(tmp_path):
    clone = fresh_clone(tmp_path / "news")
    logo = tmp_path / "our mark.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>')
    built = clone.start(*ANSWERS, "--color", "#FFEE00", "--logo", str(logo))
    assert (built.status, built.problems) == (0, [])
    (federation,) = (one for one in read_content(clone.folder / "content").organizations if one.kind == "federation")
    assert (federation.color, federation.logo) == ("#807700", "logo.svg")
    assert "слишком светлый" in built.text


def test_a_name_is_a_name_whatever_signs_it_has(tmp_path):
    clone = fresh_clone(tmp_path)
    built = clone.start(*ANSWERS, "--name", 'en=Union *of* <b> "West" [North](https://a.example) & #1_2')
    assert (built.status, built.problems) == (0, [])
    page = built.read("/en/pages/about/")
    assert "Union *of* &lt;b&gt; “West” [North](https://a.example) &amp; #1_2" in page.replace("\u00a0", " ")


def test_a_logo_that_is_none_is_told_and_all_is_as_it_was(tmp_path):
    clone = fresh_clone(tmp_path / "news")
    before, logo = clone.files(), tmp_path / "logo.png"
    logo.write_bytes(b"no picture")
    built = clone.start(*ANSWERS, "--logo", str(logo))
    assert (built.status, "picture-format" in built.text, clone.files()) == (1, True, before)


def test_a_password_in_the_address_of_the_clone_stays_on_this_machine(tmp_path):
    clone = fresh_clone(tmp_path)
    clone.git("remote", "set-url", "origin", "https://me:secret@git.example.org/habarshy")
    assert clone.start(*ANSWERS).status == 0
    assert 'engine = "https://git.example.org/habarshy"' in clone.read("pyproject.toml")
    assert [name for name, data in clone.files().items() if b"secret@" in data] == []


def test_ones_own_repository_is_not_taken_for_the_engines(tmp_path):
    clone = fresh_clone(tmp_path)
    clone.git("remote", "set-url", "origin", "https://gitlab.com/western/news.git")
    assert clone.start(*ANSWERS).status == 0
    assert "tool.habarshy" not in clone.read("pyproject.toml") or ORIGIN not in clone.read("pyproject.toml")
    again = fresh_clone(tmp_path / "again")
    assert again.start(*ANSWERS, "--engine", "https://git.example.org/other").status == 0
    assert 'engine = "https://git.example.org/other"' in again.read("pyproject.toml")


def test_git_has_the_samples_still(started):
    clone, _ = started
    shown = clone.git("show", "HEAD:content/pages/about.kk.md")
    assert shown == SAMPLE["pages/about.kk.md"]
    assert subprocess.run(["git", "-C", str(clone.folder), "diff", "--quiet", "HEAD"], check=False).returncode == 1
