"""`extra.css`: a federation's own rules, which load nothing, force nothing and leave the tokens alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.newsroom import Problem, Severity, tell

from .css import Node, all_nodes, broken, problem, rules_of, written

FILE = "theme/extra.css"
AT_RULES = frozenset(("media", "supports", "container"))
FUNCTIONS = frozenset(
    (
        *("var", "calc", "min", "max", "clamp", "abs", "round", "env"),
        *("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark"),
        *("linear-gradient", "radial-gradient", "conic-gradient", "repeating-linear-gradient"),
        *("repeat", "minmax", "fit-content", "counter", "counters", "cubic-bezier", "steps", "inset", "circle"),
        *("translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skew", "blur"),
        *("not", "is", "where", "has", "lang", "dir"),
        *("nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"),
    )
)
"""What may stand before a bracket: nothing of it asks for a file."""
_COLORS = frozenset(("rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "light-dark"))
_FILES = frozenset(("url", "src", "image", "image-set", "-webkit-image-set"))
_PROGRAMS = frozenset(("behavior", "-moz-binding"))


def extra_rules(text: str, tokens: frozenset[str]) -> tuple[str, tuple[Problem, ...]]:
    """Return the rules that may be published, written anew, and what is wrong with the others.

    `tokens` are names of the theme's, as `--accent`, which only `tokens.css` may set.
    """
    problems: list[Problem] = []
    kept = []
    for rule in rules_of(text):
        faults = tuple(_faults(rule, tokens))
        problems.extend(faults)
        if not faults:
            kept.append(rule)
            problems.extend(_unchecked_colors(rule))
    return "".join(written([rule]) for rule in kept), tuple(problems)


def _faults(rule: Node, tokens: frozenset[str]) -> Iterator[Problem]:
    if rule.type == "error":
        yield broken(FILE, rule)
        return
    if rule.type == "at-rule" and (rule.lower_at_keyword not in AT_RULES or rule.content is None):
        yield _at_rule(rule, rule.lower_at_keyword)
        return
    if rule.type == "qualified-rule" and not written(rule.prelude):
        yield broken(FILE, rule)
        return
    before = None
    for node in (*all_nodes(rule.prelude), *all_nodes(rule.content)):
        if node.type in ("whitespace", "comment"):
            continue
        if found := _fault(node, before, tokens):
            yield found
        before = node


def _fault(  # noqa: PLR0911 - a table of nodes
    node: Node, before: Node, tokens: frozenset[str]
) -> Problem | None:
    """Return what is wrong with one node; `before` is the one that stands before it, if there is one."""
    match node.type:
        case "error":
            return broken(FILE, node)
        case "at-keyword" if node.lower_value not in AT_RULES:
            return _at_rule(node, node.lower_value)
        case "url":
            return _loads(node)
        case "function" if node.lower_name not in FUNCTIONS:
            return _loads(node) if node.lower_name in _FILES else _not_allowed(node, node.name)
        case "literal" if node.value == ":" and before and before.type == "ident":
            return _name_fault(before, tokens)
        case "ident" if node.lower_value == "important" and before and before == "!":
            message = tell("!important would hold on paper too, and against colours of organizations")
            return problem(FILE, node, "theme-rule", message, tell("write it without: own rules go first anyway"))
        case _:
            return None


def _name_fault(node: Node, tokens: frozenset[str]) -> Problem | None:
    """Return what is wrong with a name that a value stands behind."""
    if node.value in tokens:
        message = tell(
            "{name} is a token: its value stands in tokens.css, where its contrast is checked", name=node.value
        )
        return problem(FILE, node, "theme-rule", message, tell("write it there"))
    return _not_allowed(node, node.value) if node.lower_value in _PROGRAMS else None


def _at_rule(node: Node, name: str) -> Problem:
    return _not_allowed(node, f"@{name}")


def _loads(node: Node) -> Problem:
    message = tell("nothing may be loaded from here, and no address may stand here")
    return problem(FILE, node, "theme-rule", message, tell("do without the file; the logo is logo.svg"))


def _not_allowed(node: Node, name: str) -> Problem:
    message = tell("{name} is not allowed here", name=name)
    remedy = tell("rules may stand in @media, @supports and @container, and load or run nothing")
    return problem(FILE, node, "theme-rule", message, remedy)


def _unchecked_colors(rule: Node) -> Iterator[Problem]:
    """Warn of the first colour in a rule that nobody checks."""
    for node in all_nodes(rule.content):
        if node.type == "hash" or (node.type == "function" and node.lower_name in _COLORS):
            message = tell("nobody checks whether words can be read in this colour, light and dark")
            remedy = tell("write a token in its place, such as var(--accent), and its colour into tokens.css")
            yield replace(problem(FILE, node, "theme-color", message, remedy), severity=Severity.WARNING)
            return
