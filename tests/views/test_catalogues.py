"""The interface speaks every language whole."""

from __future__ import annotations

import re
from functools import cache

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from plugins.views import load_catalogues
from plugins.views.interface import KIND_NAMES
from tests.views.showcase import LANGUAGES, THEME

TRANSLATIONS = THEME / "translations"
BUILDERS = [
    THEME.parent / "plugins" / room
    for room in ("feeds", "listings", "portal", "press_room", "sections", "share_cards", "share_desk", "views")
]
IN_TEMPLATES = {"_": None, "ngettext": (1, 2), "gettext_in": (2,)}
IN_PYTHON = {"say": None, "said": (2,), "gettext": (2,)}
PLACEHOLDER = re.compile(r"%\(\w+\)[ds]")


def catalogue(language):
    with (TRANSLATIONS / language / "LC_MESSAGES" / "habarshy.po").open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def extracted(file, method, keywords):
    with file.open("rb") as source:
        found = extract(method, source, keywords, options={"extensions": "plugins.views.once.Once", "silent": "false"})
        return [message for _, message, _, _ in found]


def sources():
    return sorted(file for room in BUILDERS for file in room.rglob("*.py"))


@cache
def msgids():
    """Texts that templates and builders of pages ask for; a plural as its two English forms."""
    found = {name for name in KIND_NAMES.values() if name}
    for file in sorted((THEME / "templates").rglob("*.html")):
        found.update(extracted(file, babel_extract, IN_TEMPLATES))
    for file in sources():
        found.update(extracted(file, "python", IN_PYTHON))
    return frozenset(found)


def messages(language):
    return [message for message in catalogue(language) if message.id]


def forms(message):
    return message.string if isinstance(message.string, tuple) else (message.string,)


def ids(message):
    return message.id if isinstance(message.id, tuple) else (message.id,)


def test_templates_are_searched_for_texts():
    assert {"Latest news", "Page not found", ("%(count)d news item", "%(count)d news items")} <= msgids()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_text_is_translated(language):
    translated = {message.id for message in messages(language) if all(forms(message)) and not message.fuzzy}
    assert msgids() - translated == set()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_text_is_left_in_english(language):
    cyrillic = re.compile("[а-яәғқңөұүһі]", re.IGNORECASE)
    assert [form for message in messages(language) for form in forms(message) if not cyrillic.search(form)] == []


@pytest.mark.parametrize(("language", "word"), [("kk", "таспа"), ("ru", "лент")])
def test_a_feed_is_called_by_one_word(language, word):
    feeds = [message for message in messages(language) if re.search(r"\bfeeds?\b(?! reader)", str(message.id))]
    assert len(feeds) > 4
    assert [message.id for message in feeds if word not in "".join(forms(message)).lower()] == []


def test_nothing_else_is_translated():
    code = "".join(file.read_text(encoding="utf-8") for file in sources())
    extra = {message.id for message in messages("kk")} - msgids()
    assert [text for text in sorted(extra) if f'"{text}"' not in code] == []


def test_kazakh_and_russian_translate_the_same_texts():
    assert {message.id for message in messages("kk")} == {message.id for message in messages("ru")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language):
    for message in messages(language):
        wanted = {tuple(sorted(PLACEHOLDER.findall(text))) for text in ids(message)}
        assert {tuple(sorted(PLACEHOLDER.findall(text))) for text in forms(message)} == wanted, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_end_as_the_english_text_does(language):
    for message in messages(language):
        ends = {text[-1] if text[-1] in ".:" else "" for text in (*ids(message), *forms(message))}
        assert len(ends) == 1, message.id


@pytest.mark.parametrize(("language", "count"), [("kk", 2), ("ru", 4), ("en", 2)])
def test_each_language_has_the_plurals_of_its_grammar(language, count):
    plurals = [message for message in messages(language) if message.pluralizable]
    assert plurals
    assert all(len(message.string) == count for message in plurals)


def test_kazakh_texts_have_no_latin_letters_among_the_cyrillic():
    mixed = re.compile(r"[а-яәғқңөұүһі][a-z]|[a-z][а-яәғқңөұүһі]", re.IGNORECASE)
    assert [form for message in messages("kk") for form in forms(message) if mixed.search(form)] == []


@pytest.mark.parametrize(
    ("language", "count", "seen"),
    [
        ("ru", 1, "1 новость"),
        ("ru", 3, "3 новости"),
        ("ru", 11, "11 новостей"),
        ("ru", 21, "21 новость"),
        ("kk", 5, "5 жаңалық"),
        ("en", 1, "1 news item"),
        ("en", 2, "2 news items"),
        ("uz", 2, "2 news items"),
    ],
)
def test_a_count_takes_the_form_of_its_language(language, count, seen):
    texts = load_catalogues(TRANSLATIONS)
    assert texts.ngettext(language, "%(count)d news item", "%(count)d news items", count) == seen


def test_an_unknown_language_and_an_unknown_text_are_english():
    texts = load_catalogues(TRANSLATIONS)
    assert texts.gettext("uz", "Latest news") == "Latest news"
    assert texts.gettext("ru", "Never translated") == "Never translated"


def test_a_text_takes_its_values_and_leaves_per_cent_signs_alone():
    texts = load_catalogues(TRANSLATIONS)
    assert texts.gettext("ru", "Picture: %(credit)s", credit="А. Б.") == "Фото: А. Б."
    assert texts.gettext("ru", "100 % union") == "100 % union"


def test_kinds_have_names_and_plain_news_has_none():
    texts = load_catalogues(TRANSLATIONS)
    assert texts.kind_name("kk", "release") == "Баспасөз хабарламасы"
    assert texts.kind_name("ru", "primary") == "Первичная профсоюзная организация"
    assert texts.kind_name("ru", "news") == ""


def test_a_language_is_added_by_its_file_alone(tmp_path):
    folder = tmp_path / "uz" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "habarshy.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: uz\\n"\n\nmsgid "News"\nmsgstr "Yangiliklar"\n'
    )
    assert load_catalogues(tmp_path).gettext("uz", "News") == "Yangiliklar"


def test_catalogues_are_read_once():
    assert load_catalogues(TRANSLATIONS) is load_catalogues(TRANSLATIONS)


def test_no_catalogues_at_all_is_english(tmp_path):
    assert load_catalogues(tmp_path / "none").gettext("kk", "News") == "News"
