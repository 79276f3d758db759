"""The head of a section without posts, for tests that need no more of it."""

from plugins.incremental.summary import Head
from plugins.newsroom import Organization, Texts

EMPTY_HEAD = Head(
    organization=Organization("almaty", "primary", Texts(())),
    languages=("ru",),
    last_change=None,
    next_change=None,
    count=0,
    changed=None,
    urgent=(),
    posts=(),
    links=(),
    linked=(),
    problems=(),
    sitemap_pages=0,
    pages=0,
    top_level_names=("almaty",),
    manifest="",
)
