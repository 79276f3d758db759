"""Owners of the paths of a release: nothing is shown while two claim one, or a section wrote where it may not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.incremental import Shown
from plugins.portal import Part
from plugins.releases import MANIFEST, OwnershipError, ReleaseLayout


def verify_ownership(
    layout: ReleaseLayout, sections: Mapping[str, Shown], made: Mapping[str, Shown], parts: Iterable[Part]
) -> None:
    """Raise OwnershipError unless each top-level name of the release has one owner.

    `made` are those of the `sections` that this build made or found: the others were looked at when they were made.
    `parts` are the portal's, of which some are not in the staged folder.
    """
    for key, shown in made.items():
        _verify_section(layout, key, shown)
    staged = (path.name for path in layout.staging.iterdir())
    linked = (place for part in parts for place in part.places)
    owners = {path.partition("/")[0].casefold(): "the portal" for path in (*staged, *linked)}
    for owner, top in ((key, top) for key, shown in sections.items() for top in shown.head.top_level_names):
        taken = owners.setdefault(top.casefold(), owner)
        if taken != owner:
            message = f"/{top}/ belongs both to {taken} and to {owner}"
            raise OwnershipError(message)


def _verify_section(layout: ReleaseLayout, key: str, shown: Shown) -> None:
    site = layout.site_of(key, shown.folder)
    if not (site / key / MANIFEST).is_file():
        message = f"the section {key} has no {MANIFEST}"
        raise OwnershipError(message)
    allowed = {key, *shown.head.organization.formerly}
    for top in sorted(path.name for path in site.iterdir()):
        if top not in allowed or top not in shown.head.top_level_names:
            message = f"the section {key} wrote /{top}/, which is not its own"
            raise OwnershipError(message)
