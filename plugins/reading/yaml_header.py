"""A YAML header, read so that every value is text and knows its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from plugins.newsroom import Problem, tell

from .entries import Entry
from .wrong import Wrong

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE = tell("put the whole value between single quotes: title: 'Words: and more words'")
_NO_SPACE = re.compile(r"(?m)^([A-Za-z][A-Za-z_-]*):(?!/)(\S.*)$")
_MAY_BE_ALIAS = re.compile(r"(?m)(?:^|[\s\[,:-])[&*]")


def yaml_header(path: str, text: str, first_line: int) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Read the text between the fences; `first_line` is its first line's number in the file."""
    try:
        # Only composed, never constructed: no value becomes a date, a number or a yes.
        if _MAY_BE_ALIAS.search(text):
            _refuse_aliases(text)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = first_line + min(error.problem_mark.line if error.problem_mark else 0, text.count("\n"))
        wrong = _not_understood(error, text.split("\n")[line - first_line])
        return (), (_no_space(path, text, first_line) or wrong.at(path, line),)
    except (yaml.YAMLError, RecursionError):
        return (), (Wrong("header-syntax", tell("the header cannot be read"), _QUOTE).at(path, first_line),)
    if node is None:
        return (), ()
    if not isinstance(node, yaml.MappingNode):
        remedy = tell("write a key, a colon and a value on each line, such as title: Words")
        wrong = Wrong("header-syntax", tell("the header has no keys"), remedy)
        return (), (_no_space(path, text, first_line) or wrong.at(path, first_line),)
    found = [_entry(path, key, value, text, first_line) for key, value in node.value]
    problems = (problem for _, some in found for problem in some)
    return tuple(entry for entry, _ in found if entry), tuple(problems)


def _entry(
    path: str, key: yaml.Node, value: yaml.Node, text: str, first_line: int
) -> tuple[Entry | None, tuple[Problem, ...]]:
    line = first_line + key.start_mark.line
    name = str(key.value).strip().lower() if isinstance(key, yaml.ScalarNode) else ""
    texts = _texts(value)
    if not name or texts is None:
        message = tell("this is neither a value nor a list of values")
        wrong = Wrong("header-value", message, tell("write one value, or [one, two]"))
        return None, (wrong.at(path, line, name or None),)
    problems = tuple(wrong.at(path, line, name) for wrong in _swallowed(value, text))
    return Entry(name, line, texts, isinstance(value, yaml.SequenceNode)), problems


def _texts(value: yaml.Node) -> tuple[str, ...] | None:
    if isinstance(value, yaml.ScalarNode):
        return (str(value.value),)
    if isinstance(value, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in value.value):
        return tuple(str(item.value) for item in value.value)
    return None


def _swallowed(value: yaml.Node, text: str) -> Iterator[Wrong]:
    """Find hashtags: YAML takes ` #Word` for a comment, and the word would be lost without a sign."""
    if isinstance(value, yaml.ScalarNode) and not value.style:
        lines = text.split("\n")
        # An empty value that ends the header ends behind its last line.
        rest = lines[value.end_mark.line][value.end_mark.column :] if value.end_mark.line < len(lines) else ""
        if re.match(r"\s*#\w", rest):
            message = tell("everything from {word} on counts as a comment", word=rest.strip().split()[0])
            yield Wrong("header-comment", message, _QUOTE)


def _no_space(path: str, text: str, first_line: int) -> Problem | None:
    """Tell of a key that sticks to its value, which YAML reads on into the lines below."""
    found = _NO_SPACE.search(text)
    if not found:
        return None
    remedy = tell("put a space after the colon: {key}: {value}", key=found[1], value=found[2].strip()[:40])
    wrong = Wrong("header-space", tell("there is no space after '{key}:'", key=found[1]), remedy)
    return wrong.at(path, first_line + text.count("\n", 0, found.start()))


def _refuse_aliases(text: str) -> None:
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(problem="alias", problem_mark=event.start_mark)  # type: ignore[arg-type]


def _not_understood(error: yaml.MarkedYAMLError, written: str) -> Wrong:
    if re.search("alias|anchor", f"{error.context} {error.problem}"):
        return Wrong("header-alias", tell("a value that begins with & or * must be quoted"), _QUOTE)
    if "\t" in written:
        return Wrong(
            "header-syntax", tell("there is a tab character in the header"), tell("write spaces instead of it")
        )
    return Wrong("header-syntax", tell("this line of the header cannot be understood"), _QUOTE)
