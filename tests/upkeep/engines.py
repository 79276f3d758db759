"""A small engine in a bare repository with two tags, and a newsroom that was cloned from the first: all with real git
and real make."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.tools import require_tool

# What `make publish` does in both engines: a page for each text, and a report.
BUILD = """\
import hashlib, json, os, pathlib
if "broken engine" in pathlib.Path("style.css").read_text("utf-8"):
    raise SystemExit("this engine builds nothing")
output, report = pathlib.Path(os.environ["OUTPUT"]), pathlib.Path(os.environ["HABARSHY_REPORT"])
style, files, problems = pathlib.Path("style.css").read_text("utf-8"), {}, []
for text in sorted(pathlib.Path("content").rglob("*.md")):
    if "strict engine" in style and "!" in text.read_text("utf-8"):
        problems.append({"path": text.name, "code": "loud", "line": 1, "severity": "error", "message": "too loud",
                         "message_en": "too loud"})
        continue
    page = output / text.stem / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(style + text.read_text("utf-8"), "utf-8")
    files[f"{text.stem}/index.html"] = hashlib.sha256(page.read_bytes()).hexdigest()
output.mkdir(parents=True, exist_ok=True)
report.mkdir(parents=True)
(output / "manifest.json").write_text(json.dumps({"files": files}), "utf-8")
(report / "problems.json").write_text(json.dumps({"problems": problems}), "utf-8")
"""
MAKEFILE = f"""\
.PHONY: publish
export OUTPUT
publish:
\t{sys.executable} build.py
.venv/.stamp:
\t@mkdir -p .venv && ! grep broken libraries.txt && cp libraries.txt $@
"""
FIRST = {
    "Makefile": MAKEFILE.replace(".venv/.stamp:", ".PHONY: .venv/.stamp\n.venv/.stamp:"),
    "build.py": BUILD,
    "libraries.txt": "one 1.0\n",
    "style.css": "one\n" + "\n" * 9 + "last\n",
    ".gitignore": "/.venv/\n/.report/\n",
    "pyproject.toml": '[project]\nname = "engine"\nversion = "0.1.0"\n',
    "publishconf.py": 'SITEURL = ""\n',
    "content/sample.md": "a sample\n",
}


def git(folder: Path, *arguments: str) -> str:
    names = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = [str(require_tool("git")), "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, cwd=folder, env={**kept, **names}, check=True, capture_output=True, text=True)
    return done.stdout.strip()


class Checkout:
    """A folder with a repository."""

    def __init__(self, folder: Path):
        self.folder = folder

    def git(self, *arguments: str) -> str:
        return git(self.folder, *arguments)

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def commit(self, **files: str | None) -> None:
        """Write files, or delete those that are None, and commit all there is."""
        for path, text in files.items():
            if text is None:
                (self.folder / path).unlink()
            else:
                self.write(path, text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "a change")

    def files(self) -> dict[str, str]:
        """Return what is committed, each file with the id of its bytes."""
        entries = (line.split("\t") for line in self.git("ls-tree", "-r", "HEAD").splitlines())
        return {path: head.split()[2] for head, path in entries}


class Engine(Checkout):
    """The engine, as those who make it have it; `address` is the bare repository that newsrooms fetch from."""

    def __init__(self, folder: Path):
        super().__init__(folder / "engine")
        self.folder.mkdir()
        self.git("init", "--quiet")
        self.address = folder / "engine.git"
        git(folder, "init", "--quiet", "--bare", str(self.address))
        self.release("v0.1.0", **FIRST)

    def release(self, tag: str, **files: str | None) -> None:
        self.commit(**files)
        self.git("tag", "--annotate", "--message", tag, tag)
        self.git("push", "--quiet", str(self.address), "main", tag)


class Newsroom(Checkout):
    """A federation's clone of the engine, with news of its own in the place of the samples."""

    def __init__(self, engine: Engine, folder: Path, *options: str):
        super().__init__(folder / "newsroom")
        git(folder, "clone", "--quiet", *options, f"file://{engine.address}", str(self.folder))
        self.git("config", "user.name", "Web Editor")
        self.git("config", "user.email", "editor@example.org")
        (self.folder / "content" / "sample.md").unlink()
        own = f'[tool.habarshy]\nengine = "{engine.address}"\n'
        self.commit(
            **{
                "content/news.md": "our news!\n",
                "content/theme/tokens.css": ":root { --band: #600 }\n",
                "publishconf.py": 'SITEURL = "https://news.example.org"\n',
                "pyproject.toml": f"{FIRST['pyproject.toml']}\n{own}",
            }
        )

    def problems_of(self, name: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = json.loads((self.folder / name).read_bytes())["problems"]
        return found
