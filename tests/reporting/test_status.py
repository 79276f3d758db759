"""Who published when, in which languages, and what waits: read from what a real build has left."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest

from plugins.build.build import build
from plugins.releases import releases_beside
from plugins.reporting import show_status
from tests.bench.status_store import write_store
from tests.newsroom_folder import small_newsroom
from tests.section_jobs import settings_of

ODD = """\
kind = "primary"
parents = ["almaty-union"]
sector = "health-care"
{more}[name]
kk = "{kk}"
ru = "=Цветок"
en = "{en}"
"""
LONG = ("Very long name of a union " * 8).strip()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Build once: no test here changes what was built."""
    newsroom = small_newsroom(tmp_path_factory.mktemp("status"))
    newsroom.post("city-clinic", "2027-01-05-later.ru.md")
    newsroom.post("city-clinic", "2026-12-01-sooner.ru.md", publish_at="2026-12-01 10:30")
    newsroom.post("city-clinic", "2026-11-03-unready.ru.md", status="draft")
    newsroom.post("city-clinic", "2025-03-04-long-ago.kk.md")
    newsroom.post("federation", "2025-03-04-hidden.kk.md", status="hidden")
    newsroom.post("closed-union", "2024-03-04-end.ru.md")
    newsroom.write(
        "organizations/closed-union/organization.toml",
        ODD.format(more="closed = 2025-01-01\n", kk="Жабық", en="Closed Union"),
    )
    newsroom.write("organizations/odd-union/organization.toml", ODD.format(more="", kk="«Гүл» 🌷", en=LONG))
    built = build(settings_of(newsroom))
    assert (built.status, built.problems) == (0, ())
    return newsroom


@pytest.fixture
def status(folder, capsysbinary, monkeypatch):
    """Type the command in a pipe; return its exit status and what it said."""
    monkeypatch.delenv("COLUMNS", raising=False)  # tests that run in parallel are told one

    def typed(*options):
        ended = show_status(["--output", str(folder.output), "--content", str(folder.content), *options])
        said = capsysbinary.readouterr()
        return ended, said.out.decode() + said.err.decode()

    return typed


def organizations(said):
    return {one["key"]: one for one in json.loads(said)["organizations"]}


def test_a_post_counts_once_and_in_each_language(status):
    clinic = organizations(status("--format", "json")[1])["city-clinic"]
    assert (clinic["last_post"], clinic["days_ago"]) == ("2026-11-02", 18)
    assert (clinic["posts"], clinic["posts_12_months"], clinic["untranslated"]) == (2, 1, 1)
    assert [clinic[f"posts_{language}"] for language in ("kk", "ru", "en")] == [2, 1, 1]


def test_what_waits_is_counted_with_its_days(status):
    found = organizations(status("--format", "json")[1])
    clinic = found["city-clinic"]
    assert (clinic["drafts"], clinic["later"], clinic["later_days"]) == (1, 2, "2026-12-01 2027-01-05")
    assert (found["almaty-union"]["drafts"], found["almaty-union"]["later"]) == (0, 0)


def test_where_the_files_are_not_at_hand_waiting_posts_are_counted_all_the_same(status, tmp_path):
    clinic = organizations(status("--format", "json", "--content", str(tmp_path))[1])["city-clinic"]
    assert (clinic["drafts"], clinic["later"], clinic["later_days"]) == (1, 2, "")


def test_the_silent_longest_stand_first_and_closed_ones_apart(status):
    ended, said = status()
    assert ended == 0
    before, closed = said.split("Closed:\n")
    keys = [line.split()[-1] for line in before.splitlines()[3:] if line]
    assert keys == ["federation", "odd-union", "almaty-union", "city-clinic"]
    assert "Closed Union" in closed
    assert "Published in the last 30 days: 1, 90 days: 2, 365 days: 2; never: 2." in said


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        (("--sort", "name"), ["almaty-union", "city-clinic", "closed-union", "federation", "odd-union"]),
        (("--sort", "posts", "--sector", "health-care"), ["city-clinic", "closed-union", "odd-union"]),
        (("--silent", "30"), ["federation", "odd-union", "almaty-union"]),
        (("--silent", "30", "--territory", "almaty"), ["odd-union", "almaty-union"]),
        (("--organization", "federation", "city-clinic"), ["federation", "city-clinic"]),
    ],
)
def test_options_choose_and_order(status, options, keys):
    assert list(organizations(status("--format", "json", *options)[1])) == keys


