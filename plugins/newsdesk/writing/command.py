"""`habarshy new`: ask what the post is, write its file under the right name, and say what comes next."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.newsdesk.checking.content_folders import content_here
from plugins.newsdesk.checking.errors import CheckError
from plugins.newsdesk.checking.reports import path_here
from plugins.newsroom import KINDS, moment_told, tell
from plugins.reporting import Arguments, Conversation, at_terminal, command_line, failed

from .documents.document import Document, read_document
from .errors import WritingError
from .new_files import written
from .questions import new_post

WRITTEN, REFUSED, MISUSED, INTERRUPTED = 0, 1, 2, 130
OPTIONS = {
    "organization": tell("whose news it is: the name of its folder"),
    "kind": tell("what it is: {known}", known=", ".join(KINDS)),
    "language": tell("its language, such as kk"),
    "title": tell("its title"),
    "starts": tell("when an event begins, such as 2026-05-01 11:00"),
    "place": tell("where it happens"),
    "day": tell("the day in its name, such as 2026-05-01; without it, today"),
    "slug": tell("the words of its name in Latin letters; without it, they are made of the title"),
}


def write_post(arguments: Sequence[str]) -> int:
    """Write the file of a new post; return 0, 1 if it cannot be, 2 if options do not fit, 130 if stopped."""
    typed = _options().parse_args(arguments)
    given = {name: (value,) for name in OPTIONS if (value := vars(typed)[name]) is not None}
    conversation = Conversation(given, asks=not typed.yes and sys.stdin.isatty())
    try:
        content = content_here()
        document = read_document(typed.source) if typed.source else Document()
        post = new_post(conversation, content, moment_told(os.environ), document.title)
        if post is None:
            sys.stderr.writelines(f"{line}\n" for line in conversation.complaints)
            return MISUSED
        path = written(content, post, document)
    except (WritingError, CheckError) as error:
        return failed(error.message)
    except (KeyboardInterrupt, EOFError):
        sys.stderr.write(f"\n{at_terminal(tell('Stopped. Nothing was written.'))}\n")
        return INTERRUPTED
    _say_what_comes_next(path_here(content, path), document)
    return WRITTEN


def _options() -> Arguments:
    about = tell(
        "Begins a post: asks whose it is and what it is, or takes that from options, and writes its file with a frame"
        " for its kind, or with the text of a document."
    )
    parser = command_line("new", about)
    for option, words in OPTIONS.items():
        parser.allow(f"--{option}", words)
    source = tell("a Word file (.docx) or a text (.txt) that becomes the text of the post")
    parser.allow("--from", source, type=Path, dest="source", metavar="FILE")
    parser.allow("--yes", tell("ask nothing: what no option says is as suggested"), action="store_true")
    return parser


def _say_what_comes_next(path: str, document: Document) -> None:
    command = f"habarshy check {path}"
    told = tell("{file} is there. Write your text into it, then look at it by: {command}", file=path, command=command)
    if document.body:
        told = tell("{file} is there with the text. Look at it by: {command}", file=path, command=command)
    sys.stdout.writelines(f"{at_terminal(one)}\n" for one in (*document.remarks, told))
