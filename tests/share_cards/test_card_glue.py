from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from pelican import signals

from plugins import share_cards
from plugins.newsroom import Organization, SectionFacts, SiteFacts, Term, Texts
from plugins.share_cards import draw, plan_card
from tests.share_cards.desk import NAME, record

NAMES = Texts.of({"kk": NAME.text, "ru": "Профсоюзный центр Алматы"})


def facts(sector: Term | None = None) -> SectionFacts:
    site = SiteFacts("federation", Texts(), ("kk", "ru", "en"), "example.org,2026", "Asia/Almaty", ())
    almaty = Organization("almaty", "territorial", NAMES, languages=("kk", "ru"), color="#0b5d4e")
    return SectionFacts(site, almaty, sector, None, (), (), ())


def section(output, *records, run="section", sector: Term | None = None):
    return SimpleNamespace(
        settings={"HABARSHY_RUN": run}, facts=facts(sector), records=records, problems=[], output_path=str(output)
    )


@pytest.fixture(autouse=True)
def connected():
    share_cards.register()


def build(run):
    signals.article_generator_pretaxonomy.send(run)
    signals.article_writer_finalized.send(run, writer=None)
    return run


def written(folder) -> dict[str, bytes]:
    return {f"/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in folder.rglob("*.png")}


def test_every_version_gets_its_card_and_its_file(tmp_path):
    run = build(section(tmp_path, record(), record("Еңбек ақы", "kk")))
    assert sorted(written(tmp_path)) == sorted(post.card.address for post in run.records)
    assert len(written(tmp_path)) == 2


def test_card_shows_name_date_and_sector_in_the_language_of_the_post(tmp_path):
    health = Term("health", Texts.of({"ru": "Здравоохранение", "kk": "Денсаулық сақтау"}))
    post = record()
    run = build(section(tmp_path, post, sector=health))
    expected = plan_card(post, NAMES.get("ru"), "#0b5d4e", "Здравоохранение", "29 января 2026\u202fг.")
    shown = {line.text.replace("\u00a0", " ") for line in run.card_plans[0].lines}
    assert shown == {line.text.replace("\u00a0", " ") for line in expected.lines}


def test_name_missing_in_a_language_is_that_of_the_main_one(tmp_path):
    run = build(section(tmp_path, record("Wages", "en")))
    assert run.records[0].card.alt == f"Wages — {NAME.text}, 29 January 2026"


def test_hidden_posts_have_cards_and_withdrawn_ones_have_none(tmp_path):
    hidden = record("Скрыто", id="1", status="hidden")
    withdrawn = record("Отозвано", id="2", status="withdrawn")
    run = build(section(tmp_path, hidden, withdrawn))
    assert [post.card is None for post in run.records] == [False, True]
    assert list(written(tmp_path)) == [run.records[0].card.address]


def test_posts_that_look_the_same_share_a_file(tmp_path):
    run = build(section(tmp_path, record(id="1"), record(id="2", slug="other")))
    assert len({post.card.address for post in run.records}) == 1
    assert len(written(tmp_path)) == 1


def test_written_file_is_the_drawn_plan(tmp_path):
    run = build(section(tmp_path, record()))
    assert written(tmp_path)[run.records[0].card.address] == draw(run.card_plans[0])


def test_cut_title_is_a_warning_at_the_file_of_the_version(tmp_path):
    run = build(section(tmp_path, record("Очень длинный заголовок о новостях профсоюза " * 8)))
    (problem,) = run.problems
    assert (problem.code, problem.field, problem.is_error) == ("card-title-cut", "title", False)
    assert problem.path == "organizations/almaty/news/2026-01-29-pay.ru.md"
    assert "share_title" in problem.remedy


def test_missing_letter_is_a_warning_that_names_it(tmp_path):
    run = build(section(tmp_path, record(share_title="Новости 中文")))
    (problem,) = run.problems
    assert (problem.code, problem.field) == ("card-glyph-missing", "share_title")
    assert "中 文" in problem.message


def test_portal_draws_no_cards_here(tmp_path):
    run = build(section(tmp_path, record(), run="portal"))
    assert run.records[0].card is None
    assert written(tmp_path) == {}


def test_records_are_replaced_and_not_changed(tmp_path):
    post = record()
    run = build(section(tmp_path, post))
    assert post.card is None
    assert replace(run.records[0], card=None) == post
