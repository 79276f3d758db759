"""Rules of CSS as tinycss2 reads them: every escape is resolved before anything is compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import tinycss2

from plugins.newsroom import NOTHING, Message, Problem, tell

Node = Any
"""A node of tinycss2's trees."""
_BLOCKS = frozenset(("() block", "[] block", "{} block", "function"))


def rules_of(text: str) -> list[Node]:
    """Return the rules of a stylesheet, with a node of the type `error` for what is none."""
    found: list[Node] = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return found


def rules_in(nodes: list[Node]) -> list[Node]:
    """Return the rules within an at-rule."""
    found: list[Node] = tinycss2.parse_rule_list(nodes, skip_comments=True, skip_whitespace=True)
    return found


def declarations_in(nodes: list[Node]) -> list[Node]:
    """Return the declarations of a rule, with a node of the type `error` for what is none."""
    found: list[Node] = tinycss2.parse_blocks_contents(nodes, skip_comments=True, skip_whitespace=True)
    return found


def written(nodes: list[Node]) -> str:
    """Return nodes as text, without spaces around them."""
    text: str = tinycss2.serialize(nodes)
    return text.strip()


def all_nodes(nodes: list[Node] | None) -> Iterator[Node]:
    """Return nodes with all that stand within them, in the order of the text."""
    for node in nodes or ():
        yield node
        if node.type in _BLOCKS:
            yield from all_nodes(node.arguments if node.type == "function" else node.content)


def broken(path: str, node: Node) -> Problem:
    """Return the problem of what cannot be read as CSS."""
    message = tell("this cannot be read as CSS")
    remedy = tell("look for a missing bracket, quotation mark or semicolon, here and in the line above")
    return problem(path, node, "theme-css", message, remedy)


def problem(path: str, node: Node, code: str, message: Message, remedy: Message = NOTHING) -> Problem:
    """Return an error at a node."""
    return Problem(path, code, message, remedy, line=node.source_line)
