"""Finished files go from the cache to where readers get them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from plugins.kept_files import put_into_output


@dataclass(frozen=True)
class Finished:
    """A finished file, as records know it."""

    address: str = "/clinic/files/pay.pdf"
    stored: str = "pay.pdf"
    length: int = 4


@pytest.fixture
def cache(tmp_path):
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "pay.pdf").write_bytes(b"PDF!")
    return folder


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


def test_a_file_is_published_by_a_link(cache, output):
    assert put_into_output([Finished()], cache, output) == ()

    published = output / "clinic" / "files" / "pay.pdf"
    assert published.samefile(cache / "pay.pdf")


def test_a_file_at_two_addresses_is_published_at_both(cache, output):
    files = [Finished(), Finished(), Finished("/clinic/files/again.pdf")]

    assert put_into_output(files, cache, output) == ()
    assert sorted(file.name for file in output.rglob("*.pdf")) == ["again.pdf", "pay.pdf"]


def test_a_cache_for_its_owner_alone_gives_copies(cache, output):
    (cache / "pay.pdf").chmod(0o600)

    put_into_output([Finished()], cache, output)

    published = output / "clinic" / "files" / "pay.pdf"
    assert published.read_bytes() == b"PDF!"
    assert not published.samefile(cache / "pay.pdf")


def test_the_file_of_the_last_pages_goes_before_that_of_the_cache(cache, output, tmp_path):
    earlier = tmp_path / "earlier" / "clinic" / "files" / "pay.pdf"
    earlier.parent.mkdir(parents=True)
    earlier.write_bytes(b"PDF!")

    put_into_output([Finished()], cache, output, tmp_path / "earlier")

    assert (output / "clinic" / "files" / "pay.pdf").samefile(earlier)


def test_what_the_cache_has_lost_is_named_by_address(cache, output):
    lost = Finished("/clinic/b.pdf", "b.pdf"), Finished("/clinic/a.pdf", "a.pdf")

    assert put_into_output([*lost, Finished()], cache, output) == (lost[1], lost[0])
    assert (output / "clinic" / "files" / "pay.pdf").exists()


@pytest.mark.parametrize("stored", ["", "..", "../pay.pdf", "/etc/passwd", "a\\b", "pay.pdf\0"])
def test_a_name_that_leaves_the_folder_is_no_file(cache, output, stored):
    outside = Finished(stored=stored)

    assert put_into_output([outside], cache, output) == (outside,)
    assert not output.exists()


@pytest.mark.parametrize("address", ["/clinic/../../pay.pdf", "//pay.pdf", "/clinic//pay.pdf"])
def test_an_address_that_leaves_the_output_is_not_published(cache, output, address):
    outside = Finished(address)

    assert put_into_output([outside], cache, output) == (outside,)
    assert not output.exists()


def test_a_file_of_another_length_or_a_link_to_one_is_not_whole(cache, output):
    (cache / "link.pdf").symlink_to(cache / "pay.pdf")
    shorter, link = Finished(length=3), Finished("/clinic/link.pdf", "link.pdf")

    assert set(put_into_output([shorter, link], cache, output)) == {shorter, link}
