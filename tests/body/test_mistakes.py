"""A mistake gets its place where that is known."""

from __future__ import annotations

from plugins.newsroom import Mistake, Severity, tell, warning


def test_a_mistake_gets_its_place():
    problem = warning("a", tell("b"), tell("c")).at("p.md", 3, "title")
    assert (problem.code, problem.message, problem.remedy) == ("a", tell("b"), tell("c"))
    assert (problem.line, problem.field) == (3, "title")
    assert problem.severity is Severity.WARNING
    assert Mistake("a", tell("b")).at("p.md", None).is_error
