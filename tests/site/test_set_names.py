"""Names, addresses and summaries are set on pages and right, without no-break signs, in heads, feeds and data."""

from __future__ import annotations

import json
import re

from tests.newsroom_folder import NewsroomFolder

CLINIC = """\
kind = "primary"
parents = ["almaty-union"]
sector = "health-care"
languages = ["ru"]

[name]
ru = 'Клиника "Труд" - № 5'
[about]
ru = 'Лечим из-за "Труда" - с 1990-х гг.'
[contacts]
address.ru = 'ул. "Труда" - 5'
phone = "+7 (727) 250-10-20"
"""
NAME = "Клиника «Труд» — № 5"


def test_names_are_set_on_pages_and_plain_where_machines_read(newsroom: NewsroomFolder):
    newsroom.write("organizations/city-clinic/organization.toml", CLINIC)
    newsroom.post(
        "city-clinic",
        "2026-11-02-pay.ru.md",
        body="Другой текст.",
        title="Оплата",
        summary='Из-за "Труда" - № 1 в городе',
    )
    built = newsroom.build(CARDS="0", SEARCH="0")
    home, post = built.read("/city-clinic/ru/"), built.read("/city-clinic/ru/2026/pay/")
    assert "Клиника «Труд»\u00a0— №\u00a05</h1>" in home
    assert "<title>" + NAME in home
    assert 'content="Лечим из-за «Труда» — с 1990-х гг."' in home
    assert "Лечим из‑за «Труда»\u00a0— с\u00a01990‑х\u00a0гг." in home
    assert "ул.\u00a0«Труда»\u00a0—\u00a05</dd>" in home
    assert "+7\u00a0(727)\u00a0250-10-20" in home
    assert f"{NAME}</title>" in post
    assert "Из‑за «Труда»\u00a0— №\u00a01 в\u00a0городе</p>" in post
    assert 'content="Из-за «Труда» — № 1 в городе"' in post
    assert f"<title>{NAME}" in built.read("/city-clinic/ru/feed.xml")
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', post)
    assert data
    assert all(json.loads(one) for one in data)
    assert NAME in "".join(data)
    assert built.files_with('"Труд"') + built.files_with("&quot;Труд") + built.files_with("&#34;Труд") == []
