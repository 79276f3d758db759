from __future__ import annotations

from plugins.newsroom import Look, OwnColors, addresses, colors


def test_without_a_look_of_its_own_words_stand_on_the_grounds_of_the_theme():
    look = Look()

    assert (look.stylesheet, look.logo, look.texts) == ("", None, {})
    assert look.colors == OwnColors()
    assert colors.contrast(look.colors.light[0], look.colors.dark[0]) > 15


def test_search_has_one_file_whose_name_stays_and_digests_in_all_others():
    digest = "0123456789abcdef"
    assert addresses.search("kk") == "/kk/search/"
    assert addresses.search_index("kk") == "/search/kk.json"
    assert addresses.search_tier("kk", "2026", digest) == "/search/kk/2026-0123456789ab/"
    assert addresses.search_rules("kk", digest) == "/search/kk/endings-0123456789ab.json"
