"""The contents of an organization's folder, without files that may not stand beside each other."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from plugins.newsroom.problems import Problem, Severity, tell
from plugins.newsroom.texts import language_like

from . import MediaPath, NewsPath, OwnedPath, StandingPath

MOST_OF_A_DAY = 100
"""Posts of a day that are compared, each with each."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of one organization; paths are below the content folder."""

    organization: str
    posts: tuple[NewsPath, ...] = ()
    """Sorted by path, as all of these."""
    pages: tuple[StandingPath, ...] = ()
    files: tuple[str, ...] = ()
    """Every accepted file: posts, pages, pictures and organization.toml."""


def without_clashes(sources: Iterable[OwnedPath], problems: list[Problem]) -> list[OwnedPath]:
    """Leave out what cannot stand beside an earlier file, with a problem at the later one; the rest sorted by path."""
    names: dict[str, OwnedPath] = {}
    for source in sorted(sources, key=lambda source: source.path):
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", source.path).casefold())
        twin = names.setdefault(folded, source)
        if twin is not source:
            message = tell("macOS and Windows cannot tell this name from '{name}'", name=twin.path.rpartition("/")[2])
            remedy = tell("rename one of them; the other file is used for now")
            problems.append(Problem(source.path, "twin-name", message, remedy))
    taken = {source.path for source in names.values()}
    posts: dict[tuple[str, int, str], NewsPath] = {}
    accepted = []
    for source in names.values():
        if isinstance(source, NewsPath):
            first = posts.setdefault((source.organization, source.day.year, source.slug), source)
            if first.day != source.day:
                problems.append(_same_address(source, first, taken))
                continue
        accepted.append(source)
    return accepted


def _same_address(post: NewsPath, first: NewsPath, taken: Collection[str]) -> Problem:
    message = tell("the post '{name}' has the same address: day and month are not part of it", name=first.name)
    remedy = tell("choose other words for the name of the later post")
    translation = f"{first.name}.{post.language}.md"
    if f"{first.path.rpartition('/')[0]}/{translation}" not in taken:
        remedy = tell(
            "if it is the translation, name it {name}; if not, choose other words for the name of the later post",
            name=translation,
        )
    return Problem(post.path, "same-address", message, remedy)


def in_known_languages(
    sources: Iterable[OwnedPath], languages: tuple[str, ...], problems: list[Problem]
) -> list[OwnedPath]:
    """Leave out texts in languages that the site does not have, with a problem each; all stay if none are known."""
    kept = []
    for source in sources:
        if languages and isinstance(source, NewsPath | StandingPath) and source.language not in languages:
            message = tell("the site has no language '{language}'", language=source.language)
            right = source.path.removesuffix(f".{source.language}.md")
            meant = language_like(source.language)
            remedy = tell(
                "rename it {name}, or add the language to federation.toml; it has {languages}",
                name=f"{right}.{meant if meant in languages else languages[0]}.md",
                languages=", ".join(languages),
            )
            problems.append(Problem(source.path, "unknown-language", message, remedy))
        else:
            kept.append(source)
    return kept


def sources_of(organization: str, accepted: Iterable[OwnedPath]) -> Sources:
    """Sort the accepted files of one organization by what they are."""
    files = tuple(accepted)
    return Sources(
        organization,
        tuple(source for source in files if isinstance(source, NewsPath)),
        tuple(source for source in files if isinstance(source, StandingPath)),
        tuple(source.path for source in files),
    )


def language_warnings(sources: Sources, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Find texts in a language of the site that the organization does not name as its own."""
    texts: tuple[NewsPath | StandingPath, ...] = (*sources.posts, *sources.pages)
    for source in texts:
        if source.language not in languages:
            message = tell(
                "'{language}' is not among the organization's languages, it is published all the same",
                language=source.language,
            )
            remedy = tell("add the language to organization.toml if more texts in it will come")
            yield Problem(source.path, "unlisted-language", message, remedy, Severity.WARNING)


def lonely_folder_warnings(sources: Sources, pictures: Iterable[MediaPath]) -> Iterator[Problem]:
    """Find folders of pictures that no post is named like."""
    posts = {f"news/{post.name}" for post in sources.posts}
    for folder in sorted({picture.folder for picture in pictures if "/" in picture.folder} - posts):
        path = f"organizations/{sources.organization}/{folder}"
        message = tell("no post is named like this folder, so its pictures are shown nowhere")
        yield Problem(path, "lonely-folder", message, tell("name the folder like its post"), Severity.WARNING)


def near_name_warnings(sources: Sources) -> Iterator[Problem]:
    """Find translations that stand apart from their post because a letter of their name is wrong."""
    days: defaultdict[object, defaultdict[str, list[NewsPath]]] = defaultdict(lambda: defaultdict(list))
    for post in sources.posts:
        days[post.day][post.slug].append(post)
    for slugs in days.values():
        for (one, versions), (other, others) in combinations(islice(slugs.items(), MOST_OF_A_DAY), 2):
            languages = {post.language for post in versions}
            if _is_slip(one, other) and languages.isdisjoint(post.language for post in others):
                # The name that more versions have is the right one; of two equals the earlier.
                wrong, right = (versions, others) if len(versions) < len(others) else (others, versions)
                for post in wrong:
                    name = right[0].name
                    message = tell("the name differs by a letter from '{name}', a post of the same day", name=name)
                    remedy = tell("if it is its translation, name it {name}", name=f"{name}.{post.language}.md")
                    yield Problem(post.path, "near-name", message, remedy, Severity.WARNING)


def _is_slip(one: str, other: str) -> bool:
    """Return whether one letter is missing, wrong or exchanged with its neighbour; digits tell parts apart."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[same:], other[same:]
    if rest[1:] == other_rest[1:]:
        letters = rest[:1] + other_rest[:1]
    elif rest[1:] == other_rest:
        letters = rest[:1]
    elif rest == other_rest[1:]:
        letters = other_rest[:1]
    elif rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]:
        letters = rest[:2]
    else:
        return False
    # Of «part-a» and «part-b» the letter is a word.
    is_word = not (one[same - 1 : same].isalpha() or one[same + 1 : same + 2].isalpha())
    return letters.isalpha() and not is_word
