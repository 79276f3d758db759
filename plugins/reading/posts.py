"""The versions of one post become records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import Any

from plugins.body import (
    AnsweredLookup,
    Lookup,
    Manuscript,
    begins_with,
    convert,
    first_paragraph,
    first_quotation,
    parted_quotation,
    set_body,
    set_heading,
    shortened,
)
from plugins.newsroom import (
    Attachment,
    LinkedPost,
    NewsPath,
    Picture,
    PostLink,
    PostRecord,
    Problem,
    SectionFacts,
    Translation,
    addresses,
    day_start,
    has_errors,
    site_zone,
)
from plugins.typesetting import plain_text

from .checks.page_checks import page_problems
from .files.folder_index import FolderIndex
from .files.post_pictures import forgotten_photos, lead_picture, print_pictures
from .former_names import first_id, former_addresses
from .links.resolver import FolderResolver
from .moments import (
    UPDATED,
    banner_problems,
    effective_moment,
    event_days,
    event_moments,
    event_over,
    event_problems,
    is_due,
    place_in,
    places_of,
    update_of,
    with_banner_end,
)
from .readings import ReadingSettings
from .versions import Version, shared_values, withdrawal_problems, write_records


@dataclass(frozen=True, slots=True)
class Post:
    """One post in all its languages: its records if they may be known, and everything found on the way."""

    records: tuple[PostRecord, ...] = ()
    links: tuple[PostLink, ...] = ()
    linked: tuple[LinkedPost, ...] = ()
    """Answers about the posts that it links to."""
    problems: tuple[Problem, ...] = ()
    moments: tuple[datetime | None, ...] = ()
    """When something about it changes, past or to come."""
    unpublished: tuple[str, ...] = ()
    """Its files, where it has no records."""
    due: bool = False
    """True if its moment has come, whatever is wrong with it."""
    waits: bool = False
    """True if nothing but its moment, or that it is a draft, keeps it from readers."""
    until: datetime | None = None
    """That moment; None for a draft."""


@dataclass(frozen=True, slots=True)
class _PostPlan:
    """Values that hold for all versions of a post."""

    facts: SectionFacts
    settings: ReadingSettings
    files: FolderIndex
    values: Mapping[str, Any]
    published: datetime
    status: str
    due: bool
    cache: Path
    places: Mapping[str, str]
    """Of an event, by language."""
    zone: tzinfo
    """The site's."""


def read_post(
    versions: Sequence[Version[NewsPath]],
    facts: SectionFacts,
    files: FolderIndex,
    settings: ReadingSettings,
    scratch_folder: Callable[[], Path],
) -> tuple[Post, Sequence[AnsweredLookup]]:
    """Bring the versions of a post together; with an error in any of them, none is published.

    What they asked of their folder is returned too. Pictures and files of a post that is not due are made in a scratch
    folder, which nobody keeps.
    """
    values, clashes = shared_values(versions)
    status = values.get("status", "published")
    problems = [*clashes, *withdrawal_problems(versions, status), *(p for v in versions for p in v.problems)]
    source = versions[0].source
    zone = site_zone(facts.site.time_zone)
    midnight = day_start(source.day, zone)
    published = effective_moment(midnight, values.get("publish_at"), values.get("embargo"))
    if status == "published":
        problems.extend(banner_problems(versions, values, published))
    if status != "withdrawn":
        problems.extend(event_problems(versions, values))
    updates = [update_of(version, published, zone) for version in versions]
    for version, update in zip(versions, updates, strict=True):
        if update and (wrong := update.wrong(settings.now)):
            problems.append(version.problem(wrong, UPDATED))
    believed = tuple(update.counts_from for update in updates if update)
    values = with_banner_end(values, published)
    due = is_due(status, published, settings.now)
    cache = settings.cache if due or settings.preview else scratch_folder()
    plan = _PostPlan(facts, settings, files, values, published, status, due, cache, places_of(versions), zone)
    written = write_records(versions, partial(_record, plan))
    problems.extend(written.found(Problem))
    # Where a name is wrong, what it means lies there unnamed: that is told already.
    if status != "withdrawn" and not has_errors(problems):
        pictures = files.pictures.get(source.name, ())
        problems.extend(forgotten_photos(versions, values, pictures, written.lookups))
        # Whoever adds or takes away a picture gets the post read anew.
        written.lookups.append(AnsweredLookup(Lookup("pictures", source.name), "\n".join(pictures)))
    linked = written.found(LinkedPost)
    waits = (*believed, *(post.since for post in linked))
    over = _event_values(values, zone)["over"]
    moments = () if status == "draft" else (published, values.get("urgent_until"), *event_moments(over))
    post = Post(linked=linked, problems=tuple(problems), moments=(*moments, *waits), due=due)
    paths = tuple(version.source.path for version in versions)
    if has_errors(problems):
        post = replace(post, moments=waits, unpublished=paths)
    elif not (due or settings.preview):
        post = replace(post, unpublished=paths, waits=True, until=None if status == "draft" else published)
    else:
        post = replace(post, records=tuple(_translated(written.records)), links=written.found(PostLink))
    return post, written.lookups


