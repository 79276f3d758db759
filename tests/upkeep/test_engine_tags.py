"""Which engine there is to take, and which one a newsroom stands on, as tags and histories say."""

from __future__ import annotations

import pytest

from plugins.upkeep.upgrading.merging import Clash, Conflict, _conflicts
from plugins.upkeep.upgrading.repository import Answer, Repository, UpgradeError, checked_repository
from plugins.upkeep.upgrading.tags import TAGS, Base, all_tags, base_of, fetch_tags, version_of, wanted_tag
from tests.upkeep.engines import Checkout, git

PYPROJECT = '[project]\nversion = "{version}"\n'


@pytest.fixture
def engine(tmp_path):
    """An engine with two released tags and a trial, the newest first."""
    made = Checkout(tmp_path / "engine")
    made.folder.mkdir()
    made.git("init", "--quiet")
    for tag in ("v1.10.0", "v1.9.0", "v1.11.0-trial.1"):
        made.commit(**{"pyproject.toml": PYPROJECT.format(version=tag[1:])})
        made.git("tag", "--annotate", "--message", tag, tag)
    return made


@pytest.fixture
def newsroom(engine, tmp_path):
    """A newsroom that was cloned at the first commit of the engine, with its tags fetched."""
    made = Checkout(tmp_path / "newsroom")
    git(tmp_path, "clone", "--quiet", "--no-tags", str(engine.folder), str(made.folder))
    made.git("reset", "--quiet", "--hard", "HEAD~2")
    fetch_tags(Repository(made.folder), str(engine.folder))
    return made


@pytest.mark.parametrize(
    ("tag", "version"),
    [("v1.2.3", (1, 2, 3)), ("1.2", (1, 2)), ("v7", (7,)), ("v1.2.3.4", (1, 2, 3, 4))]
    + [(trial, ()) for trial in ("v1.2.3-trial", "v1.2.3.4.5", "version", "", "v", "v1.", "1.2\n", "v١.٢")],
)
def test_a_released_tag_is_numbers_and_nothing_else(tag, version):
    assert version_of(tag) == version


def test_tags_are_in_the_order_of_their_numbers_and_trials_are_not_among_them(newsroom, engine):
    repository = Repository(newsroom.folder)
    assert fetch_tags(repository, str(engine.folder)) == ("v1.9.0", "v1.10.0")
    assert set(all_tags(repository)) == {"v1.9.0", "v1.10.0", "v1.11.0-trial.1"}
    assert newsroom.git("tag", "--list") == ""


def test_a_tag_that_the_engine_has_taken_back_is_forgotten(newsroom, engine):
    engine.git("tag", "--delete", "v1.10.0")
    assert fetch_tags(Repository(newsroom.folder), str(engine.folder)) == ("v1.9.0",)


def test_a_tag_that_was_moved_is_fetched_anew(newsroom, engine):
    engine.git("tag", "--force", "--annotate", "--message", "again", "v1.10.0", "v1.9.0")
    fetch_tags(Repository(newsroom.folder), str(engine.folder))
    assert Repository(newsroom.folder).commit_of(f"{TAGS}v1.10.0") == engine.git("rev-parse", "v1.9.0^{commit}")


@pytest.mark.parametrize(
    ("asked", "tag"),
    [("", "v1.10.0"), ("v1.9.0", "v1.9.0"), ("1.9.0", "v1.9.0"), ("v1.11.0-trial.1", "v1.11.0-trial.1")],
)
def test_the_newest_tag_is_taken_or_the_one_that_is_named(newsroom, asked, tag):
    assert wanted_tag(Repository(newsroom.folder), ("v1.9.0", "v1.10.0"), asked) == tag


def test_a_noted_tag_says_where_a_newsroom_stands_whatever_its_history(newsroom):
    repository = Repository(newsroom.folder)
    newsroom.commit(**{"pyproject.toml": '[tool.habarshy]\ntag = "v1.9.0"\n'})
    assert base_of(repository, "v1.10.0") == Base(repository.commit_of(f"{TAGS}v1.9.0"), "v1.9.0")


@pytest.mark.parametrize("noted", ["v9.9.9", "main", "../heads/main"])
def test_a_noted_tag_that_is_not_there_is_passed_over(newsroom, noted):
    newsroom.commit(**{"pyproject.toml": f'[tool.habarshy]\ntag = "{noted}"\n'})
    assert base_of(Repository(newsroom.folder), "v1.9.0").name == "v1.10.0"


