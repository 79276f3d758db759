"""`habarshy organization rename|merge|close`: members and the federation's own files follow; nobody is lost."""

from __future__ import annotations

import pytest

from plugins.newsroom import literal

OWN = "organizations/city-clinic/organization.toml"


def write_owners(kept):
    for key in ("federation", "city-clinic"):
        toml = kept.root / f"content/organizations/{key}/organization.toml"
        toml.write_text(f'editors = ["@{key}"]\n' + toml.read_text())
    kept.newsroom.write("../.github/CODEOWNERS", "* @federation\n")
    kept.commit()


def test_a_renamed_folder_takes_along_all_that_names_it(kept, typed):
    write_owners(kept)
    kept.newsroom.post("city-clinic", "2026-10-20-link.ru.md", body="[Собрание]({org:almaty-union/2026-10-15-meeting})")
    kept.newsroom.write("redirects.toml", '[redirects]\n"/a/" = "almaty-union"\n"/b/" = "almaty-union/ru/feed.xml"\n')
    federation = kept.root / "content/federation.toml"
    federation.write_text(federation.read_text() + '\n[home]\nlead = "almaty-union/2026-10-15-meeting"\n')
    kept.commit()
    before = kept.newsroom.build()

    status, said = typed("organization", "rename", "almaty-union", "almaty-center")

    assert status == 0, said
    assert 'formerly = ["almaty-union"]\n[name]' in kept.read("organizations/almaty-center/organization.toml")
    assert 'parents = ["almaty-center"]' in kept.read(OWN)
    assert "{org:almaty-center/2026-10-15-meeting}" in kept.read("organizations/city-clinic/news/2026-10-20-link.ru.md")
    assert '"/a/" = "almaty-center"\n"/b/" = "almaty-center/ru/feed.xml"' in kept.read("redirects.toml")
    assert 'lead = "almaty-center/2026-10-15-meeting"' in kept.read("federation.toml")
    assert "addresses of before lead readers on, such as /almaty-union/" in said
    kept.git("commit", "-q", "-m", "Rename")
    after = kept.newsroom.build("publishconf.py")
    assert (after.status, after.problems) == (0, [])
    addresses = {
        name for name in before.files() if name.startswith("almaty-union/") and name.endswith((".html", "feed.xml"))
    }
    assert len(addresses) > 10
    assert addresses <= set(after.files())


def test_the_federation_itself_may_be_renamed(kept, typed):
    write_owners(kept)

    assert typed("organization", "rename", "city-clinic", "hospital")[0] == 0
    kept.git("commit", "-q", "-m", "Rename")
    assert typed("organization", "rename", "federation", "all-unions")[0] == 0

    assert 'federation = "all-unions"' in kept.read("federation.toml")
    owners = (kept.root / ".github/CODEOWNERS").read_text()
    assert "/content/organizations/hospital/ @city-clinic" in owners
    assert kept.newsroom.build().status == 0


def test_a_merged_organization_is_closed_and_its_members_and_page_name_the_other(kept, typed):
    kept.newsroom.write(
        "organizations/city-center/organization.toml",
        'kind = "territorial"\nparents = ["federation"]\nterritory = "almaty"\n[name]\nkk = "Орталық"\nru = "Центр"\n',
    )
    kept.newsroom.write("organizations/almaty-union/pages/about.ru.md", "---\ntitle: О нас\n---\n\nТекст.\r\n")
    kept.commit()

    status, said = typed("organization", "merge", "almaty-union", "city-center")

    assert status == 0, said
    assert "closed = 2026-11-2" in kept.read("organizations/almaty-union/organization.toml")
    assert 'parents = ["city-center"]' in kept.read(OWN)
    about = kept.read("organizations/almaty-union/pages/about.ru.md")
    assert about.startswith("---\ntitle: О нас\n---\n\nТекст.")
    assert "Центр" in about
    built = kept.newsroom.build()
    assert (built.status, built.problems) == (0, [])
    assert "Орталық" in built.read("/almaty-union/kk/pages/about/")
    assert built.read("/almaty-union/ru/2026/meeting/")


@pytest.mark.parametrize("name", ['"Үміт" және "Сенім"', "'Үміт'", "> Үміт", "| Үміт", "*Үміт* [1](/x) <b>"])
def test_the_page_of_a_merged_organization_has_names_as_they_are(kept, typed, name):
    for key in ("almaty-union", "city-clinic"):
        own = kept.newsroom.content / f"organizations/{key}/organization.toml"
        text = own.read_text("utf-8").partition("[name]")[0]
        own.write_text(f"{text}[name]\nkk = {literal(name)}\n", "utf-8")
    kept.commit()

    assert typed("organization", "merge", "city-clinic", "almaty-union")[0] == 0

    built = kept.newsroom.build()
    assert (built.status, [one for one in built.problems if one["severity"] == "error"]) == (0, [])
    page = built.read("/city-clinic/kk/pages/about/")
    assert page.partition("<h1")[2].partition("<footer")[0].count("Үміт") >= 2
    assert "<em>" not in page
    assert '"/x"' not in page


