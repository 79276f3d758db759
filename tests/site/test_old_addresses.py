"""`redirects.toml`: addresses of the site of before lead to what is here now, and never stand where ours do."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from hashlib import sha256

import pytest

from plugins.reporting.proposals.losses import losses
from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom

SITE = "https://news.example.org"


@pytest.fixture
def newsroom(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.environment.update(CARDS="0", SEARCH="0")
    folder.write("organizations/city-clinic/pages/about.ru.md", "---\ntitle: О поликлинике\n---\n\nТекст.\n")
    folder.write("pages/about.ru.md", "---\ntitle: О профсоюзах\n---\n\nТекст.\n")
    return folder


def written(redirects: dict[str, str]) -> str:
    return "[redirects]\n" + "".join(f'"{old}" = "{target}"\n' for old, target in redirects.items())


def told(built: Built) -> list[tuple[int, str]]:
    return [(one["line"], one["code"]) for one in built.problems if one["path"] == "redirects.toml"]


LEADS = {
    "/2016/03/25/zhalaqy/": ("city-clinic/2026-11-02-pay.kk", "/city-clinic/kk/2026/pay/"),
    "/2016/03/26/pay": ("city-clinic/2026-11-02-pay.ru", "/city-clinic/ru/2026/pay/"),
    "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/": ("almaty-union", "/almaty-union/kk/"),
    "/about.html": ("pages/about.ru", "/ru/pages/about/"),
    "/ru/clinic.html": ("city-clinic/pages/about.ru", "/city-clinic/ru/pages/about/"),
    "/ru/news/kollektivny-dogovor": ("city-clinic/2026-11-02-pay.ru", "/city-clinic/ru/2026/pay/"),
    "/node/12": ("city-clinic/ru/feed.xml", "/city-clinic/ru/feed.xml"),
    "/node/13.aspx": ("city-clinic", "/city-clinic/kk/"),
}
FILES = {
    "/2016/03/26/pay": "/2016/03/26/pay/",
    "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/": "/новости/",
    "/ru/clinic.html": "/ru/clinic.html/",
    "/ru/news/kollektivny-dogovor": "/ru/news/kollektivny-dogovor/",
    "/node/12": "/node/12/",
    "/node/13.aspx": "/node/13.aspx/",
}


def assert_leads(built: Built) -> None:
    for old, (_, new) in LEADS.items():
        page = built.read(FILES.get(old, old))
        assert f'<meta http-equiv="refresh" content="0; url={new}">' in page, old
        assert f'<link rel="canonical" href="{SITE}{new}">' in page, old
        assert '<meta name="robots" content="noindex">' in page
        assert 'name="referrer"' in page


def test_old_addresses_lead_to_posts_pages_organizations_and_feeds(newsroom):
    newsroom.write("redirects.toml", written({old: target for old, (target, _) in LEADS.items()}))

    built = newsroom.build()

    assert (built.status, built.problems) == (0, [])
    assert_leads(built)
    listed = json.loads(built.read("/manifest.json"))["files"]
    for file in ("2016/03/25/zhalaqy/index.html", "about.html", "node/12/index.html"):
        assert listed[file] == sha256((built.output / file).read_bytes()).hexdigest()


def test_they_stand_when_something_else_changes_and_are_whole_after_a_cold_build(newsroom):
    newsroom.write("redirects.toml", written({old: target for old, (target, _) in LEADS.items()}))
    first = newsroom.build()
    inodes = {name: (first.output / name).stat().st_ino for name in ("2016/03/26/pay/index.html", "about.html")}
    newsroom.post("city-clinic", "2026-11-03-more.ru.md")

    second = newsroom.build(EXPLAIN="1")

    assert second.status == 0
    assert_leads(second)
    assert {name: (second.output / name).stat().st_ino for name in inodes} == inodes
    newsroom.environment["HABARSHY_CACHE"] = str(newsroom.root / "other-cache")
    cold = NewsroomFolder(newsroom.root, newsroom.environment, "cold").build()
    assert cold.files() == second.files()


def test_an_address_of_ours_is_never_given_away(newsroom):
    before = newsroom.build()
    ours = sorted(name for name in before.files() if '"' not in name)
    newsroom.write("redirects.toml", written({f"/{name}": "almaty-union" for name in ours}))

    after = newsroom.build()

    assert after.status == 0
    changed = {name for name, data in after.files().items() if before.files().get(name) != data}
    assert changed <= {"manifest.json"}
    assert {code for _, code in told(after)} == {"redirect-taken"}


@pytest.mark.parametrize("old", ["/KK/", "/Kk/index.html", "/Robots.TXT", "/RU/feed.XML"])
def test_capital_letters_make_no_other_address_of_ours(newsroom, old):
    # A server's rules and some disks take them for small ones, and would lead readers away from the home page.
    newsroom.write("redirects.toml", written({old: "almaty-union", "/before/": "almaty-union"}))

    built = newsroom.build()

    assert (built.status, told(built)) == (0, [(2, "redirect-taken")])
    assert built.read("/before/")


def test_wrong_lines_are_told_and_left_out(newsroom):
    newsroom.write("organizations/city-clinic/news/2026-11-29-later.ru.md", "---\ntitle: Позже\n---\n\nТекст.\n")
    newsroom.write(
        "redirects.toml",
        '[redirects]\n"/a" = "city-clinic/2026-11-02-pai.ru"\n"/b" = "city-clinik"\n"/c" = "pages/about-us.ru"\n'
        '"/d" = "city-clinic/2026-11-29-later.ru"\n"/e" = "almaty-union"\n"/f = "x"\n"/g" = "/h"\n"/h" = "/g"\n'
        '"/kk" = "almaty-union"\n',
    )

    built = newsroom.build()

    assert built.status == 0
    assert sorted(told(built)) == [
        (2, "redirect-unknown"),
        (3, "redirect-unknown"),
        (4, "redirect-unknown"),
        (5, "redirect-unknown"),
        (7, "redirect-line"),
        (8, "redirect-circle"),
        (9, "redirect-circle"),
        (10, "redirect-taken"),
    ]
    remedies = {one["line"]: one["remedy_en"] for one in built.problems}
    assert remedies[2] == "did you mean 'city-clinic/2026-11-02-pay.ru'?"
    assert remedies[3] == "did you mean 'city-clinic'?"
    assert remedies[4] == "did you mean 'pages/about.ru'?"
    assert "/almaty-union/kk/" in built.read("/e/")
    assert {"a", "b", "c", "d", "f", "g", "h"}.isdisjoint(name.split("/")[0] for name in built.files())
    # The post that waits stands in no file of the site.
    assert built.files_with("2026/later") == []
    assert newsroom.build().problems == built.problems


def test_targets_may_have_former_names(newsroom):
    newsroom.write("redirects.toml", '[redirects]\n"/a" = "old-clinic/2026-11-01-old.ru"\n"/b" = "old-clinic"\n')
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", title="Зарплата", formerly="[2026-11-01-old]")
    toml = newsroom.content / "organizations/city-clinic/organization.toml"
    toml.write_text('formerly = ["old-clinic"]\n' + toml.read_text("utf-8"), "utf-8")

    built = newsroom.build()

    assert (built.status, built.problems) == (0, [])
    assert 'url=/city-clinic/ru/2026/pay/"' in built.read("/a/")
    assert 'url=/city-clinic/kk/"' in built.read("/b/")


def test_a_file_that_cannot_be_read_takes_no_old_address_off_the_site(newsroom):
    newsroom.write("redirects.toml", written({"/a": "almaty-union"}))
    newsroom.build("publishconf.py")
    newsroom.write("redirects.toml", "# плата\n".encode("cp1251"))

    built = newsroom.build("publishconf.py")

    assert (built.status, told(built)) == (1, [(1, "encoding")])
    assert built.read("/a/")


def test_an_old_address_stays_when_one_below_it_is_a_file(newsroom):
    newsroom.write(
        "redirects.toml", written({"/a.html": "almaty-union", "/a.html/b": "city-clinic", "/A[1]*.html": "city-clinic"})
    )
    newsroom.build()
    newsroom.post("city-clinic", "2026-11-03-more.ru.md")

    built = newsroom.build()

    assert "/almaty-union/kk/" in built.read("/a.html/")
    assert "/city-clinic/kk/" in built.read("/a.html/b/")
    assert "/city-clinic/kk/" in built.read("/A[1]*.html")


def test_what_is_taken_out_vanishes_and_a_proposal_is_told(newsroom):
    newsroom.write(
        "redirects.toml", written({"/2016/a": "almaty-union", "/b.html": "city-clinic", "/ru/c/": "city-clinic"})
    )
    newsroom.build()
    base = newsroom.output.resolve()
    newsroom.write("redirects.toml", written({"/2016/z": "almaty-union"}))

    built = newsroom.build()

    assert not [name for name in built.files() if name in {"b.html", "2016/a/index.html", "ru/c/index.html"}]
    (problem,) = losses(base, built.output.resolve())
    assert dict(problem.message.values)["addresses"] == "/2016/a/, /b.html, /ru/c/"


def drawn(count: int) -> dict[str, str]:
    """Draw old addresses as several kinds of sites had them, the same in each run, with what each leads to."""
    draw = random.Random(2016)
    kinds: tuple[Callable[[int], str], ...] = (
        lambda one: f"/{draw.randint(2010, 2012)}/{draw.randint(1, 12):02}/pay-{one}/",
        lambda one: f"/news/pay-{one}.html",
        lambda one: f"/%D0%BF%D0%BB%D0%B0%D1%82%D0%B0/{one}",
        lambda one: f"/ru/news/pay-{one}/",
        lambda one: f"/ru/topics/pay/{one}.html",
        lambda one: f"/pay-{one}/",
        lambda one: f"/pay-{one}/print",
        lambda one: f"/page-{one}.htm",
    )
    targets = ("city-clinic/2026-11-02-pay.kk", "city-clinic/2026-11-02-pay.ru", "almaty-union", "pages/about.ru")
    return {kinds[one % len(kinds)](one // 2): draw.choice(targets) for one in range(count)}


def test_hundreds_stand_over_many_builds_and_are_those_of_a_cold_one(newsroom):
    lines = drawn(1_200)
    newsroom.write("redirects.toml", written(lines))
    first = newsroom.build()
    assert (first.status, first.problems) == (0, [])
    old = {name for name, data in first.files().items() if b'http-equiv="refresh"' in data}
    assert len(old) == len(lines)

    for number in range(4):  # the fourth build renews the first release
        newsroom.post("city-clinic", f"2026-11-03-more-{number}.ru.md")
        assert newsroom.build().status == 0
    changed = dict(list(lines.items())[7:])
    newsroom.write("redirects.toml", written({**changed, "/ru/news/new/": "almaty-union", "/n.html": "city-clinic"}))
    warm = newsroom.build()

    kept = old & warm.files().keys()
    assert len(kept) == len(old) - 7
    assert all(warm.files()[name] == first.files()[name] for name in kept)
    assert "/almaty-union/kk/" in warm.read("/ru/news/new/")
    newsroom.environment["HABARSHY_CACHE"] = str(newsroom.root / "other-cache")
    assert NewsroomFolder(newsroom.root, newsroom.environment, "cold").build().files() == warm.files()


def test_pages_that_stay_the_same_keep_their_dates_when_lines_are_added(newsroom):
    lines = drawn(900)
    newsroom.write("redirects.toml", written(lines))
    first = newsroom.build()
    inodes = {name: (first.output / name).stat().st_ino for name in first.files() if "pay-" in name}

    newsroom.write(
        "redirects.toml", written({"/0/": "city-clinic/ru/feed.xml", **lines, "/news/z.html": "city-clinic"})
    )
    second = newsroom.build()

    assert {name: (second.output / name).stat().st_ino for name in inodes} == inodes


def test_of_two_that_differ_in_capital_letters_alone_the_first_has_a_page(newsroom):
    newsroom.write(
        "redirects.toml",
        written({"/About/": "almaty-union", "/about/": "city-clinic", "/Pay": "city-clinic", "/pay": "city-clinic"}),
    )

    built = newsroom.build()

    assert (built.status, told(built)) == (0, [(3, "redirect-alike")])
    assert "/almaty-union/kk/" in built.read("/About/")
    assert built.read("/Pay/") == built.read("/pay/")
