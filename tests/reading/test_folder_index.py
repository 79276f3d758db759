"""What a text asks of its folder is noted with the answer, so that a later build can ask again."""

from __future__ import annotations

import pytest

from plugins.body import UnplacedProblem
from plugins.newsroom import LinkedPost, NewsPath, Sources, parse_path
from plugins.reading.cache.lookups import all_as_before, answered_lookups
from plugins.reading.files.folder_index import FolderIndex, Lookup, find_file, find_text, folders_of
from plugins.reading.links.post_index import PostName, linked_post
from tests.reading.author import NAME, NEWS, empty_index


def index_of(*files: str, posts: tuple[NewsPath, ...] = ()) -> FolderIndex:
    return FolderIndex.of(Sources("almaty", posts, (), files), empty_index())


def source() -> NewsPath:
    path = parse_path(f"{NEWS}/{NAME}.ru.md")
    assert isinstance(path, NewsPath)
    return path


def test_lookups_that_found_nothing_are_noted_too():
    files = index_of(f"{NEWS}/hall.jpg")
    folders = folders_of(source())
    assert find_file("hall.jpg", folders, files) == f"{NEWS}/hall.jpg"
    assert isinstance(find_file("roof.jpg", folders, files), UnplacedProblem)
    assert isinstance(find_text("other.ru.md", NEWS, files), UnplacedProblem)
    assert [lookup for lookup, _ in files.asked] == [
        Lookup("file", "hall.jpg", folders),
        Lookup("file", "roof.jpg", folders),
        Lookup("text", "other.ru.md", (NEWS,)),
    ]


def test_the_next_text_has_asked_nothing_yet():
    files = index_of(f"{NEWS}/hall.jpg")
    find_file("hall.jpg", folders_of(source()), files)
    assert files.for_another_text().asked == []
    assert len(files.asked) == 1


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
    files = index_of(f"{NEWS}/hall.jpg")
    for address in ("hall.jpg", "roof.jpg"):
        find_file(address, folders_of(source()), files)
    again = index_of(*(f"{NEWS}/{name}" for name in later))
    assert all_as_before(answered_lookups(files), (), again, tmp_path) is same


def test_the_pictures_that_lie_with_a_post_are_an_answer_too(tmp_path):
    lookups = answered_lookups(index_of())
    asked = index_of(f"{NEWS}/{NAME}/hall.jpg")
    asked.asked.append((Lookup("pictures", NAME), "\n".join(asked.pictures[NAME])))
    assert lookups == ()
    assert all_as_before(answered_lookups(asked), (), index_of(f"{NEWS}/{NAME}/hall.jpg"), tmp_path)
    assert not all_as_before(answered_lookups(asked), (), index_of(), tmp_path)


def test_a_link_to_a_post_that_came_later_is_a_change(tmp_path):
    content = tmp_path / "content"
    linked: LinkedPost = linked_post(PostName("almaty", "seminar", source().day), empty_index(content))
    before = FolderIndex("", {}, {}, empty_index(content))
    assert all_as_before((), (linked,), before, tmp_path)
    (content / NEWS).mkdir(parents=True)
    (content / NEWS / f"{NAME}.ru.md").write_text("---\ntitle: Семинар\n---\nТекст", "utf-8")
    after = FolderIndex("", {}, {}, empty_index(content))
    assert not all_as_before((), (linked,), after, tmp_path)
