"""`content/theme/`: what is right is shown, what is wrong is told at its line and left out alone."""

from __future__ import annotations

import re

import pytest

from plugins.newsroom import colors
from plugins.newsroom.look import DARK, LIGHT
from plugins.own_look import read_own_look, tokens
from plugins.views import assets
from tests.tools import ROOT

THEME = ROOT / "theme"
CIRCLE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><circle cx="5" cy="5" r="4"/></svg>'


class Folder:
    """A content folder with a look in it."""

    def __init__(self, content):
        self.content = content
        (content / "theme").mkdir()

    def write(self, **files):
        for name, text in files.items():
            data = text if isinstance(text, bytes) else text.encode()
            (self.content / "theme" / NAMES[name]).write_bytes(data)
        return self.read()

    def read(self):
        return read_own_look(self.content, THEME, ("kk", "ru", "en"))


NAMES = {
    "tokens": "tokens.css",
    "extra": "extra.css",
    "logo": "logo.svg",
    "texts": "texts.ru.toml",
    "uz": "texts.uz.toml",
}


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def told(look):
    return [(problem.path, problem.line, problem.code, str(problem.message)) for problem in look.problems]


def css(look):
    return look.assets[0].body.decode() if look.assets else ""


def own_css(look):
    own = css(look).removeprefix(assets(THEME)[0].body.decode().partition("\n")[0])
    house, _, tokens = own.rpartition("\n@layer tokens{")
    return tokens if "\n@layer tokens{" in house else own.partition("\n@layer own{")[2]


def test_without_a_folder_the_look_is_the_themes(tmp_path):
    look = read_own_look(tmp_path, THEME, ("kk",))
    assert (look.assets, look.look.stylesheet, look.problems) == ((), "", ())


def test_an_empty_folder_changes_nothing(folder):
    assert (folder.read().assets, folder.read().look.stylesheet) == ((), "")


def test_own_tokens_stand_behind_the_themes_in_their_layer(folder):
    look = folder.write(tokens=":root { --band: #5a1230; --sheet: 60rem; }")
    assert look.problems == ()
    house = assets(THEME)[0].body.decode().partition("\n")[2]
    assert css(look).startswith("@layer tokens, base, layout, components, own, print;\n" + house)
    assert own_css(look).startswith(":root{--sheet:60rem}@media not all and (prefers-color-scheme:dark)")
    assert look.look.stylesheet == look.assets[0].address


def test_a_light_colour_has_its_own_shade_in_the_dark_and_others_stay_there(folder):
    written = own_css(folder.write(tokens=":root { --accent: #8a1c4a; --paper: #fffdf8 }"))
    light, _, dark = written.partition("@media (prefers-color-scheme:dark)")
    assert "--paper:#fffdf8" in light
    assert "--paper" not in dark
    (accent,) = re.findall("--accent:(#[0-9a-f]{6})", dark)
    assert min(colors.contrast(colors.parse(accent) or colors.BLACK, ground) for ground in DARK) >= 7


def test_both_schemes_may_be_written(folder):
    text = ":root { --band: #5a1230 }\n@media (prefers-color-scheme: dark) { :root { --band: #000 } }\n"
    look = folder.write(tokens=text)
    assert look.problems == ()
    assert own_css(look).endswith("@media (prefers-color-scheme:dark){:root{--band:#000}}}\n")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), tokens.PAIRS)
def test_every_pair_is_checked_in_both_schemes(folder, scheme, ink, ground):
    both = f":root {{\n--{ink}: #777;\n--{ground}: #787878;\n}}"
    look = folder.write(tokens=both if scheme == "light" else f"@media (prefers-color-scheme: dark) {{ {both} }}")
    assert {code for _, _, code, _ in told(look)} == {"theme-contrast"}
    assert {line for _, line, _, _ in told(look)} <= {2, 3}
    assert re.findall(f"--(?:{ink}|{ground}):", own_css(look)) == []


