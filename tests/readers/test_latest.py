"""The newest headlines of an organization on a page of another site: no script, nothing relative."""

from __future__ import annotations

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.readers.published import Page

ADDRESS = "sample-city-polyclinic/kk/latest.html"


def headlines(site, address=ADDRESS):
    return Page(f"{site.siteurl}/{address}", site.files[address].read_text("utf-8"))


def test_every_front_page_of_an_organization_has_its_headlines(site):
    homes = {
        name.removesuffix("index.html") for name in site.files if name.count("/") == 2 and name.endswith("index.html")
    }
    homes = {home for home in homes if home.split("/")[0] in site.organizations and len(home.split("/")[1]) == 2}
    named = {name.removesuffix("latest.html") for name in site.files if name.endswith("/latest.html")}
    named = {home for home in named if home.split("/")[0] in site.organizations}
    assert len(named) > 15
    assert {home for home in homes if not site.page(f"/{home}").redirects} == named


def test_a_site_that_knows_an_organization_by_its_earlier_name_still_gets_its_headlines(site):
    earlier, now = (site.files[f"{name}/kk/latest.html"].read_bytes() for name in ("sample-milk-plant", "sample-dairy"))
    assert earlier == now


def test_headlines_are_those_of_the_feed(site):
    feed = etree.fromstring(site.files["sample-city-polyclinic/kk/feed.xml"].read_bytes())
    links = headlines(site).all("li a", "href")
    assert links == [item.findtext("link") for item in feed.iter("item")][:10]
    assert links


def test_another_site_can_show_them_as_they_are(site):
    for name in sorted(site.files):
        if name.endswith("/latest.html"):
            page = headlines(site, name)
            addresses = [*page.all("[href]", "href"), *page.all("[src]", "src")]
            assert [one for one in addresses if not one.startswith(f"{site.siteurl}/") or site.fault(one)] == []
            assert page.tree.css("script, form, iframe") == []
            assert page.one('meta[name="robots"]') == "noindex"


def test_a_click_opens_the_news_and_not_a_page_in_a_frame(site):
    assert headlines(site).one("base", "target") == "_top"


def test_headlines_in_a_frame_look_as_on_the_site(site, browser, tmp_path):
    from tests.readers.serving import served

    with served(site.folder, tmp_path / "nginx", "/unions") as url, browser.new_context() as context:
        page = context.new_page()
        page.set_content(f'<iframe src="{url}/{ADDRESS}" width="320" height="400"></iframe>')
        frame = page.frame_locator("iframe")
        assert frame.locator("li a").count() == len(LexborHTMLParser(headlines(site).html).css("li a"))
        assert frame.locator("main").evaluate("e => e.scrollWidth <= 320")
