"""Stories as tests of the share desk need them."""

from __future__ import annotations

from dataclasses import replace

from plugins.share_desk.story import Story

STORY = Story(
    title="Зарплата медсестёр вырастет на 15 %: подписан коллективный договор",
    lead=(
        "Профсоюз и больница договорились о росте зарплаты и доплатах за вредность. Договор действует три года."
        " Он касается всех 640 работников, включая тех, кто принят по срочному договору, и молодых специалистов."
    ),
    fact="Доплата составит до 48 500 ₸ в месяц.",
    url="https://news.example.org/clinic/ru/2026/pay/",
    more="Читайте полностью: news.example.org/clinic/ru",
    tags=("#ОплатаТруда", "#ОхранаТруда", "#Зарплата"),
)


def story(**changes) -> Story:
    return replace(STORY, **changes)
