"""The texts of a choice read and edited: what reading tells of them, and what an editor would say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from plugins.newsdesk.edited_post import post_to_edit
from plugins.newsdesk.engine import advice_of, problem_of
from plugins.newsdesk.other_posts import OtherPosts, usual_languages
from plugins.newsroom import (
    Failure,
    Problem,
    SectionFacts,
    Severity,
    Sources,
    at_work_on,
    collect_failures_apart,
    tell,
)
from plugins.reading import ExaminedPost, ReadingSettings, examine_organization, in_time

from .findings import Finding
from .former_keys import FormerKeys


@dataclass(frozen=True, slots=True)
class Texts:
    """Some texts of one organization."""

    facts: SectionFacts
    sources: Sources
    chosen: frozenset[str]
    """Paths; of a post or page that is chosen all versions are read."""
    same_bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the path of a text, those of other organizations with the very same body."""


def settings_for_check(content: Path, cache: Path, now: datetime) -> ReadingSettings:
    """Return settings by which nothing is made for readers; `cache` is a folder that nobody keeps."""
    return ReadingSettings(content, cache, "", now, preview=False, former_keys=FormerKeys(content), publishes=False)


def findings_of(texts: Texts, settings: ReadingSettings) -> list[Finding]:
    """Return all that there is to say of some texts."""
    examined = examine_organization(texts.facts, texts.sources, settings, texts.chosen)
    found = [Finding(problem) for problem in examined.problems]
    for post in examined.posts:
        found += map(Finding, post.problems)
        found += advice_on(post, texts)
    return found


def advice_on(post: ExaminedPost, texts: Texts) -> list[Finding]:
    """Return what an editor would say of a post; nothing of versions that cannot be read as texts.

    A rule that stumbles costs the advice on this post, and is told as the program's mistake.
    """
    versions = [one for one in post.versions if one.header.values.get("title") and one.body]
    if not versions:
        return []
    first, facts = versions[0].source, texts.facts
    file = first.path
    others = OtherPosts(usual_languages(texts.sources.posts, first.name), texts.same_bodies)

    def advised() -> list[Finding]:
        edited = post_to_edit(versions, facts.organization, facts, post.photos, others)
        return [Finding(problem_of(text, code, found), found.mend) for text, code, found in advice_of(edited)]

    with collect_failures_apart() as watch, at_work_on(file):
        found = in_time(file, advised)
        # Of what takes too long reading has told already.
        return [] if isinstance(found, Problem) else found
    return [_stumbled(failure) for failure in watch.failures]


def _stumbled(failure: Failure) -> Finding:
    message = tell("the rules of good writing stumbled over this text ({kind})", kind=failure.kind)
    remedy = tell("tell the site's maintainers: the mistake is in the program, not in the text")
    return Finding(Problem(failure.path, "advice-failed", message, remedy, Severity.ADVICE))
