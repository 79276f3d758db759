"""Advice is for the author: the report of a build, strict or publishing, never holds any."""

from __future__ import annotations

import pytest

WEAK = "Поликлиника вернула доплату за ночные смены."
"""A headline with a full stop."""


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_a_build_tells_no_advice(newsroom, settings):
    newsroom.post("city-clinic", "2026-11-03-nights.ru.md", title=WEAK, body="Текст ! со старой <u>разметкой</u>.")
    built = newsroom.build(settings)
    assert {problem["severity"] for problem in built.problems} == {"warning"}
    assert "headline-full-stop" not in built.text + (built.report / "problems.txt").read_text("utf-8")
