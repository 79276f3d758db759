"""What people type, over a .venv whose `pelican` only leaves with a status: nothing is installed here."""

from __future__ import annotations

import os

import pytest

from plugins.build.switches import OFF, switched_off
from tests.project.checkout import HERE, Checkout
from tests.tools import ROOT


@pytest.fixture
def checkout(tmp_path):
    return Checkout(tmp_path)


def test_help_names_all_that_can_be_typed(checkout):
    _, told = checkout.make()
    named = {line.split()[1] for line in told.splitlines()}
    assert named == {
        *["help", "site", "serve", "publish", "cards", "test", "look", "soak", "bench", "check"],
        *["clean", "lock", "codeowners", "start", "doctor", "scripts"],
    }


def test_site_builds_with_the_sites_settings_and_says_what_to_type(checkout):
    checkout.script(".venv/bin/pelican", 'echo "pelican $*"')
    status, told = checkout.make("site")
    assert (status, "pelican content -o output -s pelicanconf.py\n" in told) == (0, True)
    assert told.endswith("Type 'make serve' to read it in a browser.\n")


def test_a_preview_never_takes_the_place_of_the_site(checkout):
    checkout.script(".venv/bin/pelican", 'echo "pelican $*"')
    assert "-o output.preview -s" in checkout.make("site", PREVIEW="1")[1]
    assert "-o output.preview -s" in checkout.make("site", PREVIEW="yes")[1]
    assert "-o output -s" in checkout.make("site", PREVIEW="0")[1]


def test_make_takes_the_same_words_for_no_as_a_build(checkout):
    words = [form for word in OFF for form in (word, word.upper(), word.title())]
    checkout.script(".venv/bin/pelican", 'echo "pelican $*"')
    told = [checkout.make("site", PREVIEW=word)[1] for word in words]
    assert all(map(switched_off, words))
    assert [word for word, said in zip(words, told, strict=True) if "-o output -s" not in said] == []


def test_after_a_preview_make_tells_how_to_read_the_preview(checkout):
    checkout.script(".venv/bin/pelican", ":")
    assert checkout.make("site", PREVIEW="1")[1].endswith("Type 'PREVIEW=1 make serve' to read it in a browser.\n")
    assert checkout.make("site", PREVIEW="0")[1].endswith("Type 'make serve' to read it in a browser.\n")


def test_a_build_that_fails_fails_make(checkout):
    checkout.script(".venv/bin/pelican", "exit 1")
    status, told = checkout.make("site")
    assert (status, "make serve" in told) == (2, False)


def test_publishing_without_what_is_bad_succeeds_and_prints_the_report(checkout):
    checkout.script(".venv/bin/pelican", 'echo "pelican $*"; exit 3')
    checkout.write(".report/problems.txt", "content/a.md:1: error: no title\n")
    status, told = checkout.make("publish")
    assert (status, "-s publishconf.py" in told) == (0, True)
    assert "content/a.md:1: error: no title" in told


def test_the_report_is_read_where_it_was_written(checkout, tmp_path):
    checkout.script(".venv/bin/pelican", "exit 3")
    checkout.write("elsewhere/problems.txt", "content/b.md:1: error: no title\n")
    assert "content/b.md:1" in checkout.make("publish", HABARSHY_REPORT=str(tmp_path / "elsewhere"))[1]


@pytest.mark.parametrize("status", ["1", "130", "143"])
def test_publishing_nothing_fails(checkout, status):
    checkout.script(".venv/bin/pelican", f"exit {status}")
    assert checkout.make("publish")[0] == 2


def test_a_start_asks_or_takes_the_answers_that_were_typed(checkout):
    checkout.script(".venv/bin/habarshy", 'printf "%s|" "$@"')
    assert checkout.make("start") == (0, "start|")
    answers = "--yes --name kk='Батыс федерациясы'"
    assert checkout.make("start", f"ANSWERS={answers}") == (0, "start|--yes|--name|kk=Батыс федерациясы|")


def test_a_healthy_venv_stays(checkout):
    checkout.script(".venv/bin/pelican", ":")
    _, told = checkout.make("site")
    assert ".venv" not in told


def test_a_python_that_is_too_old_is_told(checkout):
    checkout.script("old/python", 'case "$*" in *version_info*"<"*) exit 1;; *) echo 3.9;; esac')
    status, told = checkout.make("site", PYTHON=str(checkout.folder / "old" / "python"))
    assert status == 2
    assert "is Python 3.9, and Habarshy needs 3.11 or newer" in told
    assert (checkout.folder / ".venv" / "bin" / "python").exists()


def test_a_python_that_is_not_there_is_told(checkout):
    assert "There is no working nosuch here" in checkout.make("site", PYTHON="nosuch")[1]


@pytest.mark.parametrize("broken", ["gone", "another"])
def test_a_venv_of_another_python_is_made_anew(checkout, broken):
    checkout.script(".ci/install", 'echo "installs $*"')
    checkout.script("new/python3", f'[ "$2" = venv ] && mkdir -p .venv/bin && cp "$0" .venv/bin/python; echo {HERE}')
    checkout.script(".venv/bin/python", "exit 127" if broken == "gone" else "echo 3.2")
    path = f"{checkout.folder / 'new'}{os.pathsep}{os.environ['PATH']}"
    _, told = checkout.make(".venv/.stamp", PATH=path)
    assert f"Making .venv with Python {HERE}" in told
    assert "installs requirements.txt" in told


def test_a_new_lock_is_installed(checkout):
    checkout.script(".ci/install", 'echo "installs $*"')
    os.utime(checkout.folder / "requirements.txt")
    assert "installs requirements.txt\n" in checkout.make(".venv/.stamp")[1]


def test_clean_takes_what_was_built_and_leaves_the_rest(checkout):
    built = ["output.preview/a", ".output.releases/a", ".cache/a", ".cache.preview/a", ".report/a"]
    kept = ["content/a.md", "plugins/a.py", "tests/a.py"]
    for name in (*built, *kept):
        checkout.write(name, "")
    (checkout.folder / "output").symlink_to(".output.releases")
    assert checkout.make("clean")[0] == 0
    assert not any((checkout.folder / name).parent.exists() for name in built)
    assert not (checkout.folder / "output").is_symlink()
    assert all((checkout.folder / name).exists() for name in (*kept, ".venv/bin/python"))


def test_every_library_is_pinned_with_its_digests_and_no_registry_is_named():
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text("utf-8")
        pinned = [line for line in text.splitlines() if line[:1].isalnum()]
        assert pinned
        assert all("==" in line and line.endswith("\\") for line in pinned), name
        assert "://" not in text
