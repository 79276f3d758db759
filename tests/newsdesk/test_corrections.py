"""A published release that says otherwise than before tells its readers so."""

from __future__ import annotations

import json

import pytest

from plugins.newsdesk import report_corrections
from plugins.reporting.proposals.check import check_proposal
from tests.newsroom_folder import NOW, epoch
from tests.press_room.examples import faultless, whole_release

NAME = "2026-11-02-agreement"
FILE = f"organizations/city-clinic/news/{NAME}"
PRESS = '\n[[press_contacts]]\nname.ru = "Пресс-служба"\nphone = "+7 700 000 00 01"\n'
CHANGES = {
    "kk": {
        "number": ("840 қызметкеріне", "850 қызметкеріне"),
        "date": ("5 маусымда", "8 маусымда"),
        "name": ("Айгүл Үлгілі", "Айгүл Сынақ"),
        "quotation": ("Олармен ешкім дауласпады.", "Олармен дауласу қиын еді."),
        "words": ("Келіссөз төрт айға созылды.", "Келіссөз ұзаққа созылды. " + "Әр тармақ ұзақ талқыланды. " * 6),
    },
    "ru": {
        "number": ("всех 840 работников", "всех 850 работников"),
        "date": ("5 июня", "8 июня"),
        "name": ("Айгүл Үлгілі", "Айгүл Сынақ"),
        "quotation": ("Спорить с ними никто не стал.", "Спорить с ними было трудно."),
        "words": ("Переговоры шли четыре месяца.", "Переговоры шли долго. " + "Каждый пункт долго обсуждали. " * 6),
    },
    "en": {
        "number": ("all 840 workers", "all 850 workers"),
        "date": ("5 June", "8 June"),
        "name": ("Aigul Ulgili", "Aigul Synaq"),
        "quotation": ("Nobody argued with those.", "It was hard to argue with those."),
        "words": ("The talks took four months.", "The talks were long. " + "Every clause was long discussed. " * 6),
    },
}
SMALL = {
    "kk": ("Оған цехтардың алты өкілі қатысып,", "Оған цехтардың алты өкілі қатысты,"),
    "ru": ("Переговоры шли четыре месяца.", "Переговоры продолжались четыре месяца."),
    "en": ("The talks took four months.", "The talks went on for four months."),
}
CASES = [(language, what) for language, changes in CHANGES.items() for what in changes]


@pytest.fixture
def release(newsroom, kept):
    """Let git keep a published release in three languages; gives what changes one of them."""
    own = newsroom.content / "organizations/city-clinic/organization.toml"
    own.write_text(own.read_text("utf-8") + PRESS, "utf-8")
    for language in CHANGES:
        source = whole_release("", language, {"without": "image, image_alt, image_caption, image_credit"})
        newsroom.write(f"{FILE}.{language}.md", source[0])
    kept.commit()

    def change(language, old, new, **header):
        file = newsroom.content / f"{FILE}.{language}.md"
        text = file.read_text("utf-8")
        assert old in text
        lines = "".join(f"{key}: {value}\n" for key, value in header.items())
        file.write_text(text.replace(old, new).replace("---\n", f"---\n{lines}", 1), "utf-8")
        return file

    return change


def codes(told):
    return [line.split(": ")[1] for line in told.splitlines() if ".md:" in line and ": error: " in line]


@pytest.mark.parametrize(("language", "what"), CASES)
def test_what_readers_rely_on_needs_a_correction(release, check, language, what):
    release(language, *CHANGES[language][what])
    assert "correction-missing" in codes(check("--since", "HEAD")[1])


@pytest.mark.parametrize("language", CHANGES)
@pytest.mark.parametrize("what", ["number", "date", "name", "quotation"])
def test_it_is_told_at_the_line_that_changed(release, newsroom, check, language, what):
    old, new = CHANGES[language][what]
    release(language, old, new)
    lines = (newsroom.content / f"{FILE}.{language}.md").read_text("utf-8").split("\n")
    told = next(line for line in check("--since", "HEAD")[1].splitlines() if "correction-missing: error" in line)
    assert new in lines[int(told.split(":")[1]) - 1]


