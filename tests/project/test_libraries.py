"""What is imported is declared, what is declared is imported, and what may change a page is part of every digest."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions

from plugins.incremental.recipes import LIBRARIES
from tests.tools import ROOT

IMPORTED_OTHERWISE = {
    "tzdata": "read as files, through importlib.resources",
    "dask": "comes with distributed, whose settings it holds",
}
CHANGE_NO_PAGE = {
    "anyio": "waits for files to be saved, for watchfiles",
    "blinker": "calls whoever listens",
    "cobble": "values of mammoth's",
    "docutils": "reads reStructuredText, which nobody writes here",
    "feedgenerator": "writes Pelican's own feeds, which are switched off",
    "idna": "names of hosts, for anyio",
    "mammoth": "Word files, of which an author makes a post; the build reads that",
    "ordered-set": "plugins of Pelican, in their order",
    "packaging": "versions of Pelican's plugins",
    "pygments": "colours of program text, which no page has",
    "rich": "what a terminal shows",
    "typing-extensions": "types",
    "unidecode": "Pelican's slugs; ours are our own",
    "watchfiles": "waits for files to be saved",
    "webencodings": "names of encodings, for tinycss2, which gets text",
}


def plain(name):
    """Return the name of a distribution as locks write it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def names_in(file):
    """Return the libraries that a file of requirements names."""
    return {plain(name) for name in re.findall(r"^([A-Za-z][\w.-]*)", (ROOT / file).read_text("utf-8"), re.MULTILINE)}


def imported():
    """Return the distributions of all that plugins/ imports, by name in the code or in `import_module`."""
    modules = set()
    for file in (ROOT / "plugins").rglob("*.py"):
        text = file.read_text("utf-8")
        modules |= set(re.findall(r"import_module\(\"(\w+)\"\)", text))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Import):
                modules |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules.add(node.module)
    outside = {module.partition(".")[0] for module in modules} - {*sys.stdlib_module_names, "plugins"}
    found = packages_distributions()
    return {plain(distribution) for module in outside for distribution in found.get(module, [module])}


def test_what_is_imported_is_declared_and_nothing_else():
    declared = names_in("requirements.in") | names_in("requirements-cluster.in")
    assert declared ^ imported() == set(IMPORTED_OTHERWISE)


def test_every_library_is_in_the_recipe_or_has_a_reason_not_to_be():
    assert names_in("requirements.txt") == {*LIBRARIES, *CHANGE_NO_PAGE}


def test_no_library_changes_pages_and_has_a_reason_not_to():
    assert {*LIBRARIES} & {*CHANGE_NO_PAGE} == set()
    assert len(LIBRARIES) == len({*LIBRARIES})
