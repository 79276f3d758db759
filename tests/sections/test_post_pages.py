import json
from dataclasses import replace

from plugins.newsroom import Translation
from plugins.sections.post_pages import post_pages
from plugins.views import script_json
from tests.made import CLINIC, FACTS, record, section, texts


def job_of(section_, post):
    return next(job for job in post_pages(section_) if job.page.address == post.address)


def test_related_posts_share_a_topic_first_and_are_never_newer():
    newest = record("newest", "2026-11-09")
    this = record("this", "2026-11-05", topics=("pay",))
    newer_other = record("other", "2026-11-04")
    older_pay = record("older", "2026-10-01", topics=("pay",))

    found = section([newest, this, newer_other, older_pay]).related_posts.before(this, 3)

    assert [post.slug for post in found] == ["older", "other"]


def test_related_posts_are_in_the_readers_language_and_listed():
    this = record("this", "2026-11-05")
    kazakh = record("kazakh", "2026-11-01", "kk")
    hidden = record("hidden", "2026-11-01", status="hidden")

    assert section([this, kazakh, hidden]).related_posts.before(this, 3) == ()


def test_a_missing_language_leads_to_the_nearest_front_page_and_says_so():
    post = record("pay", language="ru")

    links = {link.language: link for link in job_of(section([post]), post).page.languages}

    assert (links["ru"].current, links["ru"].address) == (True, "/clinic/ru/2026/pay/")
    assert (links["kk"].translated, links["kk"].address) == (False, "/clinic/kk/")
    assert (links["en"].translated, links["en"].address) == (False, "/en/")


def test_a_hidden_post_has_a_page_that_search_engines_leave_alone():
    post = record(status="hidden")

    page = job_of(section([post]), post).page

    assert page.noindex
    assert page.json_ld == ""


def test_a_withdrawn_post_leaves_a_notice():
    post = record(status="withdrawn", html="", correction="Ошибка в цифрах.")

    job = job_of(section([post]), post)

    assert job.template == "withdrawn"
    assert job.values["post"].correction == "Ошибка в цифрах."
    assert job.page.noindex


def test_notices_of_a_withdrawn_post_lead_to_each_other():
    russian, kazakh = (record(language=code, status="withdrawn", html="") for code in ("ru", "kk"))
    other = record("other", language="en", status="withdrawn", html="")

    page = job_of(section([russian, kazakh, other]), russian).page

    links = {link.language: (link.translated, link.address) for link in page.languages}
    assert links["kk"] == (True, kazakh.address)
    assert links["en"] == (False, "/clinic/en/")
    assert page.alternates == ()


def test_structured_data_is_plain_and_absolute():
    post = record(title="«Труд» & право", author="Редактор")

    data = json.loads(job_of(section([post]), post).page.json_ld)

    assert data["headline"] == "«Труд» & право"
    assert data["mainEntityOfPage"] == "https://news.example.org/clinic/ru/2026/pay/"
    assert data["datePublished"] == "2026-11-02T00:00:00+05:00"
    assert data["author"] == {"@type": "Person", "name": "Редактор"}


def test_no_text_ends_the_script_element_of_structured_data():
    written = script_json({"headline": "</script><script>alert(1)</script>\u2028"})

    assert "<" not in written
    assert "\u2028" not in written
    assert json.loads(written)["headline"].startswith("</script>")


def test_an_organization_speaks_where_no_person_signs():
    post = record()

    data = json.loads(job_of(section([post]), post).page.json_ld)

    assert data["author"] == data["publisher"]
    assert data["author"]["name"] == "Поликлиника"


def test_topics_lead_to_their_roll_up():
    post = record(topics=("pay",))

    view = job_of(section([post]), post).values["post"]

    assert [(str(link.text), link.address) for link in view.topics] == [("Оплата труда", "/ru/topics/pay/")]


def test_a_preview_is_never_indexed():
    post = replace(record(), due=False)

    assert job_of(section([post]), post).page.noindex


def test_translations_stand_in_the_sites_order_of_languages():
    versions = tuple(Translation(code, f"/clinic/{code}/2026/pay/", "Жаңалық") for code in ("en", "kk"))
    post = record("pay", language="ru", translations=versions)

    shown = job_of(section([post]), post).values["post"].translations

    assert [link.language for link in shown] == ["kk", "en"]


def test_breadcrumbs_name_an_organization_shortly_where_its_language_has_a_short_name():
    named = replace(CLINIC, short_name=texts(ru="Поликлиника № 5"))
    kazakh, russian = record("pay", language="kk"), record("pay", language="ru")
    clinic = section([kazakh, russian], facts=replace(FACTS, organization=named))

    ends = {post.language: str(job_of(clinic, post).page.trail[-1].text) for post in (kazakh, russian)}

    assert ends == {"kk": "Емхана", "ru": "Поликлиника № 5"}