@pytest.mark.parametrize(("language", "what"), CASES)
def test_a_correction_explains_it(release, check, language, what):
    release(language, *CHANGES[language][what], correction="840 → 850")
    assert "correction-missing" not in codes(check("--since", "HEAD")[1])


@pytest.mark.parametrize("language", SMALL)
def test_a_smoother_sentence_needs_none(release, check, language):
    release(language, *SMALL[language])
    assert "correction-missing" not in codes(check("--since", "HEAD")[1])


def test_a_draft_may_change(release, check, kept):
    release("ru", "---\ntitle", "---\nstatus: draft\ntitle")
    kept.commit()
    release("ru", *CHANGES["ru"]["number"])
    assert "correction-missing" not in codes(check("--since", "HEAD")[1])


def test_a_correction_that_was_there_before_explains_nothing_new(release, check, kept):
    release("ru", *CHANGES["ru"]["date"], correction="Дата выплаты: было 5 июня")
    kept.commit()
    release("ru", *CHANGES["ru"]["number"])
    assert "correction-missing" in codes(check("--since", "HEAD")[1])


@pytest.mark.parametrize("kind", ["", "kind: news\n", "kind: statement\n"])
@pytest.mark.parametrize(("language", "what"), CASES)
def test_a_release_that_is_none_any_more_is_compared_all_the_same(release, check, kind, language, what):
    for one in CHANGES:
        release(one, "kind: release\n", kind)
    release(language, *CHANGES[language][what])
    assert codes(check("--since", "HEAD")[1]).count("correction-missing") == 1


@pytest.mark.parametrize(("kind", "place"), [("", 1), ("kind: news\n", 4)])
def test_that_it_is_none_any_more_is_told_once_and_explained_by_a_correction(release, check, kind, place):
    for one in CHANGES:
        release(one, "kind: release\n", kind)
    told = [line for line in check("--since", "HEAD")[1].splitlines() if "release-kind-changed: warning" in line]
    release("kk", "---\n\n", "---\n\n", correction="Бұл жаңалық еді.")

    assert [line.split(": ")[0] for line in told] == [f"content/{FILE}.kk.md:{place}"]
    assert "release-kind-changed" not in check("--since", "HEAD")[1]


def test_it_fails_a_proposal(release, newsroom, tmp_path, monkeypatch, capsys):
    base, changed, also = tmp_path / "base", tmp_path / "changed", tmp_path / "also.json"
    (base / FILE).parent.mkdir(parents=True)
    for language in CHANGES:
        (base / f"{FILE}.{language}.md").write_bytes((newsroom.content / f"{FILE}.{language}.md").read_bytes())
    release("ru", *CHANGES["ru"]["number"])
    changed.write_text(f"content/{FILE}.ru.md\n", "utf-8")
    given = ["--base", str(base), "--content", str(newsroom.content), "--changed", str(changed), "--report", str(also)]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(NOW))
    assert report_corrections(given) == 0
    empty = tmp_path / "problems.json"
    empty.write_text('{"problems": []}', "utf-8")
    status = check_proposal(["--report", str(empty), "--changed", str(changed), "--also", str(also)])
    assert (status, "(correction-missing)" in capsys.readouterr().out) == (1, True)
    assert [one["path"] for one in json.loads(also.read_text("utf-8"))["problems"]] == [f"{FILE}.ru.md"]


def test_the_releases_here_are_those_without_fault():
    assert set(CHANGES) == {"kk", "ru", "en"}
    assert all(old in faultless(language) for language, changes in CHANGES.items() for old, _ in changes.values())