def test_a_faint_colour_is_told_with_the_nearest_shade_that_can_be_read(folder):
    look = folder.write(tokens=":root {\n  --band: #5a1230;\n  --accent: #e080a0;\n}\n")
    (problem,) = look.problems
    assert (problem.path, problem.line, problem.code) == ("theme/tokens.css", 3, "theme-contrast")
    (shade,) = re.findall("#[0-9a-f]{6}", str(problem.remedy))
    again = folder.write(tokens=f":root {{ --band: #5a1230; --accent: {shade}; }}")
    assert "--accent" not in own_css(look)
    assert "--band:#5a1230" in own_css(look)
    assert again.problems == ()


@pytest.mark.parametrize(
    ("line", "fault", "remedy"),
    [
        ("--accnt: #123", "'--accnt' is no token of the theme", "did you mean 'accent'?"),
        ("color: #123", "'color' is no token of the theme", "tokens are --accent, --alarm,"),
        ("--accent: red", "--accent cannot be 'red'", "write a colour as #0b5d4e"),
        ("--accent: url(x)", "--accent cannot be 'url(x)'", "write a colour as #0b5d4e"),
        ("--accent: #12345g", "--accent cannot be '#12345g'", "write a colour as #0b5d4e"),
        ("--accent: #123 !important", "--accent cannot be '#123'", "write it without !important"),
        ("--text: 16px", "--text cannot be '16px'", "write a length from 1rem to 1.375rem"),
        ("--text: 9rem", "--text cannot be '9rem'", "write a length from 1rem to 1.375rem"),
        ("--text: .rem", "--text cannot be '.rem'", "write a length from 1rem to 1.375rem"),
        ("--font: url(x)", "--font cannot be 'url(x)'", "write names of typefaces"),
        ("--font: a; b", "this cannot be read as CSS", "look for a missing bracket"),
        ("--font:", "--font cannot be ''", "write names of typefaces"),
        ("--sheet", "this cannot be read as CSS", "look for a missing bracket"),
    ],
)
def test_a_wrong_token_is_told_at_its_line_and_left_out_alone(folder, line, fault, remedy):
    look = folder.write(tokens=f":root {{\n  --ink: #000;\n  {line};\n}}\n")
    (problem,) = look.problems
    assert (problem.line, str(problem.message)) == (3, fault)
    assert str(problem.remedy).startswith(remedy)
    assert "--ink:#000" in own_css(look)
    assert "url" not in own_css(look)


@pytest.mark.parametrize(
    "text",
    [
        "@import 'other.css';",
        "body { color: #123 }",
        "@media print { :root { --ink: #000 } }",
        "@media (prefers-color-scheme: dark) { body { --ink: #000 } }",
        ":root { --ink: #000 } }",
    ],
)
def test_what_is_no_token_has_no_place_among_them(folder, text):
    look = folder.write(tokens=f"{text}\n:root {{ --sheet: 60rem }}")
    assert len(look.problems) == 1
    assert look.problems[0].path == "theme/tokens.css"
    assert "--ink" not in own_css(look).replace("--ink:#000", "" if text.startswith(":root") else "--ink:#000")


def test_each_token_of_the_theme_may_be_given_the_theme_s_own_value_or_a_plain_one(folder):
    plain = {"heading": "1.4rem", "title": "2rem"}
    own = {name: plain.get(name, token.value) for name, token in _house().light.items()}
    dark = {name: token.value for name, token in _house().dark.items()}
    lines, dark_lines = ("; ".join(f"--{name}: {value}" for name, value in one.items()) for one in (own, dark))
    text = f":root {{ {lines} }} @media (prefers-color-scheme: dark) {{ :root {{ {dark_lines} }} }}"
    assert folder.write(tokens=text).problems == ()


def _house():
    return tokens._scheme(tokens.theme_tokens(THEME), [], frozenset())


def test_a_title_stays_as_small_on_a_phone_as_the_theme_has_it(folder):
    assert "--title:clamp(1.25rem,(100vw - 2rem)/13.7,2.5rem)" in own_css(folder.write(tokens=":root{--title:2.5rem}"))


def test_colours_of_organizations_are_made_for_the_federations_own_paper(folder):
    look = folder.write(tokens=":root { --paper: #ffffee; --band: #5a1230 }")
    assert look.look.colors.light == ((255, 255, 238), LIGHT[1])
    assert look.look.colors.dark == DARK
    assert look.look.colors.named == ("band",)


