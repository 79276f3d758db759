"""A story of the seminar of 2019, told as such stories were told then: four faults, and no other is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.newsdesk import EditedPost, post_to_edit
from plugins.newsdesk.engine import advice_of, all_rules
from plugins.newsroom import NewsPath, Texts, site_zone
from plugins.reading import HeaderContext, read_versions
from plugins.reading.source_files import SourceBytes
from tests.newsdesk.examples import FIXTURES, ORGANIZATION, TOPICS

DAY = date(2019, 1, 29)
CENTER = replace(
    ORGANIZATION,
    key="sample-center",
    kind="territorial",
    name=Texts.of(
        {
            "kk": "«Үлгі» кәсіподақ орталығы",
            "ru": "Профсоюзный центр «Образец»",
            "en": "Sample Trade Union Center",
        }
    ),
)
FAULTS = {"lead-without-year", "people-without-contact", "organization-in-two-names", "picture-missing"}
"""No year in the lead, people without a contact, one body under several names, no picture."""


def story() -> EditedPost:
    """Return the story in its three languages."""
    topics = (*TOPICS, replace(TOPICS[0], key="training"))
    paths, contents = [], []
    for language in CENTER.languages:
        data = (FIXTURES / f"seminar-2019.{language}.md").read_bytes()
        path = f"organizations/{CENTER.key}/news/{DAY}-seminar.{language}.md"
        paths.append(NewsPath(CENTER.key, DAY, "seminar", language, path))
        contents.append(SourceBytes(data, len(data)))
    context = HeaderContext(site_zone("Asia/Almaty"), DAY, CENTER, topics)
    return post_to_edit(read_versions(paths, contents, context), CENTER)


@pytest.mark.parametrize("language", CENTER.languages)
def test_the_story_has_the_faults_that_such_stories_had(language):
    found = [code for text, code, _ in advice_of(story()) if text.language == language]

    assert set(found) - {"picture-missing"} == FAULTS - {"picture-missing"}
    assert len(found) == len(set(found))


def test_the_missing_picture_is_told_once_for_all_languages():
    found = [code for _, code, _ in advice_of(story())]

    assert set(found) == FAULTS & set(all_rules())
    assert found.count("picture-missing") == ("picture-missing" in all_rules())
