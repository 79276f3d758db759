"""What other posts tell of one: the languages that an organization writes in, and bodies that others publish too."""

from __future__ import annotations

from datetime import date, timedelta

from plugins.newsdesk import body_digest, same_bodies, usual_languages
from plugins.newsroom import NewsPath
from tests.newsroom_folder import ORGANIZATIONS

BODY = (
    "Профсоюз и главный врач подписали договор о доплате за ночные смены, и теперь её получат все медицинские сёстры"
    " поликлиники, которые работают по ночам в приёмном отделении, в стационаре и на скорой помощи города.\n"
)


def paths(*languages, first=date(2026, 1, 5)):
    """Give the paths of posts, one a week, each in these languages."""
    days = [first + timedelta(days=7 * number) for number in range(len(languages))]
    return [
        NewsPath("clinic", day, "pay", language, f"organizations/clinic/news/{day}-pay.{language}.md")
        for day, written in zip(days, languages, strict=True)
        for language in written.split()
    ]


def test_the_habit_is_what_nearly_all_posts_have():
    assert usual_languages(paths("kk ru", "kk ru", "kk ru en", "kk ru", "ru"), "") == ("kk", "ru")


def test_few_posts_make_no_habit():
    assert usual_languages(paths("kk ru", "kk ru", "kk ru"), "") == ()


def test_the_post_itself_does_not_count():
    posts = paths("kk ru", "kk ru", "kk ru", "kk ru", "ru")
    assert usual_languages(posts, posts[-1].name) == ("kk", "ru")


def test_the_newest_posts_make_the_habit():
    old = paths(*["ru"] * 30)
    new = paths(*["kk ru"] * 20, first=date(2026, 9, 1))
    assert usual_languages([*old, *new], "") == ("kk", "ru")


def test_a_body_is_the_same_whatever_its_header_and_spaces():
    first = f"---\ntitle: Одно\n---\n\n{BODY}"
    second = f"title: Другое\ntags: а\n\n{BODY.replace(' ', '  ')}"
    assert body_digest(first) == body_digest(second) != ""
    assert body_digest(first) != body_digest(f"{first}И ещё одно предложение.")


def test_short_bodies_are_alike_by_chance():
    assert body_digest("---\ntitle: Поздравляем\n---\n\nС праздником, дорогие коллеги!\n") == ""


def test_the_same_body_counts_under_another_organization_only():
    digest = body_digest(BODY)
    found = same_bodies(
        {
            "organizations/a/news/2026-01-01-x.ru.md": digest,
            "organizations/a/news/2026-01-02-y.ru.md": digest,
            "organizations/b/news/2026-01-01-x.ru.md": digest,
            "organizations/c/news/2026-01-01-x.ru.md": "",
            "organizations/d/news/2026-01-01-x.ru.md": "",
        }
    )
    assert found["organizations/a/news/2026-01-01-x.ru.md"] == ("organizations/b/news/2026-01-01-x.ru.md",)
    assert set(found) == {
        f"organizations/{one}"
        for one in ("a/news/2026-01-01-x.ru.md", "a/news/2026-01-02-y.ru.md", "b/news/2026-01-01-x.ru.md")
    }


def test_a_check_of_the_newsroom_tells_which_texts_are_the_same(check, newsroom):
    for organization in ("city-clinic", "almaty-union"):
        newsroom.post(organization, "2026-11-10-agreement.ru.md", title=f"Договор {organization}", body=BODY)
    status, told = check("--format", "json")
    assert status == 0
    assert told.count('"same-body-elsewhere"') == 2


def test_a_check_of_one_post_knows_the_habit_and_not_the_bodies_of_others(check, newsroom):
    assert ORGANIZATIONS
    for day in range(1, 6):
        for language in ("kk", "ru"):
            newsroom.post("city-clinic", f"2026-10-0{day}-day-{day}.{language}.md")
    newsroom.post("city-clinic", "2026-11-10-agreement.ru.md", title="Договор", body=BODY)
    newsroom.post("almaty-union", "2026-11-10-agreement.ru.md", title="Договор", body=BODY)
    _, told = check("content/organizations/city-clinic/news/2026-11-10-agreement.ru.md")
    assert "translation-missing: advice: there is no 2026-11-10-agreement.kk.md" in told
    assert "same-body-elsewhere" not in told
