"""Headlines by the thousand, in three languages: no two the same, with the words that editors mend by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, product
from random import Random

WHO = {
    "ru": (
        "Медсёстры областной больницы",
        "Профком шахты",
        "Учителя и воспитатели",
        "Водители автобусов",
        "Федерация профсоюзов",
        "Работники завода «Арман»",
        "Отраслевой профсоюз",
        "Молодёжный совет",
    ),
    "kk": (
        "Облыстық аурухана мейіргерлері",
        "Шахта кәсіподағы",
        "Мұғалімдер мен тәрбиешілер",
        "Автобус жүргізушілері",
        "Кәсіподақтар федерациясы",
        "«Арман» зауытының жұмысшылары",
        "Салалық кәсіподақ",
        "Жастар кеңесі",
    ),
    "en": (
        "Nurses of the regional hospital",
        "The union of the mine",
        "Teachers and carers",
        "Bus drivers",
        "The Federation of Trade Unions",
        "Workers of the Arman plant",
        "The sectoral union",
        "The youth council",
    ),
}
DID = {
    "ru": (
        "добились доплаты за вредность",
        "подписали коллективный договор",
        "договорились с работодателем о переносе отпусков",
        "вышли на переговоры и ждут ответа",
        "получат новые средства защиты",
        "не согласны с графиком без выходных",
        "провели проверку условий труда",
        "просят вернуть надбавку, которую отменили",
    ),
    "kk": (
        "зияндылық үшін қосымша ақыға қол жеткізді",
        "ұжымдық шартқа қол қойды",
        "демалыс туралы жұмыс берушімен келісті",
        "келіссөз бойынша жауап күтіп отыр",
        "жаңа қорғаныс құралдарын алады",
        "демалыссыз кестеге келіспейді де, жұмысын тоқтатпайды",
        "еңбек жағдайын тексерді және қорытындысын жариялады",
        "үстемеақыны қайтару керек деп есептейді",
    ),
    "en": (
        "win a bonus for harmful work",
        "sign a collective agreement",
        "agree with the employer on the dates of holidays",
        "go into talks and wait for an answer",
        "will get new safety gear",
        "do not accept a schedule without a day off",
        "have checked the conditions of work",
        "ask for the return of a bonus that was taken away",
    ),
}
MORE = {
    "ru": (
        "с {n} января",
        "на {n} %",
        "до {n} 500 ₸ в месяц",
        "для {n} работников из трёх городов",
        "— впервые за {n} лет",
        "на {n} рабочих местах",
        "по итогам {n} встреч и одного собрания",
        "",
    ),
    "kk": (
        "{n} қаңтардан бастап",
        "{n} % мөлшерінде",
        "айына {n} 500 ₸ дейін",
        "үш қаладағы {n} қызметкер үшін",
        "— {n} жылда алғаш рет",
        "{n} жұмыс орнында",
        "{n} кездесу мен бір жиналыстан кейін",
        "",
    ),
    "en": (
        "from {n} January",
        "by {n} %",
        "up to {n} 500 ₸ a month",
        "for {n} workers of three cities",
        "— for the first time in {n} years",
        "at {n} places of work",
        "after {n} meetings and an assembly",
        "",
    ),
}
LANGUAGES = ("kk", "ru", "en")


@cache
def headlines(count: int) -> tuple[tuple[str, str], ...]:
    """Give headlines with their languages, in an order that is always the same."""
    return tuple(islice(_shuffled(), count))


def _shuffled() -> Iterator[tuple[str, str]]:
    dice = Random(7)
    every = [(*parts, number) for parts in product(LANGUAGES, range(8), range(8), range(8)) for number in range(2, 16)]
    dice.shuffle(every)
    for language, who, did, more, number in every:
        parts = (WHO[language][who], DID[language][did], MORE[language][more].format(n=number))
        yield " ".join(filter(None, parts)), language
