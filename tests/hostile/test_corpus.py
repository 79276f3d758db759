"""Every case of the corpus, committed to one organization and built as it is published."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.newsroom.paths.path_problems import shown
from tests.hostile.corpus import BOUNDS, BOX, CLEAN, EARLY, NEWS, ORGANIZATION, SECRET, Case
from tests.hostile.inert import faults
from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom
from tests.site.test_bad_input import jpeg

GROUPS = {"box": BOX, "clean": CLEAN, "early": EARLY, "bounds": BOUNDS}
CASES = [(group, number) for group, cases in GROUPS.items() for number in range(len(cases))]
OTHERS = ("federation", "almaty-union")
SECRETS_OF_OTHERS = f"---\ntitle: {SECRET}\nstatus: draft\n---\n\n{SECRET}\n"


@dataclass(frozen=True)
class Hostile:
    """A newsroom that took all cases of a group, and what became of it."""

    folder: NewsroomFolder
    built: Built
    files: dict[str, bytes]


def slug(number: int) -> str:
    return f"case-{number:03}"


def post_path(number: int) -> str:
    return f"{NEWS}/2026-11-20-{slug(number)}.ru.md"


def page_of(number: int) -> str:
    return f"{ORGANIZATION}/ru/2026/{slug(number)}/index.html"


def write(folder: NewsroomFolder, case: Case, number: int) -> None:
    for path, data in case.files.items():
        folder.write(path, data)
    if not case.path:
        text = f"---\n{case.header}\n---\n\n{case.body}\n".encode()
        folder.write(post_path(number), case.raw if case.raw is not None else text)


def with_secrets(root: Path) -> NewsroomFolder:
    folder = small_newsroom(root)
    (root / "secret.txt").write_text(SECRET)
    folder.write("organizations/federation/news/2026-11-03-secret.ru.md", SECRETS_OF_OTHERS)
    folder.write(f"{NEWS}/hall.jpg", jpeg())
    return folder


@pytest.fixture(scope="session")
def calm(tmp_path_factory) -> dict[str, bytes]:
    """The newsroom without any case."""
    return with_secrets(tmp_path_factory.mktemp("calm")).build("publishconf.py").files()


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """Give the newsroom of a group, built once."""
    made: dict[str, Hostile] = {}

    def built(group: str) -> Hostile:
        if group not in made:
            folder = with_secrets(tmp_path_factory.mktemp(group))
            for number, case in enumerate(GROUPS[group]):
                write(folder, case, number)
            done = folder.build("publishconf.py")
            made[group] = Hostile(folder, done, done.files())
        return made[group]

    return built


def told(built: Built, path: str) -> set[str]:
    """Give the errors at a path, or at the folder that it lies in."""
    path = shown(path)
    errors = (problem for problem in built.problems if problem["severity"] == "error")
    return {problem["code"] for problem in errors if f"{path}/".startswith(f"{problem['path']}/")}


def words_of(page: bytes) -> str:
    body = LexborHTMLParser(page.decode()).body
    return " ".join(body.text().split()) if body else ""


@pytest.mark.parametrize(("group", "number"), CASES, ids=[f"{group}: {GROUPS[group][n].name}" for group, n in CASES])
def test_a_case_is_contained(hostile, group, number):
    case, newsroom = GROUPS[group][number], hostile(group)
    page = newsroom.files.get(page_of(number))

    codes = told(newsroom.built, case.path or post_path(number))

    if case.code:
        assert case.code in codes
        assert page is None
    elif group == "early":
        assert page is None or SECRET.encode() not in page
    else:
        assert not codes
        assert page is not None
        words = words_of(page)
        assert all(seen in words for seen in case.seen), words


@pytest.mark.parametrize("group", GROUPS)
class TestAfterAllCases:
    def test_the_build_went_on_and_said_so_in_words(self, hostile, group):
        built = hostile(group).built

        assert built.status == 3, built.text
        assert "Traceback" not in built.text
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", built.text)
        assert SECRET not in built.text or group in {"early", "clean"}

    def test_nothing_but_the_own_section_and_the_portal_changed(self, hostile, calm, group):
        files = hostile(group).files

        for key in OTHERS:
            before = {name: data for name, data in calm.items() if name.startswith(f"{key}/")}
            assert {name: data for name, data in files.items() if name.startswith(f"{key}/")} == before
        assert {name.split("/")[0] for name in files} == {name.split("/")[0] for name in calm}

    def test_every_file_holds_only_what_is_on_the_lists(self, hostile, group):
        found = {name: list(faults(name, data)) for name, data in hostile(group).files.items()}

        assert {name: some for name, some in found.items() if some} == {}

    def test_no_secret_is_anywhere_outside_of_the_content(self, hostile, group):
        root = hostile(group).folder.root
        marks = [SECRET.encode(), SECRET.lower().encode()]
        written = (
            path
            for path in root.rglob("*")
            if path.is_file() and path.relative_to(root).parts[0] not in {"content", "report", "secret.txt"}
        )
        if group == "clean":  # its scripts carry the mark, and are shown as text
            marks = []

        assert [path for path in written if any(mark in path.read_bytes() for mark in marks)] == []
        known = {".output.releases", "cache", "content", "output", "report", "secret.txt"}
        assert {path.name for path in root.iterdir()} <= known


def special_files(folder: NewsroomFolder) -> dict[str, str]:
    """Make what no text file can be; give the path and the rule of each."""
    news, root = folder.content / NEWS, folder.root
    (news / "2026-11-03-linked.ru.md").symlink_to(root / "secret.txt")
    (news / "linked.jpg").symlink_to("/etc/passwd")
    (news / "linked").symlink_to(root, target_is_directory=True)
    (news / "loop").symlink_to("..", target_is_directory=True)
    (news / "itself").symlink_to("itself")
    (news / "nowhere.jpg").symlink_to("nowhere")
    (folder.content / "organizations" / "linked-union").symlink_to("federation", target_is_directory=True)
    os.mkfifo(news / "pipe.jpg")
    Path(os.fsdecode(os.fsencode(news) + b"/2026-11-03-\xff.ru.md")).write_text(SECRET)
    folder.write(f"{NEWS}/Hall.jpg", jpeg())
    folder.write(f"{NEWS}/caf\u00e9.jpg", jpeg())
    folder.write(f"{NEWS}/cafe\u0301.jpg", jpeg())
    folder.post(ORGANIZATION, "2026-11-03-same.ru.md", title="Первая")
    folder.post(ORGANIZATION, "2026-11-04-same.ru.md", title=SECRET)
    folder.write(f"{NEWS}/2026-11-03-folder.ru.md/a.jpg", jpeg())
    deep = "/".join(["a"] * 200)
    folder.write(f"organizations/{ORGANIZATION}/{deep}/a.md", SECRET)
    links = ("2026-11-03-linked.ru.md", "linked.jpg", "linked", "loop", "itself", "nowhere.jpg")
    return {
        **{f"{NEWS}/{name}": "symbolic-link" for name in links},
        "organizations/linked-union": "symbolic-link",
        f"{NEWS}/pipe.jpg": "not-a-file",
        f"{NEWS}/2026-11-03-\\udcff.ru.md": "file-name",
        f"{NEWS}/hall.jpg": "twin-name",
        f"{NEWS}/caf\u00e9.jpg": "twin-name",
        f"{NEWS}/2026-11-04-same.ru.md": "same-address",
        f"{NEWS}/2026-11-03-folder.ru.md": "post-folder",
        f"organizations/{ORGANIZATION}/{'/'.join('a' * 9)}": "folder-depth",
    }


def test_links_pipes_twins_and_names_that_are_no_text(tmp_path, calm):
    folder = with_secrets(tmp_path)
    expected = special_files(folder)

    built = folder.build("publishconf.py")

    assert built.status == 3, built.text
    assert "Traceback" not in built.text
    found = {(problem["path"], problem["code"]) for problem in built.problems}
    assert set(expected.items()) <= found
    assert not built.files_with(SECRET)
    assert "Первая" in built.read(f"/{ORGANIZATION}/ru/2026/same/")
    assert {name for name in built.files() if name.startswith("federation/")} == {
        name for name in calm if name.startswith("federation/")
    }
