"""A section that cannot be built keeps its previous one, is told, and is tried again; the others' news appear."""

from __future__ import annotations

from plugins.build.build import build
from plugins.incremental.outcome import Outcome
from tests.newsroom_folder import Built, NewsroomFolder
from tests.section_jobs import settings_of

PLUGINS = ("plugins.feeds", "tests.build.transient")


def published(folder: NewsroomFolder, *struck: str) -> tuple[Outcome, dict[str, bytes]]:
    """Build while workers die of some organizations."""
    (folder.root / "cache").mkdir(exist_ok=True)
    (folder.root / "strike").write_text(" ".join(struck))
    outcome = build(settings_of(folder, PLUGINS))
    return outcome, Built(outcome.status, "", folder.output, folder.root).files() if folder.output.exists() else {}


def of(files: dict[str, bytes], key: str) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.startswith(f"{key}/")}


def told(outcome: Outcome) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in outcome.problems if problem.is_error]


def test_it_keeps_the_previous_one_and_is_tried_again(newsroom):
    _, before = published(newsroom)
    for key in ("almaty-union", "city-clinic"):
        newsroom.post(key, "2026-11-12-new.ru.md", title=f"Новое {key}")

    first, files = published(newsroom, "almaty-union")
    again, same = published(newsroom, "almaty-union")
    mended, whole = published(newsroom)

    assert (first.status, again.status, mended.status) == (3, 3, 0)
    assert told(first) == told(again) == [("organizations/almaty-union", "section-failed")]
    assert of(files, "almaty-union") == of(before, "almaty-union")
    assert "Новое city-clinic" in files["ru/index.html"].decode()
    assert "Новое almaty-union" not in files["ru/index.html"].decode()
    assert same == files
    assert "Новое almaty-union" in whole["ru/index.html"].decode()


def test_without_a_previous_one_it_is_left_out(newsroom):
    outcome, files = published(newsroom, "almaty-union")

    assert (outcome.status, told(outcome)) == (3, [("organizations/almaty-union", "section-failed")])
    assert of(files, "almaty-union") == {}
    assert "/city-clinic/ru/2026/pay/" in files["ru/index.html"].decode()
    assert not [name for name, data in files.items() if b"/almaty-union/ru/2026/meeting/" in data]
    assert published(newsroom)[0].status == 0


def test_it_is_left_out_though_a_former_release_was_without_it(newsroom):
    published(newsroom, "almaty-union")
    newsroom.post("city-clinic", "2026-11-12-new.ru.md", title="Новое")

    outcome, files = published(newsroom, "almaty-union")

    assert (outcome.status, told(outcome)) == (3, [("organizations/almaty-union", "section-failed")])
    assert "Новое" in files["ru/index.html"].decode()


def test_one_that_failed_over_another_organizations_post_is_tried_again_too(newsroom):
    linked = "2026-11-12-wage.ru.md"
    newsroom.post("almaty-union", "2026-11-13-links.ru.md", "[слово]({org:city-clinic/2026-11-12-wage})")
    newsroom.post("city-clinic", linked, status="draft")
    published(newsroom)
    newsroom.post("city-clinic", linked)

    first, _ = published(newsroom, "almaty-union")
    mended, files = published(newsroom)

    assert (told(first), told(mended)) == ([("organizations/almaty-union", "section-failed")], [])
    assert b'href="/city-clinic/ru/2026/wage/"' in files["almaty-union/ru/2026/links/index.html"]
