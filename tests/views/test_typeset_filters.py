"""Pages set names and paragraphs of plain text; what machines read gets them plain."""

from __future__ import annotations

from plugins.newsroom import Text
from plugins.views.filters import typeset, typeset_paragraph


def test_a_name_keeps_together_what_belongs_together():
    assert typeset(Text("Школа № 5", "ru")) == typeset("Школа № 5", "ru") == "Школа №\u00a05"
    assert typeset(Text("Union - Primary Organization", "en")) == "Union\u00a0– Primary Organization"


def test_a_kazakh_paragraph_is_divided_but_for_its_last_word():
    seen = typeset_paragraph(Text("Кәсіподақтар сол күні-ақ келісті, мекемелеріміз", "kk"))
    assert seen == "Кәсі\u00adпо\u00adдақ\u00adтар сол күні‑ақ келісті, мекемелеріміз"


def test_what_is_set_already_stays():
    once = typeset_paragraph("Кәсіподақтар № 5 мектепте келісті", "kk")
    assert typeset_paragraph(once, "kk") == once
