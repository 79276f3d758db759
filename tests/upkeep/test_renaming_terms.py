"""`habarshy topic|sector|territory rename`: a key changes wherever it is named."""

from __future__ import annotations

import pytest

LINES = {
    "topic pay wages": ("organizations/city-clinic/news/2026-11-02-pay.ru.md", "topics: [wages]"),
    "sector health-care medicine": ("organizations/city-clinic/organization.toml", 'sector = "medicine"'),
    "territory almaty almaty-city": ("organizations/almaty-union/organization.toml", 'territory = "almaty-city"'),
}


@pytest.mark.parametrize("words", LINES)
def test_a_term_gets_another_key_wherever_it_is_named(kept, typed, words):
    kind, old, new = words.split()
    file, line = LINES[words]
    before = kept.newsroom.build()

    status, said = typed(kind, "rename", old, new)

    assert status == 0, said
    assert line in kept.read(file)
    assert f'{new}]\nformerly = ["{old}"]\n' in kept.read("federation.toml")
    after = kept.newsroom.build()
    assert (after.status, after.problems) == (0, [])
    addresses = {name for name in before.files() if name.split("/")[2:3] == [old]}
    assert addresses <= set(after.files())
    assert f"{len(addresses)} addresses of before lead readers on" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("topic", "rename", "pai", "wages"), "[topics] has no 'pai': did you mean 'pay'?"),
        (("topic", "rename", "wage", "x"), "today it is 'pay'"),
        (("topic", "rename", "pay", "wage"), "it was the key of 'pay' before"),
        (("topic", "rename", "pay", "youth"), "[topics] has it already"),
        (("topic", "rename", "pay", "Еңбекақы"), "write enbekaqy"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(kept, typed, words, said):
    federation = kept.root / "content/federation.toml"
    text = federation.read_text().replace("[topics.pay]\n", '[topics.pay]\nformerly = ["wage"]\n')
    federation.write_text(text + '\n[topics.youth]\nkk = "Жастар"\n')
    kept.commit()
    before = kept.state()

    status, told = typed(*words)

    assert status == 1
    assert said in told
    assert kept.state() == before


def test_posts_with_mistakes_do_not_stop_it(kept, typed):
    kept.newsroom.write("organizations/city-clinic/news/2026-11-05-bad.ru.md", "---\ntitle: pay\n\npay\n")
    kept.commit()

    assert typed("topic", "rename", "pay", "wages")[0] == 0
