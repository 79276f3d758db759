"""federation.toml and the organizations' own files, as a person would write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plugins.newsroom import Texts, literal

from .answers import Answers, Named

TOPICS: Mapping[str, Mapping[str, str]] = {
    "collective-agreements": {"kk": "Ұжымдық шарттар", "ru": "Коллективные договоры", "en": "Collective agreements"},
    "pay": {"kk": "Еңбекақы", "ru": "Оплата труда", "en": "Pay"},
    "safety-at-work": {"kk": "Еңбек қауіпсіздігі", "ru": "Безопасность труда", "en": "Safety at work"},
    "legal-help": {"kk": "Құқықтық көмек", "ru": "Правовая помощь", "en": "Legal help"},
    "training": {"kk": "Оқыту", "ru": "Обучение", "en": "Training"},
    "youth": {"kk": "Жастар", "ru": "Молодёжь", "en": "Youth"},
}
"""What any trade union writes about; a newsroom changes them in its file."""


def federation_toml(answers: Answers) -> str:
    """Return the file that says what is the same on the whole site."""
    lines = [
        "# docs/federation.md says what each key means.",
        f"languages = {_list(answers.languages)}",
        f"tag_authority = {literal(answers.tag_authority)}",
        f"time_zone = {literal(answers.time_zone)}",
        f"federation = {literal(answers.federation.key)}",
        *_texts("name", answers.federation.name),
    ]
    if answers.repository:
        service, address, branch = answers.repository.service, answers.repository.address, answers.repository.branch
        values = {"service": service, "address": address, "branch": branch}
        lines += ["", "[repository]", *(f"{key} = {literal(value)}" for key, value in values.items())]
    for kind, term in (("sectors", answers.sector), ("territories", answers.territory)):
        lines += _texts(f"{kind}.{term.key}", term.name) if term else ()
    lines += _topics(answers.languages)
    return "".join(f"{line}\n" for line in lines)


def organization_tomls(answers: Answers) -> Iterator[tuple[str, str]]:
    """Return each organization's folder name with the text of its file."""
    federation = answers.federation
    editors = [f"editors = {_list(answers.editors)}"] if answers.editors else []
    contacts = {"email": answers.email, "website": answers.site}
    brand = {"color": answers.color, "logo": f"logo{answers.logo.suffix.lower()}" if answers.logo else ""}
    head = ['kind = "federation"', "parents = []", *editors]
    yield federation.key, _file(head, federation, _table("contacts", contacts), _table("brand", brand))
    territory = [f"territory = {literal(answers.territory.key)}"] if answers.territory else []
    sector = [f"sector = {literal(answers.sector.key)}"] if answers.sector else []
    unions = [one for one in (answers.territorial, answers.sectoral) if one]
    for kind, one, own in (("territorial", answers.territorial, territory), ("sectoral", answers.sectoral, sector)):
        if one:
            yield one.key, _file([f'kind = "{kind}"', f"parents = {_list([federation.key])}", *own], one)
    if answers.primary:
        parents = [one.key for one in unions] or [federation.key]
        own = (territory if not answers.territorial else []) + (sector if not answers.sectoral else [])
        head = ['kind = "primary"', f"parents = {_list(parents)}", *own]
        yield answers.primary.key, _file(head, answers.primary)


def _file(head: Iterable[str], organization: Named, *tables: list[str]) -> str:
    lines = [*head, *_texts("name", organization.name), *(line for table in tables for line in table)]
    return "".join(f"{line}\n" for line in lines)


def _topics(languages: Iterable[str]) -> Iterator[str]:
    """Return topics for a site whose first language has names of them."""
    languages = tuple(languages)
    for key, names in TOPICS.items():
        if languages[0] in names:
            yield from _texts(f"topics.{key}", Texts.of({one: names[one] for one in languages if one in names}))


def _texts(table: str, texts: Texts) -> list[str]:
    return ["", f"[{table}]", *(f"{language} = {literal(text)}" for language, text in texts)]


def _table(name: str, values: Mapping[str, str]) -> list[str]:
    lines = [f"{key} = {literal(value)}" for key, value in values.items() if value]
    return ["", f"[{name}]", *lines] if lines else []


def _list(items: Iterable[str]) -> str:
    return f"[{', '.join(map(literal, items))}]"
