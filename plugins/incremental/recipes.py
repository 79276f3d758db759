"""Digests of what pages are made with: our code, the libraries and the theme."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.metadata import version
from pathlib import Path

from plugins.newsroom import digest_of
from plugins.releases import files_below

LIBRARIES = (
    *("pelican", "markdown", "markdown-it-py", "mdurl", "typogrify", "smartypants", "nh3", "pyyaml", "msgspec"),
    *("jinja2", "markupsafe", "feedgen", "python-dateutil", "lxml", "babel", "regex", "tzdata"),
    *("pillow", "pikepdf", "uharfbuzz", "numpy", "zlib-ng", "tinycss2", "typst", "python-docx"),
)
"""Whose new version may change a page or a file beside it. `tests/project/test_libraries.py` asks of each new one."""


@cache
def code_digest(project: Path) -> str:
    """Digest our own code, and the versions of Python's Unicode and of the libraries that pages are made with."""
    versions = (f"{name} {version(name)}" for name in LIBRARIES)
    return digest_of(unicodedata.unidata_version, *versions, _tree_digest(project / "plugins", without=(".po",)))


def theme_digest(theme: Path) -> str:
    """Digest templates, styles, catalogues and fonts."""
    return _tree_digest(theme)


def _tree_digest(folder: Path, without: tuple[str, ...] = ()) -> str:
    """Digest a folder's files but those with these endings: what people are told is in no page."""
    parts: list[bytes | str] = []
    for name in files_below(folder):
        if "__pycache__/" not in name and not name.endswith(without):
            with open(f"{folder}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - hundreds, in every build
                parts += (name, file.read())
    return digest_of(*parts)
