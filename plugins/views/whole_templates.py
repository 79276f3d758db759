"""Templates as they are printed: with their partials in place, a function then and not sixteen, and not indented."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import Environment, FileSystemLoader

INCLUDE = re.compile(r'^\{% include "([\w./-]+)" %\}\n|\{% include "([\w./-]+)" %\}', re.MULTILINE)
"""A partial by its name: on a line of its own, or within one."""
INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
NEWLINE_DROPPED = "{##}\n"
"""Ends a partial as an `include` does: what follows begins a line, and nothing is printed."""


class WholeTemplates(FileSystemLoader):
    """Reads templates as FileSystemLoader does, each `{% include "…" %}` replaced by the partial's own text.

    They print the same but for the spaces at the head of lines, which say nothing in HTML and were a twentieth of each
    page: no template may have `<pre>`. An include costs a context and a look-up each time, and a page has many.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Give a template's text with all its partials, its file, and whether that is unchanged."""
        source, file, unchanged = super().get_source(environment, template)

        def partial(found: re.Match[str]) -> str:
            text = self.get_source(environment, found[1] or found[2])[0].removesuffix("\n")
            return text + (NEWLINE_DROPPED if found[1] else "")

        return INCLUDE.sub(partial, INDENTATION.sub("", source)), file, unchanged
