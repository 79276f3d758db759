"""Where a post for an organization is written: the git service's page of a new file, with its name and a frame."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote

from plugins.newsroom import Repository

from .section import Section

LONGEST = 4_000
"""Characters of an address. Servers take 8,000; who has to sign in first comes back by an address that holds this one,
in which each `%` is `%25`."""
FILE = "content/organizations/{organization}/news/yyyy-mm-dd-slug.{language}.md"
"""From the repository's root; day and slug are to be overwritten."""
_PAGES = {
    "github": "{address}/new/{branch}?filename={file}&value={frame}",
    "gitlab": "{address}/-/new/{branch}?file_name={file}&content={frame}",
    "gitea": "{address}/_new/{branch}?filename={file}&value={frame}",
}
"""The whole path stands in the query: GitHub forgets the last folder of one in front of it."""


def new_post_url(section: Section, language: str) -> str:
    """Return where a post in a language is written; empty without a repository, or if the organization is closed."""
    repository, organization = section.edition.facts.repository, section.facts.organization
    if repository is None or organization.closed:
        return ""
    return new_file_url(repository, FILE.format(organization=organization.key, language=language), _frame(language))


def new_file_url(repository: Repository, file: str, frame: str) -> str:
    """Return the service's page on which a file is written, with as much of the frame as LONGEST leaves room for.

    What is left out of a frame is whole parts between empty lines, the last ones first.
    """
    page = _PAGES[repository.service]
    parts = frame.split("\n\n")
    while True:
        filled = page.format(
            address=repository.address,
            branch=quote(repository.branch),
            file=quote(file),
            frame=quote("\n\n".join(parts), safe="/:"),
        )
        if len(filled) <= LONGEST or not parts:
            return filled
        parts.pop()


@cache
def _frame(language: str) -> str:
    from plugins.newsdesk import framed  # noqa: PLC0415 - only where there is a repository

    return framed("news", language, {"title": "…"})
