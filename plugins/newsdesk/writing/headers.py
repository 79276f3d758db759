"""Values of a header as plain YAML, which readers of YAML and our own take for the same text."""

from __future__ import annotations

import json

import yaml

from plugins.reading import take_apart


def header_value(value: str) -> str:
    """Return a text as it is written behind a key: as it stands where that is certain, else between double quotes."""
    text = " ".join(value.split())
    return text if text and _is_plain(text) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    line = f"title: {text}"
    try:
        as_yaml = yaml.safe_load(line)
    except yaml.YAMLError:
        return False
    entries = take_apart("", f"---\n{line}\n---\n").entries
    return bool(as_yaml == {"title": text} and [entry.text for entry in entries] == [text])
