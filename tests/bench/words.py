"""Words that generated news is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What sentences of one language are put together from."""

    sentences: tuple[str, ...]
    """With `{who}`, `{what}`, `{where}` and the numbers `{n}` and `{m}`."""
    people: tuple[str, ...]
    matters: tuple[str, ...]
    wheres: tuple[str, ...]
    heads: tuple[str, ...]
    tags: tuple[str, ...]


TITLES = {
    "kk": (
        "Ұжымдық шарт: {} жұмысшы жаңа кепілдік алды",
        "Еңбек қауіпсіздігі бойынша {} орын тексерілді",
        "Балалар лагеріне {} жолдама берілді",
        "Кәсіподақ белсенділері оқыды: {} қатысушы",
        "Жалақы туралы келіссөз {} күннен кейін аяқталды",
    ),
    "ru": (
        "Коллективный договор: новые гарантии у {} работников",
        "Охрана труда: проверено {} рабочих мест",
        "В детский лагерь поедут {} ребят",
        "Учёба профактива: {} участников",
        "Переговоры о зарплате закончились через {} дней",
    ),
    "en": (
        "Collective agreement: new guarantees for {} workers",
        "Safety first: {} workplaces inspected",
        "{} children will go to the summer camp",
        "Training for activists: {} took part",
        "Pay talks ended after {} days",
    ),
}

WORDS = {
    "kk": Words(
        sentences=(
            "Жиында {who} {what} туралы айтып, {n} адамның пікірін жеткізді.",
            "«Біз {what} мәселесін кейінге қалдырмаймыз», – деді {who}.",
            "{n} қызметкер {where} өткен кездесуге қатысты.",
            "Биыл {what} үшін {n} мың теңге бөлінді, бұл былтырғыдан {m} % көп.",
            "Ұсыныстар {m} күн ішінде қаралады, ал жауапты {who} береді.",
        ),
        people=("кәсіподақ төрағасы", "цех шебері", "еңбек инспекторы", "комитет мүшесі", "заңгер"),
        matters=("жалақыны көтеру", "арнайы киім", "жазғы демалыс", "еңбек жағдайы", "медициналық тексеру"),
        wheres=("мәжіліс залында", "зауыт алаңында", "оқу орталығында", "онлайн форматта"),
        heads=("Не шешілді", "Келесі қадам", "Кім жауапты"),
        tags=("жалақы", "қауіпсіздік", "демалыс", "құқық"),
    ),
    "ru": Words(
        sentences=(
            "На собрании {who} говорил о том, что такое {what}, и передал мнение {n} человек.",
            "«Мы не отложим вопрос «{what}» на потом», — сказал {who}.",
            "Во встрече, которая прошла {where}, участвовали {n} сотрудников.",
            "В этом году на статью «{what}» выделено {n} тыс. тенге, на {m} % больше, чем год назад.",
            "Предложения рассмотрят за {m} дней, а ответит на них {who}.",
        ),
        people=("председатель профкома", "мастер цеха", "инспектор труда", "член комитета", "юрист"),
        matters=("рост зарплаты", "спецодежда", "летний отдых", "условия труда", "медицинский осмотр"),
        wheres=("в актовом зале", "на площадке завода", "в учебном центре", "по видеосвязи"),
        heads=("Что решили", "Что дальше", "Кто отвечает"),
        tags=("зарплата", "безопасность", "отдых", "право"),
    ),
    "en": Words(
        sentences=(
            "The {who} spoke of {what} and passed on what {n} people think.",
            '"We will not put off {what}," said the {who}.',
            "As many as {n} employees came to the meeting {where}.",
            "This year {n} thousand tenge go to {what}, {m} % more than a year ago.",
            "Proposals will be looked at within {m} days, and the {who} will answer them.",
        ),
        people=("chair of the committee", "foreman", "labour inspector", "delegate", "lawyer"),
        matters=("higher pay", "protective clothing", "summer holidays", "working conditions", "medical check-ups"),
        wheres=("in the assembly hall", "on the factory floor", "at the training centre", "by video link"),
        heads=("What was decided", "What comes next", "Who is responsible"),
        tags=("pay", "safety", "rest", "law"),
    ),
}
