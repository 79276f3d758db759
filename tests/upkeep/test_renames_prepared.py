"""What a rename will write is known before anything is touched: links, parents, redirects, owners, notices."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from plugins.upkeep.renaming.organizations import merge_organization, rename_organization
from plugins.upkeep.renaming.posts import rename_post
from plugins.upkeep.renaming.preparation import OWNERS, REDIRECTS, Preparation, prepared
from plugins.upkeep.renaming.terms import KINDS, rename_term
from plugins.upkeep.renaming.written_files import RenameError

DAY = date(2026, 6, 30)
PRIMARY = (
    'kind = "primary"\nsector = "health-care"\nterritory = "almaty"\nparents = [{parents}]\n[name]\nkk = "{name}"\n'
)


def write_organization(newsroom, key: str, *parents: str, name: str = "А") -> None:
    named = ", ".join(f'"{parent}"' for parent in parents)
    newsroom.write(f"organizations/{key}/organization.toml", PRIMARY.format(parents=named, name=name))


def written(preparation: Preparation) -> dict[str, str]:
    return {path.removeprefix("content/"): file.text for path, file in preparation.texts.items()}


def parents_of(preparation: Preparation, key: str) -> str:
    text = preparation.text(f"content/organizations/{key}/organization.toml").text
    return next(line for line in text.splitlines() if line.startswith("parents"))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"/a" = "city-clinic"', '"/a" = "hospital"'),
        ("'/a' = 'city-clinic/2026-11-02-pay.kk'", "'/a' = 'hospital/2026-11-02-pay.kk'"),
        ('"/a"="city-clinic/ru/feed.xml" # was id=5', '"/a"="hospital/ru/feed.xml" # was id=5'),
        ('"/a?b=city-clinic" = "city-clinic/pages/about.ru"', '"/a?b=city-clinic" = "hospital/pages/about.ru"'),
        ('"/city-clinic/" = "almaty-union"', '"/city-clinic/" = "almaty-union"'),
        ('"/a" = "city-clinic-two"', '"/a" = "city-clinic-two"'),
        ('# "/a" is city-clinic', '# "/a" is city-clinic'),
    ],
)
def test_redirects_follow_an_organization(newsroom, before, after, end):
    newsroom.write("redirects.toml", f"[redirects]{end}{before}{end}".encode())
    preparation = prepared(newsroom.root)

    rename_organization(preparation, "city-clinic", "hospital")

    assert preparation.text(REDIRECTS).text == f"[redirects]{end}{after}{end}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a]({org:city-clinic/2026-11-02-pay})", "[a]({org:city-clinic/2026-11-02-wages})"),
        ("[a](2026-11-02-pay.kk.md#part)", "[a](2026-11-02-wages.kk.md#part)"),
        ("[a](../news/2026-11-02-pay.ru.md)", "[a](../news/2026-11-02-wages.ru.md)"),
        ("![](2026-11-02-pay/hall.jpg)", "![](2026-11-02-wages/hall.jpg)"),
        ("[a]: 2026-11-02-pay/plan.pdf", "[a]: 2026-11-02-wages/plan.pdf"),
        (
            "2026-11-02-pay and {org:city-clinic/2026-11-02-pay-day}",
            "2026-11-02-pay and {org:city-clinic/2026-11-02-pay-day}",
        ),
        ("[a](12026-11-02-pay.ru.md)", "[a](12026-11-02-pay.ru.md)"),
        ("[a](2026-11-02-pay/hall.txt)", "[a](2026-11-02-pay/hall.txt)"),
    ],
)
def test_links_of_the_same_organization_follow_a_post(kept, before, after):
    kept.newsroom.post("city-clinic", "2026-11-09-more.ru.md", body=before)
    preparation = prepared(kept.root)

    rename_post(preparation, "city-clinic/2026-11-02-pay", "wages")

    assert f"\n{after}\n" in preparation.text("content/organizations/city-clinic/news/2026-11-09-more.ru.md").text


def test_links_under_former_names_of_the_organization_follow_too(kept):
    toml = kept.newsroom.content / "organizations/city-clinic/organization.toml"
    toml.write_text('formerly = ["old-clinic"]\n' + toml.read_text())
    kept.newsroom.post("almaty-union", "2026-11-09-more.ru.md", body="[a]({org:old-clinic/2026-11-02-pay})")
    kept.newsroom.write("redirects.toml", '[redirects]\n"/a" = "old-clinic/2026-11-02-pay.ru"\n')
    preparation = prepared(kept.root)

    rename_post(preparation, "city-clinic/2026-11-02-pay", "wages")

    texts = written(preparation)
    assert "{org:city-clinic/2026-11-02-wages}" in texts["organizations/almaty-union/news/2026-11-09-more.ru.md"]
    assert texts["redirects.toml"] == '[redirects]\n"/a" = "city-clinic/2026-11-02-wages.ru"\n'


def test_a_post_may_move_to_another_day(kept):
    preparation = prepared(kept.root)

    versions = rename_post(preparation, "city-clinic/2026-11-02-pay.ru.md", "2026-11-03-pay")

    assert [one.language for one in versions] == ["en", "kk", "ru"]
    assert preparation.moves[0][1] == "content/organizations/city-clinic/news/2026-11-03-pay.en.md"


@pytest.mark.parametrize(("file", "moves"), [(".DS_Store", 3), ("hall.jpg", 4)])
def test_a_folder_moves_that_has_something_git_knows(kept, file, moves):
    (kept.root / ".git/info/exclude").write_text(".DS_Store\n")
    folder = kept.newsroom.content / "organizations/city-clinic/news/2026-11-02-pay"
    folder.mkdir()
    (folder / file).write_bytes(b"")
    preparation = prepared(kept.root)

    rename_post(preparation, "city-clinic/2026-11-02-pay", "wages")

    assert len(preparation.moves) == moves


def test_a_link_is_not_followed_by_a_rename(kept, tmp_path):
    elsewhere = tmp_path / "elsewhere.md"
    elsewhere.write_text("{org:city-clinic/2026-11-02-pay}")
    (kept.newsroom.content / "organizations/almaty-union/news/2026-11-09-link.ru.md").symlink_to(elsewhere)
    preparation = prepared(kept.root)

    rename_post(preparation, "city-clinic/2026-11-02-pay", "wages")

    assert not any("link" in path for path in preparation.texts)


@pytest.mark.parametrize(
    ("above", "left"),
    [
        (("city-clinic", "almaty-union"), 'parents = ["almaty-union"]'),
        (("almaty-union", "city-clinic"), 'parents = ["almaty-union"]'),
        (("city-clinic",), 'parents = ["almaty-union"]'),
        (("city-clinic", "federation"), 'parents = ["almaty-union", "federation"]'),
    ],
)
def test_an_organization_that_goes_on_belongs_to_the_parents_of_the_one_it_takes_in(newsroom, above, left):
    write_organization(newsroom, "new-clinic", *above)
    preparation = prepared(newsroom.root)

    merge_organization(preparation, "city-clinic", "new-clinic", DAY)

    assert parents_of(preparation, "new-clinic") == left


def test_members_that_belong_to_both_name_the_one_that_goes_on_once(newsroom):
    write_organization(newsroom, "new-clinic", "almaty-union")
    write_organization(newsroom, "ward", "city-clinic", "new-clinic")
    preparation = prepared(newsroom.root)

    merge_organization(preparation, "city-clinic", "new-clinic", DAY)

    assert parents_of(preparation, "ward") == 'parents = ["new-clinic"]'


@pytest.mark.parametrize("between", [("ward",), ("ward", "room")])
def test_nobody_comes_to_belong_to_itself(newsroom, between):
    chain = ("city-clinic", *between, "new-clinic")
    for above, key in pairwise(chain):
        write_organization(newsroom, key, above)

    with pytest.raises(RenameError, match="'new-clinic' would belong to itself: it is below 'city-clinic'"):
        merge_organization(prepared(newsroom.root), "city-clinic", "new-clinic", DAY)


def test_the_notice_stands_in_each_language_under_the_name_there(newsroom):
    write_organization(newsroom, "new-clinic", "almaty-union", name="Жаңа емхана")
    newsroom.write("organizations/city-clinic/pages/about.ru.md", b"---\r\ntitle: O\r\n---\r\n\r\nA\r\n\r\n\r\n")
    preparation = prepared(newsroom.root)

    merge_organization(preparation, "city-clinic", "new-clinic", DAY)

    about = {path[-5:-3]: text for path, text in written(preparation).items() if "/about." in path}
    assert sorted(about) == ["en", "kk", "ru"]
    assert all("Жаңа емхана" in text for text in about.values())
    assert about["kk"].startswith("---\ntitle: Қалалық емхана\n---\n\n")
    assert about["ru"].startswith("---\r\ntitle: O\r\n---\r\n\r\nA\r\n\r\n")
    assert "\n" not in about["ru"].replace("\r\n", "")


def test_owners_are_written_only_where_they_change(newsroom):
    for key in ("federation", "city-clinic"):
        toml = newsroom.content / f"organizations/{key}/organization.toml"
        toml.write_text(f'editors = ["@{key}"]\n' + toml.read_text())
    newsroom.write(f"../{OWNERS}", "")
    first = prepared(newsroom.root)
    text = first.changes().texts[OWNERS]
    (newsroom.root / OWNERS).write_bytes(text)
    same, renamed = prepared(newsroom.root), prepared(newsroom.root)

    rename_term(same, KINDS["topic"], "pay", "wages")
    rename_organization(renamed, "city-clinic", "hospital")

    assert OWNERS not in same.changes().texts
    assert renamed.changes().texts[OWNERS] == text.replace(b"/city-clinic/", b"/hospital/")


def test_terms_are_renamed_in_their_own_table_alone(newsroom):
    federation = newsroom.content / "federation.toml"
    federation.write_text(federation.read_text() + '[topics.almaty]\nkk = "Алматы"\n')
    newsroom.post("almaty-union", "2026-11-09-more.ru.md", topics="[almaty]")
    preparation = prepared(newsroom.root)

    rename_term(preparation, KINDS["territory"], "almaty", "almaty-city")

    assert sorted(written(preparation)) == ["federation.toml", "organizations/almaty-union/organization.toml"]
    assert "[topics.almaty]\n" in written(preparation)["federation.toml"]


@pytest.mark.parametrize(
    ("text", "said"), [(None, "is missing or has an error"), ("languages = 5\n", "is missing or has")]
)
def test_without_a_federation_nobody_can_be_renamed(newsroom, text, said):
    file = newsroom.content / "federation.toml"
    file.write_text(text) if text else file.unlink()

    with pytest.raises(RenameError, match=f"federation.toml {said}"):
        prepared(newsroom.root)


def test_a_file_that_is_no_file_any_more_is_told(newsroom):
    preparation = prepared(newsroom.root)

    with pytest.raises(RenameError, match=r"content/gone.md cannot be read \(.+\)"):
        preparation.text("content/gone.md")


def test_a_text_in_another_encoding_stops_a_rename_that_would_touch_it(kept):
    kept.newsroom.write(
        "organizations/almaty-union/news/2026-11-09-more.ru.md", b"\xcf\xf0 {org:city-clinic/2026-11-02-pay}"
    )

    with pytest.raises(RenameError, match=r"more\.ru\.md is not UTF-8"):
        rename_post(prepared(kept.root), "city-clinic/2026-11-02-pay", "wages")
