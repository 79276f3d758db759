"""Words of links that say nothing of what is behind them, by language."""

from __future__ import annotations

from plugins.newsdesk.sentences import words_of

_WORDS = {
    "kk": "осында, мұнда, мында, мынада, осы жерде, мына жерде, осы жерден, мына жерден, осыдан, сілтеме, сілтемеде, "
    "сілтемеден, сілтемемен, осы сілтеме, мына сілтеме, сілтеме бойынша, осы сілтеме бойынша, мына сілтеме бойынша, "
    "сілтеме арқылы, осы сілтеме арқылы, мына сілтеме арқылы, толығырақ, толығырақ осында, толығырақ мұнда, ары қарай, "
    "әрі қарай, әрі қарай оқу, оқу, көру, жүктеу, жүктеп алу, басыңыз, осы жерді басыңыз, мұнда басыңыз, өту, ашу, "
    "сайт, сайтта",
    "ru": "тут, здесь, сюда, вот, вот здесь, ссылка, ссылке, по ссылке, по этой ссылке, по ссылке ниже, эта ссылка, "
    "подробнее, подробнее здесь, подробнее по ссылке, подробности, подробности здесь, далее, дальше, читать, "
    "читать далее, читать дальше, читать здесь, смотреть, смотреть здесь, скачать, скачать здесь, открыть, перейти, "
    "перейти по ссылке, нажмите, нажмите здесь, нажмите сюда, жмите, жмите сюда, узнать больше, по этому адресу, "
    "по адресу, этот сайт, на этом сайте, сайт, на сайте",
    "en": "here, click here, click, this link, the link, link, this, this page, this site, the site, read more, more, "
    "more here, learn more, find out more, see here, read here, read on, details, follow this link, at this link, "
    "by this link, download, download here, open, go, go here, see",
}
_SAYS_NOTHING = {language: frozenset(words.split(", ")) for language, words in _WORDS.items()}


def says_nothing(words: str, language: str) -> bool:
    """Return whether the words of a link would fit any other link as well."""
    return " ".join(words_of(words.lower())) in _SAYS_NOTHING[language]
