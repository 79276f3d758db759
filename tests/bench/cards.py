"""Print what share cards cost, and what others' cost on the same titles in the same run.

`python tests/bench/cards.py [how many] [peer …]`; a peer is `satori=<folder with node_modules>`, `hugo=<program>` or
`material=<python with mkdocs-material[imaging]>`. CPU times, children's too.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from PIL import Image as Pixels

from plugins.newsroom import Picture, Text
from plugins.pictures import prepare_picture
from plugins.share_cards.drawing import draw
from plugins.share_cards.layout import Image
from plugins.share_cards.orders import Brand, CardContent, CardOrder
from plugins.share_cards.store import CardStore, deliver
from plugins.typesetting import typeset_text
from tests.share_cards.headlines import headlines

FONT = Path(__file__).parents[2] / "theme" / "fonts" / "golos-text" / "GolosText-700.ttf"
CONTENT = Path(__file__).parents[2] / "content"
NAME = "Алматы қаласының кәсіподақтар орталығы"
FOOT = "29 января 2026 г. · Здравоохранение"
COLOR = "#0b5d4e"
ROUNDS = 3


def orders(titles: Sequence[tuple[str, str]]) -> list[CardOrder]:
    brand = Brand("almaty", Text(NAME, "kk"), COLOR, "АҚ")
    return [CardOrder(brand, CardContent("news", code, typeset_text(title, code), foot=FOOT)) for title, code in titles]


def cpu() -> float:
    """Give the seconds that this process and its finished children have worked."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def cost(work: Callable[[], object]) -> float:
    """Give the least CPU time of some rounds, in milliseconds."""
    spent = []
    for _ in range(ROUNDS):
        started = cpu()
        work()
        spent.append((cpu() - started) * 1000)
    return min(spent)


def say(what: str, milliseconds: float, note: str = "") -> None:
    sys.stdout.write(f"{what:<42} {milliseconds:8.3f} ms  {note}\n")


def text_cards(titles: Sequence[tuple[str, str]]) -> float:
    ours = orders(titles)
    sizes = [len(draw(order)) / 1024 for order in ours]
    each = cost(lambda: [draw(order) for order in ours]) / len(ours)
    say("text card, all in", each, f"{sum(sizes) / len(sizes):.1f} KiB, the largest {max(sizes):.1f}")
    say("its address", cost(lambda: [order.address for order in ours]) / len(ours))
    return each


def photo_cards(folder: Path) -> None:
    """Draw cards on the sample newsroom's photos, as the pictures room leaves them: at most 1200 pixels wide."""
    made = []
    for number, source in enumerate(sorted(CONTENT.rglob("*.jpg"))[:12]):
        photo = prepare_picture(source, "/almaty/pictures/photo", folder)
        if isinstance(photo, Picture):
            image = Image(str(folder / "pictures" / photo.stored), photo.stored, photo.width, photo.height)
            plain = orders(headlines(12))[number]
            words = plain.content
            made.append(replace(plain, content=replace(words, template="photo", photo=image)))
    sizes = [len(draw(order)) / 1024 for order in made]
    each = cost(lambda: [draw(order) for order in made]) / len(made)
    say(f"photo card, of {len(made)} photos", each, f"the largest {max(sizes):.1f} KiB")


def warm(folder: Path) -> None:
    ours = orders(headlines(10_000))
    before = folder / "before"
    for order in ours:
        file = before / order.address[1:]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()

    def publish() -> None:
        list(deliver(ours, CardStore(folder / "after", folder / "cache", before)))

    started = cpu()
    publish()
    say("10,000 cards that were published before", (cpu() - started) * 1000)


def satori(titles: Sequence[tuple[str, str]], where: str, folder: Path) -> float:
    script = folder / "satori.mjs"
    script.write_text(
        f"""
import {{ readFileSync }} from "node:fs";
import {{ createRequire }} from "node:module";
const need = createRequire("{where}/");
const satori = need("satori").default ?? need("satori");
const {{ Resvg }} = need("@resvg/resvg-js");
const fonts = [{{ name: "Golos", data: readFileSync("{FONT}"), weight: 700, style: "normal" }}];
const box = (style, children) => ({{ type: "div", props: {{ style: {{ display: "flex", ...style }}, children }} }});
const page = {{ width: 1200, height: 630, background: "{COLOR}", color: "white", flexDirection: "column",
  alignItems: "center", justifyContent: "space-between", padding: 60, textAlign: "center" }};
for (const title of JSON.parse(readFileSync(0))) {{
  const card = box(page, [box({{ fontSize: 34 }}, "{NAME}"),
    box({{ fontSize: 64, textWrap: "balance" }}, title), box({{ fontSize: 30 }}, "{FOOT}")]);
  new Resvg(await satori(card, {{ width: 1200, height: 630, fonts }})).render().asPng();
}}
""",
        encoding="utf-8",
    )

    def run(given: Sequence[tuple[str, str]]) -> None:
        words = json.dumps([title for title, _ in given]).encode()
        subprocess.run(["node", str(script)], input=words, check=True)

    return without_start(run, titles)


