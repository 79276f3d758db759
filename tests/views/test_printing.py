"""How pages become files."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

import pytest
from blinker import Signal
from jinja2 import Environment, TemplateSyntaxError, UndefinedError
from markupsafe import Markup

from plugins.typesetting import long_date
from plugins.views import PageJob, PrintSettings, print_pages
from plugins.views.environment import theme_environment
from plugins.views.once import Once
from tests.made import edition
from tests.views import showcase
from tests.views.showcase import LANGUAGES, THEME, environment, full, least, page, site


def printed(tmp_path, *jobs, written=None):
    print_pages(jobs, edition(), PrintSettings(THEME, tmp_path), written or Signal())
    return {
        path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.html")
    }


RULES = "ru/pages/rules/index.html"


def notice(address="/ru/pages/rules/", html="Правила", **values):
    return PageJob("page", page(address=address), {"html": html}, **values)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", [least, full])
def test_partials_in_place_print_what_includes_print(language, made):
    for template, values in made(language).items():
        known = {"page": page(language), "ROOT": "/union", "SITEURL": "https://news.example/union", **values}

        whole = theme_environment(THEME).get_template(f"{template}.html").render(site=site(language), **known)

        with_includes = environment().get_template(f"{template}.html").render(site=site(language), **known)
        assert closed_up(whole) == closed_up(with_includes)
        assert words_apart(whole) == words_apart(with_includes)


def closed_up(html):
    """Leave out the white space that may be indentation."""
    return re.sub(r"(^|>)\s+(?=<)|^[ \t]+", r"\1", html, flags=re.MULTILINE)


def words_apart(html):
    """Tell which elements within a line of text stand apart from the one before."""
    within = "a|b|bdi|button|em|img|picture|small|span|strong|svg|time"
    return [bool(gap) for gap in re.findall(rf"</?(?:{within})\b[^>]*>(\s*)<(?:{within})\b", html)]


def test_no_line_that_a_template_wrote_is_indented():
    known = {"ROOT": "", "SITEURL": "https://news.example", "site": site("ru"), "page": page("ru")}
    for template, values in full("ru").items():
        html = theme_environment(THEME).get_template(f"{template}.html").render(**{**known, **values})
        outside = re.sub(r"<textarea.*?</textarea>", "", html, flags=re.DOTALL)
        assert not re.search(r"^[ \t]+<", outside, re.MULTILINE), template


def test_spaces_that_an_author_wrote_stay(tmp_path):
    assert "<pre>\n    deep\n</pre>" in printed(tmp_path, notice(html=Markup("<pre>\n    deep\n</pre>")))[RULES]


def test_no_template_has_a_place_where_indentation_speaks():
    for file in sorted((THEME / "templates").rglob("*.html")):
        source = file.read_text(encoding="utf-8")
        assert "<pre" not in source, file
        assert not re.search(r"<textarea[^>]*>(?!\n\{\{[^{}]*\}\}</textarea>)", source), file


class Bold(str):
    __slots__ = ()

    def __html__(self):
        return f"<b>{self}</b>"


@pytest.mark.parametrize(
    "value",
    ["plain", "", "<script>", 'Mind & "heart"', "it's", "a>b", Markup("<i>ok</i>"), 7, None, Bold("x"), ["<", "&"]],
)
def test_pages_escape_what_every_environment_escapes(value):
    source = "<p title='{{ value }}'>{{ value }}</p>"
    whole, plain = theme_environment(THEME).from_string(source), environment().from_string(source)

    assert whole.render(value=value) == plain.render(value=value)


def test_pages_refuse_a_value_that_is_not_there():
    with pytest.raises(UndefinedError):
        theme_environment(THEME).from_string("{{ nothing }}").render()


def test_a_page_stands_at_its_address(tmp_path):
    assert list(printed(tmp_path, notice())) == [RULES]


def test_a_page_with_two_addresses_is_the_same_at_both(tmp_path):
    pages = printed(tmp_path, notice(elsewhere=("/ru/", "/")))

    assert pages["index.html"] == pages["ru/index.html"]


def test_who_listens_hears_of_each_file(tmp_path):
    written, heard = Signal(), []

    def listen(path, context):
        heard.append((path, context["page"].address))

    written.connect(listen)
    printed(tmp_path, notice(), written=written)

    assert heard == [(str(tmp_path / "ru/pages/rules/index.html"), "/ru/pages/rules/")]


def test_templates_see_only_what_their_job_says(tmp_path):
    heard = []
    written = Signal()

    def listen(_, context):
        heard.append(sorted(context))

    written.connect(listen)
    printed(tmp_path, notice(), written=written)

    assert heard == [["ROOT", "SITEURL", "html", "page", "site"]]


def test_pages_of_one_language_share_one_site():
    made = edition()

    assert made.site(page("ru", address="/a/")) is made.site(page("ru", address="/b/"))
    assert made.site(page("ru", address="/a/")) != made.site(page("kk", address="/a/"))


def test_only_the_pages_of_the_navigation_are_marked_in_it():
    made = edition()

    current = [link.address for link in made.site(page("ru", address="/ru/subscribe/")).navigation if link.current]

    assert current == ["/ru/subscribe/"]
    assert not any(link.current for link in made.site(page("ru")).navigation)


def test_the_navigation_leads_to_what_is_to_come():
    assert [link.address for link in edition().site(page("ru")).navigation][:2] == ["/ru/news/", "/ru/events/"]


def once(source):
    return Environment(extensions=[Once], autoescape=True).from_string(f'{{% once "part" %}}{source}{{% endonce %}}')


def test_a_part_of_the_site_is_rendered_once_for_a_site():
    template, shown = once("{{ site.name.text }}"), site()

    first = template.render(site=shown)
    shown.rendered["part"] += "!"

    assert template.render(site=shown) == f"{first}!"
    assert template.render(site=site()) == first


def test_what_is_rendered_once_is_escaped_once():
    assert once("{{ site.home }}").render(site=site(home="/<b>/")) == "/&lt;b&gt;/"


def test_a_loop_over_the_site_may_be_rendered_once():
    assert once("{% for link in site.links %}{{ link.address }}{% endfor %}").render(site=site()) == ""


def test_what_differs_from_page_to_page_cannot_be_rendered_once():
    with pytest.raises(TemplateSyntaxError, match="'page' differs from page to page"):
        once("{{ site.home }}{{ page.title }}")


def test_one_instant_in_two_zones_is_two_days():
    evening = datetime(2026, 1, 28, 22, 0, tzinfo=timezone(timedelta(hours=0)))
    morning = evening.astimezone(timezone(timedelta(hours=5)))

    assert evening == morning
    assert (long_date(evening, "en"), long_date(morning, "en")) == ("28 January 2026", "29 January 2026")


def test_the_showcase_has_every_template():
    pages = {path.stem for path in (THEME / "templates").glob("*.html")} - {"base"}

    assert set(least("ru")) == pages
    assert showcase.render("page").startswith("<!DOCTYPE html>")
