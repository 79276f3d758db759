"""A fresh clone of Habarshy with a sample of its own, and a newsroom that is started in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import Content, Federation, read_content
from tests.newsroom_folder import NOW, Built, epoch
from tests.tools import ROOT, require_tool

ORIGIN = "https://git.example.org/habarshy.git"
SAMPLE = {
    "federation.toml": (
        'languages = ["kk", "ru"]\ntag_authority = "example.org,2026"\ntime_zone = "Asia/Almaty"\n'
        'federation = "sample-federation"\n[name]\nkk = "Үлгі федерациясы"\n'
    ),
    "organizations/sample-federation/organization.toml": (
        'kind = "federation"\nparents = []\neditors = ["@sample-federation/newsroom"]\n[name]\nkk = "Үлгі"\n'
    ),
    "organizations/sample-federation/news/2026-11-02-pay.kk.md": "---\ntitle: Жалақы\n---\n\nБұл — үлгі мәтін.\n",
    "pages/about.kk.md": "---\ntitle: Сайт туралы\n---\n\nБұл — үлгі сайт.\n",
}
LESSONS = {
    f"pages/{file.name}": file.read_text("utf-8") for file in sorted((ROOT / "content" / "pages").glob("lessons*.md"))
}
"""The lessons of the seminar, as they lie in this checkout."""
COPIED = ("pelicanconf.py", "publishconf.py", "pyproject.toml", ".gitignore", "Makefile")
ANSWERS = (
    *("--yes", "--language", "ru", "--languages", "kk,ru,en"),
    *("--name", "kk=Батыс өңірі кәсіподақтар федерациясы", "--name", "ru=Федерация профсоюзов Западного края"),
    *("--name", "en=Western Land Federation of Trade Unions", "--federation", "western-federation"),
    *("--site", "https://news.western.example", "--time-zone", "Asia/Aqtau", "--color", "#7a3b12"),
    *("--email", "desk@western.example", "--editors", "@western/desk, @aigul"),
    *("--repository", "https://gitlab.com/western/news.git"),
    *("--territory-name", "kk=Өзен ауданы", "--territory-name", "ru=Озёнский район", "--territory", "ozen"),
    *("--territorial-name", "kk=Өзен кәсіподақ орталығы", "--territorial", "ozen-centre"),
    *("--sector-name", "kk=Көлік", "--sector-name", "en=Transport"),
    *("--sectoral-name", "kk=Көлік қызметкерлерінің кәсіподағы", "--sectoral", "transport-union"),
    *("--primary-name", "kk=Өзен депосының кәсіподақ ұйымы", "--primary", "ozen-depot"),
)
"""Of a script that asks nothing."""


@dataclass(frozen=True)
class Clone:
    """A repository in which a newsroom may begin."""

    folder: Path

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
        command = [str(require_tool("git")), "-C", str(self.folder), *who, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def commit(self, message: str = "Change") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)

    def read(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def start(self, *arguments: str, **environment: str) -> Built:
        """Type `habarshy start …` where nobody sits."""
        return self.type("start", arguments, environment)

    def type(self, word: str, arguments: Sequence[str] = (), environment: dict[str, str] | None = None) -> Built:
        done = subprocess.run(
            self.command(word, *arguments),
            cwd=self.folder,
            env=self.surroundings(**(environment or {})),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        return Built(done.returncode, done.stdout + done.stderr, self.folder / "output", self.folder / ".report")

    def command(self, word: str, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "plugins.command", word, *arguments]

    def surroundings(self, **environment: str) -> dict[str, str]:
        fixed = {"SOURCE_DATE_EPOCH": epoch(NOW), "WORKERS": "1", "HABARSHY_LANGUAGE": "en", "GIT_CONFIG_NOSYSTEM": "1"}
        return {**os.environ, **fixed, "PYTHONPATH": str(self.folder), **environment}

    def files(self) -> dict[str, bytes]:
        """Give all that git keeps or would keep, as it lies in the folder."""
        names = self.git("ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
        paths = [self.folder / name for name in names if name]
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def read_again(clone: Clone) -> tuple[Federation, Content]:
    """Read the newsroom of a clone; its federation must be readable."""
    content = read_content(clone.folder / "content")
    assert content.federation is not None, content.problems
    return content.federation, content


def fresh_clone(folder: Path) -> Clone:
    """Make a clone: what a start changes is its own, code and theme are those of this checkout."""
    clone = Clone(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        clone.write(name, (ROOT / name).read_bytes())
    for name in ("plugins", "theme"):
        (folder / name).symlink_to(ROOT / name)
    for path, text in {**SAMPLE, **LESSONS}.items():
        clone.write(f"content/{path}", text)
    clone.write(".github/CODEOWNERS", "* @sample-federation/newsroom\n")
    clone.git("init", "--quiet", "--initial-branch", "main")
    clone.git("remote", "add", "origin", ORIGIN)
    clone.commit("Habarshy")
    return clone
