"""The wall board of an organization in each of its languages: the page that prints, and the values of both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from plugins.listings import NEXT_EVENTS, in_event_order
from plugins.newsroom import PostRecord, addresses, colors, file_of
from plugins.typesetting import SOFT_HYPHEN, file_size, long_date, month_heading
from plugins.views import EventTime, FileLink, Page, PageJob, event_days, event_hours
from plugins.wall_board import Board, BoardContact, BoardEvent, BoardPerson, BoardPost

from .organization_view import contacts
from .section import Section

MOST_POSTS = 6
"""Posts of one language, in two columns where there is no other: more have no room on a sheet."""
LONGEST_LEAD = 600
"""Letters of a lead that a wall has room for; of a longer one the title hangs alone."""
MOST_PEOPLE = 4
_BAND = "#0b4a5e"
"""That of the theme, where neither the organization nor the federation has a colour."""


def board_pages(section: Section) -> Iterator[PageJob]:
    """Make the page of the board in each language; it prints, and leads to its PDF where there is one."""
    for language, board in boards(section).items():
        edition = section.edition
        page = Page(
            language=language,
            address=addresses.board(section.key, language),
            heading=edition.said(language, "Wall board"),
            title=f"{edition.say(language)('Wall board')} — {section.texts(language).name}",
            versions={code: addresses.board(section.key, code) for code in section.homes},
            trail=section.texts(language).trail,
            noindex=True,
            script=edition.script,
        )
        yield section.job("board", page, {"board": board, "pdf": _pdf(section, language)})


def boards(section: Section) -> dict[str, Board]:
    """Return the board of each language: its own posts, and beside them those of the next language that has some."""
    return {language: _board(section, language) for language in section.homes}


def _pdf(section: Section, language: str) -> FileLink | None:
    file = section.boards.get(language)
    return FileLink("PDF", file.address, file_size(file.length, language)) if file else None


def _board(section: Section, language: str) -> Board:
    say = section.edition.say(language)
    every = (language, *(code for code in section.homes if code != language))
    found = [posts for posts in (_newest(section, code) for code in every) if posts][:2]
    newest = [post for posts in found for post in posts]
    most = MOST_POSTS * (3 - len(found))
    return Board(
        language=language,
        name=section.texts(language).name,
        month=month_heading(max(post.published for post in newest).date(), language) if newest else "",
        columns=tuple(tuple(_post(section, post) for post in posts[:most]) for posts in found),
        nothing=say("No news yet."),
        changed=max((post.changed for post in newest), default=datetime(1970, 1, 1, tzinfo=UTC)),
        colors=_colors(section),
        events_heading=say("Events"),
        events=tuple(_events(section, language)),
        people_heading=say("Whom to ask"),
        people=tuple(_people(section, language)),
        contacts_heading=say("Contacts"),
        contacts=tuple(BoardContact(one.label, one.text) for one in contacts(section, language)),
    )


def _newest(section: Section, language: str) -> list[PostRecord]:
    listed = [post for post in section.scopes[language].records if post.listed]
    return listed[: MOST_POSTS * 2]


def _post(section: Section, post: PostRecord) -> BoardPost:
    return BoardPost(
        language=post.language,
        title=post.title_typeset.replace(SOFT_HYPHEN, ""),
        day=_in_words(event_days(post, post.language)) or long_date(post.published, post.language),
        lead=post.summary if len(post.summary) <= LONGEST_LEAD else "",
        url=section.edition.url(post.address),
        file=file_of(post),
    )


def _events(section: Section, language: str) -> Iterator[BoardEvent]:
    """Yield what is to come next, each once: in the board's language, or in the first that tells of it."""
    versions = sorted(section.listed, key=lambda post: post.language != language)
    found: dict[tuple[date, str], PostRecord] = {}
    for post in versions:
        if post.over and post.over > section.now:
            found.setdefault((post.day, post.slug), post)
    for post in in_event_order(found.values())[:NEXT_EVENTS]:
        title = post.title_typeset.replace(SOFT_HYPHEN, "")
        yield BoardEvent(post.language, title, _in_words(event_hours(post, post.language)), post.where)


def _in_words(time: EventTime | None) -> str:
    return f"{time.first}{time.dash}{time.last}" if time else ""


def _people(section: Section, language: str) -> Iterator[BoardPerson]:
    for person in section.facts.organization.press_contacts_for(language)[:MOST_PEOPLE]:
        name, role = (text.get(language, section.fallbacks) for text in (person.name, person.role))
        yield BoardPerson(name, role, person.phone or person.email)


def _colors(section: Section) -> tuple[str, str]:
    band = section.facts.organization.color or section.facts.site.color or _BAND
    ground = colors.parse(band) or colors.BLACK
    ink = max((colors.WHITE, colors.BLACK), key=lambda one: colors.contrast(one, ground))
    return band, colors.written(ink)
