"""The options of `habarshy start`: each question may be answered by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.messages import spoken
from plugins.newsroom import Message, tell
from plugins.reporting import command_line

_OF_A_KEY = tell("its name in addresses, in small Latin letters")
OPTIONS: dict[str, Message] = {
    "languages": tell("languages of the site, the main one first: kk,ru,en"),
    "name": tell("name of the federation, as kk=…, once for each language"),
    "federation": _OF_A_KEY,
    "site": tell("where readers will find the site, such as https://news.our-union.example"),
    "tag-authority": tell("a domain of yours and a year, for ids that never change: our-union.example,2026"),
    "time-zone": tell("the time zone, such as Asia/Almaty"),
    "color": tell("colour of the band, as #rrggbb"),
    "logo": tell("a file in PNG or SVG"),
    "email": tell("where people write to the newsroom"),
    "editors": tell("who reviews: logins or teams, such as @login,@our-union/desk"),
    "repository": tell("where the files of the newsroom will lie, such as https://github.com/our-union/news"),
    "engine": tell("whence newer versions come; without it, whence this was cloned"),
    "territory-name": tell("the first territory: its name, as kk=…, once for each language"),
    "territory": _OF_A_KEY,
    "territorial-name": tell("the union of that territory: its name, as kk=…, once for each language"),
    "territorial": _OF_A_KEY,
    "sector-name": tell("the first sector: its name, as kk=…, once for each language"),
    "sector": _OF_A_KEY,
    "sectoral-name": tell("the branch union of that sector: its name, as kk=…, once for each language"),
    "sectoral": _OF_A_KEY,
    "primary-name": tell("the first primary organization: its name, as kk=…, once for each language"),
    "primary": _OF_A_KEY,
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed behind `habarshy start`."""

    given: dict[str, tuple[str, ...]]
    """Values by option, in their order."""
    language: str
    """Empty where the person is to be asked."""
    without_questions: bool


def typed_options(arguments: Sequence[str]) -> Typed:
    """Read the command line; what does not fit ends the program with its help, as everywhere."""
    about = tell("Makes a newsroom of your own of the sample: asks, or takes the answers from options.")
    parser = command_line("start", about)
    talk = tell("in which language to talk: {languages}", languages=", ".join(spoken()))
    parser.allow("--language", talk, choices=spoken())
    parser.allow("--yes", tell("ask nothing: what no option says is as suggested"), action="store_true")
    for option, words in OPTIONS.items():
        parser.allow(f"--{option}", words, action="append")
    parser.allow("--no-welcome", tell("without a first post that greets the readers"), action="store_true")
    typed = vars(parser.parse_args(arguments))
    given = {name: tuple(typed[name.replace("-", "_")] or ()) for name in OPTIONS}
    given = {name: values for name, values in given.items() if values}
    if typed["no_welcome"]:
        given["no-welcome"] = ("yes",)
    return Typed(given, typed["language"] or "", typed["yes"])