def hugo(titles: Sequence[tuple[str, str]], program: str, folder: Path) -> float:
    site = folder / "hugo"
    (site / "layouts").mkdir(parents=True)
    (site / "assets").mkdir()
    (site / "data").mkdir()
    (site / "hugo.toml").write_text('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    shutil.copy(site / "hugo.toml", site / "config.toml")
    shutil.copy(FONT, site / "assets" / "font.ttf")
    Pixels.new("RGB", (1200, 630), COLOR).save(site / "assets" / "base.png")
    (site / "layouts" / "index.html").write_text(
        '{{ $font := resources.Get "font.ttf" }}{{ $base := resources.Get "base.png" }}'
        '{{ range $i, $t := site.Data.titles }}{{ $f := images.Text $t (dict "font" $font "size" 64 "x" 72 "y" 200) }}'
        f'{{{{ $n := images.Text "{NAME}" (dict "font" $font "size" 34 "x" 72 "y" 60) }}}}'
        f'{{{{ $d := images.Text "{FOOT}" (dict "font" $font "size" 30 "x" 72 "y" 540) }}}}'
        "{{ (($base | images.Filter $f $n $d).RelPermalink) }} {{ end }}",
        encoding="utf-8",
    )

    def run(given: Sequence[tuple[str, str]]) -> None:
        (site / "data" / "titles.json").write_text(json.dumps([title for title, _ in given]), encoding="utf-8")
        shutil.rmtree(site / "resources", ignore_errors=True)
        subprocess.run([program, "--quiet"], cwd=site, check=True, stdout=subprocess.DEVNULL)

    return without_start(run, titles)


def material(titles: Sequence[tuple[str, str]], python: str, folder: Path) -> float:
    site = folder / "material"
    fonts = site / ".cache" / "plugin" / "social" / "fonts" / "Roboto"
    fonts.mkdir(parents=True)
    for style in ("Regular", "Bold"):
        shutil.copy(FONT, fonts / f"{style}.ttf")

    def run(given: Sequence[tuple[str, str]], plugin: str = "- social: {cards_layout_options: {}}") -> None:
        shutil.rmtree(site / "docs", ignore_errors=True)
        for kept in (fonts.parents[1] / "assets", fonts.parents[1] / "manifest.json"):
            shutil.rmtree(kept) if kept.is_dir() else kept.unlink(missing_ok=True)
        (site / "docs").mkdir()
        (site / "mkdocs.yml").write_text(
            f"site_name: News\nsite_url: https://example.org\ntheme: {{name: material, font: {{text: Roboto}}}}\n"
            f"plugins:\n  {plugin or '[]'}\n"
        )
        for number, (title, _) in enumerate(given):
            (site / "docs" / f"{number}.md").write_text(f"# {title}\n\nText.\n", encoding="utf-8")
        done = subprocess.run(
            [python, "-m", "mkdocs", "build", "-q"], cwd=site, check=False, capture_output=True, text=True
        )
        if done.returncode:
            sys.stdout.write(done.stderr[-400:])

    return without_start(run, titles) - without_start(lambda given: run(given, ""), titles)


def without_start(run: Callable[[Sequence[tuple[str, str]]], None], titles: Sequence[tuple[str, str]]) -> float:
    """Give a title's cost without what the program takes to start."""
    few = titles[:2]
    return (cost(lambda: run(titles)) - cost(lambda: run(few))) / (len(titles) - len(few))


PEERS = {"satori": satori, "hugo": hugo, "material": material}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    titles = headlines(count)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        ours = text_cards(titles)
        photo_cards(folder)
        warm(folder)
        for given in sys.argv[2:]:
            name, _, where = given.partition("=")
            theirs = PEERS[name](titles, where, folder)
            say(name, theirs, f"{theirs / ours:.1f} times ours")


if __name__ == "__main__":
    main()
