from __future__ import annotations

import tomllib
from time import process_time

import pytest

from plugins.newsroom import Problem, decode_text
from plugins.newsroom.toml import TomlFile, read_toml
from plugins.newsroom.toml.repair import literal
from plugins.newsroom.toml.table import Table, written_so


def refused(data: bytes) -> Problem:
    """The one problem of a file that cannot be read."""
    read = read_toml("a.toml", data)
    assert not isinstance(read, TomlFile)
    (problem,) = read
    return problem


TEXT = 'name = "Кәсіподақ"\r\nkind = 1\r\n'


@pytest.mark.parametrize("data", [TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.replace("\r\n", "\n").encode()])
def test_a_byte_order_mark_and_line_ends_do_not_matter(data):
    read = read_toml("a.toml", data)
    assert isinstance(read, TomlFile)
    assert read.values == {"name": "Кәсіподақ", "kind": 1}
    assert read.line_of(("kind",)) == 2


def test_an_empty_file_says_nothing():
    assert read_toml("a.toml", b"") == TomlFile("a.toml", {}, "")


@pytest.mark.parametrize("coding", ["utf-16", "utf-16-le"])
def test_utf_16_is_named_with_the_way_to_save_it(coding):
    bom = b"" if coding == "utf-16" else b"\xff\xfe"
    problem = refused(bom + TEXT.encode(coding))
    assert problem.code == "encoding"
    assert "UTF-16" in str(problem.message)
    assert "UTF-8" in str(problem.remedy)


def test_big_endian_utf_16_is_named_too():
    assert "UTF-16" in str(refused(b"\xfe\xff\x04\x10").message)


def test_an_old_windows_file_is_named_with_its_line():
    problem = refused('kind = "primary"\nname = "Профсоюз"'.encode("cp1251"))
    assert (problem.code, problem.line) == ("encoding", 2)
    assert str(problem.message) == "the file is not UTF-8, probably Windows-1251"


def test_other_bytes_are_not_guessed_at():
    assert str(refused(b"a\x80\x81\x82").message) == "the file is not UTF-8"


def test_old_line_ends_become_newlines():
    assert decode_text("a.md", b"a\rb\r\nc\n") == "a\nb\nc\n"


def test_broken_toml_is_named_with_its_line():
    problem = refused(b'kind = "primary"\nname =\n')
    assert (problem.code, problem.path, problem.line) == ("toml", "a.toml", 2)


def test_a_mistake_at_the_end_is_in_the_last_line():
    problem = refused(b'kind = "primary"\nname = "a')
    assert problem.line == 2


def test_values_nested_too_deep_are_a_problem_and_no_crash():
    problem = refused(b"a = " + b"[" * 50_000)
    assert str(problem.message) == "its values are nested too deep"


def test_a_missing_key_is_at_the_table_around_it():
    read = read_toml("a.toml", b"\n[name]\nkk = 'x'\n")
    assert isinstance(read, TomlFile)
    assert read.line_of(("name", "ru")) == 2
    assert read.line_of(("kind",)) is None


def test_a_line_that_lies_too_deep_is_unknown_and_no_crash():
    read = read_toml("a.toml", b"a = " + b"[" * 300 + b"]" * 300)
    assert isinstance(read, TomlFile)

    def from_below(frames: int) -> int | None:
        return from_below(frames - 1) if frames else read.line_of(("a",))

    assert from_below(800) is None
    assert from_below(0) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# a long comment\n" * 6_000, "toml-size"),
        ("\n" * 3_001, "toml-size"),
        ("parents = [" + '"a",' * 3_001 + "]", "toml-size"),
        ("a." * 49_000 + "a = 1", "toml-nesting"),
        ("a = {" + "'a' . " * 16 + "a = 1}", "toml-nesting"),
        ("a = " + "9" * 5_000, "toml"),
    ],
)
def test_what_is_too_large_is_told_before_it_is_read(text, code):
    assert refused(text.encode()).code == code


def test_many_unknown_keys_are_told_without_reading_the_file_again_for_each():
    read = read_toml("a.toml", "".join(f"key{number} = 1\n" for number in range(2_900)).encode())
    assert isinstance(read, TomlFile)
    started = process_time()

    lines = [read.line_of((f"key{number}",)) for number in range(2_900)]

    assert lines == list(range(1, 2_901))
    assert process_time() - started < 1


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ('a = "x\n', ": a text lacks one of its quotation marks"),
        ("[a]\n[a]\n", ": a key or table stands twice"),
        ("a\n", ": a line has a key and a value, or is a note that begins with #"),
        ("a = [1\n", ": a list stands between brackets, its texts between quotation marks and with commas"),
        ("a = [\n1\n", ": a list lacks its bracket ] at the end"),
        ('a = """x\n', ": a text lacks the quotation mark at its end"),
        ("a = Алматы\n", ": a value is a number, true, false, or a text in quotes"),
        ("a = 1 b\n", ": a value is a number, true, false, or a text in quotes"),
        ("}\n", ""),
    ],
)
def test_frequent_slips_are_told_in_words(text, seen):
    assert str(refused(text.encode()).message) == f"the file cannot be read as TOML{seen}"


def test_a_key_that_stands_twice_is_told_with_both_lines():
    problem = refused(b"a = 1\nb = 2\na = 3\n")
    assert (problem.line, str(problem.message)) == (3, "'a' stands twice, first in line 1")
    assert str(problem.remedy) == "delete line 1 or 3"


def test_a_pointer_of_git_lfs_is_told():
    problem = refused(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    assert problem.code == "git-lfs"


def test_a_key_that_is_a_table_above_is_told_without_its_line():
    assert refused(b'a.b = 1\n"a" = 2\n').code == "toml"


@pytest.mark.parametrize(
    ("text", "written"),
    [("a", '"a"'), ('a "b"', "'a \"b\"'"), ('a\'s "b"\n', '"a\'s \\"b\\"\\u000a"'), ("a\\", "'a\\'")],
)
def test_a_text_is_written_so_that_toml_reads_it_back(text, written):
    assert literal(text) == written
    assert tomllib.loads(f"a = {written}") == {"a": text}


@pytest.mark.parametrize("line", ["color = 'red'", 'color = "red"'])
def test_a_remedy_shows_the_whole_line(line):
    file = read_toml("a.toml", line.encode())
    assert isinstance(file, TomlFile)
    assert str(written_so(Table(file, {}), ("color",), "red", '"#0b5d4e"')) == 'write it so: color = "#0b5d4e"'