def test_a_merger_that_would_take_a_territory_away_is_told_and_taken_back(kept, typed):
    status, said = typed("organization", "merge", "almaty-union", "city-clinic")

    assert status == 1
    assert "would have an error that it has not now: 'territory' is missing" in said
    assert kept.git("status", "--porcelain") == ""


def test_a_closed_organization_says_so(kept, typed):
    status, said = typed("organization", "close", "city-clinic", "--on", "2026-06-30")

    assert status == 0, said
    assert "closed = 2026-06-30\n[name]" in kept.read(OWN)
    built = kept.newsroom.build()
    assert "30 июня 2026" in built.read("/city-clinic/ru/").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rename", "city-clinik", "x-y"), "did you mean 'city-clinic'?"),
        (("rename", "city-clinic", "almaty-union"), "'almaty-union' is taken: another organization has it"),
        (("rename", "city-clinic", "news"), "is an address of the portal"),
        (("rename", "city-clinic", "kaz"), "has two or three letters, as languages have"),
        (("rename", "city-clinic", "Қалалық емхана"), "write qalalyq-emkhana"),
        (("rename", "city-clinic", "old-union"), "it was the name of 'almaty-union' before"),
        (("rename", "almaty-union", "old-union"), "a folder takes no name again"),
        (("rename", "old-union", "x-y"), "today it is 'almaty-union'"),
        (("close", "federation"), "is the federation of this site"),
        (("close", "gone-union"), "is closed since 2026-01-01"),
        (("merge", "city-clinic", "gone-union"), "is closed itself"),
        (("merge", "city-clinic", "city-clinic"), "does not merge with itself"),
        (("merge", "federation", "almaty-union"), "is the federation of this site"),
        (("rename", "broken-union", "x-y"), "has an error: `make site` says which"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(kept, typed, words, said):
    union = kept.root / "content/organizations/almaty-union/organization.toml"
    union.write_text('formerly = ["old-union"]\n' + union.read_text())
    gone = 'kind = "territorial"\nparents = ["federation"]\nclosed = 2026-01-01\n[name]\nkk = "А"\n'
    kept.newsroom.write("organizations/gone-union/organization.toml", gone)
    kept.newsroom.write("organizations/broken-union/organization.toml", 'kind = "territorial\n')
    kept.commit()
    before = kept.state()

    status, told = typed("organization", *words)

    assert status == 1, told
    assert said in told
    assert kept.state() == before


def test_new_files_in_the_folder_are_told(kept, typed):
    kept.newsroom.post("city-clinic", "2026-11-19-new.ru.md")
    before = kept.state()

    status, told = typed("organization", "rename", "city-clinic", "hospital")

    assert status == 1
    assert "2026-11-19-new.ru.md: commit them" in told
    assert kept.state() == before


@pytest.mark.parametrize("stops", ["at the first step", "when all is written"])
def test_everything_is_put_back_if_git_fails(kept, typed, stops):
    kept.newsroom.post("almaty-union", "2026-10-20-link.ru.md", body="[Оплата]({org:city-clinic/2026-11-02-pay})")
    kept.commit()
    before = kept.state()
    lock, attributes = kept.root / ".git/index.lock", kept.root / ".git/info/attributes"
    if stops == "at the first step":
        lock.touch()
    else:
        # A filter that fails whatever git is to add.
        kept.git("config", "filter.broken.clean", "false")
        kept.git("config", "filter.broken.required", "true")
        attributes.parent.mkdir(exist_ok=True)
        attributes.write_text("*.toml filter=broken\n")

    status, told = typed("organization", "rename", "city-clinic", "hospital")

    lock.unlink(missing_ok=True)
    attributes.unlink(missing_ok=True)
    assert status == 1
    assert "Nothing was changed. git" in told
    assert kept.state() == before


def test_a_newsroom_without_git_is_told(kept, typed):
    (kept.root / ".git").rename(kept.root / "not-git")

    status, told = typed("organization", "rename", "city-clinic", "hospital")

    assert status == 1
    assert "git" in told
    assert (kept.root / "content" / OWN).exists()


def test_a_file_that_no_program_can_change_stops_all_of_it(kept, typed):
    toml = kept.root / "content" / OWN
    toml.write_text(toml.read_text().replace('parents = ["almaty-union"]', 'parents = ["almaty\\u002dunion"]'))
    kept.commit()
    before = kept.state()

    status, told = typed("organization", "rename", "almaty-union", "almaty-center")

    assert status == 1
    assert "change it by hand" in told
    assert kept.state() == before
