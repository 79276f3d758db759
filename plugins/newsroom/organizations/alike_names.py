"""Organizations that readers cannot tell apart by their names: letters of another alphabet, or one name twice.

Of folders that an earlier build knew nothing was wrong, so nothing is between two of them: only names of the same
length as one that was read now are looked at. Where the folder of a parent was read, the territory of its members may
be another now, and all are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.newsroom.problems import Problem, tell
from plugins.newsroom.texts import Texts
from plugins.newsroom.texts.letters import mixes_alphabets, texts_alike
from plugins.newsroom.toml.table import problem_at, warning_at

from . import Organization
from .organization_file import OrganizationFile

_FEW = 1_000
"""Folders read now, of which it costs less to look at lengths first."""
_ONE_ALPHABET = tell("type the name again with one keyboard layout")
_TELL_APART = tell("add a word that tells them apart, such as the place")


@dataclass(frozen=True, slots=True)
class _Named:
    """The owner of a name, and the place where it is written."""

    key: str
    field: str
    language: str
    text: str


def alike_name_problems(
    files: Mapping[str, OrganizationFile], organizations: Mapping[str, Organization], known: Collection[str]
) -> Iterator[Problem]:
    """Find names that look the same and have other letters, and the same name twice where nothing else differs.

    `organizations` are those of the files with what they inherit; those of the `known` folders were not read now.
    """
    changed = organizations.keys() - set(known)
    if not changed:
        return
    have_members = any(not changed.isdisjoint(one.parents) for one in organizations.values())
    read_now = (organizations[key] for key in changed)
    lengths = {len(text) for one in read_now for _, text in (*one.name, *one.short_name)}
    lengths = set() if have_members or len(changed) > _FEW else lengths
    names = _texts((one.name for one in organizations.values()), lengths)
    groups = texts_alike({*names, *_texts((one.short_name for one in organizations.values()), lengths)})
    repeated = [text for text, count in Counter(names).items() if count > 1]
    if not groups and not repeated:
        return
    owners = _owners(organizations, frozenset(repeated).union(*groups))
    for group in groups:
        yield from _look_alike(files, [one for text in sorted(group) for one in owners[text]])
    for text in repeated:
        yield from _twice(files, organizations, owners[text])


def _texts(named: Iterable[Texts], lengths: Collection[int]) -> list[str]:
    """Return the texts of some lengths; all if none are named."""
    texts = [text for texts in named for text in dict(texts.by_language).values()]
    return [text for text in texts if len(text) in lengths] if lengths else texts


def _owners(organizations: Mapping[str, Organization], wanted: Collection[str]) -> dict[str, list[_Named]]:
    owners: defaultdict[str, list[_Named]] = defaultdict(list)
    for key, one in organizations.items():
        for field, texts in (("name", one.name), ("short_name", one.short_name)):
            for language, text in texts:
                if text in wanted:
                    owners[text].append(_Named(key, field, language, text))
    return owners


def _look_alike(files: Mapping[str, OrganizationFile], named: Sequence[_Named]) -> Iterator[Problem]:
    """Report at the files whose words mix alphabets; where no word does, at all of them that it may be wrong."""
    mixing = [one for one in named if mixes_alphabets(one.text)]
    place_problem = problem_at if mixing else warning_at
    for one in mixing or named:
        other = next((two.key for two in named if two.key != one.key and two.text != one.text), None)
        if other:
            message = tell(
                "'{name}' looks like the name of '{other}' and has other letters", name=one.text, other=other
            )
            place = one.field, one.language
            yield place_problem(files[one.key].file, place, "look-alike-name", message, _ONE_ALPHABET)


def _twice(
    files: Mapping[str, OrganizationFile], organizations: Mapping[str, Organization], named: Iterable[_Named]
) -> Iterator[Problem]:
    """Report at all of those that have a name in common, and parents and territory too; what is closed is history."""
    families: defaultdict[tuple[frozenset[str], str], dict[str, _Named]] = defaultdict(dict)
    for one in named:
        organization = organizations[one.key]
        if one.field == "name" and not organization.closed:
            families[frozenset(organization.parents), organization.territory].setdefault(one.key, one)
    for family in families.values():
        first, second = [*family, None, None][:2]
        for key, one in family.items() if second else ():
            message = tell(
                "'{other}' has the same name, parents and territory", other=second if key == first else first
            )
            yield warning_at(files[key].file, (one.field, one.language), "same-name", message, _TELL_APART)
