"""The folders of releases and of what they are made of."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReleaseLayout:
    """The folder `.<output>.releases/` beside the output."""

    folder: Path

    @property
    def sections(self) -> Path:
        """Finished sections: `<org>/<digest>/site` and `…/summary`."""
        return self.folder / "sections"

    @property
    def pieces(self) -> Path:
        """Finished folders of the portal's pages, such as months: `<digest>/`."""
        return self.folder / "pieces"

    @property
    def months(self) -> Path:
        """The posts that all sections list, by month."""
        return self.folder / "months"

    @property
    def ledgers(self) -> Path:
        """The records of what the builds of releases read, made and showed."""
        return self.folder / "ledgers"

    @property
    def dropped(self) -> Path:
        """Folders and files that no release shows any more."""
        return self.folder / "dropped"

    @property
    def staging(self) -> Path:
        """The release being made."""
        return self.folder / "unfinished"

    @property
    def renewed(self) -> Path:
        """A release that nobody keeps any more, while it becomes a new one."""
        return self.folder / "renewed"

    def empty_staging(self) -> Path:
        """Return an empty folder to print the portal into; what a build that was stopped left there is no use."""
        shutil.rmtree(self.renewed, ignore_errors=True)
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir(parents=True)
        return self.staging

    def site_of(self, organization: str, folder: str) -> Path:
        """Return the pages of a finished section."""
        return self.sections / organization / folder / "site"

    def summary_of(self, organization: str, folder: str) -> Path:
        """Return the summary of a finished section."""
        return self.sections / organization / folder / "summary"

    def releases(self) -> list[Path]:
        """Return the releases, the newest first."""
        found = (path for path in self.folder.glob("release-*") if path.is_dir())
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def releases_beside(output: Path) -> Path:
    """Return the folder of an output's releases."""
    return output.parent / f".{output.name}.releases"
