"""Words that ask readers to get in touch, and what tells them how."""

from __future__ import annotations

import re

from plugins.newsdesk.edited_post import EditedText

_INVITES = {
    "kk": r"жазылыңыз|жазылуға болады|жазыла алады|тіркеліңіз|тіркелу керек|тіркелуге|өтінім (?:бер|қабылда|жібер)|"
    r"өтініш(?:іңізді)? (?:беріңіз|қабылдан|жіберіңіз)|хабарласыңыз|хабарласуға|қоңырау шал|сұраңыз|жіберіңіз|"
    r"жолдаңыз|хабарлаңыз|тапсырыс бер",
    "ru": r"записывай|записаться|запись (?:открыта|ид[её]т|началась|на\b)|зарегистрируй|зарегистрироваться|"
    r"регистрация (?:\w+ ){0,3}(?:открыта|ид[её]т|началась|обязательна)|подать заявк|подавайте|"
    r"заявк\w* (?:\w+ ){0,3}(?:принима(?!л)|пода(?!л)|отправ|присыла)|принимаются заявк|пода(?:ть|йте) заявлени|"
    r"присылайте|прислать|звоните|обращайтесь|обращаться|пишите|сообщите|отправляйте",
    "en": r"sign up|signing up|register(?! of)|(?:may|can|to) apply|apply (?:for|by|now|online|here)|"
    r"applications are|send (?:us )?your|call us|write to us|get in touch|contact us|let us know|book a place",
}
_NEEDLESS = {
    "kk": r"қажеті жоқ|керек емес|міндетті емес|жазылмай|тіркелмей",
    "ru": r"не нужн|не требует|не надо|необязательн|без (?:запис|регистрац)|не обязательн",
    "en": r"no need|not need|not required|without (?:booking|registration)|no registration",
}
_WHERE = {
    "kk": r"1\d\d\b|арқылы|комитет\w*(?:ке|не|де)|бухгалтерия|бөлмес|бөлім\w*(?:ге|не)|сайт\w*|төра\w+ғ?а\b|"
    r"төрайым\w*а\b|хатшы\w*а\b|кабинет|мекенжай|парақша|чат|орталы\w+ға|орталығына|ұйымына|ұйымға|қоржын|жәшік|"
    r"басшылар\w*а\b",
    "ru": r"1\d\d\b|через|в профком|в (?:профсоюзн\w+ )?комитет|в профсоюз\b|в бухгалтери|в кабинет|в отдел|"
    r"на сайте|по ссылке|по адресу|"
    r"к (?:\w+ ){0,2}(?:инспектор|председател|секретар|уполномоченн|руководител|мастер|бригадир)|председател\w+|"
    r"на проходной|в ящик|в центр|на месте|у (?:вход|секретар|председател|мастер|медсестр|уполномоч)|в комментари|"
    r"в чат|в организаци|в первичн",
    "en": r"[19]\d\d\b|through|union (?:office|room|committee)|to the (?:committee|chair|office|accounts)|"
    r"with the (?:chair|committee)|at the [\w' ]{0,20}(?:committee|office|union)|"
    r"at the (?:gate|desk|door|entrance)|room \d|on the site|website|accounts office|in the box|in person",
}
_APPLICATIONS = {
    "kk": r"өтінім\w* (?:қабылда|бер|жібер)|өтініш\w* (?:қабылдан|қабылдай)|жұмыстар\w* (?:қабылда|жібер)|"
    r"тіркеу (?:басталды|ашылды)|тіркелуге|байқауға қатыс\w+ үшін",
    "ru": r"заявк\w* (?:\w+ ){0,3}(?:принима(?!л)|пода(?!л)|отправ|присыла)|принимаются заявк|подать заявк|"
    r"подавайте заявк|работы (?:на конкурс )?(?:принима|присыла)|присылайте работ|"
    r"регистрация (?:\w+ ){0,3}(?:открыта|началась|ид[её]т)|ид[её]т регистрация|при[её]м заявок|"
    r"запись (?:открыта|началась|ид[её]т)",
    "en": r"applications are (?:open|accepted|welcome|invited)|apply (?:for|now|to)|"
    r"registration (?:is open|has opened|has begun)|send (?:us )?your (?:works?|entr|applications?|drawings?|stor)|"
    r"entries are",
}
_ALWAYS = {
    "kk": r"жыл бойы|кез келген уақытта|үнемі|тұрақты|мерзімі шектелме|күн сайын",
    "ru": r"круглый год|в любое время|постоянно|в любой день|весь год|срок\w* не огранич|бессрочн|каждый день",
    "en": r"any time|all year|year-round|throughout the year|no deadline|every day",
}
_UNTIL = {
    "kk": r"дейін|соңына|мерзім|бітк\w+ш",
    "ru": r"\bдо\b|не позднее|крайн\w+ срок|срок|по \d|в течение|пока есть места",
    "en": r"until|till|by \d|by the end|deadline|closes?\b|close on|last day|no later than|within",
}
_HONOURED = {
    "kk": r"марапат|алғыс|үздік|жеңімпаз|жеңіске|диплом|сертификат|құрмет грамота|тәжірибесімен бөліс|дәріс оқы|"
    r"өнер көрсет|шақыр|қошемет",
    "ru": r"наград|(?:по)?благодар|лучш|победител|победил|диплом|сертификат|грамот|делил\w* опытом|поделил\w*|"
    r"прочитал\w* лекци|приглаша|отметил\w* (?:работу|вклад)|пров[её]л\w* (?:занятие|мастер-класс)",
    "en": r"award|thank|winner|\bwon\b|certificate|diploma|shared (?:his|her|their)? ?experience|"
    r"gave a (?:talk|lecture)|invit|\bbest\b|honou?red|praised",
}


def _compiled(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(rf"(?<!\w)(?:{listed})") for language, listed in words.items()}


INVITES, NEEDLESS, WHERE, APPLICATIONS = map(_compiled, (_INVITES, _NEEDLESS, _WHERE, _APPLICATIONS))
ALWAYS, UNTIL, HONOURED = map(_compiled, (_ALWAYS, _UNTIL, _HONOURED))


def can_be_reached(text: EditedText) -> bool:
    """Return whether a body has a telephone number, an e-mail address or a link that leads somewhere."""
    return (
        any(one.kind == "telephone" for one in text.facts.numbers)
        or any("@" in block.text for block in text.blocks)
        or any(link.address for block in text.blocks for link in block.links)
    )