def test_days_are_counted_until_the_build_or_the_moment_that_is_named(status, monkeypatch):
    def days(*options):
        return organizations(status("--format", "json", *options)[1])["city-clinic"]["days_ago"]

    assert (days(), days("--now", "2026-11-30")) == (18, 28)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    assert days() == 28


@pytest.mark.parametrize("width", [40, 100])
def test_lines_are_cut_to_the_terminal_and_whole_in_pipes(status, monkeypatch, width):
    assert LONG in status()[1]
    monkeypatch.setenv("COLUMNS", str(width))
    table = status()[1].split("\n\n")[1]
    assert LONG not in table
    assert max(map(len, table.splitlines())) <= width


@pytest.mark.parametrize(("language", "name"), [("kk", "Қалалық емхана"), ("ru", "Городская поликлиника")])
def test_it_speaks_the_persons_language(status, monkeypatch, language, name):
    monkeypatch.setenv("HABARSHY_LANGUAGE", language)
    said = status()[1]
    assert name in said
    assert "untranslated" not in said


def test_csv_is_read_back_and_holds_no_formula(status, monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "ru")
    said = status("--format", "csv")[1]
    assert said.count("\r\n") == said.count("\n") == 6
    rows = {row["key"]: row for row in csv.DictReader(io.StringIO(said, newline=""))}
    assert rows["odd-union"]["name"] == "'=Цветок"
    assert status("--format", "csv", "--excel")[1] == f"\ufeff{said}"
    monkeypatch.setenv("HABARSHY_LANGUAGE", "kk")
    assert "«Гүл» 🌷" in status("--format", "csv")[1]


def test_the_chart_is_told_to_those_who_do_not_see_it(status, tmp_path):
    file = tmp_path / "status.svg"
    assert status("--chart", str(file))[0] == 0
    root = ET.fromstring(file.read_bytes())
    names = [part.tag.rpartition("}")[2] for part in root.iter()]
    assert {"title", "desc", "style"} <= set(names)
    assert "script" not in names
    assert names.count("rect") == 5  # kk in two months, ru in two, en in one
    assert "prefers-color-scheme:dark" in file.read_text("utf-8")
    first = file.read_bytes()
    status("--chart", str(file))
    assert file.read_bytes() == first


def test_a_chart_that_cannot_be_written_is_told(status, tmp_path):
    ended, said = status("--chart", str(tmp_path))
    assert ended == 2
    assert "cannot be written" in said


@pytest.mark.parametrize("option", ["--organization", "--territory", "--sector"])
def test_a_key_that_nobody_has_is_told(status, option):
    assert status(option, "no-such-key") == (2, "There is no 'no-such-key': the last build knows no such name\n")


def test_the_nearest_key_is_named(status):
    assert status("--organization", "city-clnic")[1].endswith("did you mean 'city-clinic'?\n")


@pytest.mark.parametrize("wrong", [("--silent", "-3"), ("--silent", "x"), ("--now", "yesterday"), ("--sort", "age")])
def test_options_that_do_not_fit_end_with_2(status, wrong):
    with pytest.raises(SystemExit) as ended:
        status(*wrong)
    assert ended.value.code == 2


def test_where_no_site_was_built_it_is_told_what_to_do(tmp_path, capsys):
    assert show_status(["--output", str(tmp_path / "output")]) == 2
    assert "make site" in capsys.readouterr().err


@pytest.mark.parametrize("pattern", ["ledgers/*.ledger.pack", "months/kk-*.pack"])
@pytest.mark.parametrize("damage", [bytearray.clear, lambda data: data.__setitem__(60, data[60] ^ 1)])
def test_what_is_damaged_is_told(tmp_path, capsys, pattern, damage):
    output = tmp_path / "output"
    write_store(output, 2, 3)
    file = min(releases_beside(output).glob(pattern))
    data = bytearray(file.read_bytes())
    damage(data)
    file.write_bytes(data)
    assert show_status(["--output", str(output)]) == 2
    told = capsys.readouterr()
    assert (told.out, "build again" in told.err) == ("", True)


def test_a_release_is_read_by_its_own_folder_too(tmp_path, capsysbinary):
    output = tmp_path / "output"
    write_store(output, 3, 2)
    show_status(["--output", str(output)])
    shown = capsysbinary.readouterr().out
    assert show_status(["--output", str(output.resolve())]) == 0
    assert capsysbinary.readouterr().out == shown
