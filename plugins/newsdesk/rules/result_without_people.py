"""A signed paper is no news until readers see whose life it changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.people import names_a_post
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import sentences_of
from plugins.newsroom import tell

MESSAGE = tell("the text tells what was agreed or won, and nowhere for whom")
REMEDY = tell("say how many people it concerns, and which ones")
_WON = {
    "kk": r"(?:келісім|шарт)\w* .{0,40}(?:қол қой|жасас)|"
    r"(?:жалақы|үстемеақы|айлық|қосымша ақы)\w* (?:\w+ ){0,3}(?:көтер|өс|қайтар|белгілен)",
    "ru": r"(?:подписал|заключил|подписан|заключ[её]н)\w* .{0,40}(?:договор|соглашени)|"
    r"(?:договор|соглашени)\w* .{0,40}(?:подписал|заключил|подписан|заключ)|"
    r"(?:повыс|подня|вернул|ввел|увелич|вырос|вырас)\w* .{0,40}(?:зарплат|оклад|доплат|надбавк|ставк)|"
    r"(?:зарплат|оклад|доплат|надбавк|ставк)\w* .{0,30}(?:повыс|вырос|вырас|подня)",
    "en": r"sign(?:s|ed)? .{0,40}agreement|agreement .{0,40}signed|"
    r"(?:rais\w+|restore\w*|restoring|increase\w*|increasing|introduc\w+) .{0,40}(?:pay\b|wages?|salar|allowance)|"
    r"(?:pay|wages?|salar\w+|allowances?) .{0,30}(?:r[io]se|grew|grow|raised|restored)",
}
_PEOPLE = {
    "kk": r"адам|бәрі|барлық|ұжым(?!дық)|отбас|әр[бқ]і?р|кісі|жас(?:тар|ы)|әйел",
    "ru": r"человек|люд|всех|всем|все\b|каждый|каждого|каждому|коллектив(?!н)|семь[яеи]|молод|женщин|персонал|бригад",
    "en": r"people|everyone|everybody|\ball\b|\beach\b|staff|famil|women|young|personnel|crew",
}
_RESULT = {language: re.compile(words) for language, words in _WON.items()}
_WHOM = {language: re.compile(words) for language, words in _PEOPLE.items()}
_SIDES = {
    "kk": r"төра\w+|директор\w*|басшы\w*|жұмыс беруші\w*|бас дәрігер\w*|өкіл\w*|хатшы\w*|әкім\w*",
    "ru": r"председател\w+|директор\w*|руководител\w+|работодател\w+|главн\w+ врач\w*|представител\w+|секретар\w+|"
    r"аким\w*",
    "en": r"chair\w*|director\w*|head\w*|manager\w*|employer\w*|chief (?:physician|doctor)|representative\w*|"
    r"secretary|mayor\w*",
}
"""Who signs is not yet for whom."""
_SIGNERS = {language: re.compile(words) for language, words in _SIDES.items()}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a title or lead that tells of an agreement or of better pay in a text without those whom it concerns."""
    opening = (text.title, text.lead, *list(text.of_kind("paragraph"))[:1])
    sentences = (one for block in opening for one in sentences_of(block, text.language))
    result = next((one for one in sentences if _RESULT[text.language].search(one.text.lower())), None)
    if result is None:
        return
    words = _SIGNERS[text.language].sub("", "\n".join(block.text for block in text.shown).lower())
    if not _WHOM[text.language].search(words) and not names_a_post(words, text.language):
        yield Advice(result.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=("news", "release"))
