"""One look at one page with all instruments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from playwright.sync_api import Page

from tests.look.faces import NARROW, set_in
from tests.look.internet import Reader
from tests.look.rules.axe import axe, too_small
from tests.look.rules.bare import unstyled, without_scripts
from tests.look.rules.contrast import contrast
from tests.look.rules.fitting import fitting
from tests.look.rules.headings import headings
from tests.look.rules.keyboard import forced_colors, keyboard
from tests.look.rules.paper import paper
from tests.look.rules.quiet import quiet
from tests.look.rules.weight import weight

# Each finds the page as `Reader.open` left it, but for what is done within it.
ON_A_PAGE: Mapping[str, Callable[[Page], Iterator[str]]] = {
    "axe": axe,
    "fitting": fitting,
    "headings": headings,
    "keyboard": keyboard,
    "contrast": contrast,
    "forced colours": forced_colors,
    "paper": paper,
}
# The browser shows the wide face by itself.
IN_THE_NARROW_FACE: Mapping[str, Callable[[Page], Iterator[str]]] = {
    "fitting": fitting,
    "headings": headings,
    "target size": too_small,
}


def faults(reader: Reader, bare: Reader, url: str) -> list[str]:
    """Give everything wrong with a page, each fault with the name of its rule. `bare` runs no scripts.

    A share desk may weigh what its pictures weigh: to show them all is what it is for.
    """
    reader.forget()
    page = reader.open(url)
    html = page.content()
    found = [] if url.endswith("/desk/") else [f"weight: {words}" for words in weight(reader)]
    found += [f"quiet: {words}" for words in quiet(reader)]
    found += [f"unstyled: {words}" for words in unstyled(html)]
    for name, rule in ON_A_PAGE.items():
        found += [f"{name}: {words}" for words in rule(page)]
        _as_opened(page)
    with set_in(page, NARROW):
        for name, rule in IN_THE_NARROW_FACE.items():
            found += [f"in a narrow face {name}: {words}" for words in rule(page)]
            _as_opened(page)
    return found + [f"without scripts: {words}" for words in without_scripts(bare, page, url)]


def _as_opened(page: Page) -> None:
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    page.set_viewport_size({"width": 390, "height": 844})
