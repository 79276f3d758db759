"""Renaming the key of a sector, a territory or a topic."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import Term, did_you_mean, slug_value_fault, tell

from . import header_edits, toml_edits
from .preparation import FEDERATION, Preparation, own_file, taken, unknown
from .written_files import RenameError


@dataclass(frozen=True, slots=True)
class TermKind:
    """What is renamed: the table of federation.toml, and the key by which organizations or posts name it."""

    table: str
    key: str


KINDS = {
    "sector": TermKind("sectors", "sector"),
    "territory": TermKind("territories", "territory"),
    "topic": TermKind("topics", "topics"),
}


def rename_term(preparation: Preparation, kind: TermKind, old: str, new: str) -> None:
    """Give a term another key; all that names it names it by that. Raises RenameError."""
    terms: tuple[Term, ...] = getattr(preparation.federation, kind.table)
    keys = [term.key for term in terms]
    if old not in keys:
        today = next((term.key for term in terms if old in term.formerly), "")
        remedy = tell("today it is '{name}'", name=today) if today else did_you_mean(old, keys)
        raise RenameError(unknown(tell("[{table}] has no '{name}'", table=kind.table, name=old), remedy))
    fault = slug_value_fault(new)
    if fault:
        said = tell("'{value}' {fault}", value=new, fault=fault.reason)
        raise RenameError(unknown(said, tell("write {name}", name=fault.right) if fault.right else fault.remedy))
    if new in keys:
        raise RenameError(taken(new, tell("[{table}] has it already", table=kind.table)))
    for term in terms:
        if new in term.formerly:
            before = tell("it was the key of '{owner}' before, whose old addresses lead on", owner=term.key)
            raise RenameError(taken(new, before))
    file = toml_edits.with_table_renamed(FEDERATION, preparation.text(FEDERATION), kind.table, old, new)
    preparation.write(FEDERATION, file)
    if kind.key == "topics":
        _rename_in_posts(preparation, old, new)
    else:
        _rename_in_organizations(preparation, kind.key, old, new)


def _rename_in_organizations(preparation: Preparation, key: str, old: str, new: str) -> None:
    for organization in preparation.organizations:
        path = own_file(organization)
        if toml_edits.values_of(path, preparation.text(path)).get(key) == old:
            preparation.write(path, toml_edits.with_names(path, preparation.text(path), key, {old: new}))


def _rename_in_posts(preparation: Preparation, old: str, new: str) -> None:
    for path in preparation.texts_with(old):
        file = preparation.text(path)
        if "/news/" in path:
            preparation.write(path, header_edits.with_item(path, file, "topics", old, new))
