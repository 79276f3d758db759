"""Contacts come by themselves: typed, they stay when the person has left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE
from plugins.press_room.headings import is_contacts

MESSAGE = tell("contacts for the press stand below each release by themselves")
REMEDY = tell("take them out of the text; they are kept in [[press_contacts]] of organization.toml")
_DIGITS = re.compile(r"\D")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find the first heading of contacts, or the first block with the mail or telephone of a press contact."""
    people = post.organization.press_contacts
    mails = [one.email.lower() for one in people if one.email]
    phones = [_DIGITS.sub("", one.phone)[-10:] for one in people if one.phone]
    for block in text.blocks:
        digits = _DIGITS.sub("", block.text)
        is_heading = block.kind == "heading" and is_contacts(block.text)
        if is_heading or any(mail in block.text.lower() for mail in mails) or any(phone in digits for phone in phones):
            yield Advice(block.line, MESSAGE, REMEDY)
            return


RULE = Rule(find, kinds=RELEASE)
