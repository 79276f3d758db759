"""`habarshy translate`: which post, from which version, and where the new one is written."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plugins.body import without_comments
from plugins.newsdesk.checking.content_folders import content_of, existing
from plugins.newsdesk.checking.errors import CheckError
from plugins.newsdesk.checking.reports import path_here
from plugins.newsdesk.edited_post import post_to_edit
from plugins.newsroom import (
    FEDERATION_FILE,
    Federation,
    NewsPath,
    Organization,
    did_you_mean,
    has_errors,
    language_called,
    organization_toml,
    parse_path,
    read_content_of,
    site_zone,
    system_reason,
    tell,
)
from plugins.reading import HeaderContext, Version, read_source_bytes, read_versions
from plugins.reporting import at_terminal, command_line, failed

from .errors import WritingError
from .new_files import write_new
from .translation_frames import frame_of


def translate_post(arguments: Sequence[str]) -> int:
    """Write a frame for a version of a post in another language; return 1 where nothing was written."""
    about = tell(
        "Writes the file of a post in another language: the text to translate in comments, the facts to keep, and an"
        " empty title. Nothing that is there is changed."
    )
    parser = command_line("translate", about)
    parser.need("post", tell("a file of the post, or almaty-union/2026-01-29-media-seminar"))
    parser.need("language", tell("the language of the new version, such as ru"))
    asked = parser.parse_args(arguments)
    try:
        file = path_here(*_written(asked.post, asked.language))
    except (CheckError, WritingError) as error:
        return failed(error.message)
    sys.stdout.write(f"{at_terminal(tell('The frame is in {file}: write below each comment.', file=file))}\n")
    command = f"habarshy check {file}"
    sys.stdout.write(f"{at_terminal(tell('Then see what is still missing: {command}', command=command))}\n")
    return 0


def _written(post: str, typed: str) -> tuple[Path, str]:
    """Write the frame beside the versions of a post; return the content folder and its path.

    Raises CheckError or WritingError.
    """
    found = existing(post)
    content = content_of(found)
    whole = Path(os.path.abspath(found))  # noqa: PTH100 - as content_of has it
    path = parse_path(whole.relative_to(content).as_posix()) if content else None
    if content is None or not isinstance(path, NewsPath):
        example = "content/organizations/almaty-union/news/2026-01-29-media-seminar.kk.md"
        raise WritingError(tell("'{path}' is no post: name a file such as {file}", path=post, file=example))
    folder = path.path.rpartition("/")[0]
    federation, organization = _newsroom(content, path)
    languages = tuple(dict.fromkeys((*organization.languages, *federation.languages)))
    target = found.with_name(f"{path.name}.{_language(typed, languages)}.md")
    # Of a post named by itself the source is the first version with a text, the organization's own language first.
    named = (replace(path, language=one, path=f"{folder}/{path.name}.{one}.md") for one in languages)
    versions = [one for one in named if (content / one.path).is_file()] if Path(post) != found else []
    source = _source(content, versions or [path], federation, organization)
    _write(target, _frame(source, organization, target.name.split(".")[-2]))
    return content, f"{folder}/{target.name}"


def _newsroom(content: Path, path: NewsPath) -> tuple[Federation, Organization]:
    """Return the federation and the organization of a post. Raises WritingError where a file of theirs has an error."""
    read = read_content_of(content, [path.organization])
    organization = next((one for one in read.organizations if one.key == path.organization), None)
    if read.federation and organization:
        return read.federation, organization
    file = content / (organization_toml(path.organization) if read.federation else FEDERATION_FILE)
    raise WritingError(tell("{file} is missing or has an error: `habarshy check` says which", file=file))


def _source(
    content: Path, paths: Sequence[NewsPath], federation: Federation, organization: Organization
) -> Version[NewsPath]:
    """Read the first version with a text. Raises WritingError where none has one, or where that one has an error."""
    context = HeaderContext(site_zone(federation.time_zone), paths[0].day, organization, federation.topics)
    for path in paths:
        for version in read_versions([path], [read_source_bytes(content / path.path)], context):
            if has_errors(version.problems):
                file = path_here(content, path.path)
                raise WritingError(tell("{file} has an error: `habarshy check` says which; mend it first", file=file))
            if version.body:
                return version
    raise WritingError(tell("{file} has no text that could be translated", file=path_here(content, paths[0].path)))


def _write(file: Path, text: str) -> None:
    """Write a file that is not there yet. Raises WritingError."""
    try:
        write_new(file, text)
    except FileExistsError as error:
        raise WritingError(tell("{file} is there already, and nothing was written", file=file)) from error
    except OSError as error:
        message = tell("{file} cannot be written: {reason}", file=file, reason=system_reason(error))
        raise WritingError(message) from error


def _language(typed: str, known: Sequence[str]) -> str:
    """Return the language that somebody means. Raises WritingError that names the nearest."""
    language = typed if typed in known else language_called(typed)
    if language in known:
        return str(language)
    remedy = did_you_mean(typed, known, tell("known are {known}", known=", ".join(known)))
    raise WritingError(tell("nothing here is written in '{language}': {remedy}", language=typed, remedy=remedy))


def _frame(version: Version[NewsPath], organization: Organization, language: str) -> str:
    text = post_to_edit([version], organization).texts[0]
    return frame_of(text, without_comments(version.body)[0], language)
