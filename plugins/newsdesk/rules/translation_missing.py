"""Readers of a language in which an organization always writes look for each of its posts there."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Message, tell


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find the languages in which the organization usually writes and this post has no version."""
    if text.path != post.texts[0].path:
        return
    written = {one.language for one in post.texts}
    for language in post.usual_languages:
        if language not in written:
            name = f"{post.name}.{language}.md"
            message = tell("there is no {name}, and nearly all your posts have a version in that language", name=name)
            yield Advice(text.title.line, message, _remedy(post, language))


def _remedy(post: EditedPost, language: str) -> Message:
    command = f"habarshy translate {post.organization.key}/{post.name} {language}"
    return tell("`{command}` writes a frame for it", command=command)


RULE = Rule(find)
