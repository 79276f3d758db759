"""Reads a body as the preview of a git service does: CommonMark with GitHub's marks, and our own on top of them."""

from .html_tags import WORKING
from .plain import is_plain
from .reader import Read, read, read_blocks
from .trees import tree_of

__all__ = ["WORKING", "Read", "is_plain", "read", "read_blocks", "tree_of"]
