"""One small stylesheet, readable in light and dark."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from itertools import product
from shutil import copytree

import pytest

from plugins.views import assets
from plugins.views.stylesheet import LAYERS, directory_script, icon, new_post_script, script, search_script, stylesheet
from tests.views.showcase import THEME

CSS = THEME / "static" / "css"
FROM_READING = {
    "align-center",
    "align-right",
    "amp",
    "caps",
    "facts",
    "facts__title",
    "footnote",
    "own-marks",
    "table-scroll",
    "video",
}
"""Classes that the text of a post brings with it."""
NAME = re.compile(r"\.([a-z][a-z_-]*)")
COLOR = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")


def job():
    return stylesheet(THEME).body.decode()


def classes_of_templates():
    templates = "".join(file.read_text() for file in sorted((THEME / "templates").rglob("*.html")))
    return {name for names in re.findall(r'class="([^"]*)"', templates) for name in names.split()}


def classes_of_css():
    selectors = re.findall(r"[^{};]+(?=\{)", re.sub(r"url\([^)]*\)", "", job()))
    return {name for selector in selectors if "@" not in selector for name in NAME.findall(selector)}


def test_the_name_carries_the_digest_of_the_bytes(tmp_path):
    changed = copytree(THEME, tmp_path / "theme")
    (changed / "static" / "css" / "base.css").write_text("@layer base { b { color: red } }")
    assert re.fullmatch(r"/theme/habarshy-[0-9a-f]{12}\.css", stylesheet(THEME).address)
    assert stylesheet(changed).address != stylesheet(THEME).address


def test_the_same_files_give_the_same_bytes(tmp_path):
    assert stylesheet(copytree(THEME, tmp_path / "theme")) == stylesheet(THEME)


def test_layers_come_in_their_order_and_every_file_is_in_its_own():
    assert job().startswith("@layer tokens, base, layout, components, print;\n")
    named = {file: file.parent.name if file.parent != CSS else file.stem for file in CSS.rglob("*.css")}
    assert set(named.values()) == set(LAYERS)
    assert [str(file) for file, layer in named.items() if f"@layer {layer} {{" not in file.read_text()] == []


def test_every_rule_is_in_the_stylesheet():
    assert job().count("@layer") == 1 + len(list(CSS.rglob("*.css")))
    assert job().count("{") == job().count("}")


def test_it_weighs_little():
    body = stylesheet(THEME).body
    assert len(body) <= 20_000
    assert len(gzip.compress(body, 9)) <= 4_500


def test_every_class_in_css_occurs_in_a_template():
    assert classes_of_css() - classes_of_templates() - FROM_READING == set()


def test_every_class_in_a_template_is_styled():
    assert classes_of_templates() - classes_of_css() == {"correction"}  # found by it


def test_a_component_is_called_as_its_template_or_its_class():
    templates = {file.stem for file in (THEME / "templates").rglob("*.html")}
    components = {file.stem for file in (CSS / "components").glob("*.css")}
    assert components - templates - classes_of_templates() - FROM_READING == set()


def test_few_tokens_are_enough():
    assert len(set(re.findall(r"(--[a-z0-9-]+):", job()))) <= 25


def test_few_class_names_are_enough():
    assert len(classes_of_templates()) <= 57


def test_nothing_is_loaded_and_nothing_is_forced():
    assert not re.search(r"@import|url\(|@font-face|!important", job())


def test_colors_stand_in_tokens_only():
    others = [file for file in CSS.rglob("*.css") if file.stem not in {"tokens", "print"}]
    assert [str(file) for file in others if re.search(r"#[0-9a-f]{3,8}\b", file.read_text())] == []


def test_every_token_is_used_and_every_used_one_is_there():
    assert set(re.findall(r"var\((--[a-z0-9-]+)\)", job())) == set(re.findall(r"(--[a-z0-9-]+):", job()))


def luminance(color):
    digits = color[1:] if len(color) == 7 else "".join(digit * 2 for digit in color[1:])
    channels = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def schemes():
    light, _, dark = (CSS / "tokens.css").read_text().partition("@media")
    colors = dict(COLOR.findall(light))
    return {"light": colors, "dark": colors | dict(COLOR.findall(dark))}


@pytest.mark.parametrize(("scheme", "ground"), list(product(("light", "dark"), ("paper", "shade"))))
def test_text_is_readable_on_every_ground(scheme, ground):
    colors = schemes()[scheme]
    for ink in ("ink", "muted", "accent", "alarm"):
        assert contrast(colors[ink], colors[ground]) >= 4.5, ink


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_band_and_the_focus_are_readable(scheme):
    colors = schemes()[scheme]
    assert contrast(colors["band-ink"], colors["band"]) >= 7
    assert contrast(colors["focus-ink"], colors["focus"]) >= 7


def test_the_icon_is_tiny_and_runs_nothing():
    assert re.fullmatch(r"/theme/icon-[0-9a-f]{12}\.svg", icon(THEME).address)
    assert len(icon(THEME).body) < 1024
    assert not re.search(rb"<script|href|\son\w+=|style=", icon(THEME).body)


def test_assets_are_the_stylesheet_the_icon_and_the_scripts():
    scripts = (script(THEME), search_script(THEME), new_post_script(THEME), directory_script(THEME))
    assert assets(THEME) == (stylesheet(THEME), icon(THEME), *scripts)


def test_scripts_are_what_their_sources_make(tmp_path):
    """Made in a process of their own: what makes them starts threads, beside which none of ours may fork."""
    subprocess.run([sys.executable, "-m", "tests.views.minified", tmp_path], cwd=THEME.parent, check=True)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in (THEME / "static" / "minified").iterdir()}


def test_the_script_of_search_is_small_and_asks_nobody_else():
    assert re.fullmatch(r"/theme/search-[0-9a-f]{12}\.js", search_script(THEME).address)
    assert len(gzip.compress(search_script(THEME).body, 9)) <= 4096
    assert not re.search(rb"https?:|innerHTML|eval|cookie|storage|WebAssembly|Worker", search_script(THEME).body)


def test_the_script_is_tiny_and_asks_nobody_else():
    assert re.fullmatch(r"/theme/share-[0-9a-f]{12}\.js", script(THEME).address)
    assert len(script(THEME).body) < 1280
    assert not re.search(rb"https?:|innerHTML|eval|cookie|sessionStorage|indexedDB", script(THEME).body)
    # Of who writes, and in the browser of who writes: that there was a desk.
    assert set(re.findall(rb"localStorage\W(\w+)", script(THEME).body)) == {b"desk"}


def test_the_script_of_new_posts_says_no_more_than_the_day():
    assert re.fullmatch(r"/theme/new-post-[0-9a-f]{12}\.js", new_post_script(THEME).address)
    assert len(new_post_script(THEME).body) < 512
    assert not re.search(rb"https?:|innerHTML|eval|cookie|storage|fetch", new_post_script(THEME).body)


def test_the_script_of_the_directory_reads_the_page_alone():
    assert re.fullmatch(r"/theme/directory-[0-9a-f]{12}\.js", directory_script(THEME).address)
    assert len(directory_script(THEME).body) <= 1024
    assert not re.search(rb"https?:|innerHTML|eval|cookie|storage|fetch", directory_script(THEME).body)
