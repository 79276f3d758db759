from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.share_desk.networks import NETWORKS, SEEN_FIRST
from plugins.share_desk.story import hashtag
from plugins.share_desk.texts import cut, share_text
from tests.share_desk.made_stories import STORY, story
from tests.soak import trials

BY_KEY = {network.key: network for network in NETWORKS}
LETTERS = "абвқңөabc ,.!?«»—№₸\n👩🏽‍⚕️🇰🇿🎉и\u0306"
TEXTS = st.text(LETTERS, max_size=400)
each_network = pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.key)


def test_thirteen_networks_are_there():
    asked = "whatsapp instagram telegram facebook vk tiktok x threads mastodon bluesky ok linkedin viber"
    assert sorted(BY_KEY) == sorted(asked.split())


@each_network
def test_text_fits_its_network(network):
    assert network.count(share_text(STORY, network)) <= network.most


@each_network
def test_the_news_stands_first_and_the_way_to_it_is_there(network):
    text = share_text(STORY, network)
    assert text[:SEEN_FIRST].startswith(STORY.title)
    assert (STORY.url in text) == network.link
    assert (STORY.more in text) != network.link


def test_where_there_is_room_everything_is_told():
    text = share_text(STORY, BY_KEY["facebook"])
    assert text.split("\n\n") == [STORY.title, STORY.lead, STORY.fact, STORY.url, " ".join(STORY.tags)]


def test_where_there_is_little_the_lead_ends_at_a_sentence():
    parts = share_text(STORY, BY_KEY["x"]).split("\n\n")
    assert (
        parts[1]
        == "Профсоюз и больница договорились о росте зарплаты и доплатах за вредность. Договор действует три года."
    )
    assert STORY.url in parts


def test_long_title_is_cut_at_a_word():
    text = share_text(story(title="Слово " * 40), BY_KEY["whatsapp"])
    first = text.split("\n\n")[0]
    assert first.endswith("Слово…")
    assert len(first) <= SEEN_FIRST


def test_whatsapp_and_viber_get_no_tags():
    assert [network.key for network in NETWORKS if "#" not in share_text(STORY, network)][:1] == ["whatsapp"]
    assert "#" not in share_text(STORY, BY_KEY["viber"])


def test_lead_alone_needs_no_fact():
    assert share_text(story(fact="", tags=()), BY_KEY["ok"]).count("\n\n") == 2


@each_network
@settings(max_examples=trials(1_500), deadline=None, database=None)
@given(title=TEXTS, lead=TEXTS, fact=TEXTS, path=st.text("abc-/", max_size=120))
def test_every_text_is_within_its_limit_and_tears_no_emoji(network, title, lead, fact, path):
    told = story(title=title, lead=lead, fact=fact, url=f"https://news.example.org/{path}")
    text = share_text(told, network)
    assert network.count(text) <= network.most
    whole = set(regex.findall(r"\X", "\n".join((title, lead, fact, told.url, told.more, *told.tags))))
    assert set(regex.findall(r"\X", text)) <= whole | set("…\n# ") | {"\r\n"}


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("Одно предложение. Второе.", 100, "Одно предложение. Второе."),
        ("Одно предложение. Второе.", 20, "Одно предложение."),
        ("Да. Потом очень длинное продолжение", 20, "Да. Потом очень…"),
        ("Слово", 3, "Сл…"),
        ("👩🏽‍⚕️👩🏽‍⚕️", 7, "👩🏽‍⚕️…"),
        ("Слово", 0, ""),
    ],
)
def test_cut_ends_at_a_sentence_else_a_word_else_a_letter(text, most, shown):
    assert cut(text, most, len) == shown


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("оплата труда", "#ОплатаТруда"),
        ("COVID-19", "#COVID19"),
        ("Әділет", "#Әділет"),
        ("2026", ""),
        ("—", ""),
        ("ЗОЖ и спорт", "#ЗОЖИСпорт"),
    ],
)
def test_hashtags_are_read_by_people_and_machines(words, tag):
    assert hashtag(words) == tag
