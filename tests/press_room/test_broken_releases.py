"""Each part of a release broken in turn is told by the right code, and by no other error."""

from __future__ import annotations

import re

from plugins.newsdesk.checking.findings import as_at_proposal
from plugins.newsdesk.engine import advise
from plugins.newsroom import Severity
from tests.newsdesk.examples import photos_of
from tests.press_room.breaking import broken_releases
from tests.press_room.examples import ORGANIZATION, edited, faultless, organization_with
from tests.press_room.good_releases import good_releases

FEWEST = 120
LEAST_FOUND = 0.98
GRAVE = (Severity.ERROR, Severity.WARNING)


def told(source, language, contacts=""):
    organization = organization_with(contacts) if contacts else ORGANIZATION
    post = edited(source, language, organization, photos_of(faultless(language)))
    return [as_at_proposal(problem) for problem in advise(post)]


def test_what_is_broken_is_told_by_its_code():
    broken = list(broken_releases())
    missed = [(one.code, one.language) for one in broken if one.code not in _codes(one)]

    assert len(broken) >= FEWEST
    assert len(missed) <= (1 - LEAST_FOUND) * len(broken), missed


def test_nothing_else_is_told_as_wrong():
    others = [
        (one.code, one.language, problem.code)
        for one in broken_releases()
        for problem in told(one.source, one.language, one.contacts)
        if problem.severity in GRAVE and problem.code != one.code
    ]
    assert others == []


def test_examples_are_in_the_language_of_the_release():
    foreign = {
        "en": r"[\u0400-\u04ff]",
        "ru": r"төраға|\b(?:First|chair|Almaty|Аты)\b",
        "kk": r"\b(?:First|chair|Имя)\b",
    }
    found = [
        (one.language, problem.code, value)
        for one in broken_releases()
        for problem in told(one.source, one.language, one.contacts)
        if problem.code == one.code
        for _, value in problem.remedy.values
        if re.search(foreign[one.language], str(value), re.IGNORECASE)
    ]
    assert found == []


def test_good_releases_are_hardly_advised_on():
    found = {
        (language, number): [problem.code for problem in told(source, language)]
        for language, releases in good_releases().items()
        for number, source in enumerate(releases)
    }
    assert len(found) >= 20
    assert {place: codes for place, codes in found.items() if len(codes) > 1} == {}
    assert not any(problem.severity in GRAVE for problem in _all_good())


def _all_good():
    return [
        problem for language, releases in good_releases().items() for source in releases
        for problem in told(source, language)
    ]  # fmt: skip


def _codes(broken):
    return {problem.code for problem in told(broken.source, broken.language, broken.contacts)}
