"""A federation's own look on a whole site: what it changes, what it leaves alone, and what a mistake in it costs."""

from __future__ import annotations

import pytest

from tests.newsroom_folder import ORGANIZATIONS, NewsroomFolder

SITE = {"SITEURL": "https://news.example.org", "WORKERS": "1"}
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def federation(newsroom: NewsroomFolder) -> NewsroomFolder:
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md")
    newsroom.write("theme/tokens.css", ":root { --band: #5a1230; }\n")
    return newsroom


def test_every_page_has_it_and_its_policy_lets_it_in(federation: NewsroomFolder) -> None:
    federation.write("theme/logo.svg", DRAWING)
    built = federation.build("publishconf.py", **SITE)
    assert built.status == 0
    (logo,) = [name for name in built.files() if name.startswith("theme/logo-")]
    (stylesheet,) = [name for name in built.files() if name.startswith("theme/habarshy-")]
    assert b"--band:#5a1230" in built.files()[stylesheet]
    for address in ("/ru/", "/city-clinic/ru/", "/city-clinic/ru/2026/pay/", "/404.html"):
        html = built.read(address)
        assert f'<img src="/{logo}" width="320" height="320" alt="">' in html
        assert f'<link rel="icon" href="/{logo}"' in html
        assert f'href="/{stylesheet}"' in html
        assert "img-src 'self'" in html


def test_a_change_of_it_makes_no_card_and_no_feed_anew(federation: NewsroomFolder) -> None:
    before = federation.build("publishconf.py", **SITE).files()
    federation.write("theme/tokens.css", ":root { --band: #123456; }\n")
    built = federation.build("publishconf.py", **SITE)
    assert built.figures["cards_written"] == 0
    other = {name for name, data in built.files().items() if before.get(name) != data}
    assert {name.rpartition(".")[2] for name in other if not name.endswith("manifest.json")} == {"html", "css"}


def test_own_words_stand_on_pages_and_in_feeds(federation: NewsroomFolder) -> None:
    federation.write("theme/texts.ru.toml", '"Latest news" = "Свежее & <новое>"\n"Read the whole text" = "Целиком"\n')
    built = federation.build("publishconf.py", **SITE)
    assert "Свежее &amp; &lt;новое&gt;" in built.read("/city-clinic/ru/")
    assert "Свежее" not in built.read("/city-clinic/kk/")


def test_a_mistake_is_left_out_of_a_publishing_build_alone(federation: NewsroomFolder) -> None:
    federation.write("theme/extra.css", ".lead { background: url(x) }\n.lead { top: 0 }\n")
    federation.write("theme/script.js", "x")
    built = federation.build("publishconf.py", **SITE)
    assert built.status == 3
    assert [(one["path"], one["line"], one["code"]) for one in built.problems] == [
        ("theme/extra.css", 1, "theme-rule"),
        ("theme/script.js", None, "wrong-place"),
    ]
    assert len(built.files_with(".lead { top: 0 }")) == 1
    assert built.files_with("url(x)") == []
    again = federation.build("publishconf.py", **SITE)
    assert (again.status, again.figures["changed"]) == (3, False)


def test_a_mistake_stops_a_strict_build(federation: NewsroomFolder) -> None:
    federation.write("theme/tokens.css", ":root { --accent: #eee }\n")
    built = federation.build()
    assert (built.status, built.output.exists()) == (1, False)


def test_a_colour_of_an_organization_goes_before_it_and_is_read_on_its_paper(federation: NewsroomFolder) -> None:
    federation.write(
        "theme/tokens.css", ":root { --paper: #bbb; --shade: #bbb; --muted: #222; --accent: #036; --alarm: #600 }"
    )
    toml = ORGANIZATIONS["city-clinic"] + '[brand]\ncolor = "#0b5d4e"\n'
    federation.write("organizations/city-clinic/organization.toml", toml)
    built = federation.build("publishconf.py", **SITE)
    assert "<style>" not in built.read("/ru/")
    assert "--accent:#0b5d4e" not in built.read("/city-clinic/ru/")  # too faint on this paper: the nearest shade
    assert "--accent:#" in built.read("/city-clinic/ru/")


def test_a_folder_that_goes_takes_the_look_with_it(federation: NewsroomFolder) -> None:
    federation.build("publishconf.py", **SITE)
    (federation.content / "theme" / "tokens.css").unlink()
    built = federation.build("publishconf.py", **SITE)
    assert built.files_with("--band:#5a1230") == []
