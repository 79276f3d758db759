"""Whether a content folder is the sample, and what in it somebody has written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from plugins.newsroom import FEDERATION_FILE, find_files

_DOMAINS = re.compile(r"(?:.*[.@])?example\.(?:org|com|net)", re.IGNORECASE)
_SAYS_SO = re.compile("үлгі|ойдан шығарылған|образ[еац]|вымышлен|sample|invented", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"pages/(?:how-to-send-news|typesetting|about|who-we-are|lessons[a-z0-9-]*)\."
    r"|organizations/almaty-trade-union-center/news/2019-01-29-media-seminar\."
    r"|organizations/sample-bakery/news/2026-08-03-paid-overtime\."
    r"|organizations/almaty-trade-union-center/news/2026-11-20-december-training-plan\."
)
"""Texts of the sample that do not call themselves one: rules that hold anywhere, a real event, a notice, a draft.

Lessons stay, whoever wrote them.
"""


def of_samples(domain: str) -> bool:
    """Return whether a domain or a mailbox is one of those that are kept for examples."""
    return _DOMAINS.fullmatch(domain) is not None


def is_sample(content: Path) -> bool:
    """Return whether a content folder is the sample: its ids are of a domain that no newsroom may have."""
    try:
        federation = tomllib.loads((content / FEDERATION_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return of_samples(str(federation.get("tag_authority", "")).partition(",")[0])


def written_by_somebody(content: Path) -> Iterator[str]:
    """Find the texts and organizations in the sample that are none of it, by their paths below the folder, sorted.

    Each text of the sample says that it is one; `tests/project/test_sample.py` holds it to that.
    """
    for path in find_files(content)[0]:
        is_text = path.endswith((".md", "/organization.toml"))
        if is_text and not _SAYS_NOTHING.match(path) and not _SAYS_SO.search(_text(content / path)):
            yield path


def _text(file: Path) -> str:
    return file.read_bytes().decode(errors="replace")
