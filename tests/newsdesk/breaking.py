"""Good posts with one part broken, as inexperienced authors break it, and the code of the rule that shall say so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from plugins.newsdesk import all_rules
from tests.newsdesk.good_posts import LANGUAGES, NAMES, good_post, texts_of

MOST_LETTERS = 118
"""Of a longer headline reading tells."""
Words = Mapping[str, str]


@dataclass(frozen=True)
class Broken:
    """One version of a good post with one broken part."""

    name: str
    language: str
    code: str
    text: str
    """The whole file."""

    @property
    def texts(self) -> dict[str, str]:
        return {**texts_of(self.name), self.language: self.text}


def in_title(change: Callable[[str], str]) -> Callable[[str, str], str]:
    return lambda text, _: re.sub(r"(?m)^(title: )(.+)$", lambda found: found[1] + change(found[2]), text, count=1)


def title(words: Words) -> Callable[[str, str], str]:
    return lambda text, language: re.sub(r"(?m)^title: .+$", f"title: {words[language]}", text, count=1)


def header(line: str | Words) -> Callable[[str, str], str]:
    """Put a line into the header in the place of the one with its key."""

    def change(text: str, language: str) -> str:
        put = line if isinstance(line, str) else line[language]
        key = put.partition(":")[0]
        head, rest = text.removeprefix("---\n").split("\n---\n", 1)
        kept = [one for one in head.split("\n") if not one.startswith(f"{key}:")]
        return "\n".join(("---", *kept, put, "---", rest))

    return change


def at_end(words: Words) -> Callable[[str, str], str]:
    return lambda text, language: f"{text.rstrip()}\n\n{words[language]}\n"


BREAKS: Mapping[str, Callable[[str, str], str]] = {
    "headline-full-stop": in_title(lambda title: f"{title}."),
    "headline-exclamation": in_title(lambda title: f"{title}!"),
    "headline-in-quotes": in_title(lambda title: f"«{title.replace('«', '').replace('»', '')}»"),
    "headline-too-long": in_title(lambda title: ", ".join([title] * 3)[:MOST_LETTERS].rpartition(" ")[0]),
    "headline-nothing-happened": title({"kk": "Семинар өтті", "ru": "Прошёл семинар", "en": "A seminar was held"}),
    "tag-with-hash": header("tags: '#union'"),
    "correction-without-updated": header(
        {"kk": "correction: Сан түзетілді.", "ru": "correction: Исправлено число.", "en": "correction: A number."}
    ),
    "link-says-here": at_end(
        {
            "kk": "Құжатты [осында](https://sample.example/kuzhat/) оқыңыз.",
            "ru": "Документ можно прочитать [здесь](https://sample.example/document/).",
            "en": "The document can be read [here](https://sample.example/document/).",
        }
    ),
    "hashtags-in-text": at_end(
        {"kk": "#кәсіподақ #еңбек #жеңіс", "ru": "#профсоюз #труд #победа", "en": "#union #work #win"}
    ),
    "heading-full-stop": at_end(
        {
            "kk": "## Енді не болады.\n\nКомиссия есебін жазып жатыр.",
            "ru": "## Что будет дальше.\n\nКомиссия пишет отчёт.",
            "en": "## What comes next.\n\nThe committee is writing its report.",
        }
    ),
    "date-impossible": at_end(
        {
            "kk": "Өтініштер 31 сәуірге дейін қабылданады.",
            "ru": "Заявления принимают до 31 апреля.",
            "en": "Applications are open until 31 April.",
        }
    ),
    "relative-day": at_end(
        {
            "kk": "Комиссия есебін кеше тапсырды.",
            "ru": "Вчера комиссия сдала отчёт.",
            "en": "The committee handed in its report yesterday.",
        }
    ),
    "quotation-without-speaker": lambda text, _: re.sub(r"(?m)^>\n> [—–] .+\n", "", text, count=1),
    "text-praise": at_end(
        {
            "kk": "Іс-шара жоғары деңгейде өтті.",
            "ru": "Мероприятие прошло на высоком уровне.",
            "en": "The event was held at the highest level.",
        }
    ),
    "link-shortened": at_end(
        {
            "kk": "Толық мәтіні [комиссия есебінде](https://bit.ly/3abcDEF) бар.",
            "ru": "Подробности есть в [отчёте комиссии](https://bit.ly/3abcDEF).",
            "en": "Details are in [the committee's report](https://bit.ly/3abcDEF).",
        }
    ),
    "list-of-one": at_end(
        {
            "kk": "Комиссия құжат сұрайды:\n\n- жеке куәлік",
            "ru": "Комиссия просит документ:\n\n- удостоверение",
            "en": "The committee asks for a document:\n\n- an identity card",
        }
    ),
}
"""By the code of the rule; each takes the whole file and its language."""


SAID_OTHERWISE = {("release", "quotation-without-speaker")}
"""Of a release the press room says it by a rule of its own, which is tested there."""


def broken() -> Iterator[Broken]:
    """Yield each good post in each language with each part broken that it has."""
    for name in NAMES:
        for language in LANGUAGES:
            text = texts_of(name)[language]
            for code, change in BREAKS.items():
                changed = change(text, language)
                kind = good_post(name).kind
                if changed != text and kind in all_rules()[code].kinds and (kind, code) not in SAID_OTHERWISE:
                    yield Broken(name, language, code, changed)