def test_a_commit_without_a_tag_is_called_by_its_id(newsroom, engine):
    commit = engine.git("rev-parse", "v1.10.0^{commit}")
    engine.git("tag", "--delete", "v1.10.0")
    repository = Repository(newsroom.folder)
    fetch_tags(repository, str(engine.folder))
    assert base_of(repository, "v1.9.0") == Base(commit, commit[:12])


def without_history(newsroom, version):
    newsroom.git("checkout", "--quiet", "--orphan", "copied")
    newsroom.commit(**{"pyproject.toml": PYPROJECT.format(version=version)})
    return Repository(newsroom.folder)


@pytest.mark.parametrize("version", ["1.9.0", "v1.9.0"])
def test_without_a_common_history_the_version_of_the_files_says_it(newsroom, version):
    assert base_of(without_history(newsroom, version), "v1.10.0").name == "v1.9.0"


@pytest.mark.parametrize("version", ["1.5.0", "", "1.9"])
def test_where_nobody_knows_it_the_way_to_say_it_is_told(newsroom, version):
    repository = without_history(newsroom, version)
    with pytest.raises(UpgradeError, match=rf"no tag of version '{version}' that .* write the tag .* as tag = \"…\""):
        base_of(repository, "v1.10.0")


def test_a_repository_without_a_commit_is_told(tmp_path):
    git(tmp_path, "init", "--quiet")
    with pytest.raises(UpgradeError, match="nothing is committed here yet: commit the newsroom first"):
        checked_repository(tmp_path)


def test_the_first_of_several_changes_is_named_by_its_own_name(newsroom):
    newsroom.commit(**{"content/b.md": "b", "content/мақала a.md": "a"})
    newsroom.git("config", "user.name", "Web Editor")
    newsroom.git("config", "user.email", "editor@example.org")
    newsroom.write("content/мақала a.md", "changed")
    newsroom.write("content/b.md", "changed")
    with pytest.raises(UpgradeError, match=r"committed, content/b\.md first of 2: commit them"):
        checked_repository(newsroom.folder)
    newsroom.git("checkout", "--quiet", "content/b.md")
    with pytest.raises(UpgradeError, match=r"committed, content/мақала a\.md first of 1"):
        checked_repository(newsroom.folder)


def test_what_another_git_works_on_is_not_taken_for_the_newsroom(newsroom, engine, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(engine.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    top = Repository(newsroom.folder).done("rev-parse", "--show-toplevel")
    assert top == str(newsroom.folder.resolve())


def test_a_command_that_fails_is_told_with_what_git_said(newsroom):
    with pytest.raises(UpgradeError, match=r"git cat-file blob failed: fatal: .*nothing-there"):
        Repository(newsroom.folder).done("cat-file", "blob", "nothing-there")


def test_a_file_is_read_from_its_commit_and_none_where_there_is_none(newsroom):
    repository = Repository(newsroom.folder)
    newsroom.write("pyproject.toml", "changed and not committed")
    assert repository.file("HEAD", "pyproject.toml") == PYPROJECT.format(version="1.10.0")
    assert repository.file("HEAD", "nothing.toml") is None
    assert (repository.commit_of("HEAD") != "", repository.commit_of("nothing")) == (True, "")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("", ""),
        ("one\n\n  two \n three\n", "two three"),
        ("x" * 400, "x" * 300),
        ("fatal: a\x1b[31mb\n", "fatal: a\\x1b[31mb"),
    ],
)
def test_of_what_git_says_the_last_lines_are_told(said, reason):
    assert Answer(1, "", said).reason == reason


def listed(**stages):
    return "".join(f"100644 {'0' * 40} {one}\t{path}\0" for path, several in stages.items() for one in several)


@pytest.mark.parametrize(
    ("stages", "clash"),
    [
        ("123", Clash.BOTH_CHANGED),
        ("12", Clash.ENGINE_DELETED),
        ("13", Clash.SITE_DELETED),
        ("23", Clash.BOTH_ADDED),
        ("1", Clash.MOVED),
        ("2", Clash.MOVED),
        ("3", Clash.MOVED),
    ],
)
def test_a_conflict_is_known_by_the_versions_that_git_keeps(stages, clash):
    assert list(_conflicts(listed(a=stages))) == [Conflict("a", clash)]


def test_conflicts_are_told_file_by_file_in_order():
    found = _conflicts(listed(b="123", a="23") + f"100644 {'0' * 40} 2\tc\tтаб.md\0")
    assert [one.path for one in found] == ["a", "b", "c\tтаб.md"]
