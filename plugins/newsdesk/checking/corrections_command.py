"""`habarshy corrections`: which published releases a proposal changes without telling readers, as a report."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from plugins.newsroom import Problem, facts_of_each, in_order, moment_told, read_content_of, tell
from plugins.reporting import command_line, problem_texts, read_changed
from plugins.typesetting import plain_text, proofread

from .content_folders import CONTENT
from .since import reader_of_folder, uncorrected


def report_corrections(arguments: Sequence[str]) -> int:
    """Write what changed without a correction like a build's report; return 0."""
    parser = command_line("corrections", tell("Finds published releases that a proposal changes without a correction."))
    parser.need("--base", tell("the content without the proposal"), type=Path, required=True)
    parser.need("--content", tell("the content with the proposal"), type=Path, required=True)
    parser.need("--changed", tell("a file with the changed paths, one a line or -z"), type=Path, required=True)
    parser.need("--report", tell("where the report is written"), type=Path, required=True)
    asked = parser.parse_args(arguments)
    changed = [path.removeprefix(f"{CONTENT}/") for path in read_changed(asked.changed)]
    keys = sorted({path.split("/")[1] for path in changed if path.startswith("organizations/") and path.count("/") > 1})
    read = read_content_of(asked.content, keys, plain_text, proofread)

    def found() -> Iterator[Problem]:
        facts = facts_of_each(read)
        now: datetime = moment_told(os.environ)
        before, after = reader_of_folder(asked.base), reader_of_folder(asked.content)
        for one in read.sources:
            names = {post.name for post in one.posts if post.path in changed}
            if names and one.organization not in read.unreadable:
                posts = [post for post in one.posts if post.name in names]
                yield from uncorrected(posts, facts(one.organization), before, after, now)

    problems = in_order(found()) if read.federation else ()
    told = [asdict(one) for one in problem_texts(problems, read.languages, os.environ)]
    asked.report.write_text(json.dumps({"problems": told}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0
