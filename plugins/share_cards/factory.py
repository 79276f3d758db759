"""From records and facts to orders of cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.newsroom import Picture, PostRecord, Text, file_of
from plugins.typesetting import event_time, long_date, plain_text, typeset_text

from .layout import LINK, SHAPES, Image
from .monograms import monogram
from .orders import Brand, CardContent, CardOrder

# A logo of fewer pixels would be blurred.
SMALLEST_LOGO = 96
LABELS = {"release": "Press release", "event": "Event", "urgent": "Urgent"}


@dataclass(frozen=True, slots=True)
class CardFactory:
    """Orders the cards of one organization, or of the portal, from what they have in common."""

    organization: str
    """Its key; empty for the portal."""
    name: Callable[[str], Text]
    """What it is called in a language: its short name, where it has one."""
    sector: Callable[[str], str]
    say: Callable[[str, str], str]
    """An interface text in a language."""
    site: str
    """Its address as people read it."""
    color: str = ""
    logo: Picture | None = None
    pictures: Path = Path()
    """The folder of the cache that holds finished pictures."""

    _brands: dict[str, Brand] = field(default_factory=dict, init=False, repr=False, compare=False)

    def brand(self, language: str) -> Brand:
        """Return what all its cards in a language say of it."""
        if language not in self._brands:
            name = self.name(language)
            logo = self._image(self.logo) if self.logo and usable_logo(self.logo) else None
            self._brands[language] = Brand(self.organization, name, self.color, monogram(name.text), logo, self.site)
        return self._brands[language]

    def order(self, record: PostRecord) -> CardOrder:
        """Order the card of a post version."""
        language = record.language
        shared = record.share_title not in {"", record.title}
        title = typeset_text(record.share_title, language) if shared else record.title_typeset
        template = record.card_template
        happens = "".join(event_time(*record.happens, language)) if record.happens else ""
        # An event has one day, its own: that of the announcement beside it would be taken for it.
        day = happens if "event" in {record.kind, template} else long_date(record.day, language)
        when, where = (day, _where(record)) if template == "event" else ("", "")
        label = LABELS.get(template, "")
        content = CardContent(
            template=template,
            language=language,
            title=title,
            label=self.say(language, label) if label else "",
            text=record.card_text if template in {"quote", "figure"} else "",
            speaker=record.card_speaker if template == "quote" else "",
            foot=" · ".join(filter(None, ("" if when else day, self.sector(language)))),
            when=when,
            place=where,
            photo=self._photo(record),
        )
        heading = record.share_title if shared else record.title
        words = (heading, "" if _spaced(content.text) in _spaced(heading) else content.text, content.speaker)
        known = ", ".join(filter(None, (self.name(language).text, plain_text(day, language))))
        said = " — ".join((*filter(None, words), known))
        return CardOrder(self.brand(language), content, LINK, said, file_of(record))

    def own_order(self, language: str) -> CardOrder:
        """Order the card of its pages that are no posts: its name alone."""
        brand = self.brand(language)
        title = typeset_text(brand.name.text, brand.name.language)
        content = CardContent("news", language, title, foot=brand.site)
        return CardOrder(replace(brand, name=Text("", language), site=""), content, LINK, brand.name.text)

    def _photo(self, record: PostRecord) -> Image | None:
        wanted = record.picture if record.card_template == "photo" else None
        return replace(self._image(wanted), focus=record.focus) if wanted else None

    def _image(self, picture: Picture) -> Image:
        # Its published name carries the digest of its bytes.
        return Image(str(self.pictures / picture.stored), picture.stored, picture.width, picture.height)


def in_other_shapes(order: CardOrder) -> Iterator[CardOrder]:
    """Order the same card in the shapes of stories and posts."""
    return (replace(order, shape=shape) for shape in SHAPES if shape != LINK)


def newest(records: Iterable[PostRecord], count: int) -> frozenset[str]:
    """Return the ids of the newest `count` versions, and the other versions of their posts."""
    shown = [record for record in records if record.status != "withdrawn"]
    posts = {(record.day, record.slug) for record in shown[:count]}
    return frozenset(record.id for record in shown if (record.day, record.slug) in posts)


def usable_logo(logo: Picture) -> bool:
    """True if a logo can stand on cards: made of pixels, and enough of them."""
    return logo.media_type in {"image/png", "image/jpeg"} and max(logo.width, logo.height) >= SMALLEST_LOGO


def _spaced(text: str) -> str:
    """Return a text with plain spaces, to look for one in another."""
    return " ".join(text.split())


def _where(record: PostRecord) -> str:
    """Return the place, set by the rules of the language that names it."""
    return typeset_text(record.place, record.place_language) if record.place_language else record.place
