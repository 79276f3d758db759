"""Between Pelican's signals and this room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import signals

from plugins.newsroom import PostRecord, Problem, Severity, Texts, at_work_on, file_of, tell

from .card_warnings import card_warnings
from .factory import CardFactory, in_other_shapes, newest, usable_logo
from .orders import CardOrder
from .store import CardStore, deliver


def order_cards(generator: Any) -> None:
    """Return every record its cards, so that pages can name them, and keep the orders for drawing."""
    run = generator.settings.get("HABARSHY_RUN")
    if run == "section":
        _order_for_section(generator)
    elif run == "portal":
        _order_for_portal(generator)


def _order_for_section(generator: Any) -> None:
    section = generator.section
    organization = section.facts.organization
    factory = _factory(generator, organization.key, section.short_name, organization.color)
    shaped = newest(generator.records, generator.settings["HABARSHY_CARD_SHAPES"])
    orders: list[CardOrder] = []
    records: list[PostRecord] = []
    for record in generator.records:
        if record.status == "withdrawn":
            records.append(record)
            continue
        with at_work_on(file_of(record)):
            order = factory.order(record)
            others = tuple(in_other_shapes(order)) if record.id in shaped else ()
            orders += (order, *others)
            records.append(replace(record, card=order.card, shapes=tuple(other.card for other in others)))
            generator.problems.extend(card_warnings(record, order))
    generator.records = tuple(records)
    generator.problems.extend(_logo_problem(generator))
    edition = _with_cards(generator, section.edition, factory, section.languages, orders)
    generator.section = replace(section, edition=edition)


def _order_for_portal(generator: Any) -> None:
    portal = generator.portal
    organization = portal.organization.get(portal.federation.key)
    factory = _factory(generator, "", portal.edition.site_name, organization.color if organization else "")
    edition = _with_cards(generator, portal.edition, factory, portal.edition.languages, [])
    generator.portal = replace(portal, edition=edition)


def _with_cards(
    generator: Any, edition: Any, factory: CardFactory, languages: tuple[str, ...], orders: list[CardOrder]
) -> Any:
    """Return pages that are no posts the card of their organization, and keep all orders."""
    own = {language: factory.own_order(language) for language in languages}
    generator.card_orders = (*orders, *own.values())
    return replace(edition, cards={language: order.card for language, order in own.items()})


def _factory(generator: Any, key: str, name: Any, color: str) -> CardFactory:
    section = getattr(generator, "section", None)
    edition = section.edition if section else generator.portal.edition
    sector = section.facts.sector.name if section and section.facts.sector else Texts()
    fallbacks = section.fallbacks if section else ()
    address = urlsplit(edition.siteurl)
    return CardFactory(
        organization=key,
        name=name,
        sector=lambda language: sector.get(language, fallbacks).text,
        say=lambda language, text: edition.say(language)(text),
        site="/".join(filter(None, (address.netloc + address.path.rstrip("/"), key))),
        color=color,
        logo=getattr(generator, "logo", None),
        pictures=Path(generator.settings["HABARSHY_CACHE"]) / "pictures",
    )


def _logo_problem(generator: Any) -> Iterator[Problem]:
    logo = generator.logo
    if logo and logo.media_type != "image/svg+xml" and not usable_logo(logo):
        yield Problem(
            path=f"organizations/{generator.facts.organization.key}/organization.toml",
            code="card-logo-small",
            message=tell(
                "the logo of {size} pixels is too small for share cards, which show letters",
                size=f"{logo.width}×{logo.height}",
            ),
            remedy=tell("give a PNG of 320 pixels or more"),
            severity=Severity.WARNING,
            field="brand.logo",
        )


def write_cards(generator: Any, **_: Any) -> None:
    """Draw each card that is not there already; posts that look the same share one."""
    orders = getattr(generator, "card_orders", ())
    before = generator.settings.get("HABARSHY_BEFORE")
    cache = Path(generator.settings.get("HABARSHY_CACHE", ""))
    store = CardStore(Path(generator.output_path), cache, Path(before) if before else None)
    getattr(generator, "problems", []).extend(deliver(orders, store))


def connect() -> None:
    """Listen to the generators of posts and of the portal."""
    signals.article_generator_pretaxonomy.connect(order_cards)
    signals.article_writer_finalized.connect(write_cards)