def test_own_rules_win_over_the_themes_and_not_on_paper(folder):
    look = folder.write(
        extra=".masthead { padding: 0 }\n/* why */\n@media (min-width: 60rem) { .lead { color: var(--ink) } }"
    )
    assert look.problems == ()
    assert css(look).endswith(
        "@layer own{.masthead { padding: 0 }@media (min-width: 60rem) { .lead { color: var(--ink) } }}\n"
    )


@pytest.mark.parametrize(
    "rule",
    [
        "@import 'https://example.org/x.css';",
        "@import url(x.css);",
        "@IMPORT 'x';",
        "@\\69mport 'x';",
        "@font-face { font-family: x; src: url(x.woff2) }",
        "@charset 'utf-8';",
        "@namespace x url(y);",
        "@layer print { a { color: var(--ink) } }",
        "@page { margin: 0 }",
        "@media print;",
        ".a { background: url(https://example.org/x.png) }",
        ".a { background: URL('x') }",
        ".a { background: \\75rl(x) }",
        ".a { background: u\\72 l('x') }",
        ".a { background: image-set('x' 1x) }",
        ".a { background: -webkit-image-set('x' 1x) }",
        ".a { background: src('x') }",
        ".a { width: expression(alert(1)) }",
        ".a { behavior: none }",
        ".a { -moz-binding: none }",
        ".a { BEHAVIOR : none }",
        ".a { --accent: #fff }",
        ".a { --band/**/: red }",
        ".a { color: red ! important }",
        ".a { color: var(--ink) !\\69mportant }",
        ".a { content: attr(href) }",
        ".a { b { background: url(x) } }",
        "@media screen { @import 'x'; }",
        "@media screen { .a { background: url(x) } }",
        ".a:has([b=url(x)]) { top: 0 }",
        "}",
        ".a { content: 'x\n }",
        ".a { color: )x }",
        "<style> { }",
    ],
)
def test_what_loads_forces_or_runs_is_left_out_and_told(folder, rule):
    look = folder.write(extra=f"\n{rule}\n")
    problems = [problem for problem in look.problems if problem.is_error]
    if rule == "<style> { }":
        assert "</" not in css(look)
        return
    assert {problem.path for problem in problems} == {"theme/extra.css"}
    assert min(problem.line for problem in problems) in (2, 3)
    assert "@layer own" not in css(look)


def test_a_wrong_rule_takes_no_other_with_it(folder):
    look = folder.write(extra=".a { background: url(x) }\n.b { top: 0 }\n")
    assert [problem.line for problem in look.problems] == [1]
    assert css(look).endswith("@layer own{.b { top: 0 }}\n")


def test_a_rule_without_an_end_cannot_reach_out_of_its_layer(folder):
    assert css(folder.write(extra=".a { top: 0 } @media screen { .b { top: 1px")).endswith(
        "@layer own{.a { top: 0 }@media screen { .b { top: 1px}}}\n"
    )


@pytest.mark.parametrize("color", ["#fff", "rgb(1 2 3)", "RGBA(1,2,3,.5)"])
def test_a_colour_that_nobody_checks_is_a_warning(folder, color):
    look = folder.write(extra=f".a {{ color: {color} }}")
    assert [(problem.code, problem.is_error) for problem in look.problems] == [("theme-color", False)]
    assert color in css(look)


@pytest.mark.parametrize("name", ["tokens", "extra", "logo", "texts"])
def test_a_file_beyond_its_size_is_left_out_whole(folder, name):
    look = folder.write(**{name: "/* */ " * 20_000})
    assert [(problem.path, problem.code) for problem in look.problems] == [(f"theme/{NAMES[name]}", "theme-size")]
    assert look.assets == ()


@pytest.mark.parametrize("name", ["tokens", "extra", "texts"])
def test_what_is_not_utf8_is_told(folder, name):
    assert [code for _, _, code, _ in told(folder.write(**{name: b"\xff\xfe\xe0"}))] == ["encoding"]


def test_the_logo_stands_in_the_head_and_in_the_tab(folder):
    look = folder.write(logo=CIRCLE)
    assert look.problems == ()
    assert re.fullmatch(r"/theme/logo-[0-9a-f]{12}\.svg", look.look.logo.address)
    assert (look.look.logo.width, look.look.logo.height) == (320, 160)
    assert look.assets[-1].address == look.look.logo.address
    assert ".masthead-name img{" in css(look)


