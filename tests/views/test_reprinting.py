"""Pages printed from the same as before are the files of before."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from blinker import Signal
from markupsafe import Markup

from plugins.views import PageJob, PrintSettings, print_pages
from tests.made import edition
from tests.soak import trials
from tests.views.showcase import THEME, full, page

LONG_AGO = 1
DIGESTS: dict[Path, dict[str, str]] = {}
"""What printing told of its files, by the folder it printed into."""


def job(number, text="text", **changes):
    shown = page(address=f"/ru/pages/{number}/", **changes)
    return PageJob("page", shown, {"html": Markup("<p>{}</p>").format(text)})


def print_into(folder, jobs, before=None, *, recipe="recipe", edition_=None, written=None):
    pages = folder / "site"
    pages.mkdir(parents=True)
    settings = PrintSettings(THEME, pages, recipe=recipe, prints=folder / "prints")
    if before:
        settings = replace(settings, before=before / "site", prints_before=before / "prints")
    DIGESTS[folder] = print_pages(jobs, edition_ or edition(), settings, written or Signal())
    return folder


def files(folder):
    return {path.relative_to(folder / "site").as_posix(): path.read_bytes() for path in folder.rglob("*.html")}


def make_old(folder):
    for path in folder.rglob("*.html"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def kept(folder):
    return sorted(path.parent.name for path in folder.rglob("*.html") if path.stat().st_mtime == LONG_AGO)


@pytest.fixture
def before(tmp_path):
    return make_old(print_into(tmp_path / "before", [job(1), job(2), job(3)]))


def test_only_what_changed_is_printed_anew(tmp_path, before):
    now = print_into(tmp_path / "now", [job(1), job(2, "other"), job(3), job(4)], before)

    assert kept(now) == ["1", "3"]
    assert b"other" in files(now)["ru/pages/2/index.html"]


def test_the_digest_of_each_page_is_told_of_new_and_of_linked_ones(tmp_path, before):
    now = print_into(tmp_path / "now", [job(1), job(2, "other")], before)

    assert DIGESTS[now] == {name: sha256(body).hexdigest() for name, body in files(now).items()}


def test_no_digest_is_told_where_somebody_may_have_changed_the_page(tmp_path):
    written = Signal()

    def listen(path, **_):
        Path(path).write_text("changed", encoding="utf-8")

    written.connect(listen)

    assert DIGESTS[print_into(tmp_path / "now", [job(1)], written=written)] == {}


def test_what_is_gone_is_not_linked(tmp_path, before):
    assert sorted(files(print_into(tmp_path / "now", [job(3)], before))) == ["ru/pages/3/index.html"]


def test_another_recipe_prints_everything_anew(tmp_path, before):
    assert kept(print_into(tmp_path / "now", [job(1)], before, recipe="other code")) == []


def test_another_site_prints_everything_anew(tmp_path, before):
    for number, changed in enumerate((edition("https://other.example"), replace(edition(), stylesheet="/theme/b.css"))):
        assert kept(print_into(tmp_path / str(number), [job(1)], before, edition_=changed)) == []


def test_another_template_is_another_page(tmp_path, before):
    as_article = PageJob("article", page(address="/ru/pages/1/"), full("ru")["article"])

    assert kept(print_into(tmp_path / "now", [as_article], before)) == []


def test_the_page_of_before_is_never_written_into(tmp_path, before):
    twice = [job(1), replace(job(1, "second"), elsewhere=("/ru/pages/1/",))]
    old = files(before)

    now = print_into(tmp_path / "now", twice, before)

    assert files(before) == old
    assert b"second" in files(now)["ru/pages/1/index.html"]


@pytest.mark.parametrize("harm", [b"", b"cut"])
def test_a_page_that_was_cut_is_printed_anew(tmp_path, before, harm):
    whole = files(before)["ru/pages/1/index.html"]
    (before / "site/ru/pages/1/index.html").write_bytes(harm)

    assert files(print_into(tmp_path / "now", [job(1)], before))["ru/pages/1/index.html"] == whole


def test_a_page_that_was_lost_is_printed_anew(tmp_path, before):
    (before / "site/ru/pages/1/index.html").unlink()

    assert len(files(print_into(tmp_path / "now", [job(1)], before))) == 1


@pytest.mark.parametrize("harm", [None, b"", b"{}", b"\xff" * 500])
def test_a_damaged_memory_of_before_is_none(tmp_path, before, harm):
    (before / "prints").unlink() if harm is None else (before / "prints").write_bytes(harm)

    assert kept(print_into(tmp_path / "now", [job(1)], before)) == []


def test_what_was_reprinted_is_known_to_the_next_run(tmp_path, before):
    then = print_into(tmp_path / "then", [job(1), job(2, "other")], before)

    assert kept(print_into(tmp_path / "now", [job(1), job(2, "other")], then)) == ["1"]
    assert (tmp_path / "then/prints").read_bytes() == (tmp_path / "now/prints").read_bytes()


def test_where_somebody_changes_pages_all_are_printed(tmp_path, before):
    written, heard = Signal(), []

    def listen(path, context):
        heard.append((path, context["page"].address))

    written.connect(listen)

    now = print_into(tmp_path / "now", [job(1)], before, written=written)

    assert kept(now) == []
    assert len(heard) == 1


def test_a_value_without_a_fingerprint_is_an_error(tmp_path):
    strange = PageJob("page", page(), {"html": object()})

    with pytest.raises(TypeError, match="a template gets a object"):
        print_into(tmp_path / "now", [strange])


def edited(chance, jobs):
    """Change, add or take away some pages."""
    changed = {one.page.address: one for one in jobs}
    for _ in range(chance.randint(0, 4)):
        number = chance.randint(1, 9)
        new = job(number, chance.choice("ab"), title=chance.choice(("", "Title")), noindex=chance.random() < 0.5)
        changed.pop(new.page.address, None) if chance.random() < 0.3 else changed.update({new.page.address: new})
    return list(changed.values())


@pytest.mark.parametrize("seed", range(trials(200)))
def test_a_reprint_is_the_cold_printing_to_the_byte(tmp_path, seed):
    chance, jobs, before = random.Random(seed), [job(1), job(2)], None
    for step in range(6):
        jobs = edited(chance, jobs)
        before = print_into(tmp_path / f"warm-{step}", jobs, before)

        assert files(before) == files(print_into(tmp_path / f"cold-{step}", jobs))
