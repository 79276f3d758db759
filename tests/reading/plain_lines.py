"""Ordinary lines of news in three languages: frames with all that may look wrong and is right, filled with names."""

from __future__ import annotations

FRAMES: dict[str, tuple[str, ...]] = {
    "kk": (
        "{place} қаласында {who} жаңа ұжымдық шартқа қол қойды, ол {n} жыл бойы қолданылады.",
        "«{name}» ұйымының төрағасы былай деді: «Жалақы {n} пайызға өседі».",
        'Бүгін **"{name}"** газеті шықты, онда {who} туралы мақала бар.',
        "*«{name}»* жұмысшылары {n} қаңтарда жиналды.",
        "{place}: [«{name}»](https://example.org/{slug}?id=850101300018#a_b) сайтын оқыңыз.",
        "Жоба `git@github.com:{slug}/news.git` қоймасында тұр, нұсқасы 9f86d081884c7d659a2feaa0c55ad015.",
        "Хатты user@host немесе {slug}@example.com мекенжайына жіберу үлгіде ғана жазылған.",
        'Экраны 15" компьютер {n} дана алынды, бағасы 8 700 000 000 теңге.',
        "| {place} | «{name}» | {n} |",
        "- {who}: «{n} жылдан кейін қайта келеміз», — деді.",
        "> «{name}» еңбеккерлері {place} қаласында бас қосты.",
        "Т. с. с. мәселелерді {who} {n}-бөлмеде шешеді; PDF-ті URL-дың өзінен жүктеңіз.",
        "БСН 990240001234, шот KZ86125KZT5004100100, тапсырыс № 850101300018, {n} дана.",
        "Сайт: https://medium.com/@{slug}, www.example.org, ұйым@{slug} деген белгі.",
        "ЖШС «Болашақ «{name}» комбинаты {place} облысында жұмыс істейді.",
        "{who} (ҚР ЕК 5-бабы) {n}:30-да, яғни түскі астан кейін келді.",
        '{{{{< youtube id="{slug}" >}}}} және {{% raw %}} белгілері мәтінде қалды, {n} рет.',
        "БҰҰ, ЕО, ТМД, ХЕҰ және ҚР: {n} ұйым {place} туралы келісті.",
        "Өтініш беруші: ________________________ {place}, 20__ жыл, {n}-нөмір.",
        "{who} қалай келді? Қашан? {n} күннен кейін — «{name}» хабары.",
    ),
    "ru": (
        "В городе {place} {who} подписали новый коллективный договор, он действует {n} лет.",
        "Председатель «{name}» сказал: «Зарплата вырастет на {n} процентов».",
        'Сегодня вышла газета **"{name}"**, в ней статья о том, как живут {who}.',
        "*«{name}»* собирает людей уже {n} лет подряд.",
        "{place}: читайте [«{name}»](https://example.org/{slug}?id=850101300018#a_b) на сайте.",
        "Проект лежит в `git@github.com:{slug}/news.git`, версия 9f86d081884c7d659a2feaa0c55ad015.",
        "Адреса user@host и {slug}@example.com стоят здесь для образца.",
        'Купили {n} экранов по 15" на 8 700 000 000 тенге.',
        "| {place} | «{name}» | {n} |",
        "- {who}: «Вернёмся через {n} лет», — сказали они.",
        "> «{name}» собрала людей в городе {place}.",
        "И т. д., и т. п.: {who} решают это в комнате {n}; г. {place}, ул. Абая, д. {n}.",
        "БИН 990240001234, счёт KZ86125KZT5004100100, заказ № 850101300018, {n} штук.",
        "Сайт: https://medium.com/@{slug}, www.example.org, пометка отдел@{slug}.",
        "ТОО «Компания «{name}» работает в области {place}.",
        "{who} (ст. 5 ТК РК) пришли в {n}:30, то есть после обеда.",
        '{{{{< youtube id="{slug}" >}}}} и {{% raw %}} остались в тексте {n} раз.',
        "ООН, ЕС, СНГ, МОТ и РК: {n} организаций договорились про {place}.",
        "Заявитель: ________________________ {place}, 20__ год, номер {n}.",
        "Как пришли {who}? Когда? Через {n} дней — «{name}» расскажет.",
    ),
    "en": (
        "In {place} the {who} signed a new collective agreement; it holds for {n} years.",
        'The chair of "{name}" said: "Pay rises by {n} per cent."',
        'The **"{name}"** paper is out today, with a story on {who}.',
        '*"{name}"* has brought people together for {n} years.',
        '{place}: read ["{name}"](https://example.org/{slug}?id=850101300018#a_b) on the site.',
        "The project is at `git@github.com:{slug}/news.git`, version 9f86d081884c7d659a2feaa0c55ad015.",
        "Addresses such as user@host and {slug}@example.com are samples.",
        'They bought {n} screens of 15" for 8 700 000 000 tenge.',
        '| {place} | "{name}" | {n} |',
        '- The {who}: "We\'ll be back in {n} years," they said.',
        '> "{name}" met in {place}.',
        "E.g. the {who}, i.e. all of them, meet in room {n}; the workers' rights don't change.",
        "BIN 990240001234, account KZ86125KZT5004100100, order no. 850101300018, {n} pieces.",
        "Site: https://medium.com/@{slug}, www.example.org, package @{slug}/news@1.2.",
        "The {who} of “{name}” work in {place}, e.g. at night.",
        "The {who} (Art. 5 of the Code) came at {n}:30 p.m., after lunch.",
        '{{{{< youtube id="{slug}" >}}}} and {{% raw %}} stayed in the text {n} times.',
        "UN, EU, CIS, ILO and OECD: {n} organizations agreed on {place}.",
        "Applicant: ________________________ {place}, 20__, number {n}.",
        'How did the {who} come? When? In {n} days "{name}" will tell.',
    ),
}
FILLERS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "kk": tuple(
        zip(
            ["Алматы", "Астана", "Шымкент", "Қарағанды", "Ақтөбе", "Тараз", "Павлодар", "Семей", "Атырау", "Қостанай"],
            [
                "мұғалімдер",
                "дәрігерлер",
                "кеншілер",
                "жүргізушілер",
                "құрылысшылар",
                "аспаздар",
                "теміржолшылар",
                "ғалымдар",
                "сатушылар",
                "кітапханашылар",
            ],
            "Үлгі Болашақ Еңбек Бірлік Жаңа дәуір|Ақ жол|Алтын дән|Дала|Шұғыла|Тұлпар".replace("Үлгі ", "Үлгі|")
            .replace("Болашақ ", "Болашақ|")
            .replace("Еңбек ", "Еңбек|")
            .replace("Бірлік ", "Бірлік|")
            .split("|"),
            strict=True,
        )
    ),
    "ru": tuple(
        zip(
            ["Алматы", "Астана", "Шымкент", "Караганда", "Актобе", "Тараз", "Павлодар", "Семей", "Атырау", "Костанай"],
            [
                "учителя",
                "врачи",
                "горняки",
                "водители",
                "строители",
                "повара",
                "железнодорожники",
                "учёные",
                "продавцы",
                "библиотекари",
            ],
            [
                "Образец",
                "Будущее",
                "Труд",
                "Единство",
                "Новая эра",
                "Белый путь",
                "Золотое зерно",
                "Степь",
                "Рассвет",
                "Тулпар",
            ],
            strict=True,
        )
    ),
    "en": tuple(
        zip(
            ["Almaty", "Astana", "Shymkent", "Karaganda", "Aktobe", "Taraz", "Pavlodar", "Semey", "Atyrau", "Kostanay"],
            [
                "teachers",
                "doctors",
                "miners",
                "drivers",
                "builders",
                "cooks",
                "railwaymen",
                "scholars",
                "sellers",
                "librarians",
            ],
            ["Sample", "Future", "Labour", "Unity", "New Era", "White Way", "Golden Grain", "Steppe", "Dawn", "Tulpar"],
            strict=True,
        )
    ),
}


def plain_lines(language: str) -> list[str]:
    """Two hundred lines: each frame with each of ten places, people and names."""
    return [
        frame.format(place=place, who=who, name=name, n=number + 3, slug=f"sample-{number}")
        for frame in FRAMES[language]
        for number, (place, who, name) in enumerate(FILLERS[language])
    ]


def sentences(language: str) -> list[str]:
    """Fifty of them without quotation marks, addresses and tables, to plant a mistake in."""
    frames = [number for number in range(20) if number in (0, 11, 15, 17)]
    lines = plain_lines(language)
    chosen = [line for frame in frames for line in lines[frame * 10 : frame * 10 + 10]]
    return [*chosen, *(f"{line} {lines[0]}" for line in chosen[:10])]


def quotations(language: str) -> list[str]:
    """Fifty lines with a pair of quotation marks or several."""
    lines = plain_lines(language)
    return [line for frame in (1, 2, 3, 4, 19) for line in lines[frame * 10 : frame * 10 + 10]]
