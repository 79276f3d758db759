"""An environment whose templates escape as all others do, but look first whether there is anything to escape."""

from __future__ import annotations

import re

from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import Markup, escape

_SPECIAL = re.compile(r"[&<>\"']").search


class PageCode(CodeGenerator):
    """Compiles `{{ value }}` to PageEnvironment.shown(value), where autoescape is on."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("environment.shown(")
        if finalize.src is not None:
            self.write(finalize.src)


class PageEnvironment(Environment):
    """Prints the same as Environment. A page shows a hundred values, of which hardly one has a sign to escape."""

    code_generator_class = PageCode

    @staticmethod
    def shown(value: object) -> str:
        """Give a value as HTML: markup as it is, anything else escaped."""
        if isinstance(value, Markup) or (type(value) is str and _SPECIAL(value) is None):
            return value
        return escape(value)
