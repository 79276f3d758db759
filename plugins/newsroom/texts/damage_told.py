"""Damaged letters, told at their lines: of posts, of federation.toml and of every organization.toml."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom.problems import Problem, Severity
from plugins.newsroom.problems.few_problems import few_of_each
from plugins.newsroom.problems.messages import Message, tell

from .damaged import Damaged, damages


def damage_problems(path: str, text: str) -> Iterator[Problem]:
    """Tell of letters of a file that were read in a wrong encoding, lost, or typed for an old font."""
    return few_of_each(_problem(path, found) for found in damages(text))


def _problem(path: str, found: Damaged) -> Problem:
    message, remedy = _told(found)
    return Problem(path, found.damage, message, remedy, Severity.WARNING, found.line)


def _told(found: Damaged) -> tuple[Message, Message]:
    if found.damage == "wrong-encoding":
        message = tell("'{words}' was read in a wrong encoding", words=found.words)
        return message, tell("it is published as '{word}'; type it so", word=found.repaired)
    if found.damage == "letters-lost":
        message = tell("letters are lost in '{words}', a sign stands in their place", words=found.words)
        return message, tell("paste the text once more from where it is whole")
    message = tell("'{words}' is typed for an old Kazakh font, readers see other letters", words=found.words)
    return message, tell("type it with the Kazakh keyboard, or paste it from a document with a font of today")
