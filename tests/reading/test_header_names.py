"""What authors call a key or a value leads to the one that has this meaning."""

from __future__ import annotations

import pytest

from plugins.newsroom import CARD_TEMPLATES, KINDS, STATUSES, nearest
from plugins.newsroom.organizations import ORGANIZATION_KINDS
from plugins.newsroom.organizations.value_checks import NETWORKS
from plugins.newsroom.toml.repair import ORGANIZATION_KIND_NAMES, TOML_NAMES
from plugins.reading.header.keys import FROM_THE_PATH, KEYS
from plugins.reading.header.names import CARD_NAMES, KEY_NAMES, KIND_NAMES, PATH_NAMES, STATUS_NAMES


@pytest.mark.parametrize(
    ("known", "names"),
    [
        (KEYS, KEY_NAMES),
        (KINDS, KIND_NAMES),
        (STATUSES, STATUS_NAMES),
        (CARD_TEMPLATES, CARD_NAMES),
        (ORGANIZATION_KINDS, ORGANIZATION_KIND_NAMES),
    ],
)
def test_each_word_of_a_list_is_found_by_all_its_names(known, names):
    assert set(names) == set(known)
    for word, called in names.items():
        assert [nearest(name, known, names) for name in (word, *called)] == [word] * (1 + len(called))


def test_keys_of_toml_files_are_found_by_their_names():
    for key, called in TOML_NAMES.items():
        keys = TOML_NAMES.keys() - set(called)  # `branch` is a sector in organization.toml, and a key of [repository]
        assert [nearest(name, keys, TOML_NAMES) for name in called] == [key] * len(called)
    assert set(NETWORKS) - set(TOML_NAMES) == {"bluesky"}


def test_what_the_path_says_is_no_key_in_any_language():
    assert set(PATH_NAMES) <= set(FROM_THE_PATH)
    assert not {name for names in PATH_NAMES.values() for name in names} & {
        name for names in KEY_NAMES.values() for name in names
    }