def _record(
    plan: _PostPlan, version: Version[NewsPath], lookups: list[AnsweredLookup]
) -> tuple[PostRecord, tuple[object, ...]]:
    bare = _bare_record(version, plan)
    if plan.status == "withdrawn":
        return bare, ()
    source, values = version.source, {**version.header.values, **plan.values}
    place, place_language = place_in(source.language, plan.places, plan.facts.organization.languages)
    resolver = FolderResolver(source, plan.files, plan.cache)
    converted = convert(Manuscript(source, version.body, version.first_line, resolver, plan.settings.root), lookups)
    lead = lead_picture(version, values, resolver, lookups)
    picture = next((found for found in lead if isinstance(found, Picture)), None)
    language = source.language
    written = values.get("summary", "")
    said, speaker = _card_quotation(values, converted.html)
    record = replace(
        bare,
        summary=plain_text(written or first_paragraph(converted.html), language),
        summary_apart=bool(written) and not begins_with(converted.html, written),
        html=set_body(converted.html, language),
        topics=values.get("topics", ()),
        tags=tuple(plain_text(tag, language) for tag in values.get("tags", ())),
        author=plain_text(values.get("author", ""), language),
        picture=picture,
        pictures=tuple(dict.fromkeys(one for one in (*lead, *converted.findings) if isinstance(one, Picture))),
        files=tuple(dict.fromkeys(found for found in converted.findings if isinstance(found, Attachment))),
        embargo=values.get("embargo"),
        urgent_until=values.get("urgent_until"),
        place=plain_text(place, place_language),
        place_language=place_language if place_language != language else "",
        share_title=plain_text(values.get("share_title", ""), language) or bare.title,
        card_template=values.get("card")
        or (bare.kind if bare.kind in ("release", "event") else "photo" if picture else "news"),
        card_text=plain_text(said, language),
        card_speaker=plain_text(speaker, language),
        focus=values.get("focus", (50, 50)),
    )
    if bare.kind == "release" and plan.settings.press and (plan.due or plan.settings.preview):
        large, wrong = print_pictures(version, record.pictures, lookups, plan.files, plan.cache)
        record, lead = replace(record, print_pictures=large), (*lead, *wrong)
    return record, (*lead, *converted.findings, *page_problems(version, values, converted.html))


def _card_quotation(values: Mapping[str, Any], html: str) -> tuple[str, str]:
    """Return the words of a card and who said them: as the header has it, or of the quotation that it is part of."""
    said, speaker = first_quotation(html)
    card_text = values.get("card_text", "")
    if not card_text:
        return shortened(said), speaker
    words, named = parted_quotation(card_text) if values.get("card") == "quote" else (card_text, "")
    inner = "".join(filter(str.isalnum, words.casefold()))
    is_part = bool(inner) and inner in "".join(filter(str.isalnum, said.casefold()))
    return words, named or (speaker if is_part else "")


def _bare_record(version: Version[NewsPath], plan: _PostPlan) -> PostRecord:
    """Return what even a withdrawn post says: where it stands, its title, why it was corrected; of an event when."""
    source = version.source
    language, title = source.language, version.header.values.get("title", "")
    formerly = plan.values.get("formerly", ())
    update = update_of(version, plan.published, plan.zone)
    counts = update is not None and not update.wrong(plan.settings.now)
    address = addresses.post(source.organization, language, source.day.year, source.slug)
    folders = plan.facts.organization.formerly
    return PostRecord(
        id=first_id(plan.facts.site.tag_authority, source, formerly, folders),
        organization=source.organization,
        day=source.day,
        slug=source.slug,
        language=language,
        address=address,
        title=plain_text(title, language),
        title_typeset=set_heading(title, language),
        summary="",
        html="",
        published=plan.published,
        updated=update.moment if update and counts else None,
        updated_on_day=bool(update and counts and update.on_day),
        kind=plan.values.get("kind", "news"),
        status=plan.status,
        correction=plain_text(version.header.values.get("correction", ""), language),
        former_addresses=former_addresses(source, formerly),
        due=plan.due,
        **_event_values(plan.values, plan.zone),
    )


def _event_values(values: Mapping[str, Any], zone: tzinfo) -> dict[str, Any]:
    starts, ends, whole_days = event_days(values, zone)
    over = event_over(starts, ends, whole_days=whole_days)
    return {"starts": starts, "ends": ends, "whole_days": whole_days, "over": over}


def _translated(records: Sequence[PostRecord]) -> Iterator[PostRecord]:
    for record in records:
        if record.status in ("hidden", "withdrawn"):
            yield record
            continue
        others = (other for other in records if other is not record)
        translations = (Translation(other.language, other.address, other.title) for other in others)
        yield replace(record, translations=tuple(translations))
