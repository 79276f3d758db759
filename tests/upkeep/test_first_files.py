"""The first files of a newsroom, made of answers: what they say, and that they are read as they were meant."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from plugins.newsroom import Repository, Texts, read_content
from plugins.reading import KEYS
from plugins.upkeep.start.answers import Answers, Named
from plugins.upkeep.start.files import newsroom_files
from plugins.upkeep.start.toml_files import TOPICS

DAY = date(2026, 11, 20)
PUBLISHCONF = 'import os\n\nSITEURL = os.environ.get("SITEURL", "")\nOUTPUT = "x"\n'


def named(key, **names):
    return Named(key, Texts.of(names or {"ru": key.title()}))


def answers(**more):
    least = {
        "languages": ("ru", "kk"),
        "federation": named("west", ru="Запад"),
        "tag_authority": "west.example,2026",
        "time_zone": "Asia/Aqtau",
    }
    return Answers(**{**least, **more})


@pytest.fixture
def root(tmp_path):
    (tmp_path / "publishconf.py").write_text(PUBLISHCONF)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "engine"\n')
    return tmp_path


def content(root, **more):
    return {path: data.decode() for path, data in newsroom_files(answers(**more), root, DAY).content.items()}


def organizations(root, **more):
    texts = content(root, **more)
    return {path.split("/")[1]: tomllib.loads(text) for path, text in texts.items() if path.endswith("zation.toml")}


def read_back(root, **more):
    for path, data in newsroom_files(answers(**more), root, DAY).content.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return read_content(root / "content")


WHOLE = {
    "territory": named("ozen"),
    "territorial": named("ozen-centre"),
    "sector": named("transport"),
    "sectoral": named("transport-union"),
    "primary": named("depot"),
}


@pytest.mark.parametrize(
    ("missing", "parents", "own"),
    [
        ((), ["ozen-centre", "transport-union"], {}),
        (("territorial",), ["transport-union"], {"territory": "ozen"}),
        (("sectoral",), ["ozen-centre"], {"sector": "transport"}),
        (("territorial", "sectoral"), ["west"], {"territory": "ozen", "sector": "transport"}),
    ],
)
def test_a_primary_organization_says_of_itself_what_no_parent_says(root, missing, parents, own):
    some = {name: value for name, value in WHOLE.items() if name not in missing}
    depot = organizations(root, **some)["depot"]
    assert depot == {"kind": "primary", "parents": parents, **own, "name": {"ru": "Depot"}}
    read = read_back(root, **some)
    assert (read.problems, len(read.organizations)) == ((), 1 + len(some) - 2)


def test_unions_are_below_the_federation_with_their_own_territory_and_sector(root):
    found = organizations(root, **WHOLE)
    assert (found["ozen-centre"]["parents"], found["ozen-centre"]["territory"]) == (["west"], "ozen")
    assert (found["transport-union"]["parents"], found["transport-union"]["sector"]) == (["west"], "transport")
    assert found["west"] == {"kind": "federation", "parents": [], "name": {"ru": "Запад"}}


def test_the_federations_file_says_all_that_is_known_of_it(root):
    logo = root / "Our Mark.PNG"
    logo.write_bytes(b"a picture")
    more = {"site": "https://west.example", "email": "desk@west.example", "color": "#7a3b12", "editors": ("@a", "@w/b")}
    files = newsroom_files(answers(logo=logo, **more), root, DAY).content
    west = tomllib.loads(files["organizations/west/organization.toml"].decode())
    assert west["contacts"] == {"email": "desk@west.example", "website": "https://west.example"}
    assert (west["brand"], west["editors"]) == ({"color": "#7a3b12", "logo": "logo.png"}, ["@a", "@w/b"])
    assert files["organizations/west/logo.png"] == b"a picture"


def test_a_logo_that_is_gone_by_then_is_an_error_of_the_system(root):
    with pytest.raises(OSError, match=r"gone\.svg"):
        newsroom_files(answers(logo=root / "gone.svg"), root, DAY)


@pytest.mark.parametrize("name", ['"West" \\ East', "a\tb", "it's = [no] # table", "\u200eSide \u202e"])
def test_a_name_comes_back_from_the_file_as_it_was_said(root, name):
    assert organizations(root, federation=named("west", ru=name))["west"]["name"] == {"ru": name}


def test_topics_have_the_names_of_the_sites_languages(root):
    topics = tomllib.loads(content(root)["federation.toml"])["topics"]
    assert {key: dict(names) for key, names in topics.items()} == {
        key: {"ru": names["ru"], "kk": names["kk"]} for key, names in TOPICS.items()
    }


def test_a_main_language_without_topics_of_ours_begins_with_none(root):
    federation = tomllib.loads(
        content(root, languages=("uz", "ru"), federation=named("west", uz="Gʻarb"))["federation.toml"]
    )
    assert "topics" not in federation


def test_the_repository_is_said_where_it_is_known(root):
    repository = Repository("gitea", "https://git.west.example/news", "trunk")
    federation = tomllib.loads(content(root, repository=repository)["federation.toml"])
    assert federation["repository"] == {
        "service": "gitea",
        "address": "https://git.west.example/news",
        "branch": "trunk",
    }
    assert "repository" not in tomllib.loads(content(root)["federation.toml"])


def test_pages_are_there_in_the_languages_that_the_house_writes(root):
    pages = [path for path in content(root, languages=("uz", "ru")) if path.startswith("pages/")]
    assert pages == ["pages/about.ru.md", "pages/how-to-send-news.ru.md", "pages/who-we-are.ru.md"]


def test_lessons_of_the_sample_stay_in_the_languages_of_the_site(root):
    pages = root / "content" / "pages"
    pages.mkdir(parents=True)
    for name in ("lessons.ru.md", "lessons.en.md", "lessons-quoting.ru.md", "lessons-other.txt", "about.ru.md"):
        (pages / name).write_text(f"{name}\n", "utf-8")
    texts = content(root)
    assert {path: text for path, text in texts.items() if "lessons" in path} == {
        "pages/lessons.ru.md": "lessons.ru.md\n",
        "pages/lessons-quoting.ru.md": "lessons-quoting.ru.md\n",
    }
    assert "(lessons.ru.md)" in texts["pages/how-to-send-news.ru.md"]
    assert "lessons" not in texts["pages/how-to-send-news.kk.md"]


@pytest.mark.parametrize(
    ("service", "file"),
    [
        ("github", "https://git.west.example/news/blob/trunk/docs/sending.ru.md"),
        ("gitlab", "https://git.west.example/news/-/blob/trunk/docs/sending.ru.md"),
        ("gitea", "https://git.west.example/news/src/branch/trunk/docs/sending.ru.md"),
    ],
)
def test_the_drawings_are_found_where_the_service_shows_files(root, service, file):
    repository = Repository(service, "https://git.west.example/news", "trunk")
    assert f"({file})" in content(root, repository=repository)["pages/how-to-send-news.ru.md"]


@pytest.mark.parametrize(("email", "is_named"), [("desk@west.example", True), ("", False)])
def test_pages_name_the_mailbox_only_where_there_is_one(root, email, is_named):
    texts = content(root, languages=("kk", "ru", "en"), email=email)
    pages = [text for path, text in texts.items() if path.endswith(".md")]
    assert any("desk@west.example" in page for page in pages) is is_named
    assert [page for page in pages if "{{" in page or "<>" in page] == []


def test_a_name_without_a_translation_stands_on_pages_in_the_main_language(root):
    assert "Запад" in content(root)["pages/about.kk.md"]


def test_signs_of_markdown_in_a_name_stay_signs(root):
    about = content(root, federation=named("west", ru="*West* [1] <b> #_x_ a|b ~ `c` &amp;"))["pages/about.ru.md"]
    assert r"\*West\* \[1\] \<b\> \#\_x\_ a\|b \~ \`c\` \&amp;" in about


def test_the_greeting_is_of_today_in_each_language_or_not_there(root):
    posts = [path for path in content(root) if "/news/" in path]
    assert posts == [f"organizations/west/news/2026-11-20-welcome.{language}.md" for language in ("kk", "ru")]
    assert [path for path in content(root, welcome=False) if "/news/" in path] == []


def test_the_greeting_has_only_keys_that_headers_may_have(root):
    header = content(root)["organizations/west/news/2026-11-20-welcome.ru.md"].split("---\n")[1]
    assert {line.partition(":")[0] for line in header.splitlines()} <= set(KEYS)


def test_settings_change_only_where_an_answer_says_so(root):
    assert newsroom_files(answers(), root, DAY).settings == {}
    files = newsroom_files(answers(site=r"https://west.example/\1", engine="https://e.example"), root, DAY)
    assert files.settings["publishconf.py"].decode().splitlines()[2:] == [
        r"SITEURL = 'https://west.example/\1'",
        'OUTPUT = "x"',
    ]
    assert tomllib.loads(files.settings["pyproject.toml"].decode())["tool"]["habarshy"] == {
        "engine": "https://e.example"
    }


def test_a_public_address_is_written_however_the_line_is_spaced(root):
    (root / "publishconf.py").write_text("SITEURL=''\n")
    files = newsroom_files(answers(site="https://west.example"), root, DAY)
    assert files.settings["publishconf.py"] == b'SITEURL = "https://west.example"\n'
