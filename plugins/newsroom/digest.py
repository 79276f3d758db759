"""Digests: the same for the same contents on any machine, whatever the clock, the disk or the hash seed say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

DIGEST_BYTES = 16


def digest_of(*parts: bytes | str) -> str:
    """Return 32 hexadecimal letters for the parts; `("ab", "c")` and `("a", "bc")` differ, text counts as its UTF-8."""
    digest = blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def digest_of_value(value: object) -> str:
    """Return the digest of a frozen dataclass, sequence, mapping, date, text, number or bytes, however nested.

    A mapping's order does not count, a class's name and its fields' names do. Any other type is a TypeError.
    """
    return digest_of(_json(_plain(value)))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case bytes():
            return {"bytes": value.hex()}
        case datetime() | date():
            return {type(value).__name__: value.isoformat()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {"mapping": sorted(([_plain(key), _plain(item)] for key, item in value.items()), key=_json)}
    if not is_dataclass(value) or isinstance(value, type):
        message = f"a {type(value).__name__} has no digest"
        raise TypeError(message)
    return {type(value).__name__: {field.name: _plain(getattr(value, field.name)) for field in fields(value)}}
