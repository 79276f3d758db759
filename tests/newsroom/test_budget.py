"""What files may cost: counted, never measured, so the same everywhere."""

from __future__ import annotations

import pytest

from plugins.newsroom import Bill, Budget, Work
from plugins.newsroom.budget import (
    ORGANIZATION_HIDDEN_WORK,
    ORGANIZATION_WORK,
    POST_FILES_BYTES,
    POST_HIDDEN_WORK,
    POST_WORK,
    REFUSED_WORK,
)

PHOTO = Work(390, 3_000_000)
LIGHT = Work(390, 1_000_000)
BOMB = Work(1_000, 400)


def paid(budget: Budget, count: int, work: Work, first: int = 0) -> int:
    """Present the bills of so many files; give how many were paid."""
    return sum(Bill(budget, f"{number}.jpg").paid(work) for number in range(first, first + count))


def test_a_file_that_brings_its_bytes_hides_nothing():
    assert PHOTO.hidden == 0
    assert BOMB.hidden == 1_000 - 100 - 4


def test_three_thousand_honest_photos_of_an_organization_are_paid():
    budget = Budget()

    for post in range(30):
        assert paid(budget.of_another_post(), 100, PHOTO, first=post * 100) == 100


@pytest.mark.parametrize(
    ("work", "most"),
    [
        (PHOTO, POST_WORK // PHOTO.points),
        (BOMB, POST_HIDDEN_WORK // BOMB.hidden),
        (Work(1, 10_000_000), POST_FILES_BYTES // 10_000_000),
    ],
)
def test_a_post_pays_for_what_fits(work, most):
    budget = Budget()

    assert paid(budget, most + 5, work) == most
    assert budget.short_of(f"{most}.jpg") == "post"
    assert budget.short_of("0.jpg") == ""
    assert budget.short_of("never-looked-at.jpg") == ""


@pytest.mark.parametrize(
    ("work", "most"), [(LIGHT, ORGANIZATION_WORK // LIGHT.points), (BOMB, ORGANIZATION_HIDDEN_WORK // BOMB.hidden)]
)
def test_an_organization_pays_for_what_fits_in_all_its_posts(work, most):
    budget = Budget()

    assert sum(paid(budget.of_another_post(), 1, work, first=number) for number in range(most + 5)) == most
    assert budget.of_another_post().short_of(f"{most}.jpg") == "organization"


def test_a_photo_is_paid_where_bombs_have_taken_all_that_may_be_hidden():
    budget = Budget()
    paid(budget, 1_000, BOMB)

    assert paid(budget.of_another_post(), 1, PHOTO, first=5_000) == 1


def test_a_file_is_paid_once_however_many_posts_name_it():
    budget = Budget()

    assert [Bill(budget.of_another_post(), "hall.jpg").paid(PHOTO) for _ in range(3)] == [True] * 3
    assert budget.organization.points == PHOTO.points


def test_a_file_refused_in_vain_costs_what_the_slowest_does():
    budget = Budget()
    bill = Bill(budget, "a.pdf")
    bill.paid(Work(200, 5_000))
    bill.refused()

    assert (budget.organization.points, budget.post.points) == (REFUSED_WORK, REFUSED_WORK)
    assert budget.organization.hidden == Work(REFUSED_WORK, 5_000).hidden
    assert budget.organization.length == 5_000


def test_a_bill_without_a_budget_is_paid():
    assert Bill().paid(PHOTO)
