"""A share says nothing until one knows of whom: half of four people are two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import StatedNumber
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import Sentence
from plugins.newsroom import tell

REMEDY = tell("say of whom, and how many these are: 72 % of the 214 workers")
_TOOK_PART = {
    "kk": r"қолда|келіс|дауыс бер|жауап бер|таңда|қатыс|кірді|мүше бол|қарсы|айтты|риза",
    "ru": r"поддерж|соглас|проголос|ответил|выбрал|участв|вступил|против|назвал|довольн|высказал|отметил",
    "en": r"support|agree|voted?|answer|chose|took part|joined|against|named|satisfied|said|in favou?r|backed",
}
_OF_WHOM = {
    "kk": r"адам|мүше|қызметкер|жұмыскер|жұмысшы|қатысушы|сауалнама|сұра[лу]|мейір|мұғалім|жүргізуші|дәрігер|ұжым|"
    r"ден\b|дан\b",
    "ru": r"человек|люд|член|работни|сотрудни|участни|опрош|опрос|анкет|респондент|медсестр|врач|учител|водител|"
    r"коллектив|из\s",
    "en": r"people|member|worker|employee|staff|participant|respondent|survey|asked|nurse|doctor|teacher|driver|\bof\b",
}
_ENDING = re.compile(r"\A-\w{1,4}")
_GENITIVE = re.compile(r"(?:[дтн][ыі]ң|\bof)\s+\Z", re.IGNORECASE)
_VERBS = {language: re.compile(words) for language, words in _TOOK_PART.items()}
_WHOM = {language: re.compile(words) for language, words in _OF_WHOM.items()}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find shares of people who did something, with nobody named in the sentence and the one before."""
    shares = {id(one.block): one for one in text.facts.numbers if one.kind == "percent"}
    before = ""
    for sentence, words in text.own_sentences if shares else ():
        share = next((one for one in text.facts.numbers if _is_in(one, sentence)), None)
        around = f"{before} {words}"
        before = words
        if share and _is_bare(share, words, sentence, text.language) and not _WHOM[text.language].search(around):
            yield Advice(share.line, tell("{percent}: of whom?", percent=share.words), REMEDY)


def _is_bare(share: StatedNumber, words: str, sentence: Sentence, language: str) -> bool:
    """Return whether a share of those who did something stands without a noun: at an end, or beside the verb."""
    verb = _VERBS[language].search(words)
    behind = _ENDING.sub("", share.block.text[share.end : sentence.end].lower(), count=1).lstrip()
    before = share.block.text[sentence.start : share.start]
    is_alone = not behind[:1].isalpha() or _VERBS[language].match(behind)
    return bool(verb and is_alone and not _GENITIVE.search(before))


def _is_in(number: StatedNumber, sentence: Sentence) -> bool:
    is_there = sentence.has(number.block, number.start)
    return is_there and number.kind == "percent"


RULE = Rule(find)
