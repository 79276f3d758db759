"""The shrink guard: an organization that lost a good part of its addresses keeps them, and no other waits for it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest

from plugins.build.all_sections import BuiltSections
from plugins.build.inputs import BuildInputs
from plugins.build.publishing.shrink_guard import without_shrunk
from plugins.build.settings import build_settings
from plugins.build.switches import SettingsError
from plugins.incremental.ledger import Ledger, Shown
from plugins.incremental.previous import PreviousRelease
from plugins.incremental.trees import Trees
from plugins.newsroom import Content, Organization, SiteFacts, Texts
from plugins.releases.manifest import MANIFEST, manifest
from tests.heads import EMPTY_HEAD
from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.section_jobs import settings_of
from tests.tools import ROOT

SETTINGS = {
    "HABARSHY_HOME": str(ROOT),
    "PATH": "content",
    "OUTPUT_PATH": "output",
    "THEME": "theme",
    "SITEURL": "https://example.org",
    "STRICT": False,
    "CARD_SHAPES": 20,
    "PLUGINS": [],
}
MANY = 60
"""Posts of the organization that will lose them."""
POSTS = tuple(f"ru/2026/news-{number}/index.html" for number in range(100))
CLINIC = "organizations/city-clinic"
ITS_PAGE = "almaty-union/ru/2026/zhangalyq/index.html"


@pytest.mark.parametrize("share", ["a fifth", "-0.1", "20", "nan", ""])
def test_a_share_that_is_none_is_told(share):
    with pytest.raises(SettingsError, match="MAX_SHRINK"):
        build_settings({**SETTINGS, "MAX_SHRINK": share}, {})


def test_a_previous_manifest_that_is_none_is_told(tmp_path):
    with pytest.raises(SettingsError, match="PREVIOUS"):
        build_settings(SETTINGS, {"PREVIOUS": str(tmp_path / "manifest.json")})


@pytest.mark.parametrize("named", ["City Clinic", "../clinic", "clinic;union", "*"])
def test_who_may_shrink_is_named_by_folder(named):
    with pytest.raises(SettingsError, match="MAY_SHRINK"):
        build_settings(SETTINGS, {"MAY_SHRINK": named})


def test_several_may_shrink():
    assert build_settings(SETTINGS, {"MAY_SHRINK": "clinic, union,"}).may_shrink == {"clinic", "union"}


def organization(key, formerly=()):
    return Organization(key, kind="primary", name=Texts(), formerly=formerly)


def head_of(key, top_level_names, digest):
    named = organization(key, tuple(top_level_names[1:]))
    return replace(EMPTY_HEAD, organization=named, top_level_names=top_level_names, manifest=digest)


class Publishing:
    """A published site of few organizations, and what the next build makes of them, as folders of empty pages."""

    def __init__(self, root):
        self.newsroom = NewsroomFolder(root)
        self.settings = settings_of(self.newsroom)
        self.before, self.now = {}, {}

    def section(self, key, folder, files, formerly=()):
        site = self.settings.releases / "sections" / key / folder / "site"
        for top in (key, *formerly):
            for name in files if top == key else ("index.html",):
                page = site / top / name
                page.parent.mkdir(parents=True, exist_ok=True)
                page.touch()
        return Shown(folder, folder, head_of(key, (key, *formerly), f"{key} {folder}"))

    def publish(self, key, files, formerly=()):
        self.before[key] = self.now[key] = self.section(key, "old", files, formerly)
        return self

    def make(self, key, files, formerly=()):
        self.now[key] = self.section(key, "new", files, formerly)
        return self

    def gone(self, *keys):
        for key in keys:
            del self.now[key]
        return self

    def judge(self, previous=None, **changes):
        """Compare with the output's own manifest, or with one that lies elsewhere."""
        file = previous or self.newsroom.output / MANIFEST
        file.parent.mkdir(parents=True, exist_ok=True)
        digests = {key: one.head.manifest for key, one in self.before.items()}
        file.write_text(manifest({}, sections=digests), encoding="utf-8")
        settings = replace(self.settings, previous=file, **changes)
        before = PreviousRelease(None, Ledger(sections=self.before) if previous is None else Ledger())
        newsroom = Content(None, tuple(one.head.organization for one in self.now.values()))
        facts = SiteFacts(key="", name=Texts(), languages=(), tag_authority="", time_zone="", links=())
        site = BuildInputs(settings, settings.site_job(), before, newsroom, facts, Trees({}, ""), "", None)
        made = {key: one for key, one in self.now.items() if one.folder == "new"}
        sections = BuiltSections(self.now, made, (), built=0, reused=0, pages=0, cards=0, shared_inputs="")
        return Judged(without_shrunk(site, sections))


class Judged:
    """What readers get, and what is told."""

    def __init__(self, sections):
        self.sections = sections
        self.shown = {key: one.folder for key, one in sections.shown.items()}
        self.told = [(one.path, one.code) for one in sections.problems]


@pytest.fixture
def publishing(tmp_path):
    return Publishing(tmp_path)


