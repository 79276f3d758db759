"""What a build tells of a release stands at its line, in whichever part of its files it is."""

from __future__ import annotations

import pytest

from tests.press_room.press_newsroom import ORGANIZATION, press_newsroom

POST = """\
---
title: Емхана шарт жасасты {title}
summary: Шарт 84 адамға қатысты {summary}
kind: release
image_caption: Зал {caption}
tags: шарт{tag}
---

**Алматы, 2026 жылғы 5 қараша** — Емхана мен кәсіподақ
келісімге қол қойды {lead}

| Цех | Ставка |
|---|---|
| 1 | 250 {table} |

> Біз сан алып келдік {quotation}
>
> — Айгүл Үлгілі, төрайым

- бірінші
- екінші {item}

```
код {code}
```

Мына &#x1F600;&#xFE0F; таңба {entity}
"""
PLACES = {"title": 2, "summary": 3, "tag": 6, "lead": 10, "table": 14, "quotation": 16, "item": 21, "code": 24}
NAMES = ("title", "summary", "caption", "tag", "lead", "table", "quotation", "item", "code", "entity")
FILE = "organizations/city-clinic/news/2026-11-05-r-{}.{}.md"


def told(built, *codes):
    return [(one["path"], one["line"]) for one in built.problems if one["code"] in codes]


def write(newsroom, slug, text, language="kk"):
    newsroom.write(f"organizations/city-clinic/news/2026-11-05-r-{slug}.{language}.md", text)


def with_sign(place, sign="\U0001f600"):
    text = POST if place == "entity" else POST.replace("&#x1F600;&#xFE0F; ", "")
    return text.format(**{name: sign if name == place != "entity" else "" for name in NAMES})


def test_a_letter_that_no_font_has_is_told_at_its_line(tmp_path):
    newsroom = press_newsroom(tmp_path)
    for place in (*PLACES, "entity", "caption"):
        write(newsroom, place, with_sign(place))

    cold = newsroom.build(SEARCH="0")
    newsroom.post("almaty-union", "2026-11-06-more.ru.md")
    warm = newsroom.build(SEARCH="0")

    expected = {(FILE.format(place, "kk"), line) for place, line in PLACES.items()}
    expected.add((FILE.format("entity", "kk"), 27))
    assert set(told(cold, "letter-without-font")) == set(told(warm, "letter-without-font")) == expected
    assert (cold.output / "city-clinic/kk/2026/r-caption/release/release.pdf").is_file()


def test_each_line_is_told_with_its_own_letters(tmp_path):
    newsroom = press_newsroom(tmp_path)
    letters = {**dict.fromkeys(NAMES, ""), "title": "\U0001f600", "lead": "✓\U0001f600", "item": "\ufe0f"}
    write(newsroom, "many", POST.replace("&#x1F600;&#xFE0F; ", "").format(**letters))
    write(newsroom, "unseen", with_sign("item", "©\ufe0f"))

    built = newsroom.build(SEARCH="0")

    said = [(one["line"], one["message"]) for one in built.problems if one["code"] == "letter-without-font"]
    words = "no font prints {}, so this release gets no PDF"
    assert said == [(2, words.format("\U0001f600")), (10, words.format("✓\U0001f600")), (21, words.format("U+FE0F"))]


def test_a_letter_of_the_organizations_file_is_told_there(tmp_path):
    newsroom = press_newsroom(tmp_path)
    toml = ORGANIZATION.replace("Одақ <1998", "Одақ ✓ <1998")
    newsroom.write("organizations/city-clinic/organization.toml", toml)
    write(newsroom, "plain", with_sign(""))

    found = told(newsroom.build(SEARCH="0"), "letter-without-font")

    assert found == [("organizations/city-clinic/organization.toml", toml[: toml.index("✓")].count("\n") + 1)]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("**", "", "dateline-not-bold", 9),
        ("> — Айгүл Үлгілі, төрайым", "> Айгүл Үлгілі", "speaker-missing", 16),
        ("> ", "", "quotation-missing", 2),
    ],
)
def test_a_missing_part_is_told_at_its_line(tmp_path, old, new, code, line):
    newsroom = press_newsroom(tmp_path)
    write(newsroom, "lacking", with_sign("").replace(old, new))

    assert told(newsroom.build(SEARCH="0"), code) == [(FILE.format("lacking", "kk"), line)]
