from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import Severity, Term, Texts, digest_of, digest_of_value, post_id

PARTS = st.lists(st.text(max_size=4) | st.binary(max_size=4).filter(lambda data: not data.isascii()), max_size=4)


@dataclass(frozen=True)
class Other:
    key: str
    name: Texts


def test_an_id_is_a_tag_address():
    made = post_id("example.org,2026", "clinic", date(2026, 1, 29), "media-seminar", "kk")
    assert made == "tag:example.org,2026:clinic/2026-01-29-media-seminar/kk"


def test_a_digest_never_changes():
    assert digest_of("a", b"b") == "4fc56058b4df0ca122be9a2e429541d6"
    assert digest_of_value({"a": (1, None)}) == "8e0ffee70179e878f1ce57251d1e3fa6"


def test_parts_do_not_run_together():
    assert len({digest_of("ab", "c"), digest_of("a", "bc"), digest_of("abc"), digest_of("abc", "")}) == 4


def test_text_counts_as_its_utf_8():
    assert digest_of("қ") == digest_of("қ".encode())
    assert digest_of("\udccf")


@settings(deadline=None)
@given(PARTS, PARTS)
def test_only_equal_parts_have_equal_digests(one, other):
    assert (digest_of(*one) == digest_of(*other)) == (one == other)


def test_values_that_only_look_alike_differ():
    day = date(2026, 1, 29)
    values = [
        None,
        "None",
        True,
        1,
        "1",
        1.5,
        b"1",
        "31",
        day,
        day.isoformat(),
        datetime(2026, 1, 29, tzinfo=UTC),
        {},
        (),
        ((),),
        {"a": 1},
        (("a", 1),),
        {1: "a"},
        Term("a", Texts()),
        Other("a", Texts()),
        Term("a", Texts.of({"kk": "a"})),
    ]
    assert len({digest_of_value(value) for value in values}) == len(values)


def test_the_order_of_a_mapping_and_the_kind_of_sequence_do_not_count():
    assert digest_of_value({"a": 1, "b": [2]}) == digest_of_value({"b": (2,), "a": 1})


def test_an_enumerated_text_counts_as_its_text():
    assert digest_of_value(Severity.ERROR) == digest_of_value("error")


@pytest.mark.parametrize("value", [{"a", "b"}, object(), Term, (1, [object()])])
def test_what_has_no_order_or_no_value_has_no_digest(value):
    with pytest.raises(TypeError, match="has no digest"):
        digest_of_value(value)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_a_digest_is_the_same_in_another_process(seed, request):
    value = "{'б': ('a', None), 'a': 2.5}"
    program = f"from plugins.newsroom import digest_of_value as d; print(d({value}))"
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, cwd=request.config.rootpath, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == digest_of_value({"a": 2.5, "б": ("a", None)})