SHRINKS = [("organizations/clinic", "section-shrinks")]


@pytest.mark.parametrize(
    ("left", "share", "kept"),
    [(49, 0.2, True), (50, 0.2, False), (0, 0.2, True), (40, 0.6, False), (39, 0.6, True), (0, 1.0, False)],
)
def test_it_takes_more_than_a_share_and_more_than_fifty(publishing, left, share, kept):
    judged = publishing.publish("clinic", POSTS).make("clinic", POSTS[:left]).judge(max_shrink=share)

    assert judged.shown == {"clinic": "old" if kept else "new"}
    assert judged.told == (SHRINKS if kept else [])
    assert (judged.sections.withheld != {}) is judged.sections.shrunk is kept
    assert ("clinic" in judged.sections.made) is not kept


def test_new_addresses_make_up_for_none(publishing):
    others = tuple(f"ru/2026/more-{number}/index.html" for number in range(100))
    assert publishing.publish("clinic", POSTS).make("clinic", others).judge().told == SHRINKS


def test_pictures_cards_and_desks_may_go(publishing):
    files = [f"ru/2026/news-{n}/desk/index.html" for n in range(100)] + [f"cards/{n:012x}.png" for n in range(100)]
    assert publishing.publish("clinic", files).make("clinic", ("index.html",)).judge().told == []


def test_who_is_named_may_shrink(publishing):
    publishing.publish("clinic", POSTS).make("clinic", ())
    assert publishing.judge(may_shrink=frozenset(("clinic", "union"))).shown == {"clinic": "new"}
    assert publishing.judge(may_shrink=frozenset(("union",))).shown == {"clinic": "old"}


def test_who_only_looks_is_not_guarded(publishing):
    publishing.publish("clinic", POSTS).make("clinic", ())
    assert publishing.judge(strict=True).told == publishing.judge(preview=True).told == []


def test_without_a_manifest_there_is_no_guard(publishing):
    publishing.publish("clinic", POSTS).make("clinic", ())
    assert publishing.judge(previous=None).told == SHRINKS
    publishing.before.clear()
    assert publishing.judge().told == []


def test_a_former_name_covers_what_is_there_below_the_new_one(publishing):
    moved = publishing.publish("clinic", POSTS).gone("clinic").make("hospital", POSTS, ("clinic",)).judge()
    assert (moved.shown, moved.told) == ({"hospital": "new"}, [])


def test_what_was_lost_with_the_renaming_stays_under_the_former_name(publishing):
    judged = publishing.publish("clinic", POSTS).gone("clinic").make("hospital", POSTS[:9], ("clinic",)).judge()
    assert (judged.shown, judged.told) == ({"clinic": "old"}, [("organizations/hospital", "section-shrinks")])


def test_a_renaming_without_former_name_leaves_both(publishing):
    judged = publishing.publish("clinic", POSTS).gone("clinic").make("hospital", POSTS).judge()
    assert (judged.shown, judged.told) == ({"clinic": "old", "hospital": "new"}, SHRINKS)


def test_a_merger_that_lost_one_of_two_keeps_both(publishing):
    publishing.publish("clinic", POSTS).publish("hospital", POSTS).gone("clinic")
    judged = publishing.make("hospital", ("index.html",), ("clinic",)).judge()
    assert judged.shown == {"clinic": "old", "hospital": "old"}


def test_a_section_whose_former_name_is_somebodys_folder_now_is_not_kept(publishing):
    publishing.publish("clinic", POSTS, ("ward",)).make("clinic", ()).make("ward", ("index.html",))
    judged = publishing.judge()
    assert (judged.shown, judged.told) == ({"clinic": "new", "ward": "new"}, SHRINKS)


def test_one_folder_that_is_gone_stays_and_two_of_three_stop_the_site(publishing):
    for key in ("clinic", "school", "union"):
        publishing.publish(key, POSTS)
    assert publishing.gone("clinic").judge().shown["clinic"] == "old"
    assert publishing.gone("school").judge().told == [(".", "site-shrinks")]
    assert publishing.judge(may_shrink=frozenset(("school", "clinic"))).shown == {"union": "old"}
    assert publishing.judge(max_shrink=1.0).shown == {"union": "old"}


def test_a_small_folder_that_is_gone_is_gone(publishing):
    judged = publishing.publish("union", POSTS).publish("clinic", POSTS[:9]).gone("clinic").judge()
    assert (judged.shown, judged.told) == ({"union": "old"}, [])


def test_a_new_output_keeps_nothing_and_says_so(publishing, tmp_path):
    published = tmp_path / "published" / MANIFEST
    (published.parent / "clinic").mkdir(parents=True)
    (published.parent / "clinic" / MANIFEST).write_text(manifest(dict.fromkeys(POSTS, "")), encoding="utf-8")

    judged = publishing.publish("clinic", POSTS).make("clinic", ()).judge(published)

    assert (judged.shown, judged.told) == ({"clinic": "new"}, SHRINKS)
    assert "no earlier section" in str(judged.sections.problems[0].message)


