"""Who somebody is, readers keep in mind: said twice with the whole name it only makes sentences long."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.people import Mention, name_stems, names_a_post
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

REMEDY = tell("write the surname alone, or 'she' and 'he': the post stands where the person is first named")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a person whom two paragraphs name in full with the same post."""
    for person in text.people:
        introduced = [one for one in person.mentions if _introduces(one, text.language)]
        again = next((one for one in introduced[1:] if _same_post(introduced[0], one, text.language)), None)
        if again:
            message = tell("the post of {name} is told a second time", name=again.words)
            yield Advice(again.line, message, REMEDY)


def _introduces(mention: Mention, language: str) -> bool:
    return mention.block.kind == "paragraph" and mention.has_first_name and names_a_post(mention.role, language)


def _same_post(first: Mention, second: Mention, language: str) -> bool:
    return not _post_stems(first, language).isdisjoint(_post_stems(second, language))


def _post_stems(mention: Mention, language: str) -> frozenset[str]:
    posts = (word for word in words_of(mention.role) if names_a_post(word, language))
    return frozenset(stem for word in posts for stem in name_stems(word, language))


RULE = Rule(find)
