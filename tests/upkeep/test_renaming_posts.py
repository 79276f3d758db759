"""`habarshy rename`: a post gets another name, and nobody loses it."""

from __future__ import annotations

import pytest

POST = "organizations/city-clinic/news/2026-11-02-pay"
NEW = "organizations/city-clinic/news/2026-11-02-higher-pay"


@pytest.fixture
def linked(kept):
    newsroom = kept.newsroom
    newsroom.post("almaty-union", "2026-10-20-link.ru.md", body="[Оплата]({org:city-clinic/2026-11-02-pay}), `pay`.")
    newsroom.post("city-clinic", "2026-11-09-more.ru.md", body="[Раньше](2026-11-02-pay.ru.md) и 2026-11-02-pay.")
    newsroom.write(f"{POST}/hall.txt", "")
    (kept.root / "content" / POST / "hall.txt").rename(kept.root / "content" / POST / "hall.jpg")
    federation = kept.root / "content/federation.toml"
    federation.write_text(federation.read_text() + '\n[home]\nlead = "city-clinic/2026-11-02-pay" # the news\n')
    newsroom.write("redirects.toml", '[redirects]\n"/old/1" = "city-clinic/2026-11-02-pay.kk"  # from 2016\n')
    kept.commit()
    return kept


@pytest.mark.parametrize(
    ("post", "new"),
    [
        ("city-clinic/2026-11-02-pay", "2026-11-02-higher-pay"),
        (f"content/{POST}.ru.md", "higher-pay"),
        (f"content/{POST}/", "higher-pay"),
    ],
)
def test_all_versions_and_pictures_move_and_links_follow(linked, typed, post, new):
    status, said = typed("rename", post, new)

    assert status == 0, said
    for language in ("kk", "ru", "en"):
        assert "formerly: [2026-11-02-pay]\n---\n" in linked.read(f"{NEW}.{language}.md")
    assert (linked.root / "content" / NEW / "hall.jpg").exists()
    assert "[Оплата]({org:city-clinic/2026-11-02-higher-pay}), `pay`." in linked.read(
        "organizations/almaty-union/news/2026-10-20-link.ru.md"
    )
    more = linked.read("organizations/city-clinic/news/2026-11-09-more.ru.md")
    assert "[Раньше](2026-11-02-higher-pay.ru.md) и 2026-11-02-pay." in more
    assert '[home]\nlead = "city-clinic/2026-11-02-higher-pay" # the news\n' in linked.read("federation.toml")
    assert '"/old/1" = "city-clinic/2026-11-02-higher-pay.kk"  # from 2016\n' in linked.read("redirects.toml")
    assert "3 addresses of before lead readers on, such as /city-clinic/en/2026/pay/" in said
    assert {line[0] for line in linked.git("status", "--porcelain").splitlines()} <= {"R", "M"}


def test_readers_find_it_and_its_id_stays(linked, typed):
    (linked.root / "content" / POST / "hall.jpg").unlink()
    linked.commit()
    before = linked.newsroom.build()
    assert typed("rename", "city-clinic/2026-11-02-pay", "higher-pay")[0] == 0

    after = linked.newsroom.build()

    assert after.status == 0, after.text
    assert 'url=/city-clinic/ru/2026/higher-pay/"' in after.read("/city-clinic/ru/2026/pay/")
    assert 'url=/city-clinic/kk/2026/higher-pay/"' in after.read("/old/1/")
    name = "tag:example.org,2026:city-clinic/2026-11-02-pay/ru"
    assert name in before.read("/city-clinic/ru/feed.xml")
    assert name in after.read("/city-clinic/ru/feed.xml")


def test_a_post_may_get_an_earlier_name_back(kept, typed):
    assert typed("rename", "city-clinic/2026-11-02-pay", "higher-pay")[0] == 0
    kept.commit()
    assert typed("rename", "city-clinic/2026-11-02-higher-pay", "pay")[0] == 0

    built = kept.newsroom.build()

    assert (built.status, built.problems) == (0, [])
    assert 'url=/city-clinic/ru/2026/pay/"' in built.read("/city-clinic/ru/2026/higher-pay/")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("city-clinic/2026-11-02-pai", "x"), "did you mean '2026-11-02-pay'?"),
        (("city-clinik/2026-11-02-pay", "x"), "did you mean 'city-clinic'?"),
        (("pay", "x"), "'pay' is no post"),
        (("city-clinic/2026-11-02-pay", "Қыз"), "'Қыз' is no name for a post"),
        (("city-clinic/2026-11-02-pay", "pay"), "is its name already"),
        (("city-clinic/2026-11-02-pay", "other"), "the post '2026-10-01-other' has its address"),
        (("city-clinic/2026-11-02-pay", "before"), "the post '2026-10-01-other' had its address before"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(kept, typed, words, said):
    kept.newsroom.post("city-clinic", "2026-10-01-other.ru.md", formerly="[2026-10-02-before]")
    kept.commit()
    before = kept.state()

    status, told = typed("rename", *words)

    assert status == 1
    assert "Nothing was changed." in told
    assert said in told
    assert kept.state() == before


def test_a_file_whose_changes_git_does_not_have_is_told(kept, typed):
    kept.newsroom.post("city-clinic", "2026-11-02-pay.ru.md", title="Новое название")
    before = kept.state()

    status, told = typed("rename", "city-clinic/2026-11-02-pay", "higher-pay")

    assert status == 1
    assert "2026-11-02-pay.ru.md: commit them" in told
    assert kept.state() == before


def test_a_dry_run_lists_what_would_be_done(linked, typed):
    before = linked.state()

    status, told = typed("rename", "city-clinic/2026-11-02-pay", "higher-pay", "--dry-run")

    assert status == 0
    assert "Nothing is changed yet" in told
    assert f"moved: content/{POST}.ru.md → content/{NEW}.ru.md" in told
    assert "written: content/federation.toml" in told
    assert linked.state() == before
