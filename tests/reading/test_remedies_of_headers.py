"""Whoever does word for word what a message says is not told it again."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from plugins.newsroom import Problem
from plugins.reading.header.keys import KEYS
from tests.reading.author import NAME, NEWS

DAY = "2026-01-29"


def replaced(lines: list[str], place: int, found: re.Match[str]) -> None:
    lines[place] = found[1]


def both_replaced(lines: list[str], place: int, found: re.Match[str]) -> None:
    lines[place : place + 2] = [found[1]]


def list_replaced(lines: list[str], place: int, found: re.Match[str]) -> None:
    lines[place] = found[1]
    while lines[place + 1].startswith(" "):
        del lines[place + 1]


def meant(lines: list[str], place: int, found: re.Match[str]) -> None:
    key, _, value = lines[place].partition(":")
    lines[place] = f"{found[1]}: {value}" if found[1] in KEYS and key not in KEYS else f"{key}: {found[1]}"


def meant_topics(lines: list[str], place: int, found: re.Match[str]) -> None:
    for pair in found[1].split(", "):
        lines[place] = lines[place].replace(*pair.split(" → "))


def chosen(lines: list[str], place: int, found: re.Match[str]) -> None:
    meant(lines, place, found)
    lines[place] = lines[place].replace(": а", ": 2026-01-29")


def indented(lines: list[str], place: int, _: re.Match[str]) -> None:
    lines[place] = f"  {lines[place]}"


def deleted(lines: list[str], place: int, _: re.Match[str]) -> None:
    del lines[place]


def edge_above(lines: list[str], place: int, found: re.Match[str]) -> None:
    lines.insert(int(found[1]) - 1 if found.lastindex else place, "---")


def edge_at_end(lines: list[str], _place: int, _: re.Match[str]) -> None:
    lines.append("---")


def edge_typed(lines: list[str], _place: int, found: re.Match[str]) -> None:
    lines[int(found[1]) - 1] = "---"


def moved_below(lines: list[str], place: int, _: re.Match[str]) -> None:
    lines.append(lines.pop(place))


def title_added(lines: list[str], _place: int, _: re.Match[str]) -> None:
    lines.insert(1, "title: Words")


def header_added(lines: list[str], _place: int, _: re.Match[str]) -> None:
    lines[:0] = ["---", "title: Words", "---"]


def title_written(lines: list[str], place: int, _: re.Match[str]) -> None:
    lines[place] = "title: Words"


def exchanged(lines: list[str], _place: int, _: re.Match[str]) -> None:
    lines[:] = [line.replace("starts", "x").replace("ends", "starts").replace("x", "ends") for line in lines]


def shortened(lines: list[str], place: int, _: re.Match[str]) -> None:
    lines[place] = lines[place][:100]


WAYS = {
    r"write the whole list on one line: (.*)": list_replaced,
    r"write both lines as one: (.*)": both_replaced,
    r".*(?:so|without a space|from the top): (.*)": replaced,
    r"did you mean '(.*)'\?": meant,
    r"did you mean (.*)\? known are .*": meant_topics,
    r"known are (?:.*, )?(\w+)": chosen,
    r"delete the line.*|keep one of them": deleted,
    r"begin it with two spaces .*": indented,
    r"put a line with --- between .*|put a line with --- above line (\d+)": edge_above,
    r"put a line with --- at the end of the header": edge_at_end,
    r"line (\d+) is no header's edge: .*": edge_typed,
    r"move it below the header, into the text": moved_below,
    r"add a line such as title: Words to the header": title_added,
    r"begin the file with ---, .*": header_added,
    r"write one line of text after title:": title_written,
    r"exchange starts and ends": exchanged,
    r"tell the rest in the summary|keep the best": shortened,
}


def obeyed(text: str, problem: Problem) -> str:
    """The file as its author has it after doing what the remedy says, word for word."""
    lines = text.split("\n")
    ways = ((re.fullmatch(pattern, str(problem.remedy)), way) for pattern, way in WAYS.items())
    found, way = next((found, way) for found, way in ways if found)
    way(lines, (problem.line or 1) - 1, found)
    return "\n".join(lines)


HEADERS = [
    *("title = Слово", "title - Слово", "title — Слово", "- title; Слово", "Тақырып = Слово", "Заголовок: Слово"),
    *(
        "title:\nСлово",
        "title:\n- Слово",
        "summary: а\ntitle:\nСлово и дело",
        "title: Слово\nи дело",
        "title: Слово\n12:30",
    ),
    *(
        "title: Слово\n\nТекст идёт.\n",
        "а\ntitle: Слово",
        "title: 'Workers' rights: 1'",
        "title: Слово\n  summary: а",
        "title:",
    ),
    *("Тақырып: Слово", "тақырыбы: Слово", "Название: Слово", "tittle: Слово", "Headline: Слово", "summary: а"),
    *("title: Слово\nфото: a.jpg", "title: Слово\nсурет сипаттамасы: а", "title: Слово\nimage-alt: а"),
    *("title: Слово\nДата: 2026-01-29", "title: Слово\nтіл: ru", "title: Слово\nslug: a", "title: Слово\ntitle: Дело"),
    *("title: Слово\nxyzzy: а", "title: Слово\nтаңғажайып: а", f"title: {'а' * 201}"),
    *(
        f"title: Слово\nkind: {kind}"
        for kind in ("жаңалық", "отчёт", "Пресс релиз", "іс-шара", "newz", "[news", "xyzzy")
    ),
    *(f"title: Слово\nstatus: {status}" for status in ("черновик", "нобай", "publish", "jasyryn", "скрыто")),
    *(f"title: Слово\ncard: {card}" for card in ("цитата", "сурет", "foto", "дәйексөз", "қате")),
    *(f"title: Слово\ntopics: {topics}" for topics in ("жалақы", "[Зарплата, молодежь]", "yuoth", "pay; youth")),
    *(
        "title: Слово\ntopics: [pay, youth",
        "title: Слово\ntopics: [pay] # а [б]\n  в",
        "title: Слово\ntags: [[а], [б]]",
    ),
    *(
        "title: Слово\ntags: [а] б, в",
        "title: Слово\nformerly: старый-семинар",
        "title: Слово\nformerly: [28.01.2026-pay]",
    ),
    *("title: Слово\nformerly: /old-almaty/2026-01-28-Pay.ru.md", "title: Слово\nformerly: old-almatu/2026-01-28-pay"),
    *(
        "title: Слово\nfocus: 40",
        "title: Слово\nfocus: центр",
        "title: Слово\nfocus: 40 x 130",
        "title: Слово\nimage: [a.jpg, ]",
    ),
    "title: Слово\nstarts: 2026-02-02\nends: 2026-02-01",
    f"title: Слово\ntags: {', '.join(f'т{n}' for n in range(60))}",
]
DATES = [
    *("01.12.2026 10:00", "1 декабря 2026", "2026 жылғы 1 желтоқсан", "2026/12/1", "2026-12-01T10.00", "12:30"),
    *(
        "1 Dec 2026 10:00",
        "вчера",
        "2026-11-31 10:00",
        "2026-12-01 24:00",
        "2026-12-01 10:00 утра",
        "[x]",
        "'01.12.2026'",
    ),
]


@pytest.mark.parametrize("header", [*HEADERS, *(f"title: Слово\nupdated: {date}" for date in DATES)])
def test_what_a_remedy_says_ends_the_message(author, header):
    path, text = f"{NEWS}/{NAME}.ru.md", f"---\n{header}\n---\nТекст"
    author.photo(f"{NAME}/a.jpg")
    author.file(path, text)
    problem = next(one for one in author.read().problems if one.code != "photo-forgotten")

    author.file(path, obeyed(text, problem))

    assert (problem.code, problem.field) not in [(one.code, one.field) for one in author.read().problems], str(
        problem.remedy
    )


@pytest.mark.parametrize(
    "text",
    [
        *(
            "---\ntitle: Слово\nТекст",
            "---\ntitle: Слово\n",
            "---\ntitle: Слово\n—\nТекст",
            "---\ntitle: Слово\n…\nТекст",
        ),
        *("---\ntitle: Слово\n----\nТекст\n\n---\n", "—\ntitle: Слово\n---\nТекст", "----\ntitle: Слово\n---\nТекст"),
        *(
            "***\ntitle: Слово\n---\nТекст",
            "Текст",
            "***\n\nТекст",
            "Title: Слово\nи дело\n\nТекст",
            "---\n\nТекст\n\n---\n",
        ),
    ],
)
def test_edges_of_a_header_are_mended_by_their_remedies(author, text):
    path = f"{NEWS}/{NAME}.ru.md"
    for _ in range(3):
        author.file(path, text)
        problems = author.read().problems
        if not problems:
            break
        text = obeyed(text, problems[0])
    assert [post.title for post in author.read().posts] in (["Слово"], ["Words"], ["Слово и дело"], ["Текст"])


def test_a_post_of_another_month_is_renamed_as_told(author):
    author.post(header="title: Слово\npublish_at: 2026-02-03 10:00")
    (problem,) = author.read().problems
    day = str(problem.remedy).split()[-1]

    author.without(f"{NEWS}/{NAME}.ru.md")
    author.post(header="title: Слово\npublish_at: 2026-02-03 10:00", name=NAME.replace(DAY, day))

    assert author.read().problems == ()


def test_a_contact_for_the_press_is_named_in_the_organizations_language(author):
    author.organization = replace(author.organization, languages=("ru", "kk"))
    author.post(header="title: Слово\nkind: release")
    (problem,) = author.read().problems
    assert '[[press_contacts]] and below it name.ru = "…" and phone = "…"' in str(problem.remedy)
