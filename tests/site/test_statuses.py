"""Drafts, embargoes, hidden and withdrawn posts, urgent banners: what readers see of them, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.newsroom_folder import Built, NewsroomFolder, epoch, small_newsroom
from tests.site.test_bad_input import jpeg

EMBARGO_ENDS = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)  # 10:00 in Almaty
URGENT_ENDS = datetime(2026, 11, 21, 7, 0, tzinfo=UTC)
EVERYTHING_DUE = datetime(2026, 11, 26, 0, 0, tzinfo=UTC)
SECRETS = ("zhasyryn", "ertengi", "qara-zhazba")
"""Marks of what is not due on the first day: under embargo, to be published later, a draft."""


def traces(newsroom: NewsroomFolder, words: str) -> list[str]:
    """Give every file outside of the content whose name or bytes hold the words."""
    files = (path for path in newsroom.root.rglob("*") if not path.is_relative_to(newsroom.content))
    return sorted(
        path.relative_to(newsroom.root).as_posix()
        for path in files
        if path.parent.name != "report"
        and (words in path.name or (path.is_file() and words.encode() in path.read_bytes()))
    )


def write_posts(newsroom: NewsroomFolder) -> None:
    embargoed, later, draft = SECRETS
    newsroom.write("organizations/city-clinic/news/2026-11-20-zhasyryn/zhasyryn.jpg", jpeg())
    newsroom.post(
        "city-clinic", f"2026-11-20-{embargoed}.kk.md", f"{embargoed} ![{embargoed}]({embargoed}.jpg)",
        title=embargoed, embargo="2026-11-24 10:00", image=f"{embargoed}.jpg", image_alt=embargoed,
    )  # fmt: skip
    newsroom.post("city-clinic", f"2026-11-20-{embargoed}.ru.md", f"{embargoed} в тексте", title=embargoed)
    newsroom.post("city-clinic", f"2026-11-25-{later}.ru.md", later, title=later, tags=f"[{later}]")
    newsroom.post("city-clinic", f"2026-11-03-{draft}.ru.md", draft, title=draft, status="draft")
    newsroom.post("city-clinic", "2026-11-04-zhabyq.ru.md", "zhabyq", title="zhabyq", status="hidden", topics="[pay]")
    newsroom.post(
        "city-clinic", "2026-11-05-qaitarylgan.ru.md", "eski-matin", title="eski-taqyryp", summary="eski-matin",
        status="withdrawn", correction="Названа не та сумма.", formerly="[2026-11-05-burynghy]",
    )  # fmt: skip
    newsroom.post(
        "city-clinic", "2026-11-09-shugyl.ru.md", title="Собрание перенесено", urgent_until="2026-11-21 12:00"
    )


@pytest.fixture(scope="module")
def newsroom_of_statuses(tmp_path_factory: pytest.TempPathFactory) -> NewsroomFolder:
    newsroom = small_newsroom(tmp_path_factory.mktemp("statuses"))
    write_posts(newsroom)
    return newsroom


@pytest.fixture(scope="module")
def first_day(newsroom_of_statuses: NewsroomFolder) -> tuple[Built, dict[str, list[str]], str]:
    """Build on the first day; keep what was found of the secrets, and the moment of the next build."""
    built = newsroom_of_statuses.build()
    coming = (built.report / "next-publication").read_text(encoding="utf-8")
    return built, {secret: traces(newsroom_of_statuses, secret) for secret in SECRETS}, coming


@pytest.fixture(scope="module")
def days(
    newsroom_of_statuses: NewsroomFolder, first_day: tuple[Built, dict[str, list[str]], str]
) -> dict[str, dict[str, bytes]]:
    """The same newsroom on several days, one after the other, and then on the first one again."""
    moments = {"urgent over": URGENT_ENDS, "embargo over": EMBARGO_ENDS, "all": EVERYTHING_DUE}
    found = {"first": first_day[0].files()}
    for name, moment in moments.items():
        found[name] = newsroom_of_statuses.build(SOURCE_DATE_EPOCH=epoch(moment)).files()
    return {**found, "back": newsroom_of_statuses.build().files()}


def holding(files: dict[str, bytes], words: str) -> set[str]:
    return {name for name, data in files.items() if words in name or words.encode() in data}


def test_what_is_not_due_leaves_no_trace_anywhere(first_day):
    built, found, _ = first_day

    assert built.status == 0, built.text
    assert found == {secret: [] for secret in SECRETS}
    assert [problem["code"] for problem in built.problems] == ["picture-alt"]  # the report is for editors


def test_the_next_build_is_asked_for_at_the_first_change(first_day):
    assert first_day[2] == "2026-11-21T12:00:00+05:00\n"


@pytest.mark.parametrize(("secret", "day"), [(SECRETS[0], "embargo over"), (SECRETS[1], "all")])
def test_it_appears_at_its_moment(days, secret, day):
    pages = holding(days[day], secret)

    assert not holding(days["urgent over"], secret)
    assert "ru/index.html" in pages
    assert "ru/feed.xml" in pages
    assert "city-clinic/sitemap.xml" in pages
    assert "city-clinic/ru/news/2026/11/index.html" in pages
    assert any(name.startswith(f"city-clinic/ru/2026/{secret}") for name in pages)


def test_one_language_versions_embargo_holds_the_others_back(days):
    assert f"city-clinic/ru/2026/{SECRETS[0]}/index.html" not in days["urgent over"]
    assert f"city-clinic/ru/2026/{SECRETS[0]}/index.html" in days["embargo over"]
    assert f"city-clinic/kk/2026/{SECRETS[0]}/index.html" in days["embargo over"]


def test_a_draft_never_appears(days):
    assert not holding(days["all"], SECRETS[2])


def test_going_back_in_time_gives_the_same_site_again(days):
    assert days["back"] == days["first"]


def test_a_hidden_post_has_a_page_and_a_card_and_is_named_nowhere(days):
    page = days["all"]["city-clinic/ru/2026/zhabyq/index.html"].decode()
    own = {"city-clinic/ru/2026/zhabyq/index.html", "city-clinic/ru/2026/zhabyq/desk/index.html"}
    elsewhere = holding(days["all"], "zhabyq") - {*own, "city-clinic/manifest.json"}

    assert '<meta name="robots" content="noindex">' in page
    assert all(name.startswith("city-clinic/cards/") for name in elsewhere)
    card = page.split('property="og:image" content="https://news.example.org/')[1].split('"')[0]
    assert card in days["all"]


def test_of_a_withdrawn_post_only_a_notice_and_the_reason_stay(days):
    page = days["all"]["city-clinic/ru/2026/qaitarylgan/index.html"].decode()

    assert "Названа не та сумма." in page
    assert '<meta name="robots" content="noindex">' in page
    assert not holding(days["all"], "eski-matin")
    assert not holding(days["all"], "eski-taqyryp")
    assert holding(days["all"], "qaitarylgan") == {
        "city-clinic/ru/2026/qaitarylgan/index.html",
        "city-clinic/ru/2026/burynghy/index.html",
        "city-clinic/manifest.json",
    }


def test_an_urgent_banner_ends_at_its_moment(days):
    banner = b'<section class="urgent"'

    assert [name for name, data in days["first"].items() if banner in data] == ["city-clinic/ru/index.html"]
    assert not any(banner in data for data in days["urgent over"].values())


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    newsroom = small_newsroom(tmp_path_factory.mktemp("preview"))
    write_posts(newsroom)
    return newsroom.build(PREVIEW="1")


@pytest.mark.parametrize("secret", SECRETS)
def test_a_preview_shows_what_is_not_due_in_its_section_only(previewed, secret):
    pages = {name for name in previewed.files_with(secret) if name.endswith((".html", ".xml"))}

    assert f"city-clinic/ru/2026/{secret}/index.html" in pages
    assert "city-clinic/ru/index.html" in pages
    assert all(name.startswith("city-clinic/") and name.endswith(".html") for name in pages)


def test_a_preview_marks_what_is_not_due(previewed):
    for secret in SECRETS:
        page = previewed.read(f"/city-clinic/ru/2026/{secret}/")
        assert '<meta name="robots" content="noindex">' in page
        assert '<p class="notice preview">' in page
        assert "Ещё не опубликовано" in page
    assert previewed.read("/city-clinic/ru/").count('<strong class="kind">Ещё не опубликовано</strong>') == 3


def test_no_page_of_a_preview_is_indexed(previewed):
    pages = {name: data for name, data in previewed.files().items() if name.endswith(".html")}

    assert not [name for name, data in pages.items() if b'content="noindex"' not in data]


def test_a_preview_never_replaces_what_is_published(published, first_files):
    write_posts(published)

    refused = published.build(PREVIEW="1")
    beside = replace(published, output_name="output.preview").build(PREVIEW="1", HABARSHY_CACHE="cache.preview")
    over_it = replace(published, output_name="output.preview").build()

    assert (refused.status, beside.status, over_it.status) == (1, 0, 1)
    assert "preview" in refused.text
    assert refused.files() == first_files
    assert over_it.files_with(SECRETS[0])


def test_the_build_says_when_something_is_due(newsroom):
    newsroom.post("city-clinic", "2026-12-30-holiday.ru.md", title="Праздник")

    assert "Something is due on 2026-12-30 at 00:00" in newsroom.build().text
