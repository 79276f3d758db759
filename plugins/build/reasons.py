"""The input that made a section or a part of the portal be built anew, by what the last build noted of each.

Every input has a digest: an organization's folder, what all pages share by name (`shared_digests`), the facts that
reach a section. So the reason is the digest that differs. With another theme it is "the theme was changed" for all.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from plugins.incremental import UNREADABLE
from plugins.newsroom import Message, digest_of, tell

from .inputs import BuildInputs

CODE, THEME, SETTINGS, FEDERATION, PAGES = "code", "theme", "settings", "federation", "pages"
_CHANGED = {
    CODE: tell("the program or a library was changed"),
    THEME: tell("the theme was changed"),
    SETTINGS: tell("a setting of the site was changed"),
    FEDERATION: tell("federation.toml was changed"),
    PAGES: tell("a standing page of the portal was changed"),
}
NEW = (tell("it was not there before"),)


def shared_digests(inputs: BuildInputs) -> dict[str, str]:
    """Return digests of what all sections and parts share, by the name of the input."""
    return {
        CODE: inputs.job.code,
        THEME: inputs.job.look,
        SETTINGS: inputs.job.settings,
        FEDERATION: inputs.federation,
        PAGES: digest_of(msgspec.json.encode(inputs.facts.pages)),
    }


def changed_inputs(inputs: BuildInputs) -> tuple[Message, ...]:
    """Return what is to be said of inputs that all share and that are not as they were."""
    before = inputs.before.ledger.inputs
    now = shared_digests(inputs)
    return tuple(_CHANGED[name] for name, digest in now.items() if before and before.get(name) != digest)


def reasons_of_section(
    inputs: BuildInputs, organization: str, digest: str, changed: tuple[Message, ...]
) -> Iterator[Message]:
    """Yield why a section is built: `digest` is that of what it is made from now, `changed` what all of them share."""
    shown = inputs.before.ledger.sections.get(organization)
    if shown is None:
        yield from NEW
        return
    tree = inputs.trees.organizations.get(organization, UNREADABLE)
    if tree == UNREADABLE:
        yield tell("a file or folder of it cannot be read")
    elif inputs.before.ledger.trees.get(organization) != tree:
        yield tell("a file in its folder was changed, added or deleted")
    yield from changed
    is_due = not shown.head.holds_at(inputs.settings.now)
    if is_due:
        yield tell("a moment came at which it changes by itself: a post is due, or a banner ends")
    if organization not in inputs.before.whole:
        yield tell("its finished pages were not there any more")
    elif shown.digest == digest and not is_due:
        yield tell("a post of another organization that it links to was changed, or a file with a mistake")
    elif not (changed or is_due) and inputs.before.ledger.trees.get(organization) == tree:
        yield tell("names or places of other organizations that it shows were changed")


def reasons_of_part(inputs: BuildInputs, address: str) -> tuple[Message, ...]:
    """Return why the part of the portal at an address is printed."""
    if address not in inputs.before.ledger.parts:
        return NEW
    return changed_inputs(inputs) or (tell("posts, names or pages that it shows were changed"),)
