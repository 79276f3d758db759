"""`habarshy check` tells of what was named, as a build would, and advises; it writes nothing."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from plugins.newsdesk import check_texts
from tests.newsdesk.conftest import CLINIC, all_files, faultless_post
from tests.newsroom_folder import ORGANIZATIONS, small_newsroom
from tests.pictures.sample_pictures import encoded, painted
from tests.press_room.press_newsroom import ORGANIZATION
from tests.reading.author import photo
from tests.tools import ROOT

NEWS = f"content/{CLINIC}/news"
POST = f"{NEWS}/2026-11-02-pay"
FINE = "Looked at: 1 post, 0 pages. Found: 0 errors, 0 warnings, 0 pieces of advice.\n"


def lines(told):
    """Give places and codes of what is wrong; advice is of rules, which have their own tests."""
    found = (line.split(": ", 3) for line in told.splitlines() if line.startswith(("content/", "/")))
    return [[place, code] for place, code, severity, _ in found if severity != "advice"]


def test_a_good_post_has_nothing_to_tell(check, newsroom):
    assert check(faultless_post(newsroom)) == (0, FINE)


def test_a_finding_is_one_line_with_place_code_severity_and_words(check, newsroom):
    newsroom.post("city-clinic", "2026-11-03-hours.ru.md", titel="x")
    status, told = check(f"{NEWS}/2026-11-03-hours.ru.md")
    said = "unknown-key: error: 'titel' is not a key of a header; did you mean 'title'?"
    assert (status, f"{NEWS}/2026-11-03-hours.ru.md:2: {said}" in told.splitlines()) == (1, True)
    assert told.endswith("Why, and how it looks better: habarshy explain unknown-key\n")


@pytest.mark.parametrize("name", ["2026-11-03-\x1b[31mhours.ru.md", "2026-11-03-a\nb.ru.md"])
def test_a_name_that_cannot_be_shown_is_told_by_its_codes_where_its_folder_or_itself_is_named(check, newsroom, name):
    newsroom.post("city-clinic", name)
    for typed in (NEWS, "city-clinic", f"{NEWS}/{name}"):
        status, told = check(typed)
        assert (status, "file-name: error: " in told, "\x1b" in told) == (1, True, False), typed


def test_advice_fails_nothing(check, newsroom):
    newsroom.post("city-clinic", "2026-11-03-hours.ru.md", title="Поликлиника сократила рабочий день.")
    status, told = check(f"{NEWS}/2026-11-03-hours.ru.md")
    assert (status, ":2: headline-full-stop: advice: the headline ends with a full stop" in told) == (0, True)
    assert "habarshy check --fix" in told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "unknown-key: қате: бас бөлікте «titel» деген кілт болмайды; мүмкін, «title» шығар?"),
        ("ru", "unknown-key: ошибка: в шапке не бывает ключа «titel»; может быть, «title»?"),
    ],
)
def test_it_is_told_in_the_persons_language(check, newsroom, monkeypatch, language, said):
    monkeypatch.setenv("HABARSHY_LANGUAGE", language)
    newsroom.post("city-clinic", "2026-11-03-hours.ru.md", titel="x")
    assert said in check(f"{NEWS}/2026-11-03-hours.ru.md")[1]


def test_a_post_is_looked_at_in_all_its_languages_and_no_other_is(check, newsroom):
    newsroom.post("city-clinic", "2026-11-02-pay.kk.md", title="Жалақы", titel="x")
    newsroom.post("city-clinic", "2026-11-03-hours.ru.md", titel="x")
    assert lines(check(f"{POST}.ru.md")[1]) == [[f"{POST}.kk.md:3", "unknown-key"]]


def test_versions_are_held_against_each_other(check, newsroom):
    newsroom.post("city-clinic", "2026-11-02-pay.kk.md", title="Жалақы", kind="news")
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", title="Зарплата", kind="report")
    assert "different-values" in check(f"{POST}.en.md")[1]


@pytest.mark.parametrize(
    ("named", "posts"),
    [
        ([], 2),
        (["content"], 2),
        (["."], 2),
        ([f"content/{CLINIC}"], 1),
        ([NEWS], 1),
        (["content/organizations"], 2),
        (["city-clinic"], 1),
        (["city-clinic/2026-11-02-pay"], 1),
        (["city-clinic", "almaty-union"], 2),
        ([f"{POST}.ru.md", f"{POST}.kk.md", NEWS], 1),
    ],
)
def test_files_folders_and_short_names_are_understood(check, named, posts):
    status, told = check(*named)
    assert (status, f"Looked at: {posts} post" in told) == (0, True)


def test_a_newsroom_is_found_from_within(check, newsroom, monkeypatch):
    monkeypatch.chdir(newsroom.content / CLINIC / "news")
    assert check("2026-11-02-pay.ru.md")[0] == 0
    assert "Looked at: 2 posts" in check()[1]


def test_a_text_may_lie_in_another_checkout(check, tmp_path):
    other = small_newsroom(tmp_path / "other")
    other.post("city-clinic", "2026-11-03-hours.ru.md", titel="x")
    status, told = check(other.content / CLINIC / "news")
    assert (status, lines(told)) == (1, [[f"{other.content}/{CLINIC}/news/2026-11-03-hours.ru.md:2", "unknown-key"]])
    assert "Looked at: 4 posts" in check(other.root, f"{POST}.ru.md")[1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (f"{NEWS}/2026-11-02-pey.ru.md", f"{POST}"),
        ("content/organizations/city-clinik/news", NEWS),
        ("city-clinik", "city-clinic"),
        ("city-clinic/2026-11-02-pai", "city-clinic/2026-11-02-pay"),
        ("contnt", "content"),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(check, typed, meant):
    status, told = check(typed)
    assert (status, told.startswith(f"There is no '{typed}': did you mean '{meant}")) == (2, True)


@pytest.mark.parametrize("typed", ["", "x/y/z", "/no/such/folder", "city-clinic/", "a\nb", "*", "city-clinic/*"])
def test_whatever_is_typed_is_answered_in_words(check, typed):
    status, told = check(typed)
    assert status in {0, 2}
    assert told


def test_a_folder_without_a_newsroom_is_told(check, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    status, told = check(elsewhere)
    assert (status, "lies in no newsroom" in told) == (2, True)
    monkeypatch.chdir(elsewhere)
    status, told = check()
    assert (status, told.startswith("There is no newsroom here")) == (2, True)


def test_a_page_is_looked_at_in_all_its_languages(check, newsroom):
    newsroom.write(f"{CLINIC}/pages/about.ru.md", "---\ntitle: О нас\n---\n\nТекст.\n")
    newsroom.write(f"{CLINIC}/pages/about.kk.md", "---\ntitle: Біз\nkind: news\n---\n\nМәтін.\n")
    newsroom.write("pages/rules.ru.md", "---\ntitle: Правила\nkind: news\n---\n\nТекст.\n")
    status, told = check(f"content/{CLINIC}/pages/about.ru.md")
    assert (status, lines(told)) == (1, [[f"content/{CLINIC}/pages/about.kk.md:3", "posts-only"]])
    assert "Looked at: 0 posts, 2 pages." in told
    assert lines(check("content/pages")[1]) == [["content/pages/rules.ru.md:3", "posts-only"]]


@pytest.mark.parametrize("path", ["federation.toml", f"{CLINIC}/organization.toml"])
def test_an_own_file_is_looked_at(check, newsroom, path):
    newsroom.write(path, (newsroom.content / path).read_text("utf-8").replace("[name]", "colour = 1\n[name]"))
    status, told = check(f"content/{path}")
    assert (status, f"content/{path}:" in told, "unknown-key" in told) == (1, True, True)


def test_names_in_own_files_are_proof_read(check, newsroom):
    toml = ORGANIZATIONS["city-clinic"].replace("Городская", "Горо\u0064ская \u0441\u0065")
    newsroom.write(f"{CLINIC}/organization.toml", toml)
    assert "look-alike: warning: " in check(f"content/{CLINIC}/organization.toml")[1]


def test_a_logo_belongs_to_the_organizations_own_file(check, newsroom):
    newsroom.write(f"{CLINIC}/logo.png", b"none")
    assert "picture-format" in check(f"content/{CLINIC}/organization.toml")[1]


def test_old_addresses_are_looked_at(check, newsroom):
    newsroom.write("redirects.toml", '[redirects]\n"/a/" = "b c"\n')
    assert "content/redirects.toml:2: redirect-target: warning: " in check("content/redirects.toml")[1]


@pytest.mark.parametrize("damage", ["", "languages = ["])
def test_a_federation_that_cannot_be_read_is_told_whatever_is_named(check, newsroom, damage):
    newsroom.write("federation.toml", damage)
    status, told = check(f"{POST}.ru.md")
    assert (status, told.startswith("content/federation.toml")) == (1, True)


def test_an_organization_that_cannot_be_read_is_told_at_its_own_file(check, newsroom):
    newsroom.write(f"{CLINIC}/organization.toml", "kind = [")
    status, told = check(f"{POST}.ru.md")
    assert (status, told.startswith(f"content/{CLINIC}/organization.toml:1: toml: error: ")) == (1, True)


@pytest.mark.parametrize(
    "name", ["2026-13-02-pay.ru.md", "pay.ru.md", "2026-11-02-pay.md", "2026-11-04-x.MD", "x.docx"]
)
def test_a_file_with_a_wrong_name_is_told_what_it_is(check, newsroom, name):
    newsroom.write(f"{CLINIC}/news/{name}", "Text")
    status, told = check(f"{NEWS}/{name}")
    assert (status, told.startswith(f"{NEWS}/{name}: ")) == (1, True)


def test_what_is_wrong_with_a_folder_belongs_to_who_names_a_file_in_it(check, newsroom):
    newsroom.write(f"{CLINIC}/news/2026-11-09-nothing/hall.jpg", photo())
    assert "lonely-folder" in check(f"{NEWS}/2026-11-09-nothing/hall.jpg")[1]
    assert "lonely-folder" not in check(f"{POST}.ru.md")[1]


@pytest.mark.parametrize(
    ("picture", "named"),
    [("2026-11-02-pay/hall.jpg", "hall.jpg"), ("2026-11-02-pay.jpg", ""), ("hall.jpg", "hall.jpg")],
)
def test_a_picture_leads_to_its_post(check, newsroom, picture, named):
    newsroom.write(f"{CLINIC}/news/{picture}", photo())
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", **({"image": named} if named else {}))
    assert "Looked at: 1 post, 0 pages." in check(f"{NEWS}/{picture}")[1]


def test_each_picture_of_a_release_that_is_too_small_for_print_is_told_once_at_its_line(check, newsroom):
    newsroom.write(f"{CLINIC}/organization.toml", ORGANIZATION)
    for name, width in (("lead", 900), ("large", 1700), ("small", 800), ("tiny", 300)):
        newsroom.write(f"{CLINIC}/news/2026-11-02-pay/{name}.jpg", encoded(painted(width, 200), "JPEG"))
    body = "![Зал](small.jpg)\n\n![Двор](large.jpg)"
    for language, shown in (("kk", body), ("ru", f"{body}\n\n![Вход](tiny.jpg)"), ("en", "![Hall](small.jpg)")):
        header = {"image": "lead.jpg"} if language == "ru" else {}
        newsroom.post("city-clinic", f"2026-11-02-pay.{language}.md", shown, kind="release", **header)
    told = check(f"{POST}.ru.md", f"{POST}.kk.md", f"{POST}.en.md")[1]

    found = [line.split(": ") for line in told.splitlines() if "picture-too-small: " in line]
    assert [(place, words[0]) for place, _, _, *words in found] == [
        (f"{POST}.kk.md:6", "'small.jpg'"),
        (f"{POST}.ru.md:3", "'lead.jpg'"),
        (f"{POST}.ru.md:11", "'tiny.jpg'"),
    ]


def test_pictures_are_looked_at_and_nothing_is_written_anywhere(check, newsroom, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    newsroom.write(f"{CLINIC}/news/2026-11-02-pay/hall.jpg", photo())
    newsroom.write(f"{CLINIC}/news/2026-11-02-pay/half.jpg", photo()[:300])
    body = "![Зал](hall.jpg)\n\n![Половина](half.jpg)"
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", body=body)
    before = all_files(tmp_path)
    status, told = check(f"{POST}.ru.md")
    assert (status, lines(told)) == (1, [[f"{POST}.ru.md:7", "picture-damaged"]])
    assert all_files(tmp_path) == before


def test_a_post_is_read_at_the_moment_of_the_check(check, newsroom):
    newsroom.post("city-clinic", "2026-12-20-later.ru.md", title="Позже", body="Текст.")
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", body="[Дальше](2026-12-20-later.ru.md)")
    assert "link-not-published" in check(f"{POST}.ru.md")[1]


def test_an_earlier_name_of_an_organization_is_known(check, newsroom):
    union = ORGANIZATIONS["almaty-union"].replace("[name]", 'formerly = ["old-union"]\n[name]')
    newsroom.write("organizations/almaty-union/organization.toml", union)
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", body="[Собрание]({org:old-union/2026-10-15-meeting})")
    assert lines(check(f"{POST}.ru.md")[1]) == []
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", body="[Собрание]({org:ald-union/2026-10-15-meeting})")
    assert "missing-target" in check(f"{POST}.ru.md")[1]


HOSTILE = {
    "utf16": "Текст".encode("utf-16"),
    "binary": bytes(range(256)) * 20,
    "brackets": b"---\ntitle: x\n---\n" + b"[" * 9_000,
    "emphasis": b"---\ntitle: x\n---\n" + b"*a **b " * 5_000,
    "one line": b"---\ntitle: x\n---\n" + b"a" * 90_000,
    "escapes": "---\ntitle: \x1b[2J::error::x\n---\n\nТекст ::error::\x1b]0;x\x07".encode(),
    "no end": b"---\ntitle: x\n",
    "empty": b"",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_lies_there_is_told_in_lines_that_steer_nothing(check, newsroom, name):
    newsroom.write(f"{CLINIC}/news/2026-11-03-hours.ru.md", HOSTILE[name])
    status, told = check(f"{NEWS}/2026-11-03-hours.ru.md")
    assert status in {0, 1}
    assert all(line.isprintable() for line in told.splitlines())
    assert "Traceback" not in told


def test_many_texts_are_looked_at_by_several_processes_with_the_same_findings(check, newsroom, monkeypatch):
    for day in range(1, 29):
        for language in ("kk", "ru", "en"):
            newsroom.post(
                "city-clinic", f"2026-09-{day:02}-pay-{day}.{language}.md", title="Жалақы.", **{f"key{day}": "x"}
            )
    several = check()
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert check() == several
    assert several[1].count("unknown-key") == 84 + several[1].count("explain unknown-key")


def test_a_rule_that_stumbles_costs_its_advice_and_no_more(check, newsroom, monkeypatch):
    def stumble(_post):
        raise ZeroDivisionError

    monkeypatch.setattr("plugins.newsdesk.checking.reading_texts.advice_of", stumble)
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", titel="x")
    status, told = check(f"{POST}.ru.md")
    assert (status, "unknown-key" in told) == (1, True)
    assert "advice-failed: advice: the rules of good writing stumbled over this text (ZeroDivisionError)" in told


def test_the_command_is_typed_in_a_terminal_of_any_kind(newsroom):
    newsroom.post("city-clinic", "2026-11-03-hours.ru.md", title="Жұмыс уақыты.", titel="x")
    command = [sys.executable, "-m", "plugins.command", "check", str(newsroom.content)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C", "HABARSHY_LANGUAGE": "kk"}
    done = subprocess.run(command, env=surroundings, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.count(b"\n") >= 3


def test_nothing_is_looked_at_where_the_options_do_not_fit(capsys):
    with pytest.raises(SystemExit) as ended:
        check_texts(["--format", "xml"])
    assert ended.value.code == 2
    assert "sarif" in capsys.readouterr().err
