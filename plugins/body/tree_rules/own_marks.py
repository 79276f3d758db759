"""A list whose items bring their own marks, letters or emoji, has no bullets besides."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from plugins.body.manuscript import Manuscript
from plugins.body.preprocessing.list_marks import is_own_mark, may_have_marks

CLASS = "own-marks"


def own_marks(root: Element, manuscript: Manuscript) -> None:
    """Set a class on such lists, where an author wrote one without Markdown's marks."""
    lists = list(root.iter("ul"))
    if lists and may_have_marks(manuscript.body.split("\n")):
        for items in lists:
            if len(items) and all(is_own_mark(_first_words(item)) for item in items):
                items.set("class", CLASS)


def _first_words(item: Element) -> str:
    return (item.text or "").strip() or (item[0].text or "" if len(item) else "")
