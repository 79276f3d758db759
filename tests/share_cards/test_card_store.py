from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plugins.share_cards.drawing import draw
from plugins.share_cards.layout import Image
from plugins.share_cards.orders import CardOrder
from plugins.share_cards.store import CardStore, deliver
from tests.share_cards.made_cards import full, ordered


def shelves(folder: Path, before: Path | None = None) -> CardStore:
    return CardStore(folder / "output", folder / "cache", before)


def delivered(order: CardOrder, where: CardStore) -> Path:
    assert list(deliver([order], where)) == []
    return where.output / order.address.removeprefix("/")


def test_card_is_drawn_and_kept(tmp_path):
    card = delivered(ordered(), shelves(tmp_path))
    assert card.read_bytes() == draw(ordered())
    assert [path.name for path in (tmp_path / "cache" / "cards").iterdir()] == [card.name]


def test_card_that_was_published_before_is_the_same_file(tmp_path):
    old = delivered(ordered(), shelves(tmp_path / "old"))
    new = delivered(ordered(), shelves(tmp_path / "new", tmp_path / "old" / "output"))
    assert new.samefile(old)
    assert not (tmp_path / "new" / "cache").exists()


def test_kept_card_is_not_drawn_again(tmp_path):
    where = shelves(tmp_path)
    photo = full("photo", photo=Image(str(tmp_path / "photo.jpg"), "digest", 0, 0))
    as_text = replace(ordered(), alt="")
    first = delivered(as_text, where).read_bytes()
    (tmp_path / "cache" / "cards" / Path(as_text.address).name).rename(
        tmp_path / "cache" / "cards" / Path(photo.address).name
    )
    assert delivered(photo, where).read_bytes() == first


def test_damaged_entry_of_the_cache_is_a_miss(tmp_path):
    where = shelves(tmp_path)
    card = delivered(ordered(), where)
    (kept,) = (tmp_path / "cache" / "cards").iterdir()
    for damage in (b"", b"\0" * 500, kept.read_bytes()[:-1]):
        kept.write_bytes(damage)
        card.unlink()
        assert delivered(ordered(), where).read_bytes() == draw(ordered())


def test_cards_that_look_the_same_are_one_file(tmp_path):
    where = shelves(tmp_path)
    assert list(deliver([ordered(), replace(ordered(), alt="other")], where)) == []
    assert len(list((where.output / "almaty" / "cards").iterdir())) == 1


def test_photo_that_vanished_is_a_problem_and_the_others_are_drawn(tmp_path):
    lost = full("photo", photo=Image(str(tmp_path / "gone.jpg"), "digest", 1200, 800))
    where = shelves(tmp_path)
    (problem,) = deliver([lost, ordered()], where)
    assert (problem.code, problem.path) == ("card-lost", lost.address.removeprefix("/"))
    assert (where.output / ordered().address.removeprefix("/")).is_file()
