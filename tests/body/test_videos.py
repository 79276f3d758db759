"""Addresses of videos, and others on the same sites."""

from __future__ import annotations

import pytest

from plugins.body.tree_rules.videos import video_host


@pytest.mark.parametrize(
    "address",
    [
        "https://youtube.com/",
        "http://youtu.be/a",
        "https://youtu.be/",
        "https://vk.com/union",
        "https://[",
        "https://x.youtu.be/a",
    ],
)
def test_other_addresses_are_no_videos(address):
    assert not video_host(address)


def test_an_address_that_is_none_is_no_video(author):
    assert author.html("https://[") == "<p>https://[</p>"
