"""docs/federation.md and docs/start.md have each key and each option that the code knows, and no other."""

from __future__ import annotations

import re

import pytest

from plugins.newsroom.organizations.federation_file import FEDERATION_KEYS, HOME_KEYS, REPOSITORY_KEYS, federation_of
from plugins.newsroom.toml import TomlFile, read_toml
from plugins.upkeep.start.options import OPTIONS
from tests.tools import ROOT

ENDINGS = (".md", ".kk.md", ".ru.md")
WITHIN = {"repository": REPOSITORY_KEYS, "home": HOME_KEYS}
KEYS = {f"{key}.{part}" if part else key for key in FEDERATION_KEYS for part in WITHIN.get(key, ("",))}
OF_TERMS = {"formerly"}


def page(name):
    return (ROOT / "docs" / name).read_text("utf-8")


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_key_that_the_code_knows_is_documented_and_no_other(ending):
    documented = re.findall(r"^\| `(.+?)` \|", page(f"federation{ending}"), re.MULTILINE)
    assert sorted(documented) == sorted(KEYS | OF_TERMS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_example_has_each_key_and_nothing_wrong(ending):
    (example,) = re.findall(r"^```toml\n(.*?)^```$", page(f"federation{ending}"), re.MULTILINE | re.DOTALL)
    file = read_toml("federation.toml", example.encode())
    assert isinstance(file, TomlFile)
    assert federation_of(file).problems == ()
    assert set(file.values) == set(FEDERATION_KEYS)
    assert set(file.values["repository"]) == set(REPOSITORY_KEYS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_option_of_a_start_is_documented_and_no_other(ending):
    documented = set(re.findall(r"--([a-z]+(?:-[a-z]+)*)", " ".join(re.findall(r"`(.+?)`", page(f"start{ending}")))))
    of_git = {"all", "message", "set-upstream"}
    assert documented - of_git == {*OPTIONS, "yes", "language", "no-welcome"}
