"""What templates can call, and what they cannot get wrong."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from plugins.newsroom import Text
from plugins.views import ready_templates
from plugins.views.environment import theme_environment
from tests.views.showcase import MORNING, THEME, environment, page


def shown(source, language="ru", root="", **values):
    return environment().from_string(source).render(page=page(language), ROOT=root, **values)


def test_texts_are_in_the_language_of_the_page():
    assert shown('{{ _("Latest news") }}', "kk") == "Соңғы жаңалықтар"
    assert shown('{{ _("Latest news") }}', "en") == "Latest news"


def test_texts_can_be_in_another_language_than_the_page():
    assert shown('{{ gettext_in("kk", "Page not found") }}', "ru") == "Бет табылмады"


def test_counted_texts_follow_the_language_of_the_page():
    assert shown('{{ ngettext("%(count)d news item", "%(count)d news items", 22) }}') == "22 новости"


def test_values_in_texts_are_escaped():
    seen = shown('{{ _("Picture: %(credit)s", credit=name) }}', name="<script>alert(1)</script>")
    assert seen == "Фото: &lt;script&gt;alert(1)&lt;/script&gt;"


def test_markup_in_texts_stays_markup():
    assert shown('{{ _("Picture: %(credit)s", credit=name) }}', name=Markup("<b>А</b>")) == "Фото: <b>А</b>"


def test_everything_else_is_escaped():
    assert shown("{{ title }}", title="<b>") == "&lt;b&gt;"


def test_a_missing_value_is_an_error():
    with pytest.raises(UndefinedError):
        shown("{{ nothing }}")


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("/ru/", "/union/ru/"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+77270000000", "tel:+77270000000"),
        ("HTTPS://EXAMPLE.ORG/", "HTTPS://EXAMPLE.ORG/"),
        ("javascript:alert(1)", "#"),
        (" javascript:alert(1)", "#"),
        ("data:text/html,x", "#"),
        ("//evil.example/", "#"),
        ("", "#"),
    ],
)
def test_addresses_get_the_root_and_scripts_get_nowhere(address, seen):
    assert shown("{{ address | href }}", root="/union", address=address) == seen


def test_another_language_is_marked_and_the_own_one_is_not():
    assert shown("<b{{ lang(text) }}>", text=Text("x", "kk")) == '<b lang="kk">'
    assert shown("<b{{ lang(text) }}>", text=Text("x", "ru")) == "<b>"


def test_a_language_mark_is_escaped():
    assert shown("<b{{ lang(text) }}>", text=Text("x", '"><script>')) == '<b lang="&#34;&gt;&lt;script&gt;">'


def test_dates_are_words_in_the_language_asked_for():
    assert shown("{{ day | long_date('kk') }}", day=MORNING).split() == ["2026", "ж.", "29", "қаңтар"]
    assert shown("{{ day | clock_time('ru') }}", day=MORNING) == "10:30"
    assert shown("{{ day | month_heading('en') }}", day=date(2026, 1, 1)) == "January 2026"


def test_machines_read_moments_with_their_offset():
    assert shown("{{ day | iso }}", day=MORNING) == "2026-01-29T10:30:00+05:00"
    assert shown("{{ day | iso }}", day=date(2003, 5, 12)) == "2003-05-12"


@pytest.mark.parametrize(
    ("language", "seen"), [("kk", "kk_KZ"), ("ru", "ru_RU"), ("en", "en_GB"), ("uz", "uz_UZ"), ("xx", "xx")]
)
def test_networks_learn_the_locale(language, seen):
    assert shown("{{ code | og_locale }}", code=language) == seen


def test_the_next_run_of_a_process_compiles_nothing_again(monkeypatch):
    ready_templates(THEME)
    again = theme_environment(THEME)
    monkeypatch.setattr(again, "_compile", None)
    assert again.get_template("article.html").name == "article.html"


def test_another_theme_has_its_own_templates(tmp_path):
    copy = shutil.copytree(THEME, tmp_path / "theme")
    (copy / "templates" / "redirect.html").write_text("new")
    assert theme_environment(copy).get_template("redirect.html").render() == "new"
    assert theme_environment(THEME).get_template("redirect.html") is not None
