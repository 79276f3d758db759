"""What reading keeps in the cache: the same values as without it, and nothing early."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.kept_files import read_pack, write_pack
from plugins.newsroom import Contacts, Texts
from tests.reading.author import NAME, NEWS, NOW, photo
from tests.soak import trials

LATER = "2026-06-20-later"
BODIES = (
    "Текст {word}.",
    "![Зал](hall.jpg)\n\nТекст {word}.",
    "[Другое](2026-01-29-seminar.ru.md) и {word}",
    "[Нет](2026-01-30-missing.ru.md) {word}",
    "[О нас](../pages/about.ru.md), {word}",
    "Пишите на {word}@example.org",
    "Одна « кавычка {word}\n\n<b>HTML</b>",
    "![](no.jpg)\n\n{word}",
    "",
)
HEADERS = (
    *("", "topics: [pay]", "topics: [youth]", "status: draft", "status: hidden", "kind: release", "tags: [a, b]"),
    *("image: hall.jpg\nimage_alt: Зал", "updated: 2026-05-01 10:00+03:00", "embargo: 2026-06-20 12:00"),
    *(
        "status: withdrawn\ncorrection: Ошибка",
        "formerly: 2026-01-02-old",
        "formerly: old-almaty/2026-01-03-older",
        "urgent_until: 2026-06-03",
        "place: Зал",
    ),
)
NAMES = (NAME, "2026-01-30-other", "2026-05-20-third", LATER)


@pytest.fixture
def keeping(author):
    author.recipe = "code 1"
    return author


def kept(author):
    return read_pack(author.cache / "reading" / "almaty.pack")


def marked(author):
    """Change what is kept, to see it where it serves."""
    entries = {name: entry.replace("Слово".encode(), "МЕТКА".encode()) for name, entry in kept(author).items()}
    write_pack(author.cache / "reading" / "almaty.pack", entries)


def anew(author, now=NOW):
    return replace_recipe(author, "").read(now)


def replace_recipe(author, recipe):
    other = type(author)(author.content.parent)
    other.__dict__.update(author.__dict__)
    other.recipe = recipe
    return other


def served(author, now=NOW):
    return any("МЕТКА" in post.title for post in author.read(now).posts)


def test_what_is_kept_serves_until_the_text_changes(keeping):
    keeping.post()
    first = keeping.read()
    assert keeping.read() == first
    marked(keeping)
    assert served(keeping)
    keeping.post("Другой текст")
    assert not served(keeping)


def test_the_zone_of_moments_is_kept_too(keeping):
    keeping.post(header="title: Слово\nupdated: 2026-05-01 10:00+03:00")
    keeping.read()
    (post,) = keeping.read().posts
    assert {post.published.tzinfo, post.updated.tzinfo} == {NOW.tzinfo}


def test_the_first_day_of_the_calendar_is_read_anew(keeping):
    keeping.post(header="title: Слово\nstarts: 0001-01-01")
    assert keeping.read() == keeping.read()


@pytest.mark.parametrize(
    "change",
    [
        lambda author: setattr(author, "recipe", "code 2"),
        lambda author: setattr(author, "topics", author.topics[:1]),
        lambda author: setattr(author, "site", replace(author.site, tag_authority="example.com,2026")),
        lambda author: setattr(author, "site", replace(author.site, contacts=("+7 701 000 00 00",))),
        lambda author: setattr(author, "organization", replace(author.organization, contacts=Contacts("a@b.kz"))),
        lambda author: setattr(author, "organization", replace(author.organization, formerly=())),
        lambda author: setattr(author, "organization", replace(author.organization, languages=("en",))),
        lambda author: author.photo(data=photo("blue")),
        lambda author: author.without(f"{NEWS}/2026-01-30-other.kk.md"),
        lambda author: author.post(language="kk"),
    ],
)
def test_it_does_not_serve_once_something_that_reaches_it_has_changed(keeping, change):
    keeping.photo()
    keeping.post(language="kk", name="2026-01-30-other", header="title: Басқа")
    keeping.post("[Другое](2026-01-30-other.kk.md) ![Зал](hall.jpg)")
    keeping.read()
    marked(keeping)
    change(keeping)
    assert not served(keeping)


@pytest.mark.parametrize(
    "change",
    [
        lambda author: setattr(author, "site", replace(author.site, name=Texts.of({"ru": "Другая"}))),
        lambda author: setattr(author, "organization", replace(author.organization, name=Texts.of({"ru": "Я"}))),
        lambda author: author.photo("other.jpg"),
        lambda author: author.post(name="2026-02-01-new", header="title: Новое"),
    ],
)
def test_what_does_not_reach_it_does_not_touch_it(keeping, change):
    keeping.photo()
    keeping.post("![Зал](hall.jpg)")
    keeping.read()
    marked(keeping)
    change(keeping)
    assert served(keeping)


def test_a_lost_picture_is_made_again(keeping):
    keeping.photo()
    keeping.post("![Зал](hall.jpg)")
    (first,) = keeping.read().posts
    stored = keeping.cache / "pictures" / first.pictures[0].stored
    stored.unlink()
    assert keeping.read().posts == (first,)
    assert stored.is_file()


@pytest.mark.parametrize("damage", [b"", b"habarshy pack 2\n", b"{}"])
def test_a_damaged_pack_is_none(keeping, damage):
    keeping.post()
    first = keeping.read()
    (keeping.cache / "reading" / "almaty.pack").write_bytes(damage)
    assert keeping.read() == first
    assert set(kept(keeping)) == {NAME}


@pytest.mark.parametrize("entry", [b"", b"{", b'{"made_from": 1}', b"\xff", b"null"])
def test_a_foreign_entry_is_none(keeping, entry):
    keeping.post()
    first = keeping.read()
    write_pack(keeping.cache / "reading" / "almaty.pack", {NAME: entry})
    assert keeping.read() == first


def test_a_cache_that_cannot_be_written_does_no_harm(keeping):
    keeping.post()
    keeping.cache.mkdir()
    (keeping.cache / "reading").write_bytes(b"")
    assert [post.title for post in keeping.read().posts] == ["Слово"]


@pytest.mark.parametrize(
    "line",
    ["embargo: 2026-06-20 12:00", "status: draft", "publish_at: 2026-06-20", "status: withdrawn\ncorrection: Ошибка"],
)
@pytest.mark.parametrize("preview", [False, True])
def test_nothing_is_kept_of_what_readers_must_not_know(keeping, line, preview):
    keeping.post("Тайна", f"title: Тайна\n{line}", name="2026-06-01-later")
    keeping.post()
    keeping.read(preview=preview)
    assert set(kept(keeping)) == {NAME}


def test_a_post_is_kept_from_its_moment_on_and_dropped_before_it(keeping):
    keeping.post("Тайна", name=LATER)
    due = NOW + timedelta(days=30)
    assert (keeping.read().posts, kept(keeping)) == ((), {})
    assert (len(keeping.read(due).posts), set(kept(keeping))) == (1, {LATER})
    assert (keeping.read().posts, kept(keeping)) == ((), {})


@pytest.mark.parametrize(
    "text", ["[Нет](2026-01-30-missing.ru.md)", "[Так](2026-06-20-latter.ru.md)", f"[Скоро]({LATER}.ru.md)"]
)
def test_nothing_is_kept_of_a_post_that_may_name_what_readers_must_not_know_of(keeping, text):
    keeping.post("Тайна", name=LATER)
    keeping.post(text)
    assert [post.slug for post in keeping.read().posts] == ["seminar"]
    assert kept(keeping) == {}


REFUSED = (
    ("Текст", "titel: Слово"),
    ("[Нет](2026-01-30-missing.ru.md) [Нет](no.pdf) и кy", "title: Слово"),
    ("![Нет](no.jpg)", "title: Слово\nimage: no.jpg"),
    ("![Зал](hall.jpg) [Нет](no.pdf)", "title: Слово"),
    ("a|" * 400 + "b\n" + "-|" * 400 + "-\n" + "a|\n" * 300, "title: Слово"),
    ("*[xq]: " + "y" * 9_000 + "\n\n" + "xq " * 3_000, "title: Слово"),
    ("Текст " * 20_000, "title: Слово"),
    ("Текст", "title: Слово\ntopics: [нет]\nstatus: draft"),
)


@pytest.mark.parametrize("refused", REFUSED)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_was_refused_is_not_examined_again(keeping, refused, language, monkeypatch):
    keeping.photo()
    keeping.post(*refused, language=language)
    first = keeping.read()
    assert any(problem.is_error for problem in first.problems)
    monkeypatch.setattr("plugins.reading.organization_posts.read_versions", None)
    assert keeping.read() == first


@pytest.mark.parametrize(
    "change",
    [
        lambda author: author.photo("no.jpg"),
        lambda author: author.post(name="2026-01-30-missing"),
        lambda author: author.post("Текст"),
        lambda author: setattr(author, "recipe", "code 2"),
    ],
)
def test_it_is_examined_once_something_that_it_asked_for_has_changed(keeping, change):
    keeping.post("![Нет](no.jpg) [Нет](2026-01-30-missing.ru.md)")
    keeping.read()
    change(keeping)
    assert keeping.read() == anew(keeping)


def test_a_picture_of_a_refused_post_that_is_not_due_is_kept_nowhere(keeping):
    keeping.photo(f"{LATER}/hall.jpg")
    keeping.post("![Зал](hall.jpg)", "titel: Слово", name=LATER)
    first = keeping.read()
    assert keeping.read() == first
    assert not (keeping.cache / "pictures").exists()


@pytest.mark.parametrize("entry", [b"", b"{", b'{"made_from": 1}', b"null"])
def test_a_foreign_withheld_post_is_none(keeping, entry):
    keeping.post(header="titel: Слово")
    first = keeping.read()
    (name,) = kept(keeping)
    write_pack(keeping.cache / "reading" / "almaty.pack", {name: entry})
    assert keeping.read() == first


def test_without_a_recipe_nothing_is_kept(author):
    author.post()
    author.read()
    assert not (author.cache / "reading").exists()


def test_a_renamed_post_leaves_nothing_behind(keeping):
    keeping.post()
    keeping.read()
    keeping.without(f"{NEWS}/{NAME}.ru.md")
    keeping.post(name="2026-01-29-renamed")
    keeping.read()
    assert set(kept(keeping)) == {"2026-01-29-renamed"}


def edit(chance, author):
    """Do what editors do in a day."""
    word = chance.choice(("слово", "Өзгеріс", "pay"))
    name, language = chance.choice(NAMES), chance.choice(("kk", "ru"))
    path = f"{NEWS}/{name}.{language}.md"
    match chance.randrange(10):
        case 0 if path in author.files:
            author.without(path)
        case 1:
            author.photo(chance.choice(("hall.jpg", f"{name}/hall.jpg")), photo(chance.choice(("red", "blue"))))
        case 2 if f"{NEWS}/hall.jpg" in author.files:
            author.without(f"{NEWS}/hall.jpg")
        case 3:
            contacts = Contacts(email=chance.choice(("", f"{word}@example.org")))
            author.organization = replace(author.organization, contacts=contacts)
        case 4:
            author.topics = tuple(reversed(author.topics)) if chance.random() < 0.5 else author.topics[:1]
        case 5:
            author.file("organizations/almaty/pages/about.ru.md", f"---\ntitle: О нас\n---\n{word}")
        case _:
            header = f"title: {word} {chance.randrange(3)}\n{chance.choice(HEADERS)}"
            author.post(chance.choice(BODIES).format(word=word), header, language, name)


@pytest.mark.parametrize("seed", range(trials(200)))
def test_after_any_edits_the_reading_is_that_of_a_cold_cache(keeping, seed):
    chance = random.Random(seed)
    for _ in range(25):
        edit(chance, keeping)
        now = NOW + timedelta(days=chance.choice((0, 0, 0, 30)))
        warm = keeping.read(now)
        assert warm == anew(keeping, now)
        whole = {name for name in kept(keeping) if not name.startswith("withheld-")}
        assert whole <= {f"{post.day}-{post.slug}" for post in warm.posts if post.due}
