"""A rename that is being prepared: the newsroom as it stands, and the changes that come together for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.newsroom import (
    FEDERATION_FILE,
    REDIRECTS_FILE,
    Content,
    Federation,
    Message,
    Organization,
    did_you_mean,
    organization_toml,
    read_content,
    system_reason,
    tell,
)
from plugins.reporting import codeowners_text

from .changes import Changes, git
from .written_files import RenameError, WrittenFile, read_written

CONTENT = "content"
FEDERATION = f"{CONTENT}/{FEDERATION_FILE}"
REDIRECTS = f"{CONTENT}/{REDIRECTS_FILE}"
OWNERS = ".github/CODEOWNERS"
_TEXTS = ("organizations/*/news/*.md", "organizations/*/pages/*.md", "pages/*.md")


@dataclass
class Preparation:
    """The newsroom in a folder, and what a rename will do to it."""

    root: Path
    content: Content
    federation: Federation
    moves: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[str, WrittenFile] = field(default_factory=dict)
    """Those that will be another one, by their paths of today."""
    renamed: tuple[str, str] = ("", "")
    """An organization's folder of today, and its new one."""

    @property
    def organizations(self) -> dict[str, Organization]:
        """Organizations whose own file can be read, by today's folder."""
        return {one.key: one for one in self.content.organizations}

    def organization(self, name: str) -> Organization:
        """Return an organization by its folder; raise RenameError that names the nearest where there is none."""
        if name in self.organizations:
            return self.organizations[name]
        if name in self.content.unreadable:
            message = tell(
                "{file} has an error: `make site` says which. Mend it, and type the same again", file=own_file(name)
            )
            raise RenameError(message)
        today = next((one.key for one in self.organizations.values() if name in one.formerly), "")
        remedy = tell("today it is '{name}'", name=today) if today else did_you_mean(name, self.organizations)
        raise RenameError(unknown(tell("'{name}' is not an organization", name=name), remedy))

    def text(self, path: str) -> WrittenFile:
        """Return a file as it will be; raise RenameError where it cannot be read."""
        if path not in self.texts:
            try:
                return read_written(path, (self.root / path).read_bytes())
            except OSError as error:
                message = tell("{file} cannot be read ({reason})", file=path, reason=system_reason(error))
                raise RenameError(message) from error
        return self.texts[path]

    def write(self, path: str, file: WrittenFile) -> None:
        """Let a file be another one, if it is."""
        if path in self.texts or file != self.text(path):
            self.texts[path] = file

    def is_there(self, path: str) -> bool:
        """Return whether there is a file or a folder."""
        return (self.root / path).exists()

    def has_files(self, path: str) -> bool:
        """Return whether there is a folder with something in it that git knows, or is to know."""
        return bool(git(self.root, "ls-files", "--cached", "--others", "--exclude-standard", "--", f"{path}/"))

    def texts_with(self, words: str, below: str = "") -> Iterator[str]:
        """Yield the Markdown files that have these words, in order; `below` names the organization's folder."""
        folder = self.root / CONTENT
        for pattern in _TEXTS:
            for file in sorted(folder.glob(pattern.replace("*", below, 1) if below else pattern)):
                path = f"{CONTENT}/{file.relative_to(folder).as_posix()}"
                if not file.is_symlink() and words.encode() in file.read_bytes():
                    yield path

    def mend(self, path: str, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]) -> None:
        """Write something else wherever a pattern stands in a file."""
        file = self.text(path)
        self.write(path, replace(file, text=pattern.sub(new, file.text)))

    def mend_redirects(self, old: str, new: str) -> None:
        """Let lines of redirects.toml that lead to the one lead to the other."""
        if self.is_there(REDIRECTS):
            pattern = re.compile(rf"(=[ \t]*[\"']){re.escape(old)}(?=[\"'/.][^=#\r\n]*(?:#|[\r\n]|\Z))")
            self.mend(REDIRECTS, pattern, lambda found: f"{found[1]}{new}")

    def changes(self) -> Changes:
        """Return all of it."""
        texts = {path: file.data for path, file in sorted(self.texts.items())}
        if self.is_there(OWNERS):
            old, new = self.renamed
            organizations = [replace(one, key=new) if one.key == old else one for one in self.content.organizations]
            key = new if self.federation.key == old else self.federation.key
            owners = codeowners_text(organizations, key).encode()
            if owners != (self.root / OWNERS).read_bytes():
                texts[OWNERS] = owners
        return Changes(tuple(self.moves), texts)


def prepared(root: Path) -> Preparation:
    """Read the newsroom in a folder; raise RenameError where nobody can tell who is in it."""
    content = read_content(root / CONTENT)
    if content.federation is None:
        message = tell("{file} is missing or has an error: `make site` says which", file=FEDERATION)
        raise RenameError(message)
    return Preparation(root, content, content.federation)


def own_file(key: str) -> str:
    """Return the path of an organization's own file."""
    return f"{CONTENT}/{organization_toml(key)}"


def folder_of(key: str) -> str:
    """Return the path of an organization's folder."""
    return f"{CONTENT}/organizations/{key}"


def unknown(said: Message, remedy: Message) -> Message:
    """Return that there is nothing of a name, with what may have been meant."""
    return tell("{said}: {remedy}", said=said, remedy=remedy) if remedy else said


def taken(name: str, whose: Message) -> Message:
    """Return that a name is not free; `whose` says who has it."""
    return tell("'{name}' is taken: {whose}", name=name, whose=whose)
