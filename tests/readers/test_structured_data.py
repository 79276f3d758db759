"""What search engines and networks are told of every kind of page: whole, true, and in the words that they know."""

from __future__ import annotations

import json
from datetime import datetime

ORGANIZATION = {
    *("name", "url", "logo", "foundingDate", "dissolutionDate", "contactPoint", "sameAs", "parentOrganization"),
    *("alternateName", "description", "address"),
}
# The properties that schema.org gives each type, as far as pages use them.
VOCABULARY = {
    "NewsArticle": {
        *("headline", "description", "inLanguage", "datePublished", "dateModified", "mainEntityOfPage", "publisher"),
        *("author", "isAccessibleForFree", "image", "articleSection", "keywords", "correction", "workTranslation"),
        *("isPartOf", "about"),
    },
    "NGO": ORGANIZATION,
    "NewsMediaOrganization": ORGANIZATION,
    "Person": {"name"},
    "ImageObject": {"url", "width", "height", "caption", "creditText"},
    "ContactPoint": {"email", "telephone", "contactType", "availableLanguage"},
    "Event": {
        *("name", "startDate", "endDate", "location", "description", "image", "eventStatus", "eventAttendanceMode"),
        *("inLanguage", "organizer", "url"),
    },
    "Place": {"name", "address"},
    "WebSite": {"name", "url", "inLanguage", "publisher"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
NEEDED = {
    "NewsArticle": {"headline", "image", "datePublished", "dateModified", "author", "publisher", "isPartOf"},
    "NGO": {"name", "url"},
    "ImageObject": {"url", "width", "height"},
    "ContactPoint": {"contactType"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "WebSite": {"name", "url"},
    "Event": {"name", "startDate", "eventStatus", "organizer", "url"},
}
ALWAYS = ("type", "title", "description", "url", "site_name", "locale", "image")
OF_IMAGE = ("type", "width", "height", "alt")


def roots(page):
    """Give the things that a page's data is about."""
    scripts = page.tree.css('script[type="application/ld+json"]')
    assert len(scripts) < 2
    found = [json.loads(script.text()) for script in scripts]
    return found[0] if found and isinstance(found[0], list) else found


def things(value):
    """Give every thing within, itself first."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from things(inner)


def types(thing):
    kinds = thing.get("@type", [])
    return [kinds] if isinstance(kinds, str) else kinds


def indexed(site):
    return [(a, page) for a, page in site.read if "noindex" not in page.all('meta[name="robots"]', "content")]


def properties(page):
    """Give the values of each property that networks read, in order."""
    found: dict[str, list[str]] = {}
    for meta in page.tree.css("meta[property]"):
        found.setdefault(meta.attributes["property"], []).append(meta.attributes["content"])
    return found


def test_every_word_is_one_of_the_vocabulary(site):
    odd = []
    for address, page in site.read:
        for thing in (one for root in roots(page) for one in things(root)):
            known = {"@type", "@context", "@id"}.union(*(VOCABULARY[kind] for kind in types(thing)))
            odd += [(address, name) for name in thing if name not in known]
            needed = set().union(*(NEEDED.get(kind, set()) for kind in types(thing)))
            odd += [(address, f"no {name}") for name in needed if thing.get(name) in (None, "", [], {})]
            assert types(thing) or set(thing) == {"@id"}, address
    assert odd == []


def test_only_roots_name_their_vocabulary_and_no_value_is_empty(site):
    for address, page in site.read:
        for root in roots(page):
            first, *others = things(root)
            assert first["@context"] == "https://schema.org", address
            assert [one for one in others if "@context" in one] == []
            assert [name for one in things(root) for name, value in one.items() if value in ("", [], {}, None)] == []


def test_each_kind_of_page_says_what_it_is(site):
    kinds = {
        "/ru/": [["WebSite"]],
        "/ru/news/": [["BreadcrumbList"]],
        "/ru/organizations/": [["BreadcrumbList"]],
        "/ru/sectors/health-care/": [["BreadcrumbList"]],
        "/ru/subscribe/": [["BreadcrumbList"]],
        "/ru/pages/how-to-send-news/": [["BreadcrumbList"]],
        "/almaty-trade-union-center/ru/": [["NGO", "NewsMediaOrganization"], ["BreadcrumbList"]],
        "/almaty-trade-union-center/ru/pages/about/": [["BreadcrumbList"]],
        "/sample-fuel-plant/ru/2026/safety-week/": [["NewsArticle"], ["BreadcrumbList"]],
        "/sample-bakery/ru/2026/paid-overtime/": [],
        "/404.html": [],
    }
    assert {address: [types(root) for root in roots(site.page(address))] for address in kinds} == kinds


def test_breadcrumbs_are_those_that_readers_see(site):
    for address, page in indexed(site):
        shown = [(" ".join(link.text().split()), link.attributes["href"]) for link in page.tree.css(".trail a")]
        told = [root["itemListElement"] for root in roots(page) if types(root) == ["BreadcrumbList"]]
        assert len(told) == bool(shown), address
        for steps in told:
            assert [step["position"] for step in steps] == list(range(1, len(shown) + 2))
            assert [" ".join(step["name"].split()) for step in steps[:-1]] == [name for name, _ in shown]
            assert all(step["item"].endswith(href) for step, (_, href) in zip(steps[:-1], shown, strict=True)), address
            assert steps[-1]["item"] == page.one('link[rel="canonical"]', "href")


def test_moments_say_their_offset(site):
    for address, page in site.listed:
        (article, *_) = roots(page)
        for name in ("datePublished", "dateModified"):
            assert datetime.fromisoformat(article[name]).utcoffset() is not None, address


def test_a_correction_and_an_event_and_a_photo_are_told(site):
    articles = [roots(page)[0] for _, page in site.listed]
    assert [one for one in articles if one.get("correction")]
    assert [one for one in articles if one.get("about", {}).get("location")]
    photos = [image for one in articles for image in one["image"][1:]]
    assert all(image["width"] <= 1200 and image["caption"] for image in photos)
    assert [image for image in photos if image.get("creditText")]


def test_an_organization_says_whose_it_is_and_how_to_reach_it(site):
    (union, _) = roots(site.page("/sample-music-college/ru/"))
    assert len(union["parentOrganization"]) == 2
    assert union["logo"]["url"] in {site.siteurl + "/" + name for name in site.files}
    assert union["contactPoint"]["contactType"]


def test_accounts_are_said_to_be_the_organizations_own(site):
    seen = 0
    for address, page in site.read:
        for union in (root for root in roots(page) if "NGO" in types(root)):
            mine = page.all('a[rel="me"]', "href")
            assert set(mine) <= set(union.get("sameAs", ())), address
            seen += len(mine)
    assert seen > 3


def test_every_page_has_all_that_networks_show(site):
    missing = []
    for address, page in indexed(site):
        told = properties(page)
        keys = [*(f"og:{key}" for key in ALWAYS), *(f"og:image:{key}" for key in OF_IMAGE)]
        missing += [(address, key) for key in keys if [bool(value.strip()) for value in told.get(key, [])] != [True]]
        assert page.one('meta[name="twitter:card"]') == "summary_large_image"
    assert missing == []


def test_other_languages_are_told_to_networks_as_to_search_engines(site):
    for address, page in indexed(site):
        versions = {link.attributes["hreflang"] for link in page.tree.css('link[rel="alternate"][hreflang]')}
        told = properties(page)
        others = {value.partition("_")[0] for value in told.get("og:locale:alternate", ())}
        assert others == versions - {"x-default", page.one("html", "lang")}, address


def test_articles_say_when_where_and_what_about(site):
    for address, page in site.listed:
        told = properties(page)
        article = roots(page)[0]
        assert told["article:published_time"] == [article["datePublished"]], address
        assert told.get("article:modified_time", [article["datePublished"]]) == [article["dateModified"]]
        assert told.get("article:section", []) == ([article["articleSection"]] if "articleSection" in article else [])
        assert told.get("article:tag", []) == article.get("keywords", [])
        assert told["article:publisher"] == [article["publisher"]["url"]]
    assert [page for _, page in site.listed if len(properties(page).get("article:tag", [])) > 1]
