"""The internet takes no photos: whoever did has the right to forbid them, and to be paid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("find out the author and ask, or show a picture of your own")
_PLACES = (
    *("интернет(?:а|е|тен)?", "google", "гугл", "яндекс", "yandex", "pinterest", "whatsapp", "ватсап(?:а|тан)?"),
    *("instagram", "инстаграм(?:а|нан)?", "facebook", "фейсбук(?:а|тен)?", "telegram", "телеграм(?:а|нан)?"),
    *("(?:the )?internet", "the web", "social (?:media|networks)", "open sources?", "ғаламтор(?:дан)?"),
    *("соцсет(?:ей|и|ях)", "социальных сетей", "открытых источников", "открытые источники"),
    *("ашық дереккөз(?:ден|дерден)?", "әлеуметтік желі(?:ден|лерден)?"),
)
_PLACE = f'[«"]?({"|".join(_PLACES)})[»"]?'
_BEFORE = r"(?:(?:из|с|со|взят[оа]?|найден[оа]?|сети|сайта|поиска|from|taken|found|via|on) )*"
_BEHIND = r"(?: (?:алынған|алынды|суреті|фотосы|желісінен|search))*"
_PHOTO = r"(?:фото(?:графия|сурет)?|снимок|сурет|изображение|иллюстрация|photo|picture|image)(?:\s*[:—–-])?\s+"
# Nothing but a place where pictures are found; with a name beside it, it is a credit.
_CREDIT = re.compile(rf"(?:{_PHOTO})?{_BEFORE}{_PLACE}{_BEHIND}\.?", re.IGNORECASE)
_CAPTION = re.compile(rf"\b{_PHOTO}{_BEFORE}{_PLACE}{_BEHIND}(?:[.);]|\Z)", re.IGNORECASE)


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a credit that is a place, and a caption that names one as the source."""
    credit = str(post.values.get("image_credit", ""))
    if post.is_first(text, "image_credit") and (found := _CREDIT.fullmatch(credit)):
        yield _advice(text.line("image_credit"), found[1], "image_credit")
    for picture in text.pictures:
        if found := _CAPTION.search(picture.caption):
            yield _advice(picture.caption_line, found[1], picture.caption_field)


def _advice(line: int, source: str, field: str | None) -> Advice:
    message = tell("'{source}' took no picture: whoever did may forbid it, and ask for money", source=source)
    return Advice(line, message, REMEDY, field)


RULE = Rule(find)
