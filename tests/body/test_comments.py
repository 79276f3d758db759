"""Comments are found without a parser, in one pass."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.body.preprocessing.comments import without_comments


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("", ""),
        ("a <!-- b --> c", "a  c"),
        ("<!-- a -->\nb", "b"),
        ("a\n<!-- b\nc -->  \nd", "a\nd"),
        ("a\n<!-- b --> c", "a\n c"),
        ("<!---->a", "a"),
        ("<!-- a --><!-- b -->c", "c"),
        ("`<!-- a -->` <!-- b -->", "`<!-- a -->` "),
        ("``a ` <!-- b -->`` <!-- c -->", "``a ` <!-- b -->`` "),
        ("` <!-- a -->", "` "),
        ("` a\n\n` <!-- b -->", "` a\n\n` "),
        ("    <!-- a -->\n<!-- b -->\nc", "    <!-- a -->\nc"),
        ("\t<!-- a -->", "\t<!-- a -->"),
        ("a --> b", "a --> b"),
    ],
)
def test_closed_comments_go_and_code_stays(written, left):
    assert without_comments(written) == (left, "")


@pytest.mark.parametrize(
    ("written", "left", "open_at"),
    [
        ("a <!-- b", "a <!-- b", "<!-- b"),
        ("<!-- a -->b <!-- c", "b <!-- c", "<!-- c"),
        ("`<!--` <!-- a\n\nb", "`<!--` <!-- a\n\nb", "<!-- a\n\nb"),
    ],
)
def test_an_open_comment_stays_and_is_told(written, left, open_at):
    assert without_comments(written) == (left, open_at)


@given(st.text(alphabet="a`<!->\n ", max_size=60))
def test_what_is_no_comment_is_never_lost(written):
    left, _ = without_comments(written)
    if "<!--" not in written:
        assert left == written
    assert left.count("a") <= written.count("a")


@pytest.mark.parametrize("unit", ["<!-- a -->", "<!--", "` ", "``a` ", "`\n\n", "-->"])
def test_the_time_grows_with_the_length_only(unit):
    start = time.process_time()
    without_comments(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 2


def test_a_comment_inside_of_a_list_is_dropped(author):
    assert author.html("- а\n\n    б <!-- в --> г") == "<ul>\n<li>\n<p>а</p>\n<p>б  г</p>\n</li>\n</ul>"
