"""Warnings to authors about their cards: each has a remedy, and the card is right all the same."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import Message, PostRecord, Problem, Severity, file_of, tell

from .lettering.fonts import BOLD, can_draw
from .lettering.word_parts import drawable
from .orders import CardOrder
from .templates import lay_out, surely_whole


def card_warnings(record: PostRecord, order: CardOrder) -> Iterator[Problem]:
    """Yield what was cut, what cannot be drawn, and which template lacks its words or picture."""
    cut, lost = cut_words(order)
    for field, code, message, remedy in (*_title(record, order, cut=cut), *_lost(record, lost), *_template(record)):
        yield Problem(file_of(record), code, message, remedy, Severity.WARNING, field=field)


def missing_glyphs(order: CardOrder) -> tuple[str, ...]:
    """Return the letters that the fonts lack, each once, in the order of their code points."""
    texts = (order.content.title, order.content.text, order.content.place)
    letters = {letter for text in texts for letter in drawable(text, BOLD)} - {" ", "\u00a0", "\u202f"}
    return tuple(sorted(letter for letter in letters if not can_draw(letter, BOLD)))


def cut_words(order: CardOrder) -> tuple[bool, tuple[str, ...]]:
    """True if the card cannot hold all of its title, and the keys of other words that it cannot hold."""
    if surely_whole(order):
        return False, ()
    layout = lay_out(order)
    return layout.cut, layout.lost


def _title(record: PostRecord, order: CardOrder, *, cut: bool) -> Iterator[tuple[str, str, Message, Message]]:
    given = record.share_title not in {"", record.title}
    shown, field = (record.share_title, "share_title") if given else (record.title, "title")
    if cut:
        message = tell("a title of {count} characters does not fit the share card, which cuts it", count=len(shown))
        yield field, "card-title-cut", message, tell("give a shorter 'share_title'; up to 100 characters look good")
    if missing := missing_glyphs(order):
        letters = " ".join(missing)
        message = tell("the share card shows boxes for letters that its font lacks: {letters}", letters=letters)
        yield field, "card-glyph-missing", message, tell("give a 'share_title' without them")


def _lost(record: PostRecord, lost: tuple[str, ...]) -> Iterator[tuple[str, str, Message, Message]]:
    for field in lost:
        words = record.card_text if field == "card_text" else record.place
        message = tell(
            "words of the share card do not fit, and it cuts them or leaves them out ({count} characters)",
            count=len(words),
        )
        figure = record.card_template == "figure"
        shorter = tell("give the number with its unit, such as '+15 %', and the rest in the title")
        remedy = shorter if figure else tell("give fewer words after {key}:", key=field)
        yield field, "card-text-cut", message, remedy


def _template(record: PostRecord) -> Iterator[tuple[str, str, Message, Message]]:
    if record.card_template in {"quote", "figure"} and not record.card_text:
        message = tell(
            "a card of the kind '{kind}' needs words of its own; the card shows the title alone",
            kind=record.card_template,
        )
        remedy = tell("write them after card_text:, such as '+15 %' or what somebody said")
        yield "card", "card-text-missing", message, remedy
    if record.card_template == "photo" and not record.picture:
        message = tell("a card of the kind 'photo' needs the post's lead picture; the card shows the title alone")
        remedy = tell("name the picture after image:, or take 'card: photo' out")
        yield "card", "card-photo-missing", message, remedy
