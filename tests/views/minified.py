"""Make scripts as browsers get them: `python -m tests.views.minified [FOLDER]` writes each from its source."""

from __future__ import annotations

import sys
from pathlib import Path

import minify

STATIC = Path(__file__).parents[2] / "theme" / "static"
SOURCES = {
    "directory": ("directory.js",),
    "new-post": ("new-post.js",),
    "search": ("search/readings.js", "search/page.js"),
    "share": ("share.js",),
}


def minified(script: str) -> str:
    """Return a script without comments, spaces and long names that only it knows."""
    source = "".join((STATIC / name).read_text(encoding="utf-8") for name in SOURCES[script])
    return f"{minify.string('text/javascript', source)}\n"


def main(folder: Path) -> None:
    """Write every script into a folder."""
    for script in SOURCES:
        (folder / f"{script}.js").write_text(minified(script), encoding="utf-8")


if __name__ == "__main__":
    main(Path(*sys.argv[1:2]) if sys.argv[1:] else STATIC / "minified")
