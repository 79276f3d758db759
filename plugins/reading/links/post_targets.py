"""Links to posts: they lead to what readers may know of, and of anything else no address is in what readers get."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from plugins.body import LinkTarget, NoLinkTarget
from plugins.newsroom import Mistake, PostLink, addresses, tell, warning

from .post_index import PostIndex, PostName, find_post, linked_post

POST_ADDRESS = re.compile(r"(?<![^/=])([a-z0-9-]+)(/[a-z]{2,3}/)([0-9]{4})/([a-z0-9-]+)", re.IGNORECASE)
"""A post's address, on whichever domain and below whichever path the site stands, stood or will stand."""
ORGANIZATION_LINK = re.compile(r"\{org:([a-z0-9-]+)/([a-z0-9-]+)\}")
_AS_IN_ADDRESSES = str.maketrans({"\\": "/", "\t": None, "\n": None, "\r": None})
_WORD = re.compile(r"\S+")
_SITE = re.compile(r"[a-z]+://[^/\\%&]*/?", re.IGNORECASE)
NOT_PUBLISHED = warning(
    "link-not-published",
    tell("the post that this link leads to is not published: its words stand without a link"),
    tell("if it waits for its day, the link appears with it; if not, look at its status and at its mistakes"),
)


def post_target(link: PostLink, index: PostIndex, missing: Mistake | None = None) -> LinkTarget | NoLinkTarget:
    """Return where a link to a post leads, in its language if the post has it, else in the post's first one.

    `missing` is told where there is no such post.
    """
    wanted = PostName(link.organization, link.slug, link.day)
    asked = (linked_post(wanted, index),)
    found = find_post(wanted, index)
    if found is None:
        return NoLinkTarget(missing or _missing(link), asked)
    if not index.shows(found):
        return NoLinkTarget(NOT_PUBLISHED, asked)
    language = link.language if link.language in found.languages else found.languages[0]
    led = PostLink(link.path, link.line, found.organization, found.day, found.slug, language)
    return LinkTarget(addresses.post(led.organization, language, led.day.year, led.slug), led, asked=asked)


def _missing(link: PostLink) -> Mistake:
    target = f"{{org:{link.organization}/{link.day}-{link.slug}}}"
    return warning(
        "missing-target",
        tell("the link {target} leads to no published post", target=target),
        tell("check the organization's folder and the post's file name, or wait until it is published"),
    )


def posts_addressed(address: str, index: PostIndex) -> LinkTarget | NoLinkTarget | None:
    """Find posts whose address for readers an author wrote; None if it is no such address."""
    names = tuple(names_in(address))
    asked = tuple(linked_post(name, index) for name in names)
    if any(_is_withheld(name, index) for name in names):
        return NoLinkTarget(NOT_PUBLISHED, asked)
    return LinkTarget(address, asked=asked) if asked else None


def without_address(words: str, index: PostIndex) -> str:
    """Return words in which the addresses of posts that readers must not know of are cut after the organization.

    An address that stands in a text by itself is its own words; one in disguise is cut after its site.
    """
    for found in reversed(list(POST_ADDRESS.finditer(words))):
        if _is_withheld(_name(found), index):
            words = f"{words[: found.end(2)]}…{words[found.end() :]}"
    return _WORD.sub(lambda word: _cut(word[0], index), words)


def _cut(word: str, index: PostIndex) -> str:
    site = _SITE.match(word)
    disguised = any(_is_withheld(name, index) for name in names_in(word))
    return f"{site[0] if site else ''}…" if disguised else word


def _is_withheld(name: PostName, index: PostIndex) -> bool:
    post = find_post(name, index)
    return post is not None and not index.shows(post)


def names_in(text: str) -> Iterator[PostName]:
    """Find the posts whose addresses for readers stand in a text, whatever they are hidden behind."""
    # Browsers undo all this, or servers do, and find the page.
    plain = unescape(unquote(unescape(text))).translate(_AS_IN_ADDRESSES)
    texts = (plain, *(posixpath.normpath(part) for part in re.split("[?#]", plain)))
    yield from dict.fromkeys(_name(found) for text in texts for found in POST_ADDRESS.finditer(text))


def _name(found: re.Match[str]) -> PostName:
    return PostName(found[1].lower(), found[4].lower(), year=int(found[3]))
