"""Reading the content folder: everything that paths and TOML files say, and all that is wrong with them at once.

Texts of TOML files that readers see are set with the right characters, and proof-read, by rules of languages that
whoever reads the folder brings along.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from .organizations import Federation, Organization, loading, tree
from .organizations.alike_names import alike_name_problems
from .organizations.federation_file import FederationFile
from .organizations.loading import FEDERATION_FILE, KnownFolder
from .organizations.organization_file import OrganizationFile
from .paths import LOGOS, FederationPath, MediaPath, OwnedPath, StandingPath, folder_contents, parse_path
from .paths.folder_contents import Sources
from .paths.names import organization_fault
from .paths.walking import find_files
from .problems import Message, Problem, did_you_mean, tell
from .problems.few import in_order
from .texts import LANGUAGE_CODE, Texts
from .toml import TomlFile
from .toml.lines import Place
from .toml.table import warning_at

OF_READERS = ("name", "short_name", "about", "contacts", "press_contacts", "sectors", "territories", "topics")
"""Keys under which texts stand by language, at any depth."""

Proofread = Callable[[str, str], Iterable[tuple[str, Message, Message]]]
"""Returns code, message and remedy of each thing that is wrong with a text in a language."""


def no_proofreader(_text: str, _language: str) -> Iterable[tuple[str, Message, Message]]:
    """Find nothing wrong."""
    return ()


def named_text_problems(file: TomlFile, proofread: Proofread) -> Iterator[Problem]:
    """Warn of names, addresses and descriptions that are not typed as they should be."""
    for key in OF_READERS:
        for place, text in _texts(file.values.get(key), (key,)):
            for code, message, remedy in proofread(text, str(place[-1])):
                yield warning_at(file, place, code, message, remedy)


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, one in inner:
        if isinstance(one, str) and LANGUAGE_CODE.fullmatch(str(key)):
            yield (*place, key), one
        elif isinstance(one, dict | list):
            yield from _texts(one, (*place, key))


_Value = TypeVar("_Value")
SetText = Callable[[str, str], str]
"""Takes a text and its language."""


def as_typed(text: str, _language: str) -> str:
    """Return the text itself."""
    return text


def set_texts(value: _Value, right: SetText) -> _Value:
    """Return a frozen dataclass with every `Texts` in it set, however deep it stands."""
    made: Any = value
    match made:
        case Texts():
            made = Texts(tuple((language, right(text, language)) for language, text in made))
        case tuple():
            made = tuple(set_texts(one, right) for one in made)
        case _ if is_dataclass(value):
            made = replace(made, **{one.name: set_texts(getattr(made, one.name), right) for one in fields(value)})
    return cast("_Value", made)


@dataclass(frozen=True, slots=True)
class Content:
    """The whole content folder, without the texts themselves."""

    federation: Federation | None
    """None if its file is missing or has an error."""
    organizations: tuple[Organization, ...] = ()
    """Those whose own file has no error, sorted by key."""
    sources: tuple[Sources, ...] = ()
    """One for each folder of `organizations/` that was opened, unreadable ones too, sorted by organization."""
    portal_pages: tuple[StandingPath, ...] = ()
    problems: tuple[Problem, ...] = ()
    """In order of files and lines."""
    unreadable: tuple[str, ...] = ()
    """Folders of organizations whose own file is missing, cannot be read or has an error, sorted."""
    remembered: tuple[Organization, ...] = ()
    """Unreadable organizations as an earlier build knew them; `read_content` remembers none."""
    known: Mapping[str, KnownFolder] = field(default_factory=dict)
    """Folders that the next build need not read again, as long as they stay the same."""
    languages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each organization by its folder, and of the site under an empty key, as far as files with mistakes tell."""


def read_content(
    content: Path,
    known: Mapping[str, KnownFolder] = MappingProxyType({}),
    right: SetText = as_typed,
    proofread: Proofread = no_proofreader,
    unopened: Collection[str] = (),
) -> Content:
    """Read a content folder; everything wrong in it is among the `problems`, nothing raises.

    Links are never followed. `.DS_Store`, `Thumbs.db`, `.gitkeep` and their like (walking.LEFT_BY_SYSTEMS) and empty
    folders are passed over without a word, every other file is either accepted or named in a problem. What has an error
    is not accepted: of two posts with one address the earlier is, and so on. The folders of `known` organizations are
    not opened; whoever names them knows that they and federation.toml are as they were. Texts of TOML files are set by
    `right` and read by `proofread`. Of `unopened` organizations nothing is known but that their folders are there.
    """
    if not content.is_dir():
        message, remedy = tell("there is no content folder"), tell("name the folder with federation.toml")
        return Content(None, problems=(Problem(".", "content-missing", message, remedy),))
    found, problems = find_files(content, passed_over={f"organizations/{key}" for key in (*known, *unopened)})
    opened = _folders(found)
    read_now_or_before = tuple(sorted((*opened, *known)))
    folders = frozenset((*read_now_or_before, *unopened))
    federation_file, read = _own_files(content, opened, found, problems, right)
    for file in (*([federation_file] if federation_file else ()), *read.values()):
        problems.extend(named_text_problems(file.file, proofread))
    files = dict(sorted({**read, **{key: one.file for key, one in known.items()}}.items()))
    # What is known of a folder stays as its file says it: whose name a parent's earlier one is, other files say.
    today = tree.folders_of_today(files, folders)
    files_of_today = tree.with_parents_of_today(files, today)
    federation_file = federation_file and tree.with_folders_of_today(federation_file, today)
    federation = federation_file.federation if federation_file else None
    organizations, wrong_relations = tree.related_organizations(files_of_today, folders, federation_file)
    problems.extend(wrong_relations)
    problems.extend(alike_name_problems(files_of_today, organizations, known))
    accepted = _accepted(found, federation, problems)
    organizations = {
        key: known[key].with_logo(one) if key in known else _with_logo(one, files[key], accepted[key], problems)
        for key, one in organizations.items()
    }
    wrong = {problem.path for problem in problems if problem.is_error}
    unreadable = tuple(
        key for key in read_now_or_before if key not in organizations or loading.organization_toml(key) in wrong
    )
    sources = tuple(folder_contents.sources_of(key, accepted[key]) for key in opened)
    for source in sources:
        problems.extend(_warnings(source, organizations.get(source.organization), accepted[source.organization]))
    if federation_file:
        problems.extend(_lead_warnings(content, federation_file, sources, (*known, *unopened)))
    return Content(
        None if FEDERATION_FILE in wrong else federation,
        tuple(organizations[key] for key in read_now_or_before if key not in unreadable),
        sources,
        folder_contents.sources_of("", accepted[""]).pages,
        in_order(problems),
        unreadable,
        known=loading.known_folders(files, organizations, problems, known),
        languages={"": federation.languages if federation else ()}
        | {key: file.organization.languages for key, file in files.items()},
    )


