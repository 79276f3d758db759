"""What a post's record says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.newsroom import Translation
from tests.reading.author import NAME, NEWS, ZONE


def test_a_record_says_what_path_and_header_say(author):
    author.post(
        header='title: Газета "Труд" & <мы> в доме\nsummary: \'О "Труде"\'\nauthor: Айгүл\nkind: interview\n'
        "updated: 2026-02-03 10:00\ncorrection: Исправлена дата\nplace: Алматы\n"
        "starts: 2026-05-01 11:00\nends: 2026-05-01\nfocus: 40% 30%".replace("ends: 2026-05-01", "ends: 2026-05-02"),
    )
    (post,) = author.read().posts
    assert post.id == "tag:example.org,2026:old-almaty/2026-01-29-seminar/ru"
    assert (post.organization, post.day, post.slug, post.language) == ("almaty", date(2026, 1, 29), "seminar", "ru")
    assert post.address == "/almaty/ru/2026/seminar/"
    assert post.title == "Газета «Труд» & <мы> в доме"
    assert post.title_typeset == "Газета «Труд» & <мы> в\u00a0доме"
    assert (post.summary, post.author, post.kind, post.place) == ("О «Труде»", "Айгүл", "interview", "Алматы")
    assert post.updated == datetime(2026, 2, 3, 10, tzinfo=ZONE)
    assert (post.starts, post.focus) == (datetime(2026, 5, 1, 11, tzinfo=ZONE), (40, 30))
    assert post.correction == "Исправлена дата"
    assert post.published.tzinfo is ZONE


def test_versions_are_linked_both_ways(author):
    author.post(header="title: Слово", language="ru")
    author.post(header="title: Сөз", language="kk")
    kazakh, russian = author.read().posts
    assert kazakh.translations == (Translation("ru", "/almaty/ru/2026/seminar/", "Слово"),)
    assert russian.translations == (Translation("kk", "/almaty/kk/2026/seminar/", "Сөз"),)


def test_posts_stand_in_the_order_of_all_lists(author):
    author.post(name="2026-01-28-a")
    author.post(name="2026-01-29-b", header="title: Слово\nembargo: 2026-01-29 10:00")
    author.post(name="2026-01-29-a", language="kk")
    author.post(name="2026-01-29-a")
    posts = author.read().posts
    assert [(post.slug, post.language) for post in posts] == [("b", "ru"), ("a", "kk"), ("a", "ru"), ("a", "ru")]
    assert posts == tuple(sorted(posts, key=lambda post: post.order))


def test_keys_of_the_post_hold_for_all_languages(author):
    author.post(header="title: Слово\nkind: report\ntopics: pay", language="ru")
    author.post(header="title: Сөз\nkind: report", language="kk")
    assert [(post.kind, post.topics) for post in author.read().posts] == [("report", ("pay",))] * 2


def test_two_values_of_a_key_of_the_post_are_told_at_the_later_file(author):
    author.post(header="title: Сөз\nkind: news", language="kk")
    author.post(header="title: Слово\nkind: report", language="ru")
    (problem,) = author.read().problems
    assert (problem.code, problem.path, problem.line) == ("different-values", f"{NEWS}/{NAME}.ru.md", 3)
    assert f"{NAME}.kk.md" in str(problem.message)


def test_the_same_moment_in_other_words_is_one_value(author):
    author.post(header="title: Сөз\nembargo: 2026-01-29 10:00", language="kk")
    author.post(header="title: Слово\nembargo: 2026-01-29T05:00Z", language="ru")
    assert author.read().problems == ()


def test_an_error_in_one_language_keeps_only_that_post_back(author):
    author.post(language="kk")
    author.post(header="title: Слово\nkind: newz", language="ru")
    author.post(name="2026-01-30-other")
    reading = author.read()
    assert [post.slug for post in reading.posts] == ["other"]
    assert [problem.code for problem in reading.problems] == ["unknown-kind"]


@pytest.mark.parametrize(
    ("formerly", "first", "old"),
    [
        ("2026-01-28-a", "old-almaty/2026-01-28-a", ("/almaty/ru/2026/a/",)),
        (
            "[old-almaty/2025-01-28-a, 2026-01-28-b]",
            "old-almaty/2025-01-28-a",
            ("/old-almaty/ru/2025/a/", "/almaty/ru/2026/b/"),
        ),
        ("2026-01-28-seminar", "old-almaty/2026-01-28-seminar", ()),
    ],
)
def test_earlier_names_lead_here_and_the_first_keeps_the_id(author, formerly, first, old):
    author.post(header=f"title: Слово\nformerly: {formerly}")
    (post,) = author.read().posts
    assert (post.id, post.former_addresses) == (f"tag:example.org,2026:{first}/ru", old)


@pytest.mark.parametrize(
    ("header", "card"),
    [
        ("", "news"),
        ("kind: event", "event"),
        ("kind: report", "news"),
        ("image: hall.jpg\nimage_alt: Зал", "photo"),
        ("image: hall.jpg\nimage_alt: Зал\nkind: event", "event"),
        ("kind: event\ncard: quote", "quote"),
    ],
)
def test_the_card_follows_kind_and_picture(author, header, card):
    author.photo()
    author.post(header=f"title: Слово\n{header}")
    assert author.read().posts[0].card_template == card


def test_texts_of_the_card_have_defaults(author):
    author.post('Раз\n\n> Мы "за"\n\nПотом\n\n> Два')
    (post,) = author.read().posts
    assert (post.card_text, post.share_title) == ("Мы «за»", "Слово")
    author.post("> Мы", "title: Слово\ncard_text: +15 %\nshare_title: Коротко")
    (post,) = author.read().posts
    assert (post.card_text, post.share_title) == ("+15 %", "Коротко")


def test_whose_words_stand_on_the_card_is_known_by_the_dash(author):
    author.post("> Мы за.\n> — Айгүл Үлгілі, председатель")
    (post,) = author.read().posts
    assert (post.card_text, post.card_speaker) == ("Мы за.", "Айгүл Үлгілі, председатель")
    author.post("> Мы за.\n> — Айгүл Үлгілі", "title: Слово\ncard_text: Другое")
    (post,) = author.read().posts
    assert (post.card_text, post.card_speaker) == ("Другое", "")


def test_a_part_of_a_quotation_keeps_its_speaker_and_the_header_may_name_one(author):
    author.post("> Мы ждали три года. Мы за.\n> — Айгүл Үлгілі", 'title: Слово\ncard_text: "Мы за!"')
    (post,) = author.read().posts
    assert (post.card_text, post.card_speaker) == ("Мы за!", "Айгүл Үлгілі")
    author.post("Текст", "title: Слово\ncard: quote\ncard_text: Мы за. — Б. Образцов, врач")
    (post,) = author.read().posts
    assert (post.card_text, post.card_speaker) == ("Мы за.", "Б. Образцов, врач")
    author.post("Текст", "title: Слово\ncard: figure\ncard_text: 5 тыс. — Рост")
    (post,) = author.read().posts
    assert (post.card_text, post.card_speaker) == ("5 тыс. — Рост", "")


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("# Раздел\n\nПервый *абзац*\nи `код`.\n\nВторой.", "Первый абзац и код."),
        ("![Зал](hall.jpg)\n\nПосле[^1] снимка\n\n[^1]: Нота", "После снимка"),
        ("а" * 299 + ".", "а" * 299 + "."),
        ("Слово. " * 60, ("Слово. " * 42).strip()),
        ("слово " * 60, ("слово " * 50).strip() + "…"),
        ("Да. " + "слово " * 60, ("Да. " + "слово " * 49).strip() + "…"),
        ("а" * 400, "а" * 299 + "…"),
        ("- список", ""),
    ],
)
def test_the_lead_is_the_first_paragraph(author, body, summary):
    author.photo()
    author.post(body)
    assert author.read().posts[0].summary == summary


def test_a_written_summary_is_never_cut(author):
    author.post(header=f"title: Слово\nsummary: {'слово ' * 80}")
    assert len(author.read().posts[0].summary) == 479


def test_two_readings_are_equal(author):
    author.photo()
    author.post("![Зал](hall.jpg) [а]({org:b/2026-01-01-c})")
    assert author.read() == author.read()
    assert replace(author.read()) == author.read()
