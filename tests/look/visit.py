"""One look at one page with all instruments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from playwright.sync_api import Page

from tests.look.internet import Reader
from tests.look.rules.axe import axe
from tests.look.rules.bare import unstyled, without_scripts
from tests.look.rules.contrast import contrast
from tests.look.rules.fitting import fitting
from tests.look.rules.keyboard import forced_colors, keyboard
from tests.look.rules.paper import paper
from tests.look.rules.quiet import quiet
from tests.look.rules.weight import weight

# Each finds the page as `Reader.open` left it, but for what is done within it.
ON_A_PAGE: Mapping[str, Callable[[Page], Iterator[str]]] = {
    "axe": axe,
    "fitting": fitting,
    "keyboard": keyboard,
    "contrast": contrast,
    "forced colours": forced_colors,
    "paper": paper,
}


def faults(reader: Reader, bare: Reader, url: str) -> list[str]:
    """Give everything wrong with a page, each fault with the name of its rule. `bare` runs no scripts.

    A share desk may weigh what its pictures weigh: to show them all is what it is for.
    """
    page = reader.open(url)
    html = page.content()
    found = [] if url.endswith("/desk/") else [f"weight: {words}" for words in weight(reader)]
    found += [f"quiet: {words}" for words in quiet(reader)]
    found += [f"unstyled: {words}" for words in unstyled(html)]
    for name, rule in ON_A_PAGE.items():
        found += [f"{name}: {words}" for words in rule(page)]
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        page.set_viewport_size({"width": 390, "height": 844})
    return found + [f"without scripts: {words}" for words in without_scripts(bare, page, url)]
