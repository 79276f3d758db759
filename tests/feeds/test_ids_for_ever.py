"""A newsroom's life, replayed: whatever editors do, no reader sees an item twice, and no address is lost."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from lxml import etree

from plugins.feeds.feed_site import FeedSite
from plugins.feeds.post_items import ItemCache
from plugins.feeds.scope_feeds import own_feeds
from plugins.newsroom import Scope, Text
from tests.reading.author import SITE, Author
from tests.soak import trials

EDITS = 1_000
DOMAINS = ("https://news.example.org", "https://unions.example/news")


@dataclass
class Story:
    """A post as its editors see it."""

    name: str
    title: str = "Слово"
    body: str = "Текст"
    languages: set[str] = field(default_factory=lambda: {"ru"})
    formerly: list[str] = field(default_factory=list)
    updated: str = ""
    status: str = "published"

    def write(self, author: Author) -> None:
        lines = [f"title: {self.title}", f"status: {self.status}", f"formerly: [{', '.join(self.formerly)}]"]
        lines += [f"updated: {self.updated}"] if self.updated else []
        lines += ["correction: Ошибка"] if self.status == "withdrawn" else []
        for language in self.languages:
            author.post(self.body, "\n".join(lines), language, self.name)


class Newsroom:
    """Editors who do anything at all, and one reader who subscribed at the beginning."""

    def __init__(self, author: Author, chance: random.Random) -> None:
        self.author, self.chance = author, chance
        self.stories = [Story("2026-01-01-first")]
        self.domain = DOMAINS[0]
        self.addresses: dict[str, str] = {}
        self.published: dict[str, object] = {}

    def edit(self, number: int) -> None:
        """Do one thing that editors do."""
        story = self.chance.choice(self.stories)
        for language in story.languages:
            self.author.without(f"organizations/almaty/news/{story.name}.{language}.md")
        match self.chance.randrange(8):
            case 0:
                self.stories.append(
                    Story(f"2026-0{self.chance.randrange(1, 6)}-{self.chance.randrange(10, 29)}-p{number}")
                )
                self.stories[-1].write(self.author)
            case 1:
                story.title = f"Слово {number}"
            case 2:
                story.body = f"Текст {number}"
            case 3:
                story.languages.add(self.chance.choice(("kk", "en")))
            case 4:
                story.formerly.append(story.name)
                story.name = f"2026-0{self.chance.randrange(1, 6)}-{self.chance.randrange(10, 29)}-r{number}"
            case 5:
                story.updated = f"2026-05-{self.chance.randrange(10, 29)} 10:00"
            case 6:
                story.status = self.chance.choice(("published", "published", "withdrawn", "hidden"))
            case 7:
                self.domain = self.chance.choice(DOMAINS)
        story.write(self.author)

    def build(self):
        """Publish; give the items of each language's feed with its archives."""
        reading = self.author.read()
        assert [one for one in reading.problems if one.is_error] == []
        site = FeedSite(self.domain, SITE, (), {}, {})
        for language in SITE.languages:
            places = [record for record in reading.posts if record.language == language]
            home = f"/almaty/{language}/"
            scope = Scope("organization", "almaty", language, home, Text("А", "ru"), "", (), ())
            files = dict(own_feeds(scope, places, site, ItemCache("")))
            documents = (etree.fromstring(body) for name, body in files.items() if "/feed" in name and ".xml" in name)
            yield reading, [item for document in documents for item in document.iter("item")]

    def check(self) -> None:
        """See that no id, no date and no address has moved."""
        for reading, items in self.build():
            known = {record.id: record for record in reading.posts}
            for item in items:
                id_, published = item.findtext("guid"), item.findtext("pubDate")
                record = known[id_]
                # A post that got a name of another day is dated by that day.
                assert self.published.setdefault(id_, published) == published or record.former_addresses
                path = item.findtext("link").removeprefix(self.domain)
                assert path == record.address
                assert self.addresses.setdefault(id_, path) in {path, *record.former_addresses}
                assert self._first_name(id_)

    def _first_name(self, id_: str) -> bool:
        first = id_.rpartition(":")[2].split("/")[1]
        return any((*story.formerly, story.name)[0] == first for story in self.stories)


def test_no_id_and_no_address_moves_whatever_editors_do(tmp_path):
    author = Author(tmp_path)
    newsroom = Newsroom(author, random.Random(2026))
    newsroom.stories[0].write(author)
    newsroom.check()
    for number in range(trials(EDITS)):
        newsroom.edit(number)
        newsroom.check()
    assert len(newsroom.addresses) > trials(EDITS) / 20
