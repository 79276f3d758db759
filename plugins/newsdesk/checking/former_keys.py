"""Earlier folder names of organizations, sought in their files only when a text links to a folder that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from plugins.newsroom import TomlFile, organization_folders, organization_toml, read_toml


class FormerKeys(Mapping[str, str]):
    """Today's folder of an organization by each of its earlier names."""

    def __init__(self, content: Path) -> None:
        self._content = content

    def __getitem__(self, name: str) -> str:
        if (self._content / "organizations" / name).is_dir():
            raise KeyError(name)
        return self._all[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> dict[str, str]:
        keys = sorted(organization_folders(self._content))
        return {former: key for key in reversed(keys) for former in self._names_of(key)}

    def _names_of(self, key: str) -> tuple[str, ...]:
        path = organization_toml(key)
        try:
            data = (self._content / path).read_bytes()
        except OSError:
            return ()
        read = read_toml(path, data) if b"formerly" in data else None
        names = read.values.get("formerly") if isinstance(read, TomlFile) else None
        return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()