def test_a_manifest_without_those_of_its_organizations_counts_organizations(publishing, tmp_path):
    for key in ("clinic", "school", "union"):
        publishing.publish(key, POSTS)
    lone = tmp_path / "published.json"
    assert publishing.gone("clinic").judge(lone).told == [("organizations/clinic", "organization-gone")]
    assert publishing.gone("school").judge(lone).told == [(".", "site-shrinks")]


@pytest.mark.parametrize("sections", [None, [], {"../clinic": "x"}, {"clinic": ["x"]}])
def test_a_manifest_from_anywhere_stops_nothing(publishing, tmp_path, sections):
    publishing.publish("clinic", POSTS).make("clinic", ())
    publishing.judge(tmp_path / "published.json")
    (tmp_path / "other.json").write_text(json.dumps({"files": {}, "sections": sections}), encoding="utf-8")
    assert publishing.judge(tmp_path / "published.json").sections


def post_name(number):
    return f"2026-{1 + number // 28:02}-{1 + number % 28:02}-news-{number}.ru.md"


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """A published site in which one organization has many addresses."""
    folder = small_newsroom(tmp_path_factory.mktemp("grown"))
    folder.environment["CARDS"] = "0"
    for number in range(MANY):
        folder.post("city-clinic", post_name(number))
    return folder, folder.build("publishconf.py")


@pytest.fixture
def newsroom(grown, tmp_path):
    """The same site, to be changed; somebody else has news."""
    shutil.copytree(grown[0].root, tmp_path, symlinks=True, dirs_exist_ok=True)
    folder = NewsroomFolder(tmp_path, {"CARDS": "0"})
    folder.post("almaty-union", "2026-11-19-zhangalyq.ru.md")
    return folder


def codes(built):
    return [problem["code"] for problem in built.problems]


def pages_of_clinic(built):
    return {name: data for name, data in built.files().items() if name.startswith("city-clinic/")}


def test_deleted_posts_stay_until_they_are_back_and_the_news_of_others_appear(grown, newsroom):
    news = newsroom.content / CLINIC / "news"
    kept = {path.name: path.read_bytes() for path in news.iterdir()}
    shutil.rmtree(news)

    built = newsroom.build("publishconf.py")
    (told,) = built.problems
    again = newsroom.build("publishconf.py")
    (problem_again,) = again.problems
    built_again = again.figures["sections_built"]
    for name, data in kept.items():
        newsroom.write(f"{CLINIC}/news/{name}", data)
    back = newsroom.build("publishconf.py")

    assert (grown[1].status, built.status, again.status, back.status) == (0, 3, 3, 0)
    assert pages_of_clinic(back) == pages_of_clinic(grown[1])
    assert ITS_PAGE in back.files()
    assert (told, built_again) == (problem_again, 0)
    assert (told["path"], told["code"]) == (CLINIC, "section-shrinks")
    assert "/city-clinic/" in told["message"]
    assert "MAY_SHRINK=city-clinic" in told["remedy"]
    assert told["remedy"] in again.text


def test_posts_that_became_wrong_stay_as_they_were(grown, newsroom):
    for number in range(MANY):
        newsroom.post("city-clinic", post_name(number), publish_at="soon")

    newsroom.build("publishconf.py")
    again = newsroom.build("publishconf.py")

    assert again.status == 3
    assert codes(again).count("section-shrinks") == 1
    assert len(codes(again)) == MANY + 1
    assert pages_of_clinic(again) == pages_of_clinic(grown[1])
    assert ITS_PAGE in again.files()


def test_a_deleted_folder_stays_published_until_somebody_says_that_it_is_meant(grown, newsroom):
    shutil.rmtree(newsroom.content / CLINIC)

    built, again = newsroom.build("publishconf.py"), newsroom.build("publishconf.py")
    told, kept, files = codes(again), pages_of_clinic(again), again.files()
    allowed = newsroom.build("publishconf.py", MAY_SHRINK="city-clinic")
    after = newsroom.build("publishconf.py")

    assert (built.status, again.status, told) == (3, 3, ["section-shrinks"])
    assert kept == pages_of_clinic(grown[1])
    assert ITS_PAGE in files
    assert b"/city-clinic/" in files["ru/organizations/index.html"]
    assert (allowed.status, after.status, pages_of_clinic(after)) == (0, 0, {})


def test_withdrawn_posts_and_those_with_former_names_are_none(newsroom):
    for number in range(MANY):
        if number % 2:
            newsroom.post("city-clinic", post_name(number), status="withdrawn", correction="По ошибке.")
        else:
            (newsroom.content / CLINIC / "news" / post_name(number)).unlink()
            old = post_name(number).removesuffix(".ru.md")
            newsroom.post("city-clinic", f"{old}-more.ru.md", formerly=old)

    built = newsroom.build("publishconf.py")

    assert built.status == 0, built.text


def test_the_manifest_counts_every_page(grown):
    built = grown[1]
    pages = [name for name in built.files() if name.endswith(".html")]

    assert json.loads(built.read("manifest.json"))["pages"] == len(pages)
