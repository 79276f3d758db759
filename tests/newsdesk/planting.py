"""Good posts with one mistake of a translator: a fact changed or left out in one of three versions.

What a fact is is told here by the simplest means, apart from the program that looks for it: digits and what stands
beside them, a few words, marks of Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from plugins.newsdesk.facts import Difference
from tests.newsdesk.good_posts import NAMES, texts_of

MONTHS = re.compile(
    r"[\s\u00a0](?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе|қазан|қараша|желтоқсан|январ|феврал|март|"
    r"апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)"
)
MONEY = re.compile(r"(?: (?:млн|млрд|мың|тысяч\w*|million|thousand))? (?:теңге|тенге|tenge)")
TOKEN = re.compile(r"\+\d[\d ]+\d|\d\d?:\d\d|\d{1,3}(?:[ ,]\d{3})+|\d+(?:[.,]\d+)?")
RANGE = re.compile(r"[–—] ?\d+\Z|\d+ ?[–—] ?")
YEAR = re.compile(r"(?:19|20)\d\d")
WORDS = {
    "kk": ("екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"),
    "ru": ("два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
OTHER_NAMES = {"kk": "Мерей", "ru": "Мерей", "en": "Merei"}
SORTS = ("number", "date", "percent", "sum", "name", "link", "picture")


@dataclass(frozen=True)
class Planted:
    """One post with one difference."""

    name: str
    language: str
    sort: str
    old: str
    new: str
    """Empty where it is left out."""
    text: str
    """The whole changed file."""

    def is_meant(self, difference: Difference) -> bool:
        """Return whether a difference is told of the planted fact."""
        if self.sort in ("name", "link", "picture"):
            return difference.sort == self.sort
        words, told = f"{self.old} {self.new}", f"{difference.here} {difference.there}"
        return bool(set(re.findall(r"\d+", words)) & set(re.findall(r"\d+", told))) or (
            not re.search(r"\d", words) and (self.new in difference.here or self.new in difference.there)
        )

    def has_sort(self, difference: Difference) -> bool:
        """Return whether the right rule tells of it; a year or a sum without its word may be a number."""
        return difference.sort == self.sort or {difference.sort, self.sort} in ({"date", "number"}, {"sum", "number"})

    @property
    def texts(self) -> dict[str, str]:
        return {**texts_of(self.name), self.language: self.text}


def planted(count: int, seed: int) -> list[Planted]:
    """Return so many posts with a difference each, all sorts alike as far as there are enough."""
    random = Random(seed)
    by_sort = {sort: [one for one in _all(random) if one.sort == sort] for sort in SORTS}
    chosen: list[Planted] = []
    for one in by_sort.values():
        random.shuffle(one)
    while len(chosen) < count and any(by_sort.values()):
        chosen += [one.pop() for one in by_sort.values() if one]
    return chosen[:count]


def _all(random: Random) -> Iterator[Planted]:
    for name in NAMES:
        for language, text in texts_of(name).items():
            for sort, start, end, new in _places(text, language, random):
                yield Planted(name, language, sort, text[start:end], new, text[:start] + new + text[end:])


def _places(text: str, language: str, random: Random) -> Iterator[tuple[str, int, int, str]]:
    """Yield the sort of a difference, the place of its words, and what shall stand there."""
    for found in re.finditer(r"\[([^\]]+)\]\((\S+?)\)", text):
        is_picture = text[found.start() - 1] == "!"
        if not is_picture:
            yield "link", found.start(2), found.end(2), re.sub(r"(?<=example/)\w+|kelisim|esep", "changed", found[2])
            yield "link", found.start(), found.end(), found[1]
    for found in re.finditer(r"!\[[^\]]*\]\((\S+)[^)]*\)\n\n", text):
        yield "picture", found.start(1), found.end(1), "other.jpg"
        yield "picture", found.start(), found.end(), ""
    body = _without_addresses(text)
    for found in re.finditer(r"(?<!facts )[«\"]([А-ЯӘІҢҒҮҰҚӨҺA-Z][\w-]+(?: [\w-]+)?)[»\"]", body):
        if found[1] not in ("Үлгі", "Образец") and body.count(found[0]) == 1:
            yield "name", found.start(1), found.end(1), OTHER_NAMES[language]
            yield "name", found.start(), found.end() + 1, ""
    yield from _numbers(body, language, random)


def _numbers(body: str, language: str, random: Random) -> Iterator[tuple[str, int, int, str]]:
    for found in TOKEN.finditer(re.sub(r"(?m)^\d+(?=\. )", " ", body)):
        sort = _sort(body, found)
        new = _changed(found[0], sort, random)
        if not re.search(rf"(?<![\d,. ]){re.escape(new)}(?![\d,.]\d|\d)", body):
            yield sort, found.start(), found.end(), new
        is_alone = len(re.findall(rf"(?<!\d){re.escape(found[0])}(?!\d)", body)) == 1
        if is_alone and body[found.end() : found.end() + 1] in (" ", "%") and sort != "date":
            yield sort, found.start(), found.end() + 1, ""
    words = "|".join(WORDS[language])
    for found in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-]| трет| third)", body):
        new = random.choice([word for word in WORDS[language] if word not in body.lower()] or [""])
        if new:
            yield "number", found.start(), found.end(), new


def _sort(body: str, found: re.Match[str]) -> str:
    behind, before = body[found.end() :], body[: found.start()]
    day_behind = re.match(r"(?: ?[–—] ?\d\d?)?", behind)
    assert day_behind is not None
    if MONTHS.match(behind[day_behind.end() :]) or YEAR.fullmatch(found[0]):
        return "date"
    if re.match(r"[\s\u00a0]?%", behind):
        return "percent"
    if MONEY.match(behind) or re.search(r"₸\Z", before):
        return "sum"
    return "number"


def _changed(token: str, sort: str, random: Random) -> str:
    if sort == "date" and not YEAR.fullmatch(token):
        return str(random.choice([day for day in range(1, 29) if day != int(token)]))
    if ":" in token:
        hour, minute = token.split(":")
        return f"{(int(hour) + random.randint(1, 9)) % 24:02}:{minute}"
    places = [place for place, sign in enumerate(token) if sign.isdigit()]
    place = random.choice(places[2:] if len(places) > 2 else places)
    digits = [digit for digit in "123456789" if digit != token[place]]
    return token[:place] + random.choice(digits) + token[place + 1 :]


def _without_addresses(text: str) -> str:
    """Return the text with spaces for its header but for the title, and for addresses."""
    head, _, _ = text.partition("\n---\n")
    pattern = r"^(?!title:).*$" if head else r"$^"
    hidden = re.sub(pattern, lambda line: " " * len(line[0]), head, flags=re.MULTILINE) + text[len(head) :]
    return re.sub(r"\]\(\S+", lambda found: " " * len(found[0]), hidden)
