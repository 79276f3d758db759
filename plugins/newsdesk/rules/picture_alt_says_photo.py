"""A screen reader says by itself that there is a picture: whoever listens waits for what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.mending import certain_mend
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("begin with what is seen")
# A drawing, a chart or a screenshot is worth a word: listeners then know that it is no photo.
_BEGINNING = {
    "kk": r"(?:бұл |осы |мына )?(?:фото(?:сурет)?(?:те|да|сы)?|суретте|фотосуретте)\b",
    "ru": r"(?:на (?:этом |этой )?(?:фото|снимке|фотографии|картинке|изображении)|фото(?:графия)?"
    r"|(?:снимок|картинка|изображение)(?=\s*[:.—–-]|\s+(?:участн|собран|семинар|с)))\b",
    "en": r"(?:(?:in |on )?(?:this|the) (?:photo(?:graph)?|picture|image)|(?:an? )?(?:photo(?:graph)?|picture|image)"
    r"(?=\s*[:—–-]|\s+(?:of|with|showing|shows|from)))\b",
}
_SAYS = {language: re.compile(rf"\s*({words})(?!-)", re.IGNORECASE) for language, words in _BEGINNING.items()}
_LABEL = re.compile(r"\w+:\s*\w")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find alternative texts that begin by saying that they are of a picture."""
    for picture in text.pictures:
        if found := _SAYS[text.language].match(picture.alt):
            label = _LABEL.match(picture.alt)
            mend = certain_mend(text, picture.alt_line, label[0], label[0][-1].upper()) if label else None
            told = tell("it begins with '{words}', which programs that read aloud say by themselves", words=found[1])
            yield Advice(picture.alt_line, told, REMEDY, picture.alt_field, mend)


RULE = Rule(find)
