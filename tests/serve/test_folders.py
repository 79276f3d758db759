"""`make serve` hears of what is saved, and of nothing behind a link."""

from __future__ import annotations

import threading
from queue import SimpleQueue

import pytest

from plugins.serve.folders import FolderWatch, real_folders


@pytest.fixture
def content(tmp_path):
    (tmp_path / "content" / "news").mkdir(parents=True)
    (tmp_path / "elsewhere" / "deep").mkdir(parents=True)
    return tmp_path / "content"


def test_no_link_is_followed(content):
    (content / "news" / "disk").symlink_to("/")
    (content / "news" / "ring").symlink_to("..")
    (content / "news" / "hall").mkdir()
    (content / "__pycache__").mkdir()
    assert real_folders((content, content / "none")) == {f"{content}{below}" for below in ("", "/news", "/news/hall")}


class Ears:
    def __init__(self, folder):
        self.heard: SimpleQueue[frozenset[str]] = SimpleQueue()
        self.stop = threading.Event()
        FolderWatch((folder,), self.heard.put, self.stop).start()
        self.until(folder / "ready")

    def until(self, file):
        """Write a file until somebody hears of it: a watch takes its time to begin."""
        for number in range(200):
            file.write_text(str(number))
            if self.hears(file, seconds=0.1):
                return
        pytest.fail(f"nobody heard of {file}")

    def hears(self, file, seconds=20.0):
        try:
            while str(file) not in self.heard.get(timeout=seconds):
                pass
        except Exception:  # noqa: BLE001 - queue.Empty
            return False
        return True


@pytest.fixture
def ears(content):
    found = Ears(content)
    yield found
    found.stop.set()


def test_what_is_saved_into_a_new_folder_at_once_is_heard(content, ears):
    for name in ("first", "second"):
        hall = content / "news" / name / "deep"
        hall.mkdir(parents=True)
        (hall / "hall.jpg").write_text("jpeg")
        assert ears.hears(hall / "hall.jpg")
    ears.until(content / "news" / "first" / "deep" / "later.jpg")


def test_a_folder_that_goes_and_comes_again_is_watched(content, ears):
    (content / "news").rename(content.parent / "aside")
    assert ears.hears(content / "news")
    (content.parent / "aside").rename(content / "news")
    assert ears.hears(content / "news")
    ears.until(content / "news" / "post.ru.md")


def test_what_lies_behind_a_new_link_is_not_heard_of(content, ears, tmp_path):
    (content / "news" / "disk").symlink_to(tmp_path / "elsewhere")
    assert ears.hears(content / "news" / "disk")
    (content / "news" / "moved").mkdir()
    (content / "news" / "moved" / "disk").symlink_to(tmp_path / "elsewhere")
    (content / "news" / "moved").rename(content / "news" / "here")
    ears.until(content / "news" / "here" / "post.ru.md")
    (tmp_path / "elsewhere" / "deep" / "letter").write_text("private")
    (content / "last").write_text("")
    seen = set()
    while str(content / "last") not in seen:
        seen |= ears.heard.get(timeout=20)
    assert not [path for path in seen if path.endswith("letter")]
