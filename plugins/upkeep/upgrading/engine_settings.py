"""`[tool.habarshy]` of pyproject.toml: the newsroom's own lines in a file of the engine."""

from __future__ import annotations

import tomllib

from plugins.newsroom import tell
from plugins.upkeep.pyproject_table import HEAD, TABLES, table_settings, with_setting

from .repository import UpgradeError

FILE = "pyproject.toml"


def engine_settings(text: str) -> dict[str, str]:
    """Return the texts in the table; none where there is no table.

    Raises UpgradeError for a file that is no TOML, and for settings in another form than a table: these could not be
    carried into the engine's new file.
    """
    try:
        settings = table_settings(text)
    except ValueError as error:
        raise UpgradeError(
            tell("{file} cannot be read ({reason}): mend it first", file=FILE, reason=str(error))
        ) from None
    if settings and not TABLES.search(text):
        message = tell(
            "{file} names the engine in another form than a table: write {head}, below it each setting on a line of its"
            " own, commit that, and type the same again",
            file=FILE,
            head=HEAD,
        )
        raise UpgradeError(message)
    return settings


def project_version(text: str) -> str:
    """Return the version that the engine's files say they are; empty where they say none."""
    try:
        return str(tomllib.loads(text).get("project", {}).get("version", ""))
    except (tomllib.TOMLDecodeError, AttributeError):
        return ""


def without_settings(text: str) -> str:
    """Return the file without the table and those below it: what is the engine's own."""
    return TABLES.sub("", text).rstrip("\n") + "\n"


def with_settings(engines: str, sites: str, tag: str) -> str:
    """Return the engine's file with the newsroom's table as it stands in `sites`, and in it the tag that was taken."""
    own = "\n".join(found[0].rstrip() + "\n" for found in TABLES.finditer(sites))
    noted = with_setting(own, "tag", tag)
    return f"{without_settings(engines)}\n{noted}"
