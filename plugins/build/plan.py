"""The sections that changed: by digest of all that reaches them, never by date or clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

import msgspec

from plugins.incremental import UNREADABLE, DamagedSummaryError, Ledger, Shown, Trees, all_told_again, read_head
from plugins.newsroom import Message, Problem, SectionFacts, digest_of, facts_of_each, read_sources

from .inputs import BuildInputs, with_remembered
from .jobs import SectionJob
from .reasons import changed_inputs, reasons_of_section

if TYPE_CHECKING:
    from plugins.reading import PostIndex


@dataclass(frozen=True, slots=True)
class Plan:
    """The sections to build, and the finished ones that serve again, by organization."""

    jobs: tuple[SectionJob, ...]
    reused: dict[str, Shown]
    told: dict[str, tuple[Problem, ...]]
    """Problems of reused sections whose words are not kept, by organization."""
    reasons: dict[str, tuple[Message, ...]]
    """Why each section is built, by organization."""
    shared_inputs: str
    """Digest of all that sections may be made from besides their own folders."""


def plan_of(inputs: BuildInputs) -> Plan:
    """Compare what each section would be made from with what lies finished; return which have to be made.

    For relatives that cannot be read stands what is published of them.
    """
    settings, job, before = inputs.settings, inputs.job, inputs.before
    known = {key: shown.head.organization for key, shown in before.ledger.sections.items()}
    newsroom = with_remembered(inputs.newsroom, known)
    common = job.made_with
    seen = (newsroom.federation, inputs.facts.pages, newsroom.organizations, newsroom.remembered)
    shared_inputs = digest_of(common, msgspec.json.encode(seen))
    trees = before.ledger.trees if before.ledger.shared_inputs == shared_inputs else {}
    opened = {sources.organization: sources for sources in newsroom.sources}
    facts_of = facts_of_each(newsroom, inputs.facts.pages)
    linked = LinkedPosts(before.ledger, inputs.trees, job.former_keys, cache(partial(_index, inputs)))
    jobs = []
    reused = {}
    told: dict[str, tuple[Problem, ...]] = {}
    shared: dict[int, str] = {}
    for key in (organization.key for organization in newsroom.organizations):
        shown = before.ledger.sections.get(key)
        tree = inputs.trees.organizations.get(key, UNREADABLE)
        if shown and trees.get(key) == tree:
            digest = shown.digest
        else:
            digest = digest_of(common, facts_digest(facts_of(key), shared), tree)
        finished = _finished(inputs, key, digest, linked) if tree != UNREADABLE else None
        again = all_told_again(settings.content, finished.head.withheld) if finished else None
        if finished and again is not None:
            reused[key] = finished
            told[key] = again
        else:
            sources = opened.get(key) or read_sources(settings.content, key, inputs.facts.languages)
            jobs.append(SectionJob(job, facts_of(key), sources, digest, shown.folder if shown else ""))
    anew = {job.facts.organization.key: job.digest for job in jobs}
    changed = changed_inputs(inputs) if anew else ()
    reasons = {key: tuple(reasons_of_section(inputs, key, digest, changed)) for key, digest in anew.items()}
    return Plan(tuple(jobs), reused, told, reasons, shared_inputs)


def facts_digest(facts: SectionFacts, shared: dict[int, str]) -> str:
    """Digest all that reaches a section; `shared` remembers the digests of what many sections have in common."""
    values = {name: getattr(facts, name) for name in _FACTS}
    common = [values.pop(name) for name in _SHARED]
    for value in common:
        if id(value) not in shared:
            shared[id(value)] = digest_of(msgspec.json.encode(value))
    return digest_of(msgspec.json.encode(tuple(values.values())), *(shared[id(value)] for value in common))


_FACTS = tuple(one.name for one in fields(SectionFacts))
_SHARED = ("site", "topics")


def _finished(inputs: BuildInputs, organization: str, digest: str, linked: LinkedPosts) -> Shown | None:
    """Find the finished section that shows and says the right thing at this build's moment."""
    settings, before = inputs.settings, inputs.before
    shown = before.ledger.sections.get(organization)
    same = shown and shown.digest == digest and shown.head.holds_at(settings.now) and organization in before.whole
    if shown and same and linked.stand(shown, is_before=True):
        return shown
    finished = inputs.layout.sections / organization
    for folder in sorted(finished.glob(f"{digest}-*")):
        try:
            found = Shown(digest, folder.name, read_head(folder / "summary"))
        except DamagedSummaryError:
            continue
        is_its = found.head.organization.key == organization
        if is_its and found.head.holds_at(settings.now) and linked.stand(found, is_before=False):
            return found
    return None


@dataclass(frozen=True)
class LinkedPosts:
    """The lookups of finished sections in others' posts, made again where the answer may be another one by now."""

    ledger: Ledger
    trees: Trees
    former_keys: tuple[tuple[str, str], ...]
    index: Callable[[], PostIndex]
    """Asked where a linked post may have changed."""

    def stand(self, shown: Shown, *, is_before: bool) -> bool:
        """Return whether the section would find the same; `is_before` if it is what the last build has shown."""
        asked = [one for one in shown.head.linked if not (is_before and self._unchanged(one.organization, one.folder))]
        if not asked:
            return True
        from plugins.reading import still_found  # noqa: PLC0415 - not loaded where nothing links to what changed

        return all(still_found(one, self.index()) for one in asked)

    def _unchanged(self, organization: str, today: str) -> bool:
        """Return whether an organization stands where it stood, and nobody touched its folder."""
        is_there = self._keys_today.get(organization, organization) == today
        return is_there and self._before.get(today) == self._now.get(today)

    @cached_property
    def _keys_today(self) -> Mapping[str, str]:
        return {digest_of(former): digest_of(key) for former, key in self.former_keys}

    @cached_property
    def _before(self) -> Mapping[str, str]:
        """Return the folders that every section has seen; none where an older one stands in for one that failed."""
        return _by_digest(self.ledger.trees) if self.ledger.shared_inputs else {}

    @cached_property
    def _now(self) -> Mapping[str, str]:
        return _by_digest(self.trees.organizations)


def _by_digest(trees: Mapping[str, str]) -> dict[str, str]:
    return {digest_of(key): tree for key, tree in trees.items()}


def _index(inputs: BuildInputs) -> PostIndex:
    from plugins.reading import post_index  # noqa: PLC0415 - as above

    from .section_job.build_section import reading_settings  # noqa: PLC0415 - as above

    federation = inputs.newsroom.federation
    topics = federation.topics if federation else ()
    return post_index(inputs.facts, topics, reading_settings(inputs.job))
