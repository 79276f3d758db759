"""What `publishconf.py` publishes when something is wrong, and what it says about it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.newsroom_folder import FEDERATION, ORGANIZATIONS, Built, NewsroomFolder, small_newsroom
from tests.tools import ROOT, require_tool

MARKER = "krasnaya-ryba"
CLINIC_FILE = "organizations/city-clinic/organization.toml"


def add_bad_post(newsroom: NewsroomFolder) -> None:
    """Add a post in two languages; one of them has an unknown key and a picture."""
    newsroom.post("city-clinic", f"2026-11-05-{MARKER}.kk.md", title=MARKER, topics="[pay]", body=MARKER)
    newsroom.post("city-clinic", f"2026-11-05-{MARKER}.ru.md", title=MARKER, sumary=MARKER, body=MARKER)


def test_the_address_of_the_site_must_be_known(newsroom):
    built = newsroom.build("publishconf.py", SITEURL="")

    assert built.status == 1
    assert "SITEURL" in built.text
    assert "https://news.example.org" in built.text
    assert "Traceback" not in built.text
    assert "Feeds generated" not in built.text  # that would be Pelican's warning of feeds that nobody makes
    assert not built.output.exists()


@pytest.mark.parametrize("address", ["news.example.org", "https://example.org/?a=b"])
def test_the_address_of_the_site_must_be_one(newsroom, address):
    built = newsroom.build("publishconf.py", SITEURL=address)

    assert built.status == 1
    assert repr(address) in built.text


def test_a_bad_post_is_left_out_of_everything_cold_and_warm_alike(published, first_files):
    add_bad_post(published)

    warm = published.build("publishconf.py")
    again = published.build("publishconf.py")
    seen = (warm.files(), again.files())
    for name in (".output.releases", "cache"):
        shutil.rmtree(published.root / name, ignore_errors=True)
    published.output.unlink()
    cold = published.build("publishconf.py")

    assert [one.status for one in (warm, again, cold)] == [3, 3, 3]
    assert all(warm.problems == one.problems for one in (again, cold))
    assert "(unknown-key)" in again.text
    assert seen == (first_files, first_files)
    assert cold.files() == first_files
    assert not cold.files_with(MARKER)


def test_a_strict_build_refuses_what_a_publishing_one_left_out(published, first_files):
    add_bad_post(published)
    published.build("publishconf.py")

    strict = published.build()

    assert strict.status == 1
    assert "(unknown-key)" in strict.text
    assert strict.files() == first_files


def test_a_post_appears_when_it_is_put_right_and_goes_when_it_breaks(published):
    name = f"2026-11-05-{MARKER}.ru.md"
    published.post("city-clinic", name, title=MARKER, body=MARKER)
    right = published.build("publishconf.py")
    page, feed = right.read(f"/city-clinic/ru/2026/{MARKER}/"), right.read("/ru/feed.xml")
    published.post("city-clinic", name, title="", body=MARKER)
    wrong = published.build("publishconf.py")

    assert (right.status, wrong.status) == (0, 3)
    assert MARKER in page
    assert MARKER in feed
    assert not wrong.files_with(MARKER)


def section(files: dict[str, bytes], key: str) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.startswith(f"{key}/")}


def test_an_organization_whose_own_file_breaks_keeps_its_section(published, first_files):
    published.write(CLINIC_FILE, ORGANIZATIONS["city-clinic"].replace("[name]", "[name"))
    published.post("city-clinic", f"2026-11-06-{MARKER}.ru.md", title=MARKER)
    published.post("almaty-union", "2026-11-06-other.ru.md", title="Другая новость")

    built = published.build("publishconf.py")

    assert built.status == 3
    assert f"content/{CLINIC_FILE}" in built.text
    assert section(built.files(), "city-clinic") == section(first_files, "city-clinic")
    assert "/almaty-union/ru/2026/other/" in built.read("/ru/")
    for address in ("/ru/", "/ru/organizations/", "/ru/sectors/health-care/", "/ru/news/2026/11/", "/ru/feed.xml"):
        assert "/city-clinic/ru/" in built.read(address), address
    assert "https://news.example.org/city-clinic/sitemap.xml" in built.read("/sitemap.xml")
    assert "/city-clinic/ru/" in built.read("/almaty-union/ru/")


def test_an_organization_that_was_never_published_is_left_out_until_its_file_is_right(published, first_files):
    published.write("organizations/new-school/organization.toml", 'kind = "primary"\n')
    published.post("new-school", "2026-11-06-first.ru.md", title=MARKER)

    broken = published.build("publishconf.py")

    assert broken.status == 3
    assert broken.files() == first_files


@pytest.mark.parametrize("mistake", [("kind", "kidn"), ("[name]", "[name")])
def test_a_broken_parent_does_not_take_its_members_with_it(published, first_files, mistake):
    path = "organizations/almaty-union/organization.toml"
    published.write(path, ORGANIZATIONS["almaty-union"].replace(*mistake))

    built = published.build("publishconf.py")

    assert built.status == 3
    assert {problem["path"] for problem in built.problems} == {path}
    assert built.files() == first_files
    assert built.figures["sections_built"] == 0


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("federation.toml", FEDERATION.replace("time_zone", "timezone")),
        ("pages/about.ru.md", "---\ntitle: О нас\nslug: a\n---\n\nТекст.\n"),
        ("pages/notes.docx", "PK"),
    ],
)
def test_an_error_in_the_federations_own_files_stops_everything(published, first_files, path, text):
    published.write(path, text)

    built = published.build("publishconf.py")

    assert built.status == 1
    assert f"content/{path}" in built.text
    assert built.files() == first_files


def test_a_report_that_cannot_be_written_is_said_before_anything_is_published(published, first_files):
    published.post("city-clinic", "2026-11-06-new.ru.md")
    published.write("../a-file", "")

    built = published.build("publishconf.py", HABARSHY_REPORT=str(published.root / "a-file"))

    assert built.status == 1
    assert "a-file" in built.text
    assert "Traceback" not in built.text
    assert built.files() == first_files


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Built:
    newsroom = small_newsroom(tmp_path_factory.mktemp("reported"))
    add_bad_post(newsroom)
    newsroom.post("city-clinic", "2026-11-25-later.ru.md", publish_at="2026-11-25 09:00")
    return newsroom.build("publishconf.py")


def test_the_report_lies_in_its_own_folder(reported):
    assert sorted(path.name for path in reported.report.iterdir()) == [
        "build.json",
        "files.json",
        "next-publication",
        "problems.json",
        "problems.txt",
        "reasons.json",
    ]
    assert not [name for name in reported.files() if Path(name).name in {"build.json", "problems.json"}]


def test_the_report_names_what_was_left_out(reported):
    path = f"organizations/city-clinic/news/2026-11-05-{MARKER}.ru.md"
    (problem,) = reported.problems

    assert problem == {
        "path": path,
        "line": 3,
        "field": "sumary",
        "code": "unknown-key",
        "severity": "error",
        "fails_proposals": False,
        "message": "'sumary' is not a key of a header",
        "remedy": "did you mean 'summary'?",
        "language": "en",
        "message_en": "'sumary' is not a key of a header",
        "remedy_en": "did you mean 'summary'?",
    }
    told = (reported.report / "problems.txt").read_text(encoding="utf-8")
    assert told.startswith(f"content/{path}:3: error")
    assert told in reported.text


def test_the_report_says_when_to_build_next_and_what_was_built(reported):
    assert (reported.report / "next-publication").read_text(encoding="utf-8") == "2026-11-25T09:00:00+05:00\n"
    figures = reported.figures
    assert (figures["status"], figures["organizations"], figures["sections_built"]) == (3, 3, 3)
    assert figures["versions"] == 4


def test_make_publish_goes_on_when_something_was_left_out(tmp_path):
    make = require_tool("make")
    pelican = tmp_path / "bin" / "pelican"
    pelican.parent.mkdir()
    report = tmp_path / "report"
    report.mkdir()
    (report / "problems.txt").write_text("content/a.md: error: bad\n", encoding="utf-8")
    seen = {}
    for status in (0, 1, 3, 143):
        pelican.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
        pelican.chmod(0o755)
        seen[status] = subprocess.run(
            [make, "-C", ROOT, "-o", ".venv/.stamp", "publish", f"BIN={pelican.parent}"],
            env={"PATH": "/usr/bin:/bin", "HABARSHY_REPORT": str(report)},
            capture_output=True,
            text=True,
            check=False,
        )

    assert {status: done.returncode == 0 for status, done in seen.items()} == {0: True, 1: False, 3: True, 143: False}
    assert "content/a.md: error: bad" in seen[3].stdout
    assert "content/a.md" not in seen[0].stdout
