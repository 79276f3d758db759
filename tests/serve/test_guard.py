"""Whom `make serve` answers, by what a browser says of a request."""

from __future__ import annotations

import pytest

from plugins.serve.guard import is_by_other_name, is_welcome

PORT = 8000
OWN = "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "127.0.0.1:8000"},
        {"Host": "LOCALHOST:8000"},
        {"Host": "127.0.0.1"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": OWN},
        {"Referer": f"{OWN}/ru/"},
    ],
)
def test_our_pages_and_people_are_welcome(headers):
    assert is_welcome(headers, PORT)


FOREIGN = [
    {"Host": "rebound.example:8000"},
    {"Host": "127.0.0.1.rebound.example:8000"},
    {"Host": "127.0.0.1:9000"},
    {"Host": "127.0.0.1@rebound.example"},
    {"Host": "[::1"},
    {"Host": "localhost:port"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": ""},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-User": "?1"},
    {"Origin": "https://foreign.example"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "http://127.0.0.1:9000"},
    {"Origin": "https://127.0.0.1:8000"},
    {"Referer": "https://foreign.example/a"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_no_other_page_is(headers):
    assert not is_welcome({"Host": "127.0.0.1:8000", **headers}, PORT)


def test_what_loads_pages_anew_is_for_our_pages_alone():
    assert is_welcome({"Sec-Fetch-Site": "same-origin"}, PORT, reload=True)
    assert not is_welcome({"Sec-Fetch-Site": "none"}, PORT, reload=True)


def test_another_name_of_this_machine_is_told_from_ours():
    assert is_by_other_name({"Host": "localhost:8000"})
    assert not is_by_other_name({"Host": "127.0.0.1:8000"})
