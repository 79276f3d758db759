"""The examples of each rule, in the room that has it, and the posts that they tell."""

from __future__ import annotations

from plugins.newsdesk import EditedPost
from tests.newsdesk.examples import FIXTURES, examples_of, post_from
from tests.press_room.examples import FIXTURES as OF_RELEASES
from tests.press_room.examples import release_from


def is_of_releases(code: str) -> bool:
    """Return whether a rule is one of the press room's."""
    return (OF_RELEASES / f"{code}.en.txt").is_file()


def examples_of_rule(code: str, language: str) -> dict[str, list[str]]:
    """Return the weak and the good examples of a rule."""
    return examples_of((OF_RELEASES if is_of_releases(code) else FIXTURES) / f"{code}.{language}.txt")


def post_of_rule(example: str, language: str, code: str) -> EditedPost:
    """Return the post, or the release, that an example of a rule tells."""
    return (release_from if is_of_releases(code) else post_from)(example, language)
