"""A release as an e-mail that opens as a draft: whoever sends it adds receivers (RFC 5322, `X-Unsent`)."""

from __future__ import annotations

from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

from plugins.press_room.release import END_MARK, GOES_ON, PressRelease, ReleaseBlock, Run

from .plain_text import release_text


def mail(release: PressRelease) -> bytes:
    """Return the release as `.eml`: plain text, and the same as HTML."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(release.title.split())
    sender = next((contact.email for contact in release.contacts if contact.email), "")
    if sender:
        message["From"] = Address(release.organization, addr_spec=sender)
    message["Date"] = release.published
    message["X-Unsent"] = "1"
    message.set_content(release_text(release), cte="quoted-printable")
    message.add_alternative("".join(html(release)), subtype="html", cte="quoted-printable")
    message["Content-Language"] = release.language  # now: before, it would be of the first part alone
    message.set_boundary("=_release")
    return message.as_bytes()


def html(release: PressRelease) -> Iterator[str]:
    """Yield the release as HTML without any style: mail programs have their own."""
    yield f'<!DOCTYPE html><html lang="{escape(release.language)}"><head><meta charset="utf-8">'
    yield f"<title>{escape(release.title)}</title></head><body>"
    yield f"<p><strong>{escape(release.status)}</strong></p><h1>{escape(release.title)}</h1>"
    yield from body_html(release)
    yield "</body></html>"


def body_html(release: PressRelease) -> Iterator[str]:
    """Yield the text below the title."""
    if release.subhead:
        yield f"<p><em>{escape(release.subhead)}</em></p>"
    yield f"<p>{_runs(release.lead)}</p>"
    for group in release.groups():
        yield from _group(group)
    if release.about:
        yield f"<h2>{escape(release.about_heading)}</h2><p>{escape(release.about)}</p>"
    if release.contacts:
        yield f"<h2>{escape(release.contacts_heading)}</h2>"
    for contact in release.contacts:
        yield f"<p>{'<br>'.join(map(escape, contact.lines))}</p>"
    yield f"<p>{END_MARK}</p>"


def _group(blocks: tuple[ReleaseBlock, ...]) -> Iterator[str]:
    """Yield blocks of one kind that follow each other."""
    match blocks[0].kind:
        case "item":
            # With their marks as words: numbers of lists that were cut in two would begin again.
            yield from (
                f'<p style="margin-left:{block.level * 1.5}em">{_mark(block)}{_runs(block.runs)}</p>'
                for block in blocks
            )
        case "row":
            yield f"<table>{''.join(map(_row, blocks))}</table>"
        case "quotation":
            yield f"<blockquote>{''.join(f'<p>{_runs(block.runs)}</p>' for block in blocks)}</blockquote>"
        case "heading":
            yield from (f"<h{block.level}>{_runs(block.runs)}</h{block.level}>" for block in blocks)
        case _:
            yield from (f"<p>{_runs(block.runs)}</p>" for block in blocks)


def _mark(item: ReleaseBlock) -> str:
    return f"{item.number}. " if item.number > 0 else "" if item.number == GOES_ON else "• "


def _row(row: ReleaseBlock) -> str:
    tag = "th" if row.is_head else "td"
    sides = (f' style="text-align:{row.side(column)}"' if row.sides else "" for column in range(len(row.cells)))
    cells = (f"<{tag}{side}>{escape(cell)}</{tag}>" for side, cell in zip(sides, row.cells, strict=True))
    return f"<tr>{''.join(cells)}</tr>"


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = escape(run.text).replace("\n", "<br>")
    words = f"<strong>{words}</strong>" if run.bold else words
    words = f"<em>{words}</em>" if run.italic else words
    return f'<a href="{escape(run.address)}">{words}</a>' if run.address else words
