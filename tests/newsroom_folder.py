"""A small newsroom in a folder, for tests that build a whole site: written, built by `pelican`, read back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.sample import IS_SAMPLE
from tests.tools import ROOT

SITEURL = "https://news.example.org"
NOW = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)

FEDERATION = """\
languages = ["kk", "ru", "en"]
tag_authority = "example.org,2026"
time_zone = "Asia/Almaty"
federation = "federation"

[name]
kk = "Үлгі федерациясы"
ru = "Образцовая федерация"
en = "Sample Federation"

[sectors.health-care]
kk = "Денсаулық сақтау"
ru = "Здравоохранение"
en = "Health care"

[territories.almaty]
kk = "Алматы"
ru = "Алматы"
en = "Almaty"

[topics.pay]
kk = "Жалақы"
ru = "Оплата труда"
en = "Pay"
"""

ORGANIZATIONS: Mapping[str, str] = {
    "federation": 'kind = "federation"\nparents = []\n[name]\nkk = "Федерация"\nru = "Федерация"\nen = "Federation"\n',
    "almaty-union": (
        'kind = "territorial"\nparents = ["federation"]\nterritory = "almaty"\n'
        '[name]\nkk = "Алматы одағы"\nru = "Союз Алматы"\nen = "Almaty Union"\n'
    ),
    "city-clinic": (
        'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\n'
        '[name]\nkk = "Қалалық емхана"\nru = "Городская поликлиника"\nen = "City Clinic"\n'
    ),
}


@dataclass(frozen=True)
class Built:
    """What `pelican` left and said."""

    status: int
    text: str
    output: Path
    report: Path

    @property
    def figures(self) -> dict[str, Any]:
        """Give what build.json says of the last build that wrote a report."""
        found: dict[str, Any] = json.loads((self.report / "build.json").read_bytes())
        return found

    @property
    def problems(self) -> list[dict[str, Any]]:
        """Give the problems of the last build that wrote a report."""
        found: list[dict[str, Any]] = json.loads((self.report / "problems.json").read_bytes())["problems"]
        return found

    def read(self, address: str) -> str:
        path = address.strip("/")
        file = self.output / path / "index.html" if address.endswith("/") else self.output / path
        return file.read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Give every published file, those behind links too."""
        return {
            (Path(folder) / name).relative_to(self.output).as_posix(): (Path(folder) / name).read_bytes()
            for folder, _, names in os.walk(self.output, followlinks=True)
            for name in names
        }

    def files_with(self, words: str) -> list[str]:
        """Give every published file whose name or bytes hold the words, sorted."""
        return sorted(name for name, data in self.files().items() if words in name or words.encode() in data)


@dataclass(frozen=True)
class NewsroomFolder:
    """A content folder to write into, and the way to build it."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)
    output_name: str = "output"

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / self.output_name

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file below the content folder."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def post(self, organization: str, name: str, body: str = "Text.", **header: str) -> Path:
        """Write a post; `name` is `2026-11-02-pay.ru.md`, the header's values stand as given."""
        header.setdefault("title", "Title")
        lines = "".join(f"{key}: {value}\n" for key, value in header.items())
        return self.write(f"organizations/{organization}/news/{name}", f"---\n{lines}---\n\n{body}\n")

    def build(self, settings: str = "pelicanconf.py", **environment: str) -> Built:
        """Run `pelican` as a user would, at a fixed moment."""
        surroundings = self.surroundings(**environment)
        done = subprocess.run(
            self.command(settings, surroundings.get("SITEURL", "")),
            env=surroundings,
            cwd=self.root,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        return Built(done.returncode, done.stdout + done.stderr, self.output, self.root / "report")

    def command(self, settings: str = "pelicanconf.py", siteurl: str = SITEURL) -> list[str]:
        """Give the command line of a build; `siteurl` is the address of its environment."""
        paths = (str(self.content), "-o", str(self.output))
        return [sys.executable, "-m", "pelican", *paths, *settings_as_cloned(settings, siteurl)]

    def surroundings(self, **environment: str) -> dict[str, str]:
        """Give the environment of a build; an empty value takes a variable out."""
        fixed = {
            "SOURCE_DATE_EPOCH": epoch(NOW),
            "HABARSHY_CACHE": str(self.root / "cache"),
            "HABARSHY_REPORT": str(self.root / "report"),
            "SITEURL": SITEURL,
            "WORKERS": "1",
        }
        everything = {**os.environ, **fixed, **self.environment, **environment}
        return {name: value for name, value in everything.items() if value}


def settings_as_cloned(settings: str, siteurl: str) -> list[str]:
    """Give the options that name a settings file; in a newsroom of one's own publishconf.py has an address of its own.

    There it is told the address that it would take from the environment.
    """
    has_own = settings == "publishconf.py" and not IS_SAMPLE
    return ["-s", str(ROOT / settings), *(("-e", f"SITEURL={json.dumps(siteurl)}") if has_own else ())]


def epoch(moment: datetime) -> str:
    """Give a moment as SOURCE_DATE_EPOCH."""
    return str(int(moment.timestamp()))


def small_newsroom(root: Path) -> NewsroomFolder:
    """Write three organizations and two posts, one of them in all languages."""
    folder = NewsroomFolder(root)
    folder.write("federation.toml", FEDERATION)
    for key, text in ORGANIZATIONS.items():
        folder.write(f"organizations/{key}/organization.toml", text)
    for language, title in (("kk", "Жалақы өседі"), ("ru", "Зарплата вырастет"), ("en", "Pay will rise")):
        folder.post("city-clinic", f"2026-11-02-pay.{language}.md", body="Body.", title=title, topics="[pay]")
    folder.post("almaty-union", "2026-10-15-meeting.ru.md", title="Собрание", body="Прошло собрание.")
    return folder
