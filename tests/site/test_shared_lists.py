"""What one organization writes takes no room from others on shared pages and in shared feeds: built cold and warm."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.build.build import build
from tests.newsroom_folder import ORGANIZATIONS, NewsroomFolder, small_newsroom
from tests.section_jobs import settings_of

TABLE = f"Таблица.\n\n{'a|' * 40}\n{'-|' * 40}\n" + f"{'1|' * 40}\n" * 100
BANNER = '<section class="urgent"'


def built(newsroom: NewsroomFolder, output: str, *, later: timedelta = timedelta()) -> dict[str, bytes]:
    """Build into an output with a cache of its own; give every file of it."""
    made = settings_of(newsroom, ("plugins.feeds",))
    root = newsroom.root / output
    outcome = build(replace(made, now=made.now + later, output=root / "site", cache=root / "cache", workers=1))
    assert outcome.status == 0, outcome.problems
    return {
        Path(folder, name).relative_to(root / "site").as_posix(): Path(folder, name).read_bytes()
        for folder, _, names in os.walk(root / "site", followlinks=True)
        for name in names
    }


def banners(files: dict[str, bytes]) -> dict[str, str]:
    """Give the words of each banner by its page."""
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}
    return {
        name: page.split(BANNER)[1].split("</section>")[0] for name, page in sorted(pages.items()) if BANNER in page
    }


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> NewsroomFolder:
    folder = small_newsroom(tmp_path_factory.mktemp("shared"))
    folder.post("city-clinic", "2026-11-19-table.ru.md", TABLE, title="Таблица")
    for number in range(5):
        folder.post(
            "almaty-union", f"2026-11-1{number}-n{number}.ru.md", f"Новость {number}.", title=f"Новость {number}"
        )
    folder.post("federation", "2026-11-18-line.ru.md", title="Горячая линия", urgent_until="2027-11-30")
    folder.post("city-clinic", "2026-11-18-flu.ru.md", title="Карантин", urgent_until="2026-11-30")
    return folder


def test_a_heavy_post_leaves_others_in_shared_feeds_and_is_whole_at_home(newsroom):
    files = built(newsroom, "feeds")
    own = json.loads(files["city-clinic/ru/feed.json"])["items"]
    assert own[0]["content_html"].count("<tr>") == 101

    for scope in ("ru", "ru/sectors/health-care", "ru/territories/almaty"):
        items = json.loads(files[f"{scope}/feed.json"])["items"]
        assert len(items) >= 3
        assert (items[0]["id"], items[0]["title"]) == (own[0]["id"], "Таблица")
        assert items[0]["summary"] == own[0]["summary"] == "Таблица."
        address = "https://news.example.org/city-clinic/ru/2026/table/"
        assert items[0]["content_html"] == f'<p>Таблица.</p>\n<p><a href="{address}">Читать полностью</a></p>'
    assert len(json.loads(files["ru/feed.json"])["items"]) == 10


def test_banners_of_the_federation_stand_on_the_portal_others_where_they_may(newsroom):
    first = banners(built(newsroom, "warm"))
    assert sorted(first) == [
        "city-clinic/ru/index.html", "federation/ru/index.html", "ru/index.html"
    ]  # fmt: skip
    assert "Карантин" not in first["ru/index.html"]
    assert "Федерация" in first["ru/index.html"]

    file = "organizations/city-clinic/organization.toml"
    newsroom.write(file, f"urgent_on_portal = true\n{ORGANIZATIONS['city-clinic']}")
    files = built(newsroom, "warm")
    assert "Карантин" in banners(files)["ru/index.html"]
    assert files == built(newsroom, "cold")


def test_a_banner_of_a_year_ends_after_two_weeks(newsroom):
    moment = timedelta(days=14)
    built(newsroom, "ending")
    files = built(newsroom, "ending", later=moment)
    assert banners(files) == {}
    assert files == built(newsroom, "ended", later=moment)
