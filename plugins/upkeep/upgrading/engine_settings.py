"""`[tool.habarshy]` of pyproject.toml: the newsroom's own lines in a file of the engine."""

from __future__ import annotations

import re
import tomllib

from plugins.newsroom import tell

from .repository import UpgradeError

FILE = "pyproject.toml"
_TABLE = re.compile(r"^\[tool\.habarshy\][^\n]*\n(?:(?!\[)[^\n]*(?:\n|\Z))*", re.MULTILINE)
"""The table's head and all lines to the next one's."""
_TAG = re.compile(r"^tag[ \t]*=[^\n]*\n?", re.MULTILINE)


def engine_settings(text: str) -> dict[str, str]:
    """Return the texts in the table; none where there is no table. Raises UpgradeError for a file that is no TOML."""
    try:
        tool = tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError as error:
        raise UpgradeError(
            tell("{file} cannot be read ({reason}): mend it first", file=FILE, reason=str(error))
        ) from None
    table = tool.get("habarshy", {}) if isinstance(tool, dict) else {}
    return {key: value for key, value in table.items() if isinstance(value, str)}


def project_version(text: str) -> str:
    """Return the version that the engine's files say they are; empty where they say none."""
    try:
        return str(tomllib.loads(text).get("project", {}).get("version", ""))
    except (tomllib.TOMLDecodeError, AttributeError):
        return ""


def without_settings(text: str) -> str:
    """Return the file without the table: what is the engine's own."""
    return _TABLE.sub("", text).rstrip("\n") + "\n"


def with_settings(engines: str, sites: str, tag: str) -> str:
    """Return the engine's file with the newsroom's table as it stands in `sites`, and in it the tag that was taken."""
    found = _TABLE.search(sites)
    table = _TAG.sub("", found[0]).rstrip("\n") if found else "[tool.habarshy]"
    return f'{without_settings(engines)}\n{table}\ntag = "{tag}"\n'
