"""What people type behind `habarshy organization` and its like, and what they are told."""

from __future__ import annotations

import pytest

OWN = "organizations/city-clinic/organization.toml"


@pytest.mark.parametrize(
    "words",
    [
        ("rename",),
        ("rename", "city-clinic/2026-11-02-pay"),
        ("organization",),
        ("organization", "split", "city-clinic", "x-y"),
        ("organization", "rename", "city-clinic"),
        ("organization", "merge", "city-clinic"),
        ("organization", "close", "city-clinic", "almaty-union"),
        ("organization", "close", "city-clinic", "--on", "30.06.2026"),
        ("organization", "close", "city-clinic", "--on", "2026-02-30"),
        ("organization", "rename", "city-clinic", "hospital", "--on", "2026-06-30"),
        ("topic", "merge", "pay", "wages"),
        ("sector", "rename", "health-care"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_changes(kept, typed, capfd, words):
    before = kept.state()

    with pytest.raises(SystemExit) as ended:
        typed(*words)

    assert ended.value.code == 2
    assert "The arguments do not fit" in capfd.readouterr().err
    assert kept.state() == before


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("1795201199", "2026-11-20"), ("1795201200", "2026-11-21"), ("0", "1970-01-01")],
)
def test_without_a_day_an_organization_ends_today_in_the_sites_zone(kept, typed, monkeypatch, epoch, day):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    status, said = typed("organization", "close", "city-clinic")

    assert status == 0, said
    assert f"closed = {day}\n" in kept.read(OWN)


@pytest.mark.parametrize("epoch", ["9" * 30, "yesterday", "-1", ""])
def test_a_moment_that_is_none_does_not_keep_an_organization_open(kept, typed, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    status, said = typed("organization", "close", "city-clinic")

    assert status == 0, said
    assert "\nclosed = 2" in kept.read(OWN)


@pytest.mark.parametrize("words", [("organization", "close", "city-clinic"), ("topic", "rename", "pay", "wages")])
def test_a_dry_run_says_the_same_and_changes_nothing(kept, typed, words):
    before = kept.state()

    dry_status, dry = typed(*words, "--dry-run")
    unchanged = kept.state()
    status, done = typed(*words)

    assert (dry_status, status, unchanged) == (0, 0, before)
    assert dry.splitlines()[1:] == done.splitlines()[1:-1]
    assert kept.state() != before


def test_a_dry_run_refuses_what_the_command_would_refuse(kept, typed):
    kept.newsroom.post("city-clinic", "2026-11-19-new.ru.md")

    done = typed("organization", "rename", "city-clinic", "hospital")
    dry = typed("organization", "rename", "city-clinic", "hospital", "--dry-run")

    assert dry == done
    assert dry[0] == 1


@pytest.mark.parametrize(("language", "words"), [("kk", "Ештеңе өзгерген жоқ"), ("ru", "Ничего не изменено")])
def test_people_are_told_in_their_language(kept, typed, monkeypatch, language, words):
    monkeypatch.setenv("HABARSHY_LANGUAGE", language)

    status, said = typed("organization", "close", "nobody")

    assert status == 1
    assert words in said
    assert kept.git("status", "--porcelain") == ""
