"""The size of a file is said in the language of the text that links it."""

from __future__ import annotations

import pytest

from plugins.body.tree_rules.links import told_size

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("length", "language", "said"),
    [
        (1, "ru", f"(PDF, 1{NBSP}КБ)"),
        (23_400, "kk", f"(PDF, 23{NBSP}КБ)"),
        (999_499, "en", f"(PDF, 999{NBSP}kB)"),
        (999_500, "en", f"(PDF, 1{NBSP}MB)"),
        (1_234_567, "kk", f"(PDF, 1,2{NBSP}МБ)"),
        (1_234_567, "ru", f"(PDF, 1,2{NBSP}МБ)"),
        (10_000_000, "en", f"(PDF, 10{NBSP}MB)"),
        (1_234_567, "qqq", f"(PDF, 1.2{NBSP}MB)"),
    ],
)
def test_sizes_are_said_in_the_language(length, language, said):
    assert told_size(length, language) == said
