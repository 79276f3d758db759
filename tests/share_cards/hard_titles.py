"""Titles that are hard to set: ten of each language, of as many kinds."""

from __future__ import annotations

KINDS = ("word", "long", "quotation", "numbers", "letters", "marks", "short", "emoji", "capitals", "alphabets")

TITLES = {
    "kk": (
        "Қызметкерлерімізбенқоғамдастырылғандардыңөкілеттіліктеріне",
        (
            "Ұжымдық шартқа қол қойылды: жалақы 15 % өседі, ал жәрдемақы айына 48 500 ₸-ге дейін көтеріледі,"
            " демалысқа екі күн қосылады, зиянды жұмыс үшін қосымша ақы төленеді және жатақханаға орын беріледі"
        ),
        "«Біз мұны үш жыл күттік»: мейіргерлер «Үлгі» ауруханасының әкімшілігімен келісімге келді",
        "2027 жылғы 1 қаңтардан бастап 12 480 қызметкердің жалақысы 7,5–15 % өседі — 48 500 ₸-ге дейін",
        "ҚР ДСМ, ҚР ЕХӘҚМ, ҚКФ және АҚ-тың ЖШС-пен БКҰ №7 бойынша МӘМС жөніндегі меморандумы",
        "«Үлгі» зауытының «Еңбек» кәсіподағы «Жас маман» байқауын өткізді",
        "Жеңіс",
        "🎉 Құттықтаймыз! 👏 Мейіргер күні 🌷",
        "ЖАЛАҚЫ КӨТЕРІЛДІ: ҚЫЗМЕТКЕРЛЕРДІҢ ТАЛАПТАРЫ ТОЛЫҚ ҚАНАҒАТТАНДЫРЫЛДЫ",
        "Zoom-дағы online-семинар: TikTok, Instagram және SMM негіздері",
    ),
    "ru": (
        "Рентгеноэлектрокардиографическоультразвуководиагностическое",
        (
            "Коллективный договор подписан: с января зарплата медсестёр выше на 15 %, доплата за вредность — до"
            " 48 500 ₸, отпуск длиннее на два дня, общежитие для молодых специалистов откроют в марте, проезд оплатят"
        ),
        "«Мы ждали этого три года»: медсёстры «Образцовой больницы» договорились с администрацией",
        "С 1 января 2027 года зарплата 12 480 работников вырастет на 7,5–15 % — до 48 500 ₸ в месяц",
        "МТСЗН РК, ФПРК и АО «НК ҚТЖ» подписали меморандум с ППО № 7 ТОО «УКТМК» по ОСМС и ГЧП",
        "Профсоюз «Труд» завода «Образец» провёл конкурс «Молодой специалист»",
        "Победа",
        "🎉 Поздравляем! 👏 День медсестры 🌷",
        "ЗАРПЛАТА ПОВЫШЕНА: ТРЕБОВАНИЯ РАБОТНИКОВ УДОВЛЕТВОРЕНЫ ПОЛНОСТЬЮ",
        "Online-семинар в Zoom: TikTok, Instagram и основы SMM для Қазақстан",
    ),
    "en": (
        "Antidisestablishmentarianismcounterrevolutionariesoverregula",
        (
            "Collective agreement signed: from January the pay of nurses is 15% higher, the bonus for harmful work"
            " up to 48,500 ₸, holidays are two days longer, a hostel for young workers opens in March, fares are paid"
        ),
        "“We waited three years for this”: nurses of the ‘Sample Hospital’ agree with the administration",
        "From 1 January 2027 the pay of 12,480 workers will grow by 7.5–15% — up to 48,500 ₸ a month",
        "MLSP RK, ITUC, ILO and NC JSC sign an MoU with PTUO No. 7 of UKTMC LLP on CHI and PPP",
        "The “Labour” union of the “Sample” plant holds its “Young Worker” contest",
        "Victory",
        "🎉 Congratulations! 👏 Nurses’ Day 🌷",
        "PAY IS RAISED: ALL DEMANDS OF THE WORKERS HAVE BEEN MET IN FULL",
        "Online seminar in Zoom: TikTok, Instagram and Қазақстан’s SMM",
    ),
}
HARD = [
    (language, kind, title) for language, titles in TITLES.items() for kind, title in zip(KINDS, titles, strict=True)
]
