"""Every template in every language, as browsers, axe-core and the budgets see it: nothing is wrong with any."""

from __future__ import annotations

import pytest

from tests.look.hard import HARDEST, LANGUAGES
from tests.look.kinds import TEMPLATES
from tests.look.visit import faults

# One page for all languages.
ONCE = {"404"}
SHOWN = [
    (template, language)
    for template in TEMPLATES
    for language in LANGUAGES
    if template not in ONCE or language == LANGUAGES[0]
]


def told(shown, address):
    """Give what is wrong with a page, a line each."""
    return "\n".join(f"{address} {fault}" for fault in faults(shown.reader, shown.bare, shown.site.siteurl + address))


@pytest.mark.parametrize(("template", "language"), SHOWN)
def test_nothing_is_wrong_with(sample_shown, hard_shown, template, language):
    shown = sample_shown if sample_shown.first(template, language) else hard_shown
    sight = shown.first(template, language)
    assert sight, f"no page shows {template}.html: tests/look/kinds.py tells templates by their addresses"
    assert told(shown, sight.address) == ""


@pytest.mark.parametrize("address", [address for _, _, address in HARDEST])
def test_what_is_hard_to_lay_out_reads_well(hard_shown, address):
    assert told(hard_shown, address) == ""


def test_every_page_is_of_a_known_kind(sample_shown, hard_shown):
    unknown = [sight.address for shown in (sample_shown, hard_shown) for sight in shown.sights if not sight.template]
    assert unknown == []
