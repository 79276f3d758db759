"""`content/theme/` is read: of each file what is right, and all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from plugins.kept_files import FileFlaw
from plugins.newsroom import Logo, Look, OwnColors, Problem, decode_text, did_you_mean, system_reason, tell, unreadable
from plugins.pictures import cleaned_svg, svg_size
from plugins.views import Asset, Catalogues, OwnRules, assets, load_catalogues, logo

from . import extra_rules, tokens
from .own_words import FILE as TEXTS
from .own_words import own_words

FOLDER = "theme"
LOGO = "theme/logo.svg"
CSS_BYTES = 10_000
LOGO_BYTES = 100_000
TEXTS_BYTES = 50_000


@dataclass(frozen=True, slots=True)
class OwnLook:
    """A federation's own look, as far as it can be shown."""

    look: Look = field(default_factory=Look)
    assets: tuple[Asset, ...] = ()
    """All files that pages ask for, in the place of the theme's; none where the look is the theme's."""
    problems: tuple[Problem, ...] = ()


def read_own_look(content: Path, theme: Path, languages: Iterable[str]) -> OwnLook:
    """Read the look in a content folder, for a site of these languages; nothing raises but a broken theme.

    What may not stand in the folder is told where all paths are read.
    """
    folder = content / FOLDER
    if folder.is_symlink() or not folder.is_dir():
        return OwnLook()
    problems: list[Problem] = []
    css = _tokens(content, theme, problems)
    rules = _rules(content, theme, problems)
    drawing = _logo(content, problems)
    texts = _texts(content, load_catalogues(theme / "translations"), tuple(languages), problems)
    own = OwnRules(css.css if css else "", rules, has_logo=drawing is not None)
    files = (*assets(theme, own), *([logo(drawing)] if drawing else []))
    shown = Logo(files[-1].address, *svg_size(drawing)) if drawing else None
    look = Look(files[0].address if own else "", shown, texts, css.colors if css else OwnColors())
    return OwnLook(look, files if own else (), tuple(problems))


_AS_PLAIN_SVG = tell("export it as plain SVG with presentation attributes and text as paths")
_Made = TypeVar("_Made")


def _tokens(content: Path, theme: Path, problems: list[Problem]) -> tokens.OwnTokens | None:
    text = _text(content, tokens.FILE, problems)
    return _noted(tokens.own_tokens(text, theme), problems) if text else None


def _rules(content: Path, theme: Path, problems: list[Problem]) -> str:
    text = _text(content, extra_rules.FILE, problems)
    return _noted(extra_rules.extra_rules(text, tokens.names(theme)), problems) if text else ""


def _noted(found: tuple[_Made, tuple[Problem, ...]], problems: list[Problem]) -> _Made:
    made, wrong = found
    problems.extend(wrong)
    return made


def _logo(content: Path, problems: list[Problem]) -> bytes | None:
    data = _data(content, LOGO, LOGO_BYTES, problems)
    drawing = cleaned_svg(data) if data is not None else None
    if isinstance(drawing, FileFlaw):
        problems.append(Problem(LOGO, "theme-logo", drawing.message, _AS_PLAIN_SVG))
        return None
    return drawing


def _texts(
    content: Path, catalogues: Catalogues, languages: tuple[str, ...], problems: list[Problem]
) -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {}
    for file in sorted((content / FOLDER).iterdir()):
        path, named = f"{FOLDER}/{file.name}", TEXTS.fullmatch(file.name)
        if not named:
            continue
        if named[1] not in languages:
            message = tell("the site has no language '{language}'", language=named[1])
            otherwise = tell("add it to languages in federation.toml, or delete the file")
            remedy = did_you_mean(named[1], languages, otherwise)
            problems.append(Problem(path, "theme-text", message, remedy))
            continue
        data = _data(content, path, TEXTS_BYTES, problems)
        if data is not None:
            found[named[1]] = _noted(own_words(path, data, catalogues), problems)
    return {language: words for language, words in found.items() if words}


def _text(content: Path, path: str, problems: list[Problem]) -> str:
    data = _data(content, path, CSS_BYTES, problems)
    text = decode_text(path, data) if data is not None else ""
    if isinstance(text, Problem):
        problems.append(text)
        return ""
    return text


def _data(content: Path, path: str, most: int, problems: list[Problem]) -> bytes | None:
    """Return a file's bytes; None where it is not there, or is wrong as a whole. Links are told with all others."""
    file = content / path
    if file.is_symlink() or not file.is_file():
        return None
    try:
        with file.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        problems.append(unreadable(path, system_reason(error)))
        return None
    if len(data) > most:
        message = tell("the file has more than {most} bytes", most=most)
        problems.append(Problem(path, "theme-size", message, tell("delete what is not needed")))
        return None
    return data
