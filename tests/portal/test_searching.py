"""What search shows of the posts of all organizations."""

from __future__ import annotations

import json

from plugins.portal.searching import print_search
from tests.made import event, record
from tests.portal.portals import portal


def test_a_result_has_the_day_of_its_event_and_its_place_among_the_news(tmp_path):
    """As lists have it: what was told last comes first, with the day on which it is."""
    days = event("days", "2027-01-10", "2027-01-12", day="2026-11-04")
    evening = event("evening", "2026-12-05T22:00", "2026-12-06T02:00", day="2026-11-03")
    print_search(portal(record("pay", "2026-11-05"), days, evening, record("old", "2026-11-02"), search=True), tmp_path)

    (block,) = tmp_path.glob("search/ru/2026-11-*/posts-0.json")
    assert [(entry[0], entry[1]) for entry in json.loads(block.read_bytes())] == [
        ("/clinic/ru/2026/pay/", "2026-11-05"),
        ("/clinic/ru/2026/days/", "2027-01-10"),
        ("/clinic/ru/2026/evening/", "2026-12-05"),
        ("/clinic/ru/2026/old/", "2026-11-02"),
    ]
