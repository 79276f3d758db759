"""A finished record becomes a release, in the words of its language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from plugins.newsroom import PostRecord, PressContact, Text
from plugins.typesetting import SOFT_HYPHEN, long_moment, name_of_language

from .blocks import release_blocks
from .grammar import parts_of
from .release import PressRelease, ReleaseContact, ReleasePicture


def release_of(section: Any, record: PostRecord) -> PressRelease:
    """Return the release that a record of a section tells."""
    edition, texts, language = section.edition, section.texts(record.language), record.language
    say, address = edition.say(language), edition.url(record.address)
    parts = parts_of(release_blocks(record.html, address), language)
    return PressRelease(
        id=record.id,
        language=language,
        address=address,
        organization=str(texts.name),
        title=record.title_typeset.replace(SOFT_HYPHEN, ""),
        status=_status(record, say),
        published=record.published,
        changed=record.changed,
        embargo=None if record.due else record.embargo,
        subhead=record.standfirst,
        dateline=parts.dateline,
        lead=parts.lead,
        body=parts.body,
        quotations=parts.quotations,
        background_heading=parts.background_heading,
        background=parts.background,
        about_heading=say("About the organization"),
        about=texts.about.text,
        contacts_heading=say("Press contacts"),
        contacts=tuple(
            _contact(section, one, language) for one in section.facts.organization.press_contacts_for(language)
        ),
        pictures=tuple(_pictures(section, record)),
        correction=record.correction,
        subjects=section.subjects(record),
    )


def _status(record: PostRecord, say: Callable[..., str]) -> str:
    if record.embargo and not record.due:
        return say("Embargo until %(moment)s", moment=long_moment(record.embargo, record.language))
    return say("For immediate release")


def _contact(section: Any, person: PressContact, language: str) -> ReleaseContact:
    name: Text = person.name.get(language, section.fallbacks)
    spoken = ", ".join(name_of_language(code, language) for code in person.languages)
    post = person.role.get(language, section.fallbacks).text
    messengers = tuple(f"{network}: {address}" for network, address in person.messengers)
    return ReleaseContact(name.text, post, person.phone, person.email, spoken, messengers)


def _pictures(section: Any, record: PostRecord) -> Iterator[ReleasePicture]:
    for picture, large in zip(record.pictures, record.print_pictures or record.pictures, strict=True):
        yield ReleasePicture(
            name=large.address.rpartition("/")[2],
            stored=large.stored,
            width=picture.width,
            height=picture.height,
            alt=picture.alt,
            caption=picture.caption,
            credit=picture.credit,
            address=section.edition.url(picture.address),
        )
