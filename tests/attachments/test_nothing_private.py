"""Whatever keeps a name, a place or an action in a PDF, it is not published."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import ObjectStreamMode, StreamDecodeLevel

from plugins.attachments.rewriting import Refusal, rewritten
from tests.attachments.paper import bare
from tests.attachments.private_ways import WAYS
from tests.attachments.secrets_found import holds_the_secret

AS_IT_IS: dict[str, Any] = {"compress_streams": False, "stream_decode_level": StreamDecodeLevel.none}
REFUSED = {"actions"}
"""What of a way may be refused; everything else is published without the secret."""


def test_there_are_enough_ways():
    assert len(WAYS) >= 30
    assert sum(len(list(way())) for way in WAYS.values()) >= 80


@pytest.mark.parametrize("way", WAYS)
def test_the_secret_is_in_no_byte_that_is_published(way):
    for number, change in enumerate(WAYS[way]()):
        for mode in (ObjectStreamMode.disable, ObjectStreamMode.generate):
            source = bare(change, object_stream_mode=mode, **AS_IT_IS)
            assert holds_the_secret(source), (way, number)
            published = rewritten(source)
            if isinstance(published, Refusal):
                assert (way in REFUSED, published) == (True, Refusal.ACTION), (way, number)
            else:
                assert not holds_the_secret(published), (way, number)
