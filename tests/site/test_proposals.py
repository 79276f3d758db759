"""`.ci/proposal` with real builds: what a proposal breaks in files of others, and what readers would lose by it."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.newsroom_folder import FEDERATION, ORGANIZATIONS, small_newsroom
from tests.tools import ROOT, require_tool

CODE = ("plugins", "theme", "pelicanconf.py", "publishconf.py", ".venv")


class Repository:
    """A newsroom in a repository, and a checkout of the code that judges proposals to it."""

    def __init__(self, folder):
        require_tool("make")
        self.newsroom = small_newsroom(folder / "repository")
        self.code = folder / "code"
        (self.code / ".ci").mkdir(parents=True)
        for script in ("proposal", "say"):
            shutil.copy(ROOT / ".ci" / script, self.code / ".ci" / script)
        (self.code / "Makefile").write_text(".venv/.stamp:\n", "utf-8")
        for name in CODE:
            (self.code / name).symlink_to(ROOT / name)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments):
        identity = ["-c", "user.name=Press", "-c", "user.email=press@example.org"]
        subprocess.run([require_tool("git"), *identity, *arguments], cwd=self.newsroom.root, check=True)

    def commit(self):
        self.git("add", "-A", "content")
        self.git("commit", "-q", "-m", "##[add-mask]e")

    def judge(self, form="text"):
        surroundings = self.newsroom.surroundings(HABARSHY_REPORT="", HABARSHY_LANGUAGE="en", CARDS="0")
        command = [self.code / ".ci" / "proposal", self.newsroom.root, "main~1", form]
        done = subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8", check=False)
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


def lines_with(told, *words):
    return [line for line in told.splitlines() if all(word in line for word in words)]


CLINIC = "content/organizations/city-clinic"


def test_what_it_breaks_in_files_that_it_does_not_touch_fails_it(repository):
    newsroom = repository.newsroom
    newsroom.write(
        "organizations/ward/organization.toml", ORGANIZATIONS["city-clinic"].replace("almaty-union", "school")
    )
    newsroom.write("organizations/school/organization.toml", ORGANIZATIONS["city-clinic"])
    newsroom.post("school", "2026-05-05-old.ru.md", publish_at="soon")
    for language in ("kk", "ru"):
        newsroom.post("city-clinic", f"2026-09-01-pair.{language}.md", status="published")
    repository.commit()
    newsroom.post("city-clinic", "2026-01-15-pay.ru.md")
    newsroom.post("city-clinic", "2026-09-01-pair.kk.md", status="hidden")
    newsroom.post("almaty-union", "2026-09-01-\u202eeman.ru.md")
    newsroom.write("organizations/almaty-union/.gitattributes", "*.md export-ignore\n")
    shutil.rmtree(newsroom.content / "organizations" / "school")
    newsroom.post("federation", "2026-01-01-news.ru.md", publish_at="sometime\\n::error::x ##[add-mask]e")
    repository.commit()

    status, told = repository.judge()

    assert status == 1, told
    assert lines_with(told, f"{CLINIC}/news/2026-11-02-pay.ru.md: error:", "(same-address)", "without this proposal")
    assert lines_with(told, f"{CLINIC}/news/2026-09-01-pair.ru.md", ": error:")
    assert lines_with(told, r"2026-09-01-\u202eeman.ru.md: error:", "(file-name)")
    assert lines_with(told, ".gitattributes: error:", "(git-settings)")
    assert lines_with(told, "organizations/ward/organization.toml", ": error:", "(unknown-parent)")
    assert "##[" not in told
    assert all(line.isprintable() for line in told.splitlines())


def test_what_readers_would_lose_is_told_and_holds_nobody_up(repository):
    newsroom = repository.newsroom
    newsroom.write(
        "organizations/school/organization.toml",
        ORGANIZATIONS["city-clinic"].replace('kind = "primary"', 'kind = "primary"\nformerly = ["old-school"]'),
    )
    for slug in ("stays", "renamed", "gone", "other-id"):
        newsroom.post("school", f"2026-05-05-{slug}.ru.md", formerly="2026-05-05-first" if slug == "other-id" else "[]")
    newsroom.post("almaty-union", "2026-05-05-wrong.ru.md", publish_at="soon")
    repository.commit()
    news = newsroom.content / "organizations" / "school" / "news"
    (news / "2026-05-05-gone.ru.md").unlink()
    (news / "2026-05-05-renamed.ru.md").unlink()
    newsroom.post("school", "2026-05-05-new-name.ru.md", formerly="2026-05-05-renamed")
    newsroom.post("school", "2026-05-05-other-id.ru.md")
    newsroom.write("federation.toml", FEDERATION.replace("[topics.pay]", "[topics.wages]"))
    for language in ("kk", "ru", "en"):
        newsroom.post("city-clinic", f"2026-11-02-pay.{language}.md", topics="[wages]")
    repository.commit()

    status, told = repository.judge()

    assert status == 0, told
    (school,) = lines_with(told, "content/organizations/school: warning:", "(address-vanishes)")
    assert "2 in all: /school/ru/2026/first/, /school/ru/2026/gone/;" in school
    (portal,) = lines_with(told, "content: warning:", "(address-vanishes)")
    assert "/en/topics/pay/" in portal
    (ids,) = lines_with(told, ": warning:", "(id-changes)")
    assert ids.startswith("content/organizations/school: warning:")
    assert "1 in all" in ids
    assert "/school/ru/2026/other-id/" in ids
    assert lines_with(told, "2026-05-05-wrong.ru.md", ": not touched here:")


def test_github_shows_it_at_the_organization(repository):
    newsroom = repository.newsroom
    repository.commit()
    shutil.rmtree(newsroom.content / "organizations" / "city-clinic" / "news")
    repository.commit()

    status, told = repository.judge("github")

    assert status == 0, told
    (annotation,) = lines_with(told, "title=address-vanishes", "organizations/city-clinic")
    assert annotation.startswith("::warning file=content/organizations/city-clinic,title=address-vanishes::")
