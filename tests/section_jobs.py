"""Jobs of a newsroom in a folder, as a build plans them, for tests of what does them."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.build.inputs import BuildInputs, read_inputs
from plugins.build.jobs import SectionJob
from plugins.build.plan import plan_of
from plugins.build.settings import BuildSettings, build_settings
from tests.newsroom_folder import NewsroomFolder
from tests.tools import ROOT


def settings_of(folder: NewsroomFolder, plugins: Iterable[str] = (), **environment: str) -> BuildSettings:
    """Give the settings of a publishing build of this folder, with few plugins."""
    pelican = {
        "HABARSHY_HOME": str(ROOT),
        "PATH": str(folder.content),
        "OUTPUT_PATH": str(folder.output),
        "THEME": str(ROOT / "theme"),
        "SITEURL": "https://news.example.org",
        "STRICT": False,
        "MAX_SHRINK": "0.2",
        "CARD_SHAPES": 20,
        "PLUGINS": list(plugins),
    }
    return build_settings(pelican, folder.surroundings(**environment))


def jobs_of(folder: NewsroomFolder, plugins: Iterable[str] = ()) -> tuple[SectionJob, ...]:
    """Give the jobs of all sections that are not finished."""
    return jobs_with(settings_of(folder, plugins))


def jobs_with(settings: BuildSettings) -> tuple[SectionJob, ...]:
    """Give the jobs of a build with these settings that knows of no earlier one."""
    site = read_inputs(settings)
    assert isinstance(site, BuildInputs)
    return plan_of(site).jobs
