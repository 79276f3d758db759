"""Questions, answered by options or by a person; what is wrong is told, and asked once more where somebody sits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from plugins.newsroom import LANGUAGE_CODE, NOTHING, RIGHT, Fault, Message, Texts, has_visible, tell

from .terminal import at_terminal
from .typed_lines import line_typed

Check = Callable[[str], Fault]
LEFT_OUT = "-"
"""What is typed instead of an answer, or behind an option, to leave it out, also where one is suggested."""
IN_LANGUAGE = {"kk": tell("in Kazakh"), "ru": tell("in Russian"), "en": tell("in English")}


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked."""

    option: str
    """The option that answers it, without hyphens."""
    words: Message
    about: Message = NOTHING
    """Told once before it is asked, where it does not explain itself."""
    suggestion: str = ""
    check: Check = lambda _: RIGHT
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """Who answers, and what could not be taken as an answer."""

    given: Mapping[str, tuple[str, ...]]
    """Options that were typed, with their values."""
    asks: bool
    """True if somebody sits at the terminal; else what no option says is as suggested."""
    complaints: list[str] = field(default_factory=list)
    """What is wrong with options, in the terminal's language; with any of them nothing may be written."""


def say(message: Message = NOTHING) -> None:
    """Write one line for the person at the terminal."""
    sys.stdout.write(f"{at_terminal(message)}\n" if message else "\n")
    sys.stdout.flush()


def ask(conversation: Conversation, question: Question) -> str:
    """Return the answer of the option, else of the person, else the suggested one; empty if it is left out.

    Raises EOFError and KeyboardInterrupt where the person ends the conversation.
    """
    given = conversation.given.get(question.option)
    if given is not None:
        answer = _bare(given[-1])
        answer = "" if answer == LEFT_OUT else answer
        complaint = _complaint(question, answer)
        if not complaint:
            return answer
        _complain(conversation, question.option, complaint)
        if not conversation.asks:
            return ""
    if conversation.asks:
        return _asked(question)
    if complaint := _complaint(question, question.suggestion):
        _complain(conversation, question.option, complaint)
    return question.suggestion


def ask_texts(conversation: Conversation, question: Question, languages: Iterable[str]) -> Texts:
    """Return one text in the languages in which it was given; if it is needed, it is in the first one.

    An option says it as `ru=…`, once for each language; a text without a language is in the first.
    """
    languages = tuple(languages)
    given = _by_language(conversation, question.option, languages)
    texts: dict[str, str] = {}
    for number, language in enumerate(languages):
        in_language = tell("{words}, {language}", words=question.words, language=IN_LANGUAGE.get(language, language))
        one = replace(
            question,
            words=in_language,
            about=question.about if number == 0 else NOTHING,
            is_needed=question.is_needed and number == 0,
        )
        answers = {question.option: (given[language],)} if language in given else {}
        # Who has given some of the names as options is asked for no others, but for what cannot be left out.
        is_asked = conversation.asks and (not given or language in given or one.is_needed)
        text = ask(replace(conversation, given=answers, asks=is_asked), one)
        if text:
            texts[language] = text
        elif number == 0:
            break  # what has no name in the first language is not there
    if texts and len(texts) < len(languages):
        missing = ", ".join(language for language in languages if language not in texts)
        name = next(iter(texts.values()))
        say(
            tell(
                "'{name}' has no translation into: {languages}. Readers get this name there.",
                name=name,
                languages=missing,
            )
        )
    return Texts.of(texts)


def is_agreed(conversation: Conversation, words: Message) -> bool:
    """Return whether the person says yes; Enter does."""
    while conversation.asks:
        answer = _typed(f"{at_terminal(words)} ").casefold()
        if answer in {"", "y", "yes", "и", "иә", "ия", "иа", "д", "да"}:
            return True
        if answer in {"n", "no", "ж", "жоқ", "жок", "н", "нет", LEFT_OUT}:
            return False
    return True


def _by_language(conversation: Conversation, option: str, languages: tuple[str, ...]) -> dict[str, str]:
    given: dict[str, str] = {}
    for value in conversation.given.get(option, ()):
        before, sign, text = value.partition("=")
        if not (sign and LANGUAGE_CODE.fullmatch(before)):
            given[languages[0]] = _bare(value)
        elif before in languages:
            given[before] = _bare(text)
        else:
            fault = tell("the site has no language '{language}'", language=before)
            _complain(conversation, option, at_terminal(fault))
    return given


def _complain(conversation: Conversation, option: str, complaint: str) -> None:
    """Tell at once what is wrong with an option where the person can answer anew, else keep it."""
    if conversation.asks:
        sys.stdout.write(f"--{option}: {complaint}\n")
    else:
        conversation.complaints.append(f"--{option}: {complaint}")


def _asked(question: Question) -> str:
    if question.about:
        say()
        say(question.about)
    hint = f" [{question.suggestion}]" if question.suggestion else ""
    while True:
        answer = _typed(f"{at_terminal(question.words)}{hint}: ") or question.suggestion
        answer = "" if answer == LEFT_OUT else answer
        complaint = _complaint(question, answer)
        if not complaint:
            return answer
        sys.stdout.write(f"    {complaint}\n")


def _typed(prompt: str) -> str:
    while True:
        with suppress(UnicodeError):
            typed = line_typed(prompt)
            typed.encode()  # where the locale is C letters that are not UTF-8 come as halves
            return _bare(typed)
        say(tell("These letters are not UTF-8: set the terminal to UTF-8, or type Latin letters."))


def _complaint(question: Question, answer: str) -> str:
    """Return what is wrong with an answer, in the terminal's language; empty if nothing is."""
    if not answer:
        return at_terminal(tell("an answer is needed")) if question.is_needed else ""
    if not answer.isprintable() or not has_visible(answer):
        return at_terminal(tell("it has letters that cannot be seen"))
    fault = question.check(answer)
    if not fault:
        return ""
    said = at_terminal(tell("'{value}' {fault}", value=answer, fault=fault.reason))
    remedy = tell("did you mean '{name}'?", name=fault.right) if fault.right else fault.remedy
    return f"{said}: {at_terminal(remedy)}" if remedy else said


def _bare(typed: str) -> str:
    return " ".join(typed.split())
