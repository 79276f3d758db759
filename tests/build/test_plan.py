"""BuiltSections are planned from what the last build knew, and no other ones than from nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.build.all_sections import BuiltSections, build_sections
from plugins.build.inputs import BuildInputs, read_inputs
from plugins.build.plan import Plan, plan_of
from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.section_jobs import settings_of


@pytest.fixture
def folder(tmp_path):
    return small_newsroom(tmp_path)


def site_of(folder: NewsroomFolder, built: BuiltSections | None = None, last: BuildInputs | None = None) -> BuildInputs:
    """Read the content, after a build of these sections if there was one."""
    site = read_inputs(settings_of(folder))
    assert isinstance(site, BuildInputs)
    if built is None or last is None:
        return site
    known = last.newsroom.known
    trees = {key: last.trees.organizations[key] for key in known}
    ledger = replace(site.before.ledger, sections=built.shown, shared_inputs=built.shared_inputs, trees=trees)
    return replace(site, before=replace(site.before, ledger=ledger, whole=frozenset(built.shown)))


def built(site: BuildInputs, plan: Plan) -> BuiltSections:
    return build_sections(site, plan, lambda: None)


def test_what_did_not_change_is_not_planned(folder):
    first = site_of(folder)
    sections = built(first, plan_of(first))
    assert sections.shared_inputs

    folder.post("city-clinic", "2026-11-20-new.ru.md")
    plan = plan_of(site_of(folder, sections, first))
    assert [job.facts.organization.key for job in plan.jobs] == ["city-clinic"]
    assert plan.shared_inputs == sections.shared_inputs


def test_planned_from_what_is_known_a_job_is_the_same_as_from_nothing(folder):
    first = site_of(folder)
    sections = built(first, plan_of(first))
    folder.post("city-clinic", "2026-11-20-new.ru.md")
    (job,) = plan_of(site_of(folder, sections, first)).jobs
    assert job.digest in {one.digest for one in plan_of(replace(site_of(folder), before=first.before)).jobs}


def test_another_name_of_a_relative_reaches_those_who_show_it(folder):
    first = site_of(folder)
    sections = built(first, plan_of(first))
    union = folder.content / "organizations" / "almaty-union" / "organization.toml"
    union.write_text(union.read_text(encoding="utf-8").replace("Союз Алматы", "Алматинский союз"), encoding="utf-8")
    plan = plan_of(site_of(folder, sections, first))
    assert plan.shared_inputs != sections.shared_inputs
    assert {"almaty-union", "city-clinic"} <= {job.facts.organization.key for job in plan.jobs}


def test_an_older_section_that_stands_in_is_planned_again(folder):
    first = site_of(folder)
    sections = built(first, plan_of(first))
    folder.post("city-clinic", "2026-11-20-new.ru.md")
    second = site_of(folder, sections, first)
    plan = plan_of(second)
    failing = tuple(replace(job, site=replace(job.site, theme=str(folder.root / "nowhere"))) for job in plan.jobs)

    older = built(second, replace(plan, jobs=failing))
    assert older.shown["city-clinic"] == sections.shown["city-clinic"]
    assert [job.digest for job in plan_of(site_of(folder, older, second)).jobs] == [job.digest for job in plan.jobs]
