"""Renaming, merging and closing an organization."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from plugins.messages import in_language
from plugins.newsroom import Organization, organization_value_fault, tell
from plugins.upkeep.start.pages import words_alone

from . import toml_edits
from .preparation import FEDERATION, Preparation, folder_of, own_file, taken, unknown
from .written_files import RenameError, WrittenFile


def rename_organization(preparation: Preparation, old: str, new: str) -> None:
    """Give an organization's folder another name; all that names it names it by that. Raises RenameError."""
    organization = preparation.organization(old)
    _check_free(preparation, organization, new)
    own = own_file(old)
    preparation.renamed = (old, new)
    preparation.moves.append((folder_of(old), folder_of(new)))
    preparation.write(own, toml_edits.with_former_name(own, preparation.text(own), old))
    _name_parents(preparation, {old: new})
    _name_in_federation(preparation, old, new)
    preparation.mend_redirects(old, new)
    link = re.compile(rf"(\{{org:){re.escape(old)}(?=/)")
    for path in preparation.texts_with(f"{{org:{old}/"):
        preparation.mend(path, link, lambda found: f"{found[1]}{new}")


def merge_organization(preparation: Preparation, old: str, new: str, day: date) -> None:
    """Close an organization that goes on as a part of another; its members belong to that. Raises RenameError."""
    going, staying = preparation.organization(old), preparation.organization(new)
    if going.key == staying.key:
        raise RenameError(tell("an organization does not merge with itself"))
    if staying.closed:
        raise RenameError(tell("'{name}' is closed itself: name the organization that goes on", name=new))
    close_organization(preparation, old, day)
    _name_parents(preparation, {old: new}, but=new)
    _leave(preparation, going, staying)
    _tell_on_its_page(preparation, going, staying)
    _refuse_circle(preparation, old, new)


def close_organization(preparation: Preparation, name: str, day: date) -> None:
    """Write the day on which an organization ended; raise RenameError if it cannot end."""
    organization = preparation.organization(name)
    if name == preparation.federation.key:
        raise RenameError(tell("'{name}' is the federation of this site, which cannot be closed", name=name))
    if organization.closed:
        message = tell("'{name}' is closed since {day}", name=name, day=organization.closed.isoformat())
        raise RenameError(message)
    own = own_file(name)
    line = f"closed = {day.isoformat()}"
    preparation.write(own, toml_edits.with_line(own, preparation.text(own), "closed", line, day))


def _check_free(preparation: Preparation, organization: Organization, new: str) -> None:
    fault = organization_value_fault(new)
    if fault:
        said = tell("'{value}' {fault}", value=new, fault=fault.reason)
        raise RenameError(unknown(said, tell("write {name}", name=fault.right) if fault.right else fault.remedy))
    if new in organization.formerly:
        message = tell(
            "'{name}' was its name before: a folder takes no name again, for its old addresses lead on", name=new
        )
        raise RenameError(message)
    if new in {*preparation.organizations, *preparation.content.unreadable}:
        raise RenameError(taken(new, tell("another organization has it")))
    for one in preparation.organizations.values():
        if new in one.formerly:
            before = tell("it was the name of '{owner}' before, whose old addresses lead on", owner=one.key)
            raise RenameError(taken(new, before))
    if preparation.is_there(folder_of(new)):
        raise RenameError(tell("{file} is there already: move it away first", file=folder_of(new)))


def _name_parents(preparation: Preparation, names: Mapping[str, str], but: str = "") -> None:
    """Let every organization that belongs to one belong to the other, `but` one."""
    for key in preparation.organizations:
        path = own_file(key)
        parents = toml_edits.values_of(path, preparation.text(path)).get("parents", [])
        if key != but and not names.keys().isdisjoint(parents):
            preparation.write(path, toml_edits.with_names(path, preparation.text(path), "parents", names))


def _leave(preparation: Preparation, going: Organization, staying: Organization) -> None:
    """Let the organization that goes on belong to the parents of the one that was its parent."""
    path = own_file(staying.key)
    if going.key in staying.parents:
        others = [one for one in staying.parents if one != going.key]
        above = next((one for one in going.parents if one not in others), "")
        file = preparation.text(path)
        if above:
            preparation.write(path, toml_edits.with_names(path, file, "parents", {going.key: above}))
        elif others:
            preparation.write(path, toml_edits.without_name(path, file, "parents", going.key))


def _tell_on_its_page(preparation: Preparation, going: Organization, staying: Organization) -> None:
    """Let the page about an organization name the one that it is a part of, in each of its languages."""
    for language in going.languages:
        path = f"{folder_of(going.key)}/pages/about.{language}.md"
        name = words_alone(str(staying.name.get(language, staying.languages)))
        words = in_language(
            tell("This organization is now a part of another: {name}. Its news goes on there.", name=name), language
        )
        if preparation.is_there(path):
            file = preparation.text(path)
            end = file.line_end
            text = f"{file.text.rstrip()}{end}{end}{words}{end}"
            preparation.write(path, replace(file, text=text))
        else:
            title = _title(str(going.name.get(language, going.languages)))
            preparation.texts[path] = WrittenFile(f"---\ntitle: {title}\n---\n\n{words}\n")


def _title(name: str) -> str:
    """Return a name as a header has it: quoted where its first sign would mean something there."""
    return json.dumps(name, ensure_ascii=False) if name[0] in "\"'|>" else name


def _refuse_circle(preparation: Preparation, old: str, new: str) -> None:
    """Raise RenameError if the organization that goes on would belong to itself."""
    above, seen = [new], set[str]()
    while above:
        key = above.pop()
        path = own_file(key)
        is_known = key in preparation.organizations
        parents = toml_edits.values_of(path, preparation.text(path)).get("parents", []) if is_known else []
        if new in parents:
            message = tell(
                "'{name}' would belong to itself: it is below '{owner}'. Change its parents first", name=new, owner=old
            )
            raise RenameError(message)
        above += [parent for parent in parents if parent not in seen]
        seen.update(parents)


def _name_in_federation(preparation: Preparation, old: str, new: str) -> None:
    values = toml_edits.values_of(FEDERATION, preparation.text(FEDERATION))
    if values.get("federation") == old:
        file = toml_edits.with_names(FEDERATION, preparation.text(FEDERATION), "federation", {old: new})
        preparation.write(FEDERATION, file)
    lead = values.get("home", {}).get("lead", "")
    if lead.startswith(f"{old}/"):
        name_lead(preparation, lead, f"{new}{lead[len(old) :]}")


def name_lead(preparation: Preparation, old: str, new: str) -> None:
    """Let the post that leads the home page be found by its new name."""
    values = toml_edits.values_of(FEDERATION, preparation.text(FEDERATION))
    if values.get("home", {}).get("lead") == old:
        file = toml_edits.with_names(FEDERATION, preparation.text(FEDERATION), "lead", {old: new}, table="home")
        preparation.write(FEDERATION, file)
