"""Behind `author` stands a person; that the organization writes is said anyhow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

REMEDY = tell("write the name of a person, or delete the line: the organization stands there without it")
_OFFICE = re.compile(
    r"(?:пресс-служба|пресс-центр|редакция|администратор|администрация|модератор|профком|профсоюз|секретариат|"
    r"баспасөз (?:қызметі|орталығы)|әкімші(?:лік)?|кәсіподақ(?: комитеті)?|хатшылық|"
    r"admin(?:istrator)?|editors?|press (?:service|office|centre|center)|trade union|union|webmaster|secretariat)\b",
    re.IGNORECASE,
)


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an author that is the organization, one of its offices, or the program's administrator."""
    author = str(text.values.get("author", ""))
    organization = post.organization
    names = (name for _, name in (*organization.name, *organization.short_name))
    is_own = any(words_of(author.casefold()) == words_of(name.casefold()) for name in names)
    if author and (is_own or _OFFICE.match(author)):
        yield Advice(text.line("author"), tell("'{author}' is no person", author=author), REMEDY, "author")


RULE = Rule(find)
