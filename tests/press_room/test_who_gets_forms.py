"""Which releases have forms, from when on, and what a build that goes on does with them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from urllib.request import urlopen

import pytest

from plugins.reporting.proposals.losses import losses
from tests.loopback import loopback
from tests.newsroom_folder import epoch
from tests.press_room.press_newsroom import press_newsroom
from tests.site.test_statuses import traces

FORMS = {"release.pdf", "release.docx", "release.txt", "release.eml", "release.ninjs.json", "kit.zip"}
EMBARGO_ENDS = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)  # 10:00 in Almaty
PLACE = "city-clinic/ru/2026"
LOADED = re.compile(r"import time:.*\|\s*(\S+)$", re.MULTILINE)
"""What Python tells of each module that it loads, when asked to."""


@pytest.fixture
def newsroom(tmp_path):
    return press_newsroom(tmp_path)


def write(newsroom, slug, day="2026-11-05", **header):
    return newsroom.post("city-clinic", f"{day}-{slug}.ru.md", f"Слово {slug}.", title=slug, kind="release", **header)


def forms_of(built, slug):
    folder = built.output / PLACE / slug / "release"
    return {file.name for file in folder.iterdir()} if folder.is_dir() else set()


def status_of(built, slug):
    return built.read(f"/{PLACE}/{slug}/release/release.txt").partition("\n")[0]


def test_nothing_is_readable_before_its_moment_nor_made_for_it(newsroom):
    secrets = ("zhasyryn", "ertengi", "qara-zhazba")
    write(newsroom, secrets[0], embargo="2026-11-24 10:00")
    write(newsroom, secrets[1], day="2026-11-24")
    write(newsroom, secrets[2], status="draft")

    early = newsroom.build()
    found = [trace for secret in secrets for trace in traces(newsroom, secret)]
    later = newsroom.build(SOURCE_DATE_EPOCH=epoch(EMBARGO_ENDS))

    assert (early.status, later.status) == (0, 0), early.text + later.text
    assert found == []
    assert [forms_of(later, secret) for secret in secrets] == [FORMS, FORMS, set()]
    assert status_of(later, secrets[0]) == "ДЛЯ НЕМЕДЛЕННОЙ ПУБЛИКАЦИИ"


def test_a_preview_has_the_forms_of_what_is_not_due(newsroom):
    write(newsroom, "zhasyryn", embargo="2026-11-24 10:00")
    write(newsroom, "qara-zhazba", status="draft")

    built = newsroom.build(PREVIEW="1")

    assert forms_of(built, "zhasyryn") == forms_of(built, "qara-zhazba") == FORMS
    assert "24 НОЯБРЯ" in status_of(built, "zhasyryn")


def test_a_withdrawn_release_loses_its_forms_and_a_hidden_one_is_named_nowhere(newsroom):
    file = write(newsroom, "qaitarylgan")
    write(newsroom, "zhabyq", status="hidden")
    before = newsroom.build()
    had = forms_of(before, "qaitarylgan")
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("kind: release", "kind: release\nstatus: withdrawn\ncorrection: Ошибка."), encoding="utf-8"
    )

    after = newsroom.build()

    assert after.status == 0, after.text
    assert (had, forms_of(after, "qaitarylgan"), forms_of(after, "zhabyq")) == (FORMS, set(), FORMS)
    assert after.files_with("Слово qaitarylgan") == []
    own = (f"{PLACE}/zhabyq/", "city-clinic/manifest.json")
    assert [name for name in after.files_with("zhabyq") if not name.startswith(own)] == []


def test_without_the_press_room_there_is_none_of_it(newsroom):
    write(newsroom, "zhalaqy")
    page = newsroom.build().read(f"/{PLACE}/zhalaqy/")

    without = newsroom.build(PRESS="0")

    assert without.status == 0, without.text
    assert "release/release.pdf" in page
    assert forms_of(without, "zhalaqy") == set()
    assert "release.pdf" not in without.read(f"/{PLACE}/zhalaqy/")


def test_forms_are_listed_and_stay_as_they_are_when_nothing_of_them_changes(newsroom):
    write(newsroom, "zhalaqy")
    first = newsroom.build()
    release = first.output / PLACE / "zhalaqy" / "release"
    nodes = {file.name: file.stat().st_ino for file in release.resolve().iterdir()}
    kept = {file.name: file.stat().st_mtime_ns for file in (newsroom.root / "cache" / "press").iterdir()}
    newsroom.post("city-clinic", "2026-11-06-more.ru.md", "Другое.")

    second = newsroom.build()

    assert (first.status, second.status) == (0, 0)
    listed = json.loads(second.read("/city-clinic/manifest.json"))["files"]
    for file in release.iterdir():
        name = f"ru/2026/zhalaqy/release/{file.name}"
        assert listed.get(name, listed.get(f"city-clinic/{name}")) == sha256(file.read_bytes()).hexdigest()
    assert {file.name: file.stat().st_ino for file in release.resolve().iterdir()} == nodes
    assert {file.name: file.stat().st_mtime_ns for file in (newsroom.root / "cache" / "press").iterdir()} == kept


def test_a_warm_build_gives_the_bytes_of_a_cold_one(newsroom):
    file = write(newsroom, "zhalaqy")
    newsroom.build()
    file.write_text(file.read_text(encoding="utf-8") + "\nЕщё слово.\n", encoding="utf-8")

    warm = newsroom.build()
    cold = replace(newsroom, output_name="cold").build(HABARSHY_CACHE=str(newsroom.root / "fresh"))

    assert warm.files() == cold.files()


def fetched(built, *places):
    """Give what a plain web server answers at the forms of these pages."""
    with loopback(built.output) as site:
        return [[urlopen(f"{site}/{place}/release/{name}").read() for name in sorted(FORMS)] for place in places]


def test_forms_move_with_their_page_and_its_former_address_leads_there(newsroom):
    file = write(newsroom, "zhalaqy")
    before = newsroom.build().output.resolve()
    file.unlink()
    write(newsroom, "aily", formerly="[2026-11-05-zhalaqy]")

    after = newsroom.build()

    assert after.status == 0, after.text
    assert (forms_of(after, "aily"), forms_of(after, "zhalaqy")) == (FORMS, FORMS)
    assert f"url=/{PLACE}/aily/" in after.read(f"/{PLACE}/zhalaqy/")
    assert losses(before, after.output.resolve()) == ()


def test_forms_are_served_at_each_address_that_they_ever_had(newsroom):
    newsroom.content.joinpath("organizations/city-clinic").rename(newsroom.content / "organizations/clinic")
    toml = newsroom.content / "organizations/clinic/organization.toml"
    toml.write_text(f'formerly = ["first-clinic", "city-clinic"]\n{toml.read_text("utf-8")}', encoding="utf-8")
    newsroom.post(
        "clinic", "2026-11-05-aily.ru.md", "Слово.", title="Айлық", kind="release",
        formerly="[2026-11-04-eski, first-clinic/2026-11-05-zhalaqy]",
    )  # fmt: skip

    built = newsroom.build()

    assert built.status == 0, built.text
    names = {"clinic": ("aily", "eski"), "city-clinic": ("aily", "eski"), "first-clinic": ("aily", "eski", "zhalaqy")}
    places = [f"{folder}/ru/2026/{slug}" for folder, slugs in names.items() for slug in slugs]
    first, *others = fetched(built, *places)
    assert first[0].startswith(b"PK")
    assert all(other == first for other in others)
    nodes = {(built.output / place / "release/kit.zip").stat().st_ino for place in places}
    assert len(nodes) == 1


def test_a_hidden_release_is_named_by_none_of_its_addresses(newsroom):
    write(newsroom, "zhabyq", status="hidden", formerly="[2026-11-05-zhasyryn]")

    built = newsroom.build()

    assert forms_of(built, "zhasyryn") == FORMS
    assert "zhasyryn" not in built.read("/city-clinic/manifest.json")


def test_a_withdrawn_release_loses_its_forms_at_all_addresses(newsroom):
    file = write(newsroom, "aily", formerly="[2026-11-05-eski]")
    newsroom.build()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("kind:", "status: withdrawn\ncorrection: Ошибка.\nkind:"), encoding="utf-8")

    after = newsroom.build()

    assert (forms_of(after, "aily"), forms_of(after, "eski")) == (set(), set())


def test_who_makes_no_release_loads_nothing_for_it(newsroom):
    libraries = {"docx", "typst", "plugins.press_room.making", "plugins.press_room.store", "plugins.paper"}

    without = newsroom.build(PYTHONPROFILEIMPORTTIME="1")
    write(newsroom, "zhalaqy")
    with_one = newsroom.build(PYTHONPROFILEIMPORTTIME="1")

    assert not libraries & set(LOADED.findall(without.text))
    assert libraries <= set(LOADED.findall(with_one.text))