def renamed(newsroom, name, organization="city-clinic", **header):
    """Move the release with all its languages; gives its folder."""
    folder = newsroom.content / "organizations" / organization / "news"
    lines = "".join(f"{key}: {value}\n" for key, value in header.items())
    for language in CHANGES:
        old = folder / f"{NAME}.{language}.md"
        text = old.read_text("utf-8").replace("---\n", f"---\n{lines}", 1)
        old.unlink()
        (folder / f"{name}.{language}.md").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("case", CASES, ids="-".join)
@pytest.mark.parametrize("name", ["2026-11-02-treaty", "2026-11-09-agreement"])
def test_a_renamed_release_is_compared_with_what_it_was(release, newsroom, check, name, case):
    language, what = case
    release(language, *CHANGES[language][what])
    renamed(newsroom, name, formerly=f"[{NAME}]")
    told = check("--since", "HEAD")[1]
    assert [
        line.split(":")[0].rpartition("/")[2] for line in told.splitlines() if "correction-missing: error" in line
    ] == [f"{name}.{language}.md"]


def test_a_mere_rename_needs_no_correction(release, newsroom, check):
    assert release
    renamed(newsroom, "2026-11-02-treaty", formerly=f"[{NAME}]")
    assert "correction-missing" not in codes(check("--since", "HEAD")[1])


@pytest.mark.parametrize("language", CHANGES)
def test_a_release_of_a_renamed_organization_is_compared_with_what_it_was(release, newsroom, check, language):
    release(language, *CHANGES[language]["number"])
    old, new = (newsroom.content / "organizations" / name for name in ("city-clinic", "clinic"))
    old.rename(new)
    toml = new / "organization.toml"
    toml.write_text(f'formerly = ["city-clinic"]\n{toml.read_text("utf-8")}', "utf-8")
    moved = codes(check("--since", "HEAD")[1])
    renamed(newsroom, "2026-11-02-treaty", "clinic", formerly=f"[city-clinic/{NAME}]")
    assert moved.count("correction-missing") == codes(check("--since", "HEAD")[1]).count("correction-missing") == 1


TYPOGRAPHY = (
    ("\n\n", "\n\n\n"),
    (" — ", " – "),
    (" ", "\u00a0"),
    ("15%", "15 %"),
    ("«Үлгі»", '"Үлгі"'),
    ("«Образец»", "“Образец”"),
    ("840", "**840**"),
    (". ", ".\n"),
)


RETYPED = [
    (language, *change)
    for language in CHANGES
    for change in TYPOGRAPHY
    if change[0] in faultless(language).split("** — ")[1]
]


@pytest.mark.parametrize("change", RETYPED, ids=ascii)
def test_what_readers_see_alike_needs_no_correction(release, newsroom, check, change):
    assert release
    language, old, new = change
    file = newsroom.content / f"{FILE}.{language}.md"
    head, lead, rest = file.read_text("utf-8").partition("** — ")
    assert old in rest
    file.write_text(f"{head}{lead}{rest.replace(old, new)}", "utf-8")
    assert "correction-missing" not in codes(check("--since", "HEAD")[1])


def test_a_proposal_with_a_renamed_release_fails(release, newsroom, tmp_path, monkeypatch):
    base, changed, also = tmp_path / "base", tmp_path / "changed", tmp_path / "also.json"
    (base / FILE).parent.mkdir(parents=True)
    for language in CHANGES:
        (base / f"{FILE}.{language}.md").write_bytes((newsroom.content / f"{FILE}.{language}.md").read_bytes())
    release("kk", *CHANGES["kk"]["number"])
    renamed(newsroom, "2026-11-02-treaty", formerly=f"[{NAME}]")
    paths = [
        f"content/{FILE.replace('agreement', slug)}.{code}.md" for slug in ("agreement", "treaty") for code in CHANGES
    ]
    changed.write_text("\n".join(paths), "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(NOW))
    given = ["--base", str(base), "--content", str(newsroom.content), "--changed", str(changed), "--report", str(also)]
    report_corrections(given)
    assert [one["path"] for one in json.loads(also.read_text("utf-8"))["problems"]] == [
        f"{FILE.replace('agreement', 'treaty')}.kk.md"
    ]
