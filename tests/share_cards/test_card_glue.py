from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from pelican import signals

from plugins import share_cards
from plugins.newsroom import Federation, Organization, Picture, Texts
from plugins.portal import Portal
from plugins.share_cards.layout import SHAPES
from tests.made import FACTS, NOW, SITE, PostsOf, edition
from tests.made import section as section_of
from tests.share_cards.made_cards import NAME, record

NAMES = Texts.of({"kk": NAME.text, "ru": "Профсоюзный центр Алматы"})
ALMATY = Organization("almaty", "territorial", NAMES, languages=("kk", "ru"), color="#0b5d4e")


def generator(output, *records, run="section", before="", shapes=20, **changes):
    section = section_of(records, facts=replace(FACTS, organization=ALMATY))
    settings = {
        "HABARSHY_RUN": run,
        "HABARSHY_CACHE": str(output / "cache"),
        "HABARSHY_BEFORE": before,
        "HABARSHY_CARD_SHAPES": shapes,
    }
    made = {"settings": settings, "section": section, "facts": section.facts, "records": section.posts}
    return SimpleNamespace(**made, logo=None, problems=[], output_path=str(output / "site"), **changes)


@pytest.fixture(autouse=True)
def connected():
    share_cards.register()


def build(run):
    signals.article_generator_pretaxonomy.send(run)
    signals.article_writer_finalized.send(run, writer=None)
    return run


def written(folder) -> set[str]:
    site = folder / "site"
    return {f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*.*")}


def test_every_version_gets_its_card_and_its_file(tmp_path):
    run = build(generator(tmp_path, record(), record("Еңбек ақы", "kk"), shapes=0))
    own = {card.address for card in run.section.edition.cards.values()}
    assert written(tmp_path) == {post.card.address for post in run.records} | own
    assert len(written(tmp_path)) == 4


def test_card_says_what_the_post_says_in_its_language(tmp_path):
    run = build(generator(tmp_path, record()))
    content = run.card_orders[0].content
    assert content.foot == "29 января 2026\u202fг. · Здравоохранение"
    assert run.records[0].card.alt == "Оплата труда — Профсоюзный центр Алматы, 29 января 2026 г."


def test_name_missing_in_a_language_is_that_of_the_main_one(tmp_path):
    run = build(generator(tmp_path, record("Wages", "en")))
    assert run.records[0].card.alt == f"Wages — {NAME.text}, 29 January 2026"


def test_share_title_is_shown_instead_of_the_title(tmp_path):
    run = build(generator(tmp_path, record("Длинно", share_title="Кратко")))
    assert run.card_orders[0].content.title == "Кратко"
    assert run.records[0].card.alt.startswith("Кратко — ")


def test_quotation_is_among_the_words_for_those_who_do_not_see_it(tmp_path):
    run = build(generator(tmp_path, record(card_template="quote", card_text="Мы смогли.")))
    assert run.records[0].card.alt.startswith("Оплата труда — Мы смогли. — ")


def test_a_figure_that_the_title_names_is_said_once(tmp_path):
    run = build(generator(tmp_path, record("Доплата — 60 %", card_template="figure", card_text="60\u00a0%")))
    assert run.records[0].card.alt.startswith("Доплата — 60 % — Профсоюзный")


def test_hidden_posts_have_cards_and_withdrawn_ones_have_none(tmp_path):
    hidden = record("Скрыто", id="1", status="hidden")
    withdrawn = record("Отозвано", id="2", status="withdrawn")
    run = build(generator(tmp_path, hidden, withdrawn))
    assert [post.card is None for post in run.records] == [False, True]


def test_newest_posts_have_all_shapes_in_all_their_languages(tmp_path):
    old = record("Давно", id="1", slug="old", published=record().published.replace(year=2025))
    new = (record(id="2"), record("Еңбек ақы", "kk", id="3"))
    run = build(generator(tmp_path, *new, old, shapes=1))
    assert [len(post.shapes) for post in run.records] == [len(SHAPES) - 1, len(SHAPES) - 1, 0]
    assert {card.address for post in run.records for card in post.shapes} <= written(tmp_path)


def test_pages_that_are_no_posts_share_the_card_of_their_organization(tmp_path):
    run = build(generator(tmp_path))
    cards = run.section.edition.cards
    assert sorted(cards) == ["kk", "ru"]
    assert cards["ru"].alt == "Профсоюзный центр Алматы"


def test_the_portal_has_a_card_for_each_language(tmp_path):
    federation = Federation("federation", SITE.name, SITE.languages, "example.org,2026", "Asia/Almaty")
    run = generator(tmp_path, run="portal")
    run.portal, run.section = Portal(federation, (), {}, PostsOf(), (), (), (), edition(), NOW), None
    build(run)
    assert sorted(run.portal.edition.cards) == ["en", "kk", "ru"]
    assert all(address.startswith("/cards/") for address in written(tmp_path))


def test_what_was_published_is_linked(tmp_path):
    build(generator(tmp_path / "old", record()))
    build(generator(tmp_path / "new", record(), before=str(tmp_path / "old" / "site")))
    assert written(tmp_path / "new") == written(tmp_path / "old")
    for address in written(tmp_path / "new"):
        assert (tmp_path / "new" / "site" / address[1:]).samefile(tmp_path / "old" / "site" / address[1:])


@pytest.mark.parametrize(("side", "told"), [(60, ["card-logo-small"]), (320, [])])
def test_a_logo_too_small_for_cards_is_told_and_letters_are_shown(side, told, tmp_path):
    run = generator(tmp_path)
    run.logo = Picture("/almaty/pictures/logo.png", side, side, 1, "image/png", "logo.png")
    signals.article_generator_pretaxonomy.send(run)
    assert [problem.code for problem in run.problems] == told
    assert (run.card_orders[0].brand.logo is None) == bool(told)


def test_other_runs_draw_nothing(tmp_path):
    run = build(generator(tmp_path, record(), run="other"))
    assert run.records[0].card is None
    assert written(tmp_path) == set()
