"""The posts of the sample newsroom, as an editor reads them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from plugins.newsdesk import EditedPost, post_to_edit
from plugins.newsroom import NewsPath, facts_of_each, parse_path, read_content, site_zone
from plugins.reading import HeaderContext, read_versions
from plugins.reading.source_files import SourceBytes
from tests.tools import ROOT

CONTENT = ROOT / "content"


@cache
def sample_posts() -> tuple[EditedPost, ...]:
    """Return all posts, drafts among them."""
    newsroom = read_content(CONTENT)
    assert newsroom.federation
    facts = facts_of_each(newsroom)
    organizations = {organization.key: organization for organization in newsroom.organizations}
    found: defaultdict[str, list[NewsPath]] = defaultdict(list)
    for file in sorted(CONTENT.glob("organizations/*/news/*.md")):
        path = parse_path(file.relative_to(CONTENT).as_posix())
        assert isinstance(path, NewsPath)
        found[f"{path.organization}/{path.day}-{path.slug}"].append(path)
    posts = []
    for paths in found.values():
        organization = organizations[paths[0].organization]
        context = HeaderContext(site_zone("Asia/Almaty"), paths[0].day, organization, newsroom.federation.topics)
        contents = [SourceBytes(data, len(data)) for data in ((CONTENT / path.path).read_bytes() for path in paths)]
        versions = read_versions(paths, contents, context)
        posts.append(post_to_edit(versions, organization, facts(organization.key)))
    return tuple(posts)
