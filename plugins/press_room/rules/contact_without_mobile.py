"""Journalists call in the evening, and write: an office telephone answers neither."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("no press contact has a mobile number, on which journalists write and call after hours")
REMEDY = tell("add a mobile number to [[press_contacts]] in organization.toml")
_IN_KAZAKHSTAN = re.compile(r"(?:7|8)?(7\d{9})")
_MOBILE = re.compile(r"7(?:0[0-8]|47|51|6[0-4]|71|75|76|77|78)")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find contacts whose telephones are all of offices in Kazakhstan."""
    if any(one.messengers for one in post.organization.press_contacts):
        return
    phones = [re.sub(r"\D", "", one.phone) for one in post.organization.press_contacts if one.phone]
    numbers = [found[1] for found in map(_IN_KAZAKHSTAN.fullmatch, phones) if found]
    if numbers and len(numbers) == len(phones) and not any(map(_MOBILE.match, numbers)) and post.is_first(text):
        yield Advice(text.title.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
