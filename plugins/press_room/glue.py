"""Between Pelican's signals and this room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.kept_files import put_into_output
from plugins.newsroom import (
    Attachment,
    Mistake,
    PostRecord,
    Problem,
    addresses_of_each,
    at_work_on,
    file_of,
    is_machine_error,
    tell,
)

LOST = Mistake(
    "release-form-lost",
    tell(
        "the files of a press release could not be made or kept: a picture vanished from the cache, or it has no room"
    ),
    tell("build again; the cache folder may be deleted between builds, never during one"),
)


def make_forms(generator: Any) -> None:
    """Give every release that has a page its forms, so that the page can name them with their sizes.

    One that is not due has a page in a preview alone.
    """
    if generator.settings.get("HABARSHY_RUN") != "section":
        return
    records = []
    for record in generator.records:
        if record.kind == "release" and record.status != "withdrawn":
            with at_work_on(file_of(record)):
                records.append(_with_forms(generator, record))
        else:
            records.append(record)
    generator.records = tuple(records)


def _with_forms(generator: Any, record: PostRecord) -> PostRecord:
    from .making import release_of  # noqa: PLC0415 - a worker that makes no release loads none of it
    from .missing import missing_parts  # noqa: PLC0415
    from .store import PressStore  # noqa: PLC0415
    from .telling import tell_missing, tell_unprintable  # noqa: PLC0415

    section, logo = generator.section, generator.logo
    store = PressStore(
        Path(generator.settings["HABARSHY_CACHE"]),
        section.edition.say(record.language)("Free to publish with the name of the organization."),
        (logo.address.rpartition("/")[2], logo.stored) if logo else None,
    )
    release = release_of(section, record)
    content, organization = Path(generator.settings["HABARSHY_CONTENT"]), section.facts.organization
    missing = missing_parts(release, organization, record.language)
    generator.problems.extend(tell_missing(content, record, organization, missing))
    try:
        delivered = store.deliver(release, record.address)
    except OSError as error:
        if is_machine_error(error):
            raise
        generator.problems.append(LOST.at(file_of(record), None))
        return record
    generator.problems.extend(tell_unprintable(content, record, delivered.unprintable))
    return replace(record, forms=delivered.forms)


def write_forms(generator: Any, **_: Any) -> None:
    """Write the forms of all releases of a section, at their earlier addresses too."""
    if generator.settings.get("HABARSHY_RUN") != "section":
        return
    folder = Path(generator.settings["HABARSHY_CACHE"]) / "press"
    problems: list[Problem] = generator.problems
    for record, places in addresses_of_each(generator.records, generator.section.facts.organization.formerly):
        if record.forms:
            with at_work_on(file_of(record)):
                forms = tuple(form for place in places for form in _forms_at(place, record))
                lost = put_into_output(forms, folder, Path(generator.output_path))
                problems.extend(LOST.at(file_of(record), None) for _ in lost[:1])


def _forms_at(place: str, record: PostRecord) -> Iterator[Attachment]:
    """Yield the forms of a release at one of its addresses: links to the very files."""
    for form in record.forms:
        yield replace(form, address=place + form.address.removeprefix(record.address))


def connect() -> None:
    """Listen to the generator of posts."""
    signals.article_generator_pretaxonomy.connect(make_forms)
    signals.article_writer_finalized.connect(write_forms)
