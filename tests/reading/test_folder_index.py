"""What a text asks of its folder is noted with the answer, so that a later build can ask again."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.body import AnsweredLookup, Lookup, Manuscript, convert
from plugins.body.page_size import HTML_BYTES
from plugins.newsroom import LinkedPost, Mistake, NewsPath, Problem, Sources, parse_path
from plugins.reading.cache import all_as_before, lookup_digests
from plugins.reading.files.folder_index import FolderIndex, folders_of
from plugins.reading.links.post_index import PostName, linked_post
from plugins.reading.links.resolver import FolderResolver
from tests.reading.author import NAME, NEWS, empty_index


def index_of(*files: str, posts: tuple[NewsPath, ...] = ()) -> FolderIndex:
    return FolderIndex.of(Sources("almaty", posts, (), files), empty_index())


def source() -> NewsPath:
    path = parse_path(f"{NEWS}/{NAME}.ru.md")
    assert isinstance(path, NewsPath)
    return path


def asked(files: FolderIndex, *addresses: str) -> list[AnsweredLookup]:
    """Ask as links of a text do."""
    resolver = FolderResolver(source(), files, Path("nowhere"))
    return [lookup for address in addresses for lookup in resolver.link(address, 1).lookups]


def test_lookups_that_found_nothing_are_noted_too():
    files = index_of(f"{NEWS}/hall.jpg")
    folders = folders_of(source())
    hall, roof, text = asked(files, "hall.jpg", "roof.jpg", "other.ru.md")
    assert hall == AnsweredLookup(Lookup("file", "hall.jpg", folders), f"{NEWS}/hall.jpg")
    assert (roof.lookup, text.lookup) == (Lookup("file", "roof.jpg", folders), Lookup("text", "other.ru.md", (NEWS,)))
    assert isinstance(roof.found, Mistake)
    assert isinstance(text.found, Mistake)


def test_a_text_that_is_given_up_halfway_has_asked_all_the_same():
    files = index_of(f"{NEWS}/hall.jpg")
    body = f"[Зал](hall.jpg)\n\n{'слово ' * HTML_BYTES}"
    lookups: list[AnsweredLookup] = []
    converted = convert(Manuscript(source(), body, 1, FolderResolver(source(), files, Path("nowhere")), ""), lookups)
    assert [one.code for one in converted.findings if isinstance(one, Problem)] == ["page-size"]
    assert [one.lookup.address for one in lookups] == ["hall.jpg"]


@pytest.mark.parametrize(
    ("later", "same"),
    [
        (("hall.jpg",), True),
        (("hall.jpg", "another.jpg"), True),
        (("hall.jpg", "roof.jpg"), False),
        ((f"{NAME}/hall.jpg", "hall.jpg"), False),
        ((), False),
    ],
)
def test_a_post_stays_as_it_was_while_each_lookup_finds_what_it_found(tmp_path, later, same):
    lookups = asked(index_of(f"{NEWS}/hall.jpg"), "hall.jpg", "roof.jpg")
    again = index_of(*(f"{NEWS}/{name}" for name in later))
    assert all_as_before(lookup_digests(lookups), (), again, tmp_path) is same


def test_the_pictures_that_lie_with_a_post_are_an_answer_too(tmp_path):
    files = index_of(f"{NEWS}/{NAME}/hall.jpg")
    lookups = lookup_digests([AnsweredLookup(Lookup("pictures", NAME), "\n".join(files.pictures[NAME]))])
    assert all_as_before(lookups, (), files, tmp_path)
    assert not all_as_before(lookups, (), index_of(), tmp_path)


def test_a_link_to_a_post_that_came_later_is_a_change(tmp_path):
    content = tmp_path / "content"
    linked: LinkedPost = linked_post(PostName("almaty", "seminar", source().day), empty_index(content))
    before = FolderIndex("", {}, {}, empty_index(content))
    assert all_as_before((), (linked,), before, tmp_path)
    (content / NEWS).mkdir(parents=True)
    (content / NEWS / f"{NAME}.ru.md").write_text("---\ntitle: Семинар\n---\nТекст", "utf-8")
    after = FolderIndex("", {}, {}, empty_index(content))
    assert not all_as_before((), (linked,), after, tmp_path)
