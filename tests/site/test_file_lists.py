"""Everybody may read which files can be found; whoever deploys needs all of them."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from plugins.reporting.changes import changed_files, index_now, manifests_of
from tests.newsroom_folder import small_newsroom
from tests.site.test_bad_input import jpeg

HIDDEN = "qupia"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory):
    folder = small_newsroom(tmp_path_factory.mktemp("lists"))
    folder.post("city-clinic", "2026-11-02-pay.ru.md", "![Зал](hall.jpg)")
    hidden = {"status": "hidden", "formerly": f"2026-11-01-{HIDDEN}-early", "image": f"{HIDDEN}.jpg"}
    folder.post("city-clinic", f"2026-11-03-{HIDDEN}.ru.md", "![Зал](hall.jpg)", **hidden)
    folder.write("organizations/city-clinic/news/hall.jpg", jpeg())
    folder.write(f"organizations/city-clinic/news/{HIDDEN}.jpg", jpeg())
    return folder


@pytest.fixture(scope="module")
def built(newsroom):
    built = newsroom.build("publishconf.py")
    assert built.status == 0
    return built


def test_the_whole_list_has_every_file_with_its_digest(built):
    listed = json.loads((built.report / "files.json").read_bytes())["files"]
    assert listed == {name: sha256(data).hexdigest() for name, data in built.files().items()}
    assert any(HIDDEN in name for name in listed)
    assert any("/desk/" in name for name in listed)


def test_no_list_that_is_published_names_a_hidden_post_or_a_desk(built):
    manifests = {name: data.decode() for name, data in built.files().items() if name.endswith("manifest.json")}
    assert set(manifests) >= {"manifest.json", "city-clinic/manifest.json"}
    assert [name for name, text in manifests.items() if HIDDEN in text or "/desk/" in text] == []
    assert "pictures/hall-" in manifests["city-clinic/manifest.json"]


def test_search_engines_are_told_of_neither(built, tmp_path):
    changed = changed_files(manifests_of(str(tmp_path)), manifests_of(str(built.output)))
    told = str(index_now(changed, "https://news.example.org", "key")["urlList"])
    assert "'https://news.example.org/city-clinic/ru/2026/pay/'" in told
    assert HIDDEN not in told
    assert "/desk/" not in told


def test_a_build_that_changes_nothing_writes_the_list_anew_where_it_is_gone(newsroom, built):
    file = built.report / "files.json"
    before = file.read_bytes()
    file.unlink()
    assert newsroom.build("publishconf.py").figures["sections_built"] == 0
    assert file.read_bytes() == before


def test_a_build_to_look_at_has_none(tmp_path):
    assert not (small_newsroom(tmp_path).build().report / "files.json").exists()
