from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.sections.organization_view import Accounts, accounts
from tests.made import CLINIC


def of(**social):
    return accounts(replace(CLINIC, social=tuple(social.items())))


def test_accounts_are_told_as_each_network_wants():
    found = of(mastodon="https://Social.example/@Clinic", telegram="https://t.me/clinic_kz", x="https://x.com/clinic")
    assert found == Accounts("@Clinic@social.example", "@clinic_kz", "@clinic")


def test_earlier_forms_of_addresses_are_known():
    assert of(telegram="https://t.me/s/clinic_kz/").telegram == "@clinic_kz"
    assert of(x="https://twitter.com/clinic").x == "@clinic"


@pytest.mark.parametrize(
    "social",
    [
        {},
        {"telegram": "https://t.me/+AbCdEfG"},
        {"telegram": "https://t.me/joinchat/abc"},
        {"mastodon": "https://social.example/"},
        {"x": "https://x.com/clinic/status/1"},
        {"instagram": "https://instagram.com/clinic"},
    ],
)
def test_what_is_no_account_is_left_out(social):
    assert of(**social) == Accounts()
