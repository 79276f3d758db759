"""A manifest is JSON that people can read by lines, in the order of names."""

from __future__ import annotations

import json

import pytest

from plugins.releases import manifest

MORE = {"sections": {"b": "1", "a": "2"}, "pages": 3, "preview": False, "empty": {}}


@pytest.mark.parametrize("files", [{}, {"index.html": "aa"}, {"я/\"b'": "bb", "a": "c\n", "B": "{}", "a/": "é"}])
@pytest.mark.parametrize("more", [{}, MORE])
def test_it_is_what_json_writes_with_each_file_on_a_line(files, more):
    text = manifest(files, **more)

    assert text == json.dumps({"files": files, **more}, indent=1, sort_keys=True) + "\n"
    assert json.loads(text) == {"files": files, **more}
