"""One command: what it can do is said in the person's language, and a wrong word is told with the right one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig

import pytest

from plugins.command import main
from plugins.command.dispatch import COMMANDS, MISUSED
from plugins.reporting.explanations import REASONS
from tests.newsroom_folder import small_newsroom
from tests.tools import ROOT

FIRST = {"en": "Use: ", "kk": "Қолданылуы: ", "ru": "Вызов: "}


@pytest.fixture(params=FIRST)
def language(request, monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", request.param)
    monkeypatch.setenv("COLUMNS", "100")
    return request.param


@pytest.mark.parametrize("typed", [[], ["--help"], ["-h"], ["help"]])
def test_all_commands_are_named_in_the_persons_language(capsys, language, typed):
    assert main(typed) == 0
    told = capsys.readouterr().out
    assert told.startswith(FIRST[language])
    assert [word for word in COMMANDS if f"  {word} " not in told] == []


@pytest.mark.parametrize("word", COMMANDS)
def test_each_command_has_a_help(capsys, language, word):
    with pytest.raises(SystemExit) as ended:
        main([word, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"{FIRST[language]}habarshy {word} ")


@pytest.mark.parametrize(
    ("typed", "meant"), [("bild", "build"), ("SERVE", "serve"), ("code-owners", "codeowners"), ("wy", "why")]
)
def test_a_wrong_word_is_told_with_the_nearest(capsys, typed, meant):
    assert main([typed]) == MISUSED
    assert capsys.readouterr().err == f"There is no command '{typed}': did you mean '{meant}'?\n"


@pytest.mark.parametrize("typed", ["", "қате", "\x1b[31m", "--", "x" * 10_000])
def test_a_word_like_no_other_is_told_where_all_are_named(capsys, typed):
    assert main([typed]) == MISUSED
    told = capsys.readouterr().err
    assert told.endswith("habarshy --help names all of them\n")
    assert "\x1b" not in told


def test_the_launcher_runs_the_checkout_that_it_lies_in_from_anywhere(tmp_path):
    launcher = tmp_path / "checkout" / ".venv" / "bin" / "habarshy"
    launcher.parent.mkdir(parents=True)
    (tmp_path / "checkout" / ".ci").mkdir()
    (tmp_path / "checkout" / "plugins").symlink_to(ROOT / "plugins")
    (tmp_path / "checkout" / ".ci" / "launcher").write_bytes((ROOT / ".ci" / "launcher").read_bytes())
    (launcher.parent / "python").symlink_to(sys.executable)
    subprocess.run(["sh", ".ci/launcher"], cwd=tmp_path / "checkout", check=True)
    (tmp_path / "link").symlink_to(launcher)
    libraries = {**os.environ, "PYTHONPATH": sysconfig.get_path("purelib")}
    typed = [tmp_path / "link", "wy"]
    told = subprocess.run(typed, cwd=tmp_path, env=libraries, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (MISUSED, "")
    assert "'why'" in told.stderr or "«why»" in told.stderr


def test_why_says_what_the_last_build_noted(tmp_path, capsys):
    (tmp_path / REASONS).write_text(json.dumps({"city-clinic": ["the theme was changed"]}), "utf-8")
    assert main(["why", "city-clinic", "--report", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "city-clinic: the theme was changed\n"


def test_why_names_the_nearest_where_nothing_was_made(tmp_path, capsys):
    (tmp_path / REASONS).write_text(json.dumps({"city-clinic": ["the theme was changed"]}), "utf-8")
    assert main(["why", "city-clinc", "--report", str(tmp_path)]) == 1
    assert "did you mean 'city-clinic'?" in capsys.readouterr().err


@pytest.mark.parametrize("damage", [None, b"", b"[]", b"\xff", b'{"a": 1}', b'{"a": [1]}', b"[" * 100_000])
def test_why_asks_for_a_build_where_there_are_no_reasons(tmp_path, capsys, damage):
    if damage is not None:
        (tmp_path / REASONS).write_bytes(damage)
    assert main(["why", "a", "--report", str(tmp_path)]) == 1
    assert "build first" in capsys.readouterr().err


def test_build_does_what_pelican_does_and_explains(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.post("city-clinic", "2026-11-02-pay.ru.md")
    command = [
        sys.executable,
        "-m",
        "plugins.command",
        "build",
        "--explain",
        "--verbose",
        "--content",
        str(folder.content),
    ]
    command += ["--output", str(folder.output)]
    surroundings = folder.surroundings() | {"PYTHONPATH": str(ROOT), "HABARSHY_LANGUAGE": "ru"}
    built = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "city-clinic: раньше этого не было\n" in built.stdout
    assert "3 sections to build, 0 serve again" in built.stderr
    assert (folder.output / "city-clinic" / "ru" / "2026" / "pay" / "index.html").is_file()


@pytest.mark.parametrize("word", COMMANDS)
def test_each_command_is_documented(word):
    assert f"habarshy {word}" in (ROOT / "docs" / "publishing.md").read_text("utf-8")
