from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.build.newsroom_pelican import watched
from plugins.build.settings import Shard, build_settings
from plugins.build.switches import SettingsError

PELICAN = {
    "HABARSHY_HOME": "/newsroom",
    "PATH": "/newsroom/content",
    "OUTPUT_PATH": "/newsroom/output/",
    "THEME": "/newsroom/theme",
    "SITEURL": "https://news.example.org/union/",
    "STRICT": True,
    "CARD_SHAPES": 20,
    "PLUGINS": ["plugins.feeds"],
}


def test_defaults_lie_beside_the_settings_file():
    settings = build_settings(PELICAN, {})

    assert settings.cache == Path("/newsroom/.cache")
    assert settings.report == Path("/newsroom/.report")
    assert settings.releases == Path("/newsroom/.output.releases")


def test_the_sites_address_keeps_its_path_and_loses_its_last_slash():
    assert build_settings(PELICAN, {}).siteurl == "https://news.example.org/union"


@pytest.mark.parametrize(
    "address", ["", "news.example.org", "ftp://example.org", "https://", "https://a.org/?x", "https://[a"]
)
def test_without_a_usable_address_people_are_told_where_to_set_it(address):
    with pytest.raises(SettingsError, match=r"set it in publishconf\.py or in the environment"):
        build_settings({**PELICAN, "SITEURL": address}, {})


def test_the_builds_moment_comes_from_source_date_epoch():
    settings = build_settings(PELICAN, {"SOURCE_DATE_EPOCH": "1763600000"})

    assert settings.now == datetime.fromtimestamp(1763600000, UTC)


@pytest.mark.parametrize("name", ["HABARSHY_CACHE", "HABARSHY_REPORT"])
def test_nothing_but_the_site_is_written_into_the_output(name):
    with pytest.raises(SettingsError, match=name):
        build_settings(PELICAN, {name: "/newsroom/output/inside"})


def test_a_preview_has_another_cache():
    settings = build_settings(PELICAN, {"PREVIEW": "1"})

    assert settings.preview
    assert settings.cache == Path("/newsroom/.cache.preview")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SOURCE_DATE_EPOCH", "today"),
        ("SOURCE_DATE_EPOCH", ""),
        ("SOURCE_DATE_EPOCH", "-1"),
        ("SOURCE_DATE_EPOCH", "1e9"),
        ("SOURCE_DATE_EPOCH", "NaN"),
        ("SOURCE_DATE_EPOCH", "17636\N{ARABIC-INDIC DIGIT ZERO}0000"),
        ("SOURCE_DATE_EPOCH", "1763600000.5"),
        ("SOURCE_DATE_EPOCH", "253370764800"),  # the first second of 9999
        ("SOURCE_DATE_EPOCH", "99999999999999"),
        ("SOURCE_DATE_EPOCH", "9" * 5000),
        ("WORKERS", "9" * 5000),
        ("SHARD", f"1/{'9' * 5000}"),
        ("CACHE_SIZE", "9" * 5000),
        ("PREVIEW", "maybe"),
        ("PREVIEW", "fAlse"),
        ("PREVIEW", "2"),
        ("PROFILE_BUILD", "perhaps"),
        ("CARDS", "few"),
        ("WORKERS", "0"),
        ("WORKERS", "many"),
        ("EXECUTOR", "scheduler:8786"),
        ("EXECUTOR", "tcp://scheduler"),
        ("EXECUTOR", "cluster"),
        ("SHARD", "3"),
        ("SHARD", "0/3"),
        ("SHARD", "4/3"),
        ("SHARD", "one/three"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(name, value):
    with pytest.raises(SettingsError, match=name):
        build_settings(PELICAN, {name: value})


@pytest.mark.parametrize("word", ["1", "yes", "YES", "true", "True", "on", " 1 "])
def test_a_preview_is_asked_for_by_any_word_for_yes(word):
    assert build_settings(PELICAN, {"PREVIEW": word}).preview


@pytest.mark.parametrize("word", ["", "0", "no", "No", "false", "FALSE", "off", " "])
def test_no_word_for_no_makes_a_preview(word):
    assert not build_settings(PELICAN, {"PREVIEW": word}).preview


@pytest.mark.parametrize("moment", ["0", "253370764799"])
def test_a_build_may_take_place_in_any_year_but_the_last(moment):
    assert build_settings(PELICAN, {"SOURCE_DATE_EPOCH": moment}).now.timestamp() == int(moment)


def test_sections_are_built_here_unless_a_scheduler_is_named():
    addresses = ("", "local", "tcp://scheduler:8786", "tls://[::1]:8786")

    found = [build_settings(PELICAN, {"EXECUTOR": address}).scheduler for address in addresses]

    assert found == ["", "", "tcp://scheduler:8786", "tls://[::1]:8786"]


def test_a_part_of_the_sections_is_named_by_its_number_and_theirs():
    assert build_settings(PELICAN, {}).shard is None
    assert build_settings(PELICAN, {"SHARD": "2/3"}).shard == Shard(2, 3)


@pytest.mark.parametrize(
    ("arguments", "goes_on"),
    [
        (["content", "-o", "output", "-s", "pelicanconf.py"], False),
        (["-r"], True),
        (["-lr", "content"], True),
        (["--autoreload"], True),
        (["--relative-urls"], False),
    ],
)
def test_a_build_leaves_unless_pelican_goes_on_after_it(arguments, goes_on):
    assert watched(arguments) is goes_on


def test_how_many_posts_get_cards_in_all_shapes_is_a_setting():
    assert build_settings(PELICAN, {}).site_job().card_shapes == 20
    assert build_settings({**PELICAN, "CARD_SHAPES": 0}, {}).site_job().card_shapes == 0


@pytest.mark.parametrize("count", ["-1", "many", 1.5, ""])
def test_a_number_of_cards_that_is_none_is_told(count):
    with pytest.raises(SettingsError, match="CARD_SHAPES must be a number from 0 up"):
        build_settings({**PELICAN, "CARD_SHAPES": count}, {})
