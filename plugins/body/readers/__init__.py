"""Reads a body as the preview of a git service does: CommonMark with GitHub's marks, and our own on top of them."""

from .plain_texts import is_plain, read_plain
from .reader import read
from .trees import Tree, tree_of

__all__ = ["Tree", "read", "read_body"]


def read_body(text: str, language: str) -> Tree:
    """Return the tree of a text; a plain one goes the shorter way. Raise TooMuchError if a page could not hold it."""
    return Tree(read_plain(text)) if is_plain(text) else tree_of(read(text), language)
