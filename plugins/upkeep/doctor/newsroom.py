"""What this newsroom lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from plugins.newsroom import FEDERATION_FILE, Content, Federation, find_files, git_says, read_content, shown, tell
from plugins.upkeep.git import branch_of, is_repository, origin_of
from plugins.upkeep.pyproject_table import table_settings
from plugins.upkeep.renaming.taking_back import is_cut_off
from plugins.upkeep.start.files import PUBLISHCONF, PYPROJECT
from plugins.upkeep.start.moving_in import CONTENT, STAGING
from plugins.upkeep.start.obstacles import CODEOWNERS
from plugins.upkeep.start.sample import is_sample, of_samples

from .lacks import Lack

PUBLISHED_BRANCH = "main"
"""The branch that .github/workflows publish."""
GIVING_ADDRESSES = ("github", "gitlab")
"""Services whose pages have an address that their pipelines know."""
_SITEURL = re.compile(r"^SITEURL[ \t]*=[ \t]*(?P<value>.+)$", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\"']+")
_FOLDER = re.compile(rf"{CONTENT}/organizations/([^/]+)/organization\.toml")


def newsroom_lacks(root: Path) -> Iterator[Lack]:
    """Find what the newsroom in this folder lacks, in the order in which it is put right."""
    content = root / CONTENT
    if (root / STAGING).exists():
        yield Lack(
            tell("A start was cut off."), tell("Type {command}: it puts everything back first.", command="make start")
        )
    if is_cut_off(root):
        yield Lack(
            tell("A rename was cut off: files lie half at their old and half at their new places."),
            tell("Type the same rename once more: everything is put back first."),
        )
    if is_sample(content):
        message = tell("The newsroom is still the sample; its ids are of a domain that is nobody's.")
        yield Lack(message, tell("Make it yours: {command}", command="make start"))
        return
    read = read_content(content)
    if read.federation is None:
        message = tell("{file} cannot be read.", file=f"{CONTENT}/{FEDERATION_FILE}")
        yield Lack(message, tell("{command} says what is wrong in it.", command="make site"))
    else:
        yield from _left_of_samples(content)
        yield from _owners(root, read, read.federation)
    yield from _public_address(root, read.federation)
    yield from _repository(root)
    yield from _lost_folders(root, read)


def _left_of_samples(content: Path) -> Iterator[Lack]:
    files = (path for path in find_files(content)[0] if path.endswith((".md", ".toml")))
    left = [path for path in files if b"example.org" in (content / path).read_bytes()]
    if left:
        message = tell("Addresses of samples (example.org) stand in {file}.", file=shown(f"{CONTENT}/{left[0]}"))
        if len(left) > 1:
            message = tell(
                "Addresses of samples (example.org) stand in {file} and {count} more.",
                file=shown(f"{CONTENT}/{left[0]}"),
                count=len(left) - 1,
            )
        yield Lack(message, tell("Write your own there, or delete the file."))


def _owners(root: Path, read: Content, federation: Federation) -> Iterator[Lack]:
    file = f"{CONTENT}/organizations/{federation.key}/organization.toml"
    editors = next((one.editors for one in read.organizations if one.key == federation.key), ())
    if not editors:
        message = tell("Nobody reviews what others propose.")
        remedy = tell(
            'Write editors = ["@login"] into {file}, then type {command}.', file=file, command="make codeowners"
        )
        yield Lack(message, remedy)
        return
    owners = root / CODEOWNERS
    said = owners.read_text("utf-8", errors="replace").split() if owners.is_file() else []
    if not all(editor in said for one in read.organizations for editor in one.editors):
        message = tell("{file} does not name all who review.", file=CODEOWNERS)
        yield Lack(message, tell("Type: {command}", command="make codeowners"))


def _public_address(root: Path, federation: Federation | None) -> Iterator[Lack]:
    file = root / PUBLISHCONF
    found = _SITEURL.search(file.read_text("utf-8", errors="replace")) if file.is_file() else None
    if not found or not _ADDRESS.search(found["value"]):
        message = tell("The site has no public address.")
        remedy = tell(
            "Write it into {file}: {line}. Where the pages of GitHub or GitLab give it nothing needs to be done.",
            file=PUBLISHCONF,
            line='SITEURL = "https://…"',
        )
        repository = federation.repository if federation else None
        yield Lack(message, remedy, is_needed=not (repository and repository.service in GIVING_ADDRESSES))


def _repository(root: Path) -> Iterator[Lack]:
    if not is_repository(root):
        message = tell("Git does not keep this folder, so nothing could be brought back.")
        yield Lack(message, tell("Type: {command}", command="git init --initial-branch main"))
        return
    origin, engine = origin_of(root), _engine(root)
    if not origin or origin == engine:
        message = tell("The newsroom has no repository of its own yet, so nobody sees it and no copy of it is kept.")
        command = "git remote set-url origin …" if origin else "git remote add origin …"
        yield Lack(message, tell("Make an empty one on the git service, and type: {command}", command=command))
    if not engine:
        message = tell("Nobody says whence newer versions of Habarshy come.")
        yield Lack(
            message,
            tell("Write it into [tool.habarshy] of {file}: {line}", file=PYPROJECT, line='engine = "https://…"'),
        )
    branch = branch_of(root)
    if branch and branch != PUBLISHED_BRANCH:
        message = tell(
            "The branch is '{branch}', and '{published}' is published.", branch=branch, published=PUBLISHED_BRANCH
        )
        yield Lack(message, tell("Type: {command}", command=f"git branch --move {PUBLISHED_BRANCH}"), is_needed=False)


def _engine(root: Path) -> str:
    try:
        return table_settings((root / PYPROJECT).read_text("utf-8")).get("engine", "")
    except (OSError, ValueError):
        return ""


def _lost_folders(root: Path, read: Content) -> Iterator[Lack]:
    """Find folders of organizations that were there and that no organization has in `formerly`.

    Their addresses are gone. Only those of this newsroom count, not the samples that it began with.
    """
    authority = read.federation.tag_authority if read.federation else ""
    if not authority or of_samples(authority.partition(",")[0]):
        return
    begun = git_says(root, "log", "--format=%H", f"-S{authority}", "--", f"{CONTENT}/{FEDERATION_FILE}")
    first = (begun or "").split()[-1:]
    if not first:
        return
    deleted = git_says(
        root,
        "log",
        "--no-renames",
        "--diff-filter=D",
        "--name-only",
        "--format=",
        "-z",
        f"{first[0]}..HEAD",
        "--",
        f"{CONTENT}/organizations",
    )
    gone = {found[1] for path in (deleted or "").split("\0") if (found := _FOLDER.fullmatch(path.strip()))}
    known = {key for one in read.organizations for key in (one.key, *one.formerly)} | set(read.unreadable)
    for key in sorted(gone - known):
        message = tell("The folder '{name}' was there and is gone: its addresses lead nowhere.", name=key)
        remedy = tell('If it has another name now, write there: formerly = ["{name}"]', name=key)
        yield Lack(message, remedy)