def read_sources(content: Path, key: str, languages: tuple[str, ...]) -> Sources:
    """Return the accepted files of one organization in a site of these languages; what is wrong was told before."""
    files, _ = find_files(content, f"organizations/{key}")
    paths = (path for path in map(parse_path, files) if not isinstance(path, Problem | FederationPath))
    known = folder_contents.in_known_languages((path for path in paths if path.organization == key), languages, [])
    return folder_contents.sources_of(key, folder_contents.without_clashes(known, []))


def _folders(files: Sequence[str]) -> tuple[str, ...]:
    """Return the folders of organizations that have any file, accepted or not, sorted."""
    parts = (file.split("/") for file in files)
    keys = {part[1] for part in parts if part[0] == "organizations" and part[2:]}
    return tuple(sorted(key for key in keys if not organization_fault(key)))


def _own_files(
    content: Path, opened: Sequence[str], files: Sequence[str], problems: list[Problem], right: SetText
) -> tuple[FederationFile | None, dict[str, OrganizationFile]]:
    """Read what the federation and the opened organizations say of themselves, its texts set."""
    present = frozenset(files)
    federation = loading.read_federation(content, present, problems)
    federation = federation and replace(federation, federation=set_texts(federation.federation, right))
    read = loading.read_organizations(content, opened, present, federation, problems)
    return federation, {key: replace(one, organization=set_texts(one.organization, right)) for key, one in read.items()}


def _accepted(
    files: Sequence[str], federation: Federation | None, problems: list[Problem]
) -> Mapping[str, list[OwnedPath]]:
    """Return the accepted files by organization; those of the portal under an empty key."""
    parsed = [parse_path(file) for file in files]
    problems.extend(path for path in parsed if isinstance(path, Problem))
    sources = (path for path in parsed if not isinstance(path, Problem | FederationPath))
    known = folder_contents.in_known_languages(sources, federation.languages if federation else (), problems)
    accepted: defaultdict[str, list[OwnedPath]] = defaultdict(list)
    for source in folder_contents.without_clashes(known, problems):
        accepted[source.organization].append(source)
    return accepted


def _with_logo(
    organization: Organization, file: OrganizationFile, accepted: Sequence[OwnedPath], problems: list[Problem]
) -> Organization:
    """Take the logo that the file names, or the one that is there."""
    there = [source.name for source in accepted if isinstance(source, MediaPath) and not source.folder]
    named = organization.logo
    if named and named not in there:
        message = tell("there is no file '{name}'", name=named)
        problems.append(warning_at(file.file, ("brand", "logo"), "logo-missing", message, tell("add the file")))
    logos = [name for name in (named, *LOGOS) if name in there]
    return replace(organization, logo=logos[0] if logos else "")


def _warnings(source: Sources, organization: Organization | None, accepted: Sequence[OwnedPath]) -> Iterator[Problem]:
    if organization and organization.languages:
        yield from folder_contents.language_warnings(source, organization.languages)
    yield from folder_contents.lonely_folder_warnings(
        source, (path for path in accepted if isinstance(path, MediaPath))
    )
    yield from folder_contents.near_name_warnings(source)


def _lead_warnings(
    content: Path, file: FederationFile, sources: Sequence[Sources], unopened: Collection[str]
) -> Iterator[Problem]:
    lead = file.federation.home_lead
    owner = lead.partition("/")[0]
    if owner in unopened:
        sources = (*sources, read_sources(content, owner, file.federation.languages))
    posts = {f"{post.organization}/{post.name}" for source in sources for post in source.posts}
    if lead and lead not in posts:
        remedy = did_you_mean(lead, posts, tell("the newest post leads"))
        message = tell("there is no post '{name}'", name=lead)
        yield warning_at(file.file, ("home", "lead"), "unknown-lead", message, remedy)
