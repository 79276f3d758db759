"""What changes for readers between two built sites, and what the web editor is told of it."""

from __future__ import annotations

import json

import pytest

from plugins.newsroom import Message, tell
from plugins.upkeep.upgrading.command import FIRST, _change_lines
from plugins.upkeep.upgrading.repository import UpgradeError
from plugins.upkeep.upgrading.trial import LAST_LINES, Comparison, Site, _make, build_site, compared, forget_trial

SITE = {"index.html": "home", "ru/feed.xml": "feed", "ru/2026/pay/index.html": "pay", "cards/a.png": "card"}


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Make a built site of files; `problems` are what its build told."""
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")

    def build(name, files=SITE, problems=()):
        site = Site(tmp_path / name / "output", tmp_path / name / "report")
        for path, text in files.items():
            (site.output / path).parent.mkdir(parents=True, exist_ok=True)
            (site.output / path).write_text(text)
        (site.output / "manifest.json").write_text(json.dumps({"files": dict(files)}))
        site.report.mkdir()
        (site.report / "problems.json").write_text(json.dumps({"problems": list(problems)}))
        return site

    return build


def problem(path="a.md", line=3, code="no-title", severity="error", **more):
    about = {"message": "нет заголовка", "message_en": "there is no title", "field": None}
    return {"path": path, "line": line, "code": code, "severity": severity, **about, **more}


def counts(found):
    return found.pages, found.feeds, found.cards, found.others


def test_the_same_site_changes_nothing(built):
    found = compared(built("a"), built("b"))
    assert found == Comparison(0, 0, 0, 0, (), ())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("ru/2026/pay/index.html", (1, 0, 0, 0)),
        ("404.html", (1, 0, 0, 0)),
        ("ru/feed.xml", (0, 1, 0, 0)),
        ("ru/atom.xml", (0, 1, 0, 0)),
        ("ru/feed.json", (0, 1, 0, 0)),
        ("ru/feed-2.xml", (0, 1, 0, 0)),
        ("ru/atom-12.xml", (0, 1, 0, 0)),
        ("clinic/cards/pay.png", (0, 0, 1, 0)),
        ("theme/site.css", (0, 0, 0, 1)),
        ("sitemap.xml", (0, 0, 0, 1)),
    ],
)
@pytest.mark.parametrize("change", [("old", "new"), ("", "new"), ("old", "")])
def test_each_file_that_is_other_new_or_gone_is_counted_by_what_it_is(built, path, expected, change):
    before, after = ({"index.html": "home", **({path: text} if text else {})} for text in change)
    assert counts(compared(built("a", before), built("b", after))) == expected


def page(style="habarshy-320584812d65.css", script="search-c40a3458debf.js", words="Жалақы"):
    return f'<link rel="stylesheet" href="/theme/{style}"><script src="/news/theme/{script}"></script><p>{words}</p>'


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (page("habarshy-0123456789ab.css"), 1),
        (page("habarshy-0123456789ab.css", "share-75fe3fdc3cc4.js"), 1),
        (page("habarshy-0123456789ab.css", words="Жалақы өсті"), 0),
        (page("other.css"), 0),
        ("", 0),
    ],
)
def test_pages_whose_words_are_the_same_are_counted_apart(built, after, expected):
    found = compared(
        built("a", {"b.txt": "", "a/index.html": page()}),
        built("b", {"b.txt": "", **({"a/index.html": after} if after else {})}),
    )
    assert (found.pages, found.look_only) == (1, expected)


def test_addresses_that_are_gone_are_pages_and_feeds_in_order(built):
    after = {"index.html": "home", "theme.css": "x"}
    assert compared(built("a"), built("b", after)).gone == ("/ru/2026/pay/", "/ru/feed.xml")


def test_a_section_behind_a_link_has_addresses_too(built, tmp_path):
    before, after = built("a"), built("b")
    section = tmp_path / "section"
    (section / "ru").mkdir(parents=True)
    (section / "ru" / "index.html").write_text("clinic")
    (before.output / "clinic").symlink_to(section)
    assert compared(before, after).gone == ("/clinic/ru/",)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        ([problem()], ()),
        ([problem(line=9)], ()),
        ([problem(message="жоқ тақырып")], ()),
        ([problem(), problem("b.md")], ("content/b.md:3: нет заголовка (no-title)",)),
        ([problem("b.md", None)], ("content/b.md: нет заголовка (no-title)",)),
        ([problem(message_en="there is no text")], ("content/a.md:3: нет заголовка (no-title)",)),
        ([problem(field="date")], ("content/a.md:3: нет заголовка (no-title)",)),
        ([problem(code="other", severity="warning")], ()),
    ],
)
def test_only_errors_that_are_new_are_told_wherever_their_line_has_moved(built, after, told):
    found = compared(built("a", problems=[problem()]), built("b", problems=after))
    assert found.new_errors == told


def lines(found):
    return [str(one) for one in _change_lines(found)]


def test_what_changes_is_told_in_one_line():
    told = lines(Comparison(12, 3, 0, 1, (), ()))
    assert told == [
        "What changes for readers: pages: 12, feeds: 3, cards: 0, other files: 1.",
        "What the builds said is in .report/upgrade.",
    ]


def test_pages_that_only_look_otherwise_are_told_of():
    told = lines(Comparison(30, 0, 0, 1, (), (), look_only=28))
    assert told[1].startswith("Of these pages 28 say the same as before: only the address of the stylesheet,")


def test_of_many_errors_and_addresses_the_first_are_told_and_all_are_counted():
    gone, errors = tuple(f"/{number:02}/" for number in range(30)), tuple(f"error {number}" for number in range(30))
    told = lines(Comparison(1, 0, 0, 0, gone, errors))
    assert told[1].startswith("Addresses that answer no more: 30, such as /00/, /01/, ")
    assert told[1].count("/,") == FIRST - 1
    assert told[2] == "Errors that the engine before did not tell: 30."
    assert told[3 : 3 + FIRST] == [f"    error {number}" for number in range(FIRST)]
    assert told[3 + FIRST] == "What has them is left out of the site until they are mended."


@pytest.fixture
def engine(tmp_path, monkeypatch):
    """A folder with a Makefile of one recipe; `make publish` runs it."""
    for name in ("SITEURL", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)

    def recipe(*steps):
        body = "".join(f"\t@{step}\n" for step in steps)
        (tmp_path / "Makefile").write_text(f".PHONY: publish\npublish:\n{body}")
        return tmp_path

    return recipe


SHOWN = "mkdir -p $(OUTPUT) && echo '{}' > $(OUTPUT)/manifest.json"


def test_both_engines_build_at_one_moment_and_apart_from_what_readers_see(engine, monkeypatch):
    monkeypatch.setenv("MAY_SHRINK", "1")
    monkeypatch.setenv("PREVIEW", "1")
    folder = engine(SHOWN, 'echo "$$SOURCE_DATE_EPOCH $$SITEURL $$MAY_SHRINK$$PREVIEW." > seen')
    site = build_site(folder, "after", 1_795_200_000)
    assert (folder / "seen").read_text() == "1795200000 http://127.0.0.1:8000 .\n"
    assert site.output == folder / ".report/upgrade/after/output"
    assert not (folder / "output").exists()


def test_an_address_and_a_moment_that_the_environment_names_hold(engine, monkeypatch):
    monkeypatch.setenv("SITEURL", "https://west.example")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "17")
    folder = engine(SHOWN, 'echo "$$SOURCE_DATE_EPOCH $$SITEURL" > seen')
    build_site(folder, "after", 1_795_200_000)
    assert (folder / "seen").read_text() == "17 https://west.example\n"


def test_what_an_earlier_trial_has_left_is_not_taken_for_a_site(engine):
    build_site(engine(SHOWN), "after", 1)
    with pytest.raises(UpgradeError, match="make publish built no site"):
        build_site(engine("true"), "after", 1)


def test_when_a_trial_is_forgotten_its_logs_stay(engine):
    folder = engine(SHOWN, "echo said")
    build_site(folder, "before", 1)
    forget_trial(folder)
    left = [path.name for path in (folder / ".report/upgrade").iterdir()]
    assert (left, (folder / ".report/upgrade/before.log").read_text()) == (["before.log"], "said\n")


def test_a_build_that_fails_is_told_with_its_last_lines(engine):
    folder = engine("seq 100", "echo; printf 'caf\\351\\n' >&2; exit 3")
    with pytest.raises(UpgradeError) as caught:
        build_site(folder, "after", 1)
    assert str(caught.value).startswith(
        "'make publish' ended with status 2; .report/upgrade/after.log has what it said"
    )
    assert len(caught.value.lines) == LAST_LINES
    assert "caf\ufffd" in caught.value.lines
    assert "" not in caught.value.lines


def test_a_machine_without_make_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(UpgradeError, match="make is not there: install make and type the same again"):
        _make(tmp_path, tmp_path / "log", ("publish",), {})


def test_an_error_keeps_what_a_program_said_beside_its_words():
    error = UpgradeError(tell("why"), (line for line in ("one", "two")))
    assert (error.lines, error.message) == (("one", "two"), Message("why"))