@pytest.mark.parametrize("bad", ["<script/>", '<image href="x"/>', "<style>a{}</style>", '<g onload="x"/>', "<"])
def test_a_logo_with_anything_else_is_left_out(folder, bad):
    look = folder.write(logo=CIRCLE.replace("<circle", f"{bad}<circle"))
    assert [(path, code) for path, _, code, _ in told(look)] == [("theme/logo.svg", "theme-logo")]
    assert (look.look.logo, look.assets) == (None, ())


def test_own_words_are_shown_in_their_language(folder):
    look = folder.write(texts='"Latest news" = "Свежее"\n"News" = "Новости & <события>"\n')
    assert look.problems == ()
    assert look.look.texts == {"ru": {"Latest news": "Свежее", "News": "Новости & <события>"}}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('"Latest newz" = "x"', "the interface has no text 'Latest newz'"),
        ('"Latest news" = ""', "the words are missing"),
        ('"Latest news" = "\\u200b"', "the words are missing"),
        ('"Latest news" = 5', "the words are missing"),
        ('"Latest news" = "a\\nb"', "there is a line break, or a character that nobody sees"),
        ('"Latest news" = "a\\u202eb"', "there is a line break, or a character that nobody sees"),
        (f'"Latest news" = "{"x" * 43}"', "the words have 43 letters, and there is room for 42"),
    ],
)
def test_wrong_words_are_told_and_left_out_alone(folder, line, fault):
    look = folder.write(texts=f'"News" = "Вести"\n{line}\n')
    assert told(look) == [("theme/texts.ru.toml", 2, "theme-text", fault)]
    assert look.look.texts == {"ru": {"News": "Вести"}}


def english_with(sign, counted):
    from plugins.views import load_catalogues

    catalogues = load_catalogues(THEME / "translations")
    known = sorted(frozenset().union(*catalogues.translated.values()))
    return next(text for text in known if (text in catalogues.counted) is counted and sign in text)


def test_values_of_a_text_are_kept(folder):
    english = english_with("%(", counted=False)
    values = " ".join(re.findall(r"%\(\w+\)[ds]", english))
    assert folder.write(texts=f'"{english}" = "{values} x"\n').problems == ()
    for wrong in ("x", f"{values} %(other)s", f"{values} {values}", f"{values} 100 %"):
        look = folder.write(texts=f'"{english}" = "{wrong}"\n')
        assert [str(problem.message) for problem in look.problems] == ["the values of the text are not the same"]


def test_a_text_that_counts_cannot_be_changed_here(folder):
    look = folder.write(texts=f'"{english_with("%(count)d", counted=True)}" = "%(count)d x"\n')
    assert [code for _, _, code, _ in told(look)] == ["theme-text"]
    assert "a form for each count" in told(look)[0][3]


def test_texts_in_a_language_that_the_site_has_not_are_told(folder):
    look = folder.write(uz='"News" = "Yangiliklar"\n')
    assert told(look) == [("theme/texts.uz.toml", None, "theme-text", "the site has no language 'uz'")]


def test_a_toml_that_cannot_be_read_is_told_at_its_line(folder):
    assert [(line, code) for _, line, code, _ in told(folder.write(texts='"News" = "x"\n"Home" = \n'))] == [(2, "toml")]


def test_a_link_is_never_followed(folder, tmp_path):
    (tmp_path / "elsewhere.css").write_text(":root { --sheet: 60rem }")
    (folder.content / "theme" / "tokens.css").symlink_to(tmp_path / "elsewhere.css")
    assert folder.read().assets == ()


@pytest.mark.parametrize("language", ["", ".kk", ".ru"])
def test_the_examples_of_the_docs_have_nothing_wrong(folder, language):
    page = (ROOT / "docs" / f"look{language}.md").read_text("utf-8")
    blocks = re.findall(r"^```(?:css|toml)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    look = folder.write(**dict(zip(("tokens", "extra", "texts"), blocks, strict=True)))
    assert look.problems == ()
    named = set(re.findall(r"`(--[a-z-]+)`", page))
    assert named <= tokens.names(THEME)
