"""What did not change keeps its date, so that a deploy sends only what did."""

from __future__ import annotations


def dates(built):
    """Give name, bytes and date of every published file."""
    return {name: (data, (built.output / name).stat().st_mtime_ns) for name, data in built.files().items()}


def test_a_build_touches_no_file_whose_bytes_are_the_same(newsroom):
    before = dates(newsroom.build())
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", title="Зарплата не вырастет", body="Body.", topics="[pay]")

    after = dates(newsroom.build())

    rewritten = {name for name in after if after[name][1] != before.get(name, ("", 0))[1]}
    assert rewritten == {name for name in after if after[name][0] != before.get(name, ("", 0))[0]}
    assert "city-clinic/ru/2026/pay/index.html" in rewritten
    assert "city-clinic/kk/news/index.html" not in rewritten
