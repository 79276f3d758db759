"""`habarshy start`: refuse, ask, write, build, and say what comes next."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from datetime import datetime
from io import StringIO
from pathlib import Path
from types import FrameType

from plugins.build import SettingsError, moment_of, run_pelican
from plugins.incremental import INTERRUPTED
from plugins.messages import VARIABLE, language_of_terminal, spoken
from plugins.newsroom import Problem, read_content, shown, site_zone, system_reason, tell
from plugins.reporting import Conversation, at_terminal, is_agreed, line_typed, say, write_codeowners
from plugins.upkeep.git import branch_of, origin_of

from .answers import Answers
from .files import newsroom_files
from .moving_in import CONTENT, STAGING, keep, move_in, put_back, stage
from .obstacles import CODEOWNERS, named, obstacle
from .options import Typed, typed_options
from .questions import Place, all_answers

MISUSED = 2
"""The exit status where options do not fit, as argparse has it."""
_INDENT = " " * 4


def start_newsroom(arguments: Sequence[str]) -> int:
    """Start a newsroom in the working folder; return 0, 1 if it cannot be, 2 if options do not fit, 130 if stopped.

    With any other status than 0 all files are as they were.
    """
    typed, root = typed_options(arguments), Path()
    asks = not typed.without_questions and sys.stdin.isatty()
    _let_signals(signal.default_int_handler)
    try:
        _choose_language(typed, asks=asks)
        return _start(root, Conversation(typed.given, asks=asks), is_told_all=asks or typed.without_questions)
    except (KeyboardInterrupt, EOFError):
        _let_signals(signal.SIG_IGN)  # who presses once more shall not stop what takes all back
        put_back(root)
        say()
        say(tell("Stopped. Nothing was changed."))
        return INTERRUPTED


def _let_signals(mean: Callable[[int, FrameType | None], object] | signal.Handlers) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, mean)


def _choose_language(typed: Typed, *, asks: bool) -> None:
    """Let everything from here on be said in the person's language."""
    language = typed.language or language_of_terminal(os.environ)
    while asks and not typed.language:
        answer = line_typed(f"Қазақша: kk · Русский: ru · English: en [{language}] ").strip().lower() or language
        if answer in spoken():
            language = answer
            break
    os.environ[VARIABLE] = language


def _start(root: Path, conversation: Conversation, *, is_told_all: bool) -> int:
    if put_back(root):
        say(tell("An earlier start was cut off. Its files were taken back, all is as it was before."))
    if found := obstacle(root):
        _complain(at_terminal(found.message), *(f"{_INDENT}{file}" for file in named(found.files)))
        _complain(at_terminal(found.remedy), at_terminal(tell("Nothing was changed.")))
        return 1
    if not is_told_all:
        _complain(at_terminal(tell("Nobody sits here to be asked: give the answers as options, and add --yes.")))
        _complain(f"{_INDENT}{_EXAMPLE}", at_terminal(tell("habarshy start --help names all of them.")))
        return MISUSED
    try:
        now = moment_of(os.environ)
    except SettingsError as error:
        _complain(at_terminal(error.message), at_terminal(tell("Nothing was changed.")))
        return MISUSED
    answers = _answers(root, conversation, now)
    if conversation.complaints:
        _complain(*conversation.complaints, at_terminal(tell("Nothing was changed.")))
        return MISUSED
    if not is_agreed(
        conversation,
        tell("All samples in {folder} give way to your newsroom; git keeps them. Go on? [yes]", folder=f"{CONTENT}/"),
    ):
        say(tell("Nothing was changed."))
        return 1
    return _write_and_build(root, answers, now)


_EXAMPLE = 'habarshy start --yes --name kk="…" --name ru="…" --site https://news.our-union.example'


def _answers(root: Path, conversation: Conversation, now: datetime) -> Answers:
    if conversation.asks:
        say()
        say(
            tell(
                "Enter takes what stands in brackets, - leaves an answer out, Ctrl-C ends it."
                " Nothing is written before the last question."
            )
        )
    translations = sorted(path.name for path in Path("theme", "translations").iterdir() if path.is_dir())
    place = Place(
        year=now.year,
        language=os.environ[VARIABLE],
        translated=tuple(translations),
        engine=origin_of(root),
        branch=branch_of(root) or "main",
    )
    return all_answers(conversation, place)


def _write_and_build(root: Path, answers: Answers, now: datetime) -> int:
    try:
        made = _moved_in(root, answers, now)
    except OSError as error:
        put_back(root)
        file = shown(str(error.filename or STAGING))
        _complain(
            at_terminal(
                tell("{file} cannot be written: {reason}. Nothing was changed.", file=file, reason=system_reason(error))
            )
        )
        return 1
    if isinstance(made, tuple):
        put_back(root)
        _complain(*map(_told, made), at_terminal(tell("So the newsroom cannot begin. Nothing was changed.")))
        return 1
    say(tell("Building your site for the first time."))
    try:
        status = run_pelican([CONTENT, "-o", "output", "-s", "pelicanconf.py"])
    except BaseException:
        put_back(root)
        raise
    if status:
        put_back(root)
        _complain(at_terminal(tell("The site could not be built, as is said above. All files are as they were.")))
        return status
    _let_signals(signal.SIG_IGN)  # it is done, whoever stops it now
    keep(root)
    _say_what_comes_next(answers)
    return 0


def _moved_in(root: Path, answers: Answers, now: datetime) -> int | tuple[Problem, ...]:
    """Put the new files in place; return how many they are, or what is wrong with them. Raises OSError."""
    files = newsroom_files(answers, root, now.astimezone(site_zone(answers.time_zone)).date())
    content = stage(root, files.content, files.settings)
    errors = tuple(problem for problem in read_content(content).problems if problem.is_error)
    if errors:
        return errors
    with redirect_stdout(StringIO()):  # it is not there yet
        owners = bool(answers.editors) and write_codeowners(content.parent) == 0
    settings = (*files.settings, *((CODEOWNERS,) if owners else ()))
    move_in(root, settings, () if owners else (CODEOWNERS,))
    return len(files.content)


def _say_what_comes_next(answers: Answers) -> None:
    say()
    say(tell("Your newsroom is there. Three steps come next:"))
    if answers.repository:
        branch = answers.repository.branch
        push = f"git remote set-url origin {answers.repository.address} && git push --set-upstream origin {branch}"
    else:
        push = "git remote set-url origin … && git push --set-upstream origin main"
    steps = (
        (tell("Look at it:"), "make serve"),
        (tell("Let git keep it:"), "git add --all && git commit --message 'Start the newsroom'"),
        (tell("Bring it to your own repository, which publishes it; docs/start.md says how:"), push),
    )
    for number, (words, command) in enumerate(steps, start=1):
        sys.stdout.write(f"{number}. {at_terminal(words)}\n{_INDENT}{command}\n")
    say(tell("What is still missing is told by: {command}", command="make doctor"))


def _told(problem: Problem) -> str:
    place = f"{CONTENT}/{problem.path}" + (f":{problem.line}" if problem.line else "")
    return f"{place}: {at_terminal(problem.message)}: {at_terminal(problem.remedy)}"


def _complain(*lines: str) -> None:
    sys.stderr.writelines(f"{line}\n" for line in lines)
