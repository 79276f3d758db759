"""`{% once "name" %}…{% endonce %}`: a part of pages that says what `site` says, rendered once for it."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

from .values import SiteView

ALLOWED = frozenset(("site", "_", "lang"))
"""The names that such a part may read: what they give depends on nothing but the site and its language."""


class Once(Extension):
    """Renders a part with its first page and gives it to the others; it cannot tell pages of one `site` apart."""

    tags = {"once"}  # noqa: RUF012 - as Jinja declares it

    def parse(self, parser: Parser) -> nodes.Node:
        """Read the tag; a part that reads a page's own values is a TemplateSyntaxError."""
        line = next(parser.stream).lineno
        name = parser.parse_expression()
        body = parser.parse_statements(("name:endonce",), drop_needle=True)
        for used in _names_from_outside(body):
            if used not in ALLOWED:
                parser.fail(f"'{used}' differs from page to page, and {{% once %}} renders a part only once", line)
        call = self.call_method("_rendered", [nodes.Name("site", "load"), name], lineno=line)
        return nodes.CallBlock(call, [], [], body, lineno=line)

    def _rendered(self, site: SiteView, name: str, caller: Callable[[], str]) -> Markup:
        if name not in site.rendered:
            site.rendered[name] = Markup(caller())  # noqa: S704 - a template's own output, escaped already
        return site.rendered[name]


def _names_from_outside(body: list[nodes.Node]) -> list[str]:
    names = [name for node in body for name in _names(node)]
    made = {name.name for name in names if name.ctx != "load"}
    return [name.name for name in names if name.ctx == "load" and name.name not in made]


def _names(node: nodes.Node) -> list[nodes.Name]:
    own = [node] if isinstance(node, nodes.Name) else []
    return [*own, *node.find_all(nodes.Name)]
