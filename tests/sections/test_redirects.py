"""Old addresses of an organization lead to what is there now."""

from dataclasses import replace

from plugins.sections.front_pages import front_pages, latest_pages
from plugins.sections.post_pages import post_pages
from plugins.sections.redirects import redirects, with_former_names
from tests.made import CLINIC, FACTS, record, section


def targets(jobs):
    return {address: job.values["target"] for job in jobs if job.template == "redirect" for address in job.addresses}


def renamed(*posts, formerly=("old-clinic",)):
    return replace(section(posts), facts=replace(FACTS, organization=replace(CLINIC, formerly=formerly)))


def test_an_old_address_leads_to_the_new_one():
    jobs = tuple(redirects(section([record(former_addresses=("/clinic/ru/2026/old/", "/was/ru/2026/older/"))])))

    assert targets(jobs) == dict.fromkeys(("/clinic/ru/2026/old/", "/was/ru/2026/older/"), "/clinic/ru/2026/pay/")
    assert all(job.page.noindex for job in jobs)


def test_every_page_of_a_renamed_organization_is_reached_by_each_of_its_names():
    clinic = renamed(record(), formerly=("first", "second"))

    found = targets(with_former_names(clinic, (*front_pages(clinic), *post_pages(clinic))))

    for former in ("first", "second"):
        assert found[f"/{former}/"] == "/clinic/kk/"
        assert found[f"/{former}/ru/"] == "/clinic/ru/"
        assert found[f"/{former}/ru/news/2026/11/"] == "/clinic/ru/news/2026/11/"
        assert found[f"/{former}/ru/2026/pay/"] == "/clinic/ru/2026/pay/"


def test_an_earlier_name_of_a_post_holds_below_each_name_of_its_organization():
    clinic = renamed(record(former_addresses=("/clinic/ru/2026/wages/",)))

    found = targets(with_former_names(clinic, redirects(clinic)))

    assert found["/old-clinic/ru/2026/wages/"] == "/clinic/ru/2026/pay/"


def test_an_address_that_a_post_names_leads_to_it_and_not_to_the_post_that_has_its_name_now():
    clinic = renamed(record("pay"), record("wages", former_addresses=("/old-clinic/ru/2026/pay/",)))

    found = targets(with_former_names(clinic, (*post_pages(clinic), *redirects(clinic))))

    assert found["/old-clinic/ru/2026/pay/"] == "/clinic/ru/2026/wages/"


def test_what_stands_below_the_old_name_itself_is_not_led_on():
    assert not targets(with_former_names(renamed(), latest_pages(renamed())))


def test_an_organization_that_was_never_renamed_has_its_own_pages_only():
    clinic = section([record()])
    jobs = tuple(post_pages(clinic))

    assert tuple(with_former_names(clinic, jobs)) == jobs
