from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.views.showcase import CARD, LANGUAGES, NEW_POST, SHARE, attribute, desk, full, page, render, texts, the, tree

SCRIPT = "/theme/share-0a.js"


def test_links_to_share_lead_where_they_say():
    seen = tree("article")
    links = [link.attributes["href"] for link in seen.css(".share li a")]
    assert links == [link.url for link in SHARE.links]
    assert {link.attributes["rel"] for link in seen.css(".share li a")} == {"nofollow"}


def test_buttons_wait_for_the_script():
    for template in ("article", "desk"):
        assert [button.attributes for button in tree(template).css("button") if "hidden" not in button.attributes] == []


def test_paper_shows_address_and_code():
    seen = tree("article")
    assert texts(seen, ".on-paper") == [SHARE.url]
    assert attribute(seen, ".on-paper img", "src") == SHARE.qr.address


def test_script_is_permitted_only_where_it_is_asked_for():
    with_script = tree("article", page(script=SCRIPT))
    assert attribute(with_script, "script[src]", "src") == SCRIPT
    policy = 'meta[http-equiv="Content-Security-Policy"]'
    assert "script-src 'self'" in (attribute(with_script, policy, "content") or "")
    assert "script-src" not in (attribute(tree("article"), policy, "content") or "")


def test_pictures_within_pages_are_permitted_only_where_a_code_stands():
    policy = 'meta[http-equiv="Content-Security-Policy"]'
    assert "img-src 'self' data:;" in (attribute(tree("article"), policy, "content") or "")
    assert "img-src 'self' data:;" in (attribute(tree("desk"), policy, "content") or "")
    assert "data:" not in (attribute(tree("page"), policy, "content") or "")


def test_word_for_what_was_copied_stands_once_around_all_buttons():
    for template in ("article", "desk"):
        seen = tree(template)
        assert len(seen.css("[data-done]")) == 1
        assert len(seen.css("[data-done] [data-copy]")) == len(seen.css("[data-copy]"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_desk_shows_every_text_in_a_field_with_its_name(language):
    shown = desk(language)
    seen = tree("desk", page(language), desk=shown)
    assert [field.text() for field in seen.css("textarea")] == [text.text for text in shown.texts]
    for field in seen.css("textarea"):
        assert the(seen, f'label[for="{field.attributes["id"]}"]').text()


def test_desk_leads_to_every_network_that_takes_a_text():
    shown = desk("ru")
    links = [link.attributes["href"] for link in tree("desk", desk=shown).css(".desk div .buttons a")]
    assert links == [taker.open_at for text in shown.texts for taker in text.takers if taker.open_at]


def test_desk_saves_every_picture_without_a_script():
    seen = tree("desk", desk=desk("ru", card=CARD))
    assert attribute(seen, "a[download]", "download") == "pay-ru-1200x630.png"
    assert attribute(seen, ".desk-pictures img", "alt") == CARD.alt
    assert texts(seen, ".notice")
    assert not texts(tree("desk", desk=desk("ru", card=CARD, shapes=(CARD,))), ".notice")


def test_title_that_wants_out_of_its_field_stays_in_it():
    hostile = '</textarea><script>alert(1)</script>"'
    shown = desk("ru", title=hostile, share_title=hostile, title_typeset=hostile)
    html = render("desk", desk=shown)
    assert "<script>" not in html
    assert html.count("</textarea>") == len(shown.texts)


def test_accounts_are_told_to_networks():
    from plugins.sections.organization_view import Accounts

    seen = tree("article", accounts=Accounts("@union@social.example", "@union_kz", "@union"))
    assert attribute(seen, 'meta[name="fediverse:creator"]', "content") == "@union@social.example"
    assert attribute(seen, 'meta[property="telegram:channel"]', "content") == "@union_kz"
    assert attribute(seen, 'meta[name="twitter:site"]', "content") == "@union"
    assert not tree("article").css('meta[name="fediverse:creator"]')


@pytest.mark.parametrize("template", ["desks", "organization"])
def test_pages_lead_to_where_a_post_is_written_only_where_there_is_such_a_page(template):
    link = f'a[href="{NEW_POST}"]'
    with_it = LexborHTMLParser(render(template, **full("ru")[template]))
    assert attribute(with_it, link, "rel") == "nofollow"
    assert tree(template).css(link) == []
