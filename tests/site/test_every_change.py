"""Whatever changes, a build that goes on from what stands gives the very bytes, and tells the very problems, of a cold
one: each key of each file, each kind of file, the time, the settings; and what is taken back gives the first bytes.

`make soak` makes each change alone. `make test` makes several at once that do not concern each other, and some of them
only without share cards: a card's address holds what it says, and so it hides what is old around it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, reduce
from pathlib import Path

import pytest

from tests.site.builds import PLUGINS, WITHOUT_CARDS, Bench
from tests.site.mutations import Mutation, keys_changed, known_keys, moments, mutations, surroundings
from tests.site.sample_content import FEDERATION, SAMPLE, State, Text
from tests.soak import SOAK

TOGETHER = 1 if SOAK else 40
FEWEST = 3
"""Changes that find so few others to be made with are left to the soak."""
PREVIEWED = ("header status", "header publish_at", "header embargo", "post added", "translation taken away", "time")
SINGLE = (*moments(), *surroundings())[:: 1 if SOAK else 3]


PLACE_IN_TREE = dict.fromkeys(("kind", "parents", "sector", "territory"), "parents")
"""Without one of these an organization is right only by another: two changed at once may leave it without a sector."""


def places(mutation: Mutation) -> frozenset[str]:
    """Name what a change touches: keys within a file, the file, or the folder of an organization."""
    after = mutation.change(SAMPLE)
    differing = {path for path in {*SAMPLE.files, *after.files} if SAMPLE.files.get(path) != after.files.get(path)}
    return frozenset(place for path in differing for place in _within(path, after))


def _within(path: str, after: State) -> Iterator[str]:
    was, now = (_values(state, path) for state in (SAMPLE, after))
    if was is None or now is None:
        # With its own file an organization comes or goes, and all that lies in its folder.
        yield path.removesuffix("/organization.toml")
        return
    yield from (f"{path} {PLACE_IN_TREE.get(key, key)}" for key in {*was, *now} if was.get(key) != now.get(key))


def _values(state: State, path: str) -> dict[str, object] | None:
    match state.files.get(path):
        case None | bytes():
            return None
        case Text(header, body):
            return {**header, "(body)": body}
        case toml:
            return {key: value for table, inner in toml.items() for key, value in _flat(table, inner)}


def _flat(key: str, value: object) -> Iterator[tuple[str, object]]:
    yield from ((f"{key}.{one}", inner) for one, inner in value.items()) if isinstance(value, dict) else [(key, value)]


def concerns_all(mutation: Mutation) -> bool:
    """Say whether it makes everything anew, and so would hide what is old after another change."""
    return any(place.startswith((FEDERATION, "organizations/federation/", "pages/")) for place in places(mutation))


def together(changes: Iterable[Mutation]) -> list[list[Mutation]]:
    """Put changes that touch no common place into groups."""
    groups: list[list[Mutation]] = []
    taken: list[set[str]] = []
    for change in changes:
        touched = places(change)
        fitting = (at for at, group in enumerate(groups) if len(group) < TOGETHER and _apart(touched, taken[at]))
        at = next(fitting, len(groups))
        if at == len(groups):
            groups.append([])
            taken.append(set())
        groups[at].append(change)
        taken[at] |= touched
    return groups


def _apart(touched: frozenset[str], taken: set[str]) -> bool:
    both = [(one, other) for one in touched for other in taken]
    return not any(
        one == other or one.startswith(_below(other)) or other.startswith(_below(one)) for one, other in both
    )


def _below(place: str) -> tuple[str, str]:
    return f"{place} ", f"{place}/"


@cache
def groups() -> list[list[Mutation]]:
    """Give all changes of what authors write, always in the same groups."""
    every = sorted(mutations(), key=str)
    random.Random(1).shuffle(every)
    # Without one of the site's languages, what others add in it would be a mistake of the federation's own.
    alone = [one for one in every if f"{FEDERATION} languages" in places(one)]
    wide = [one for one in every if concerns_all(one) and one not in alone]
    found = [*together(one for one in every if one not in (*alone, *wide)), *together(wide)]
    return [*(group for group in found if SOAK or len(group) > FEWEST), *([one] for one in alone)]


def changed(group: Iterable[Mutation], state: State = SAMPLE) -> State:
    return reduce(lambda made, mutation: mutation.change(made), group, state)


def check(bench: Bench, states: Iterable[tuple[object, State]], start: State = SAMPLE) -> None:
    """Build each state on what the last one left, and from nothing; at the end go back to the start."""
    first = bench.warm(start)
    for named, state in states:
        warm, cold = bench.warm(state), bench.cold(state)
        assert warm.differs_from(cold) == [], str(named)
        if SOAK:
            assert bench.warm(start).differs_from(first) == [], str(named)
    assert bench.warm(start).differs_from(first) == []


def parts_of(number: int) -> list[Sequence[list[Mutation]]]:
    """Deal the groups out, so that tests of them run side by side."""
    return [groups()[at::number] for at in range(number)]


def test_the_table_changes_each_key_that_the_code_knows() -> None:
    assert known_keys() == keys_changed()


@pytest.mark.parametrize("part", parts_of(2))
def test_what_authors_change_without_cards(tmp_path: Path, part: Sequence[list[Mutation]]) -> None:
    check(Bench(tmp_path, WITHOUT_CARDS), ((list(map(str, group)), changed(group)) for group in part))


@pytest.mark.parametrize("part", parts_of(3) if SOAK else parts_of(5)[:1])
def test_what_authors_change(tmp_path: Path, part: Sequence[list[Mutation]]) -> None:
    check(Bench(tmp_path, PLUGINS), ((list(map(str, group)), changed(group)) for group in part))


@pytest.mark.parametrize("plugins", [PLUGINS, WITHOUT_CARDS] if SOAK else [WITHOUT_CARDS])
def test_what_time_and_settings_change(tmp_path: Path, plugins: tuple[str, ...]) -> None:
    check(Bench(tmp_path, plugins), ((one, one.change(SAMPLE)) for one in SINGLE))


def test_cards_that_come_and_go(tmp_path: Path) -> None:
    check(Bench(tmp_path), [("no cards", SAMPLE.set(plugins=WITHOUT_CARDS))])


def test_a_preview(tmp_path: Path) -> None:
    start = SAMPLE.set(preview=True)
    found = [one for one in (*mutations(), *moments()) if str(one).startswith(PREVIEWED)]
    chosen = found if SOAK else found[::5]
    check(Bench(tmp_path, WITHOUT_CARDS), ((one, one.change(start)) for one in chosen), start)
