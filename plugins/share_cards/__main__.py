"""Write a page with all templates in all shapes, to look at: `python -m plugins.share_cards FOLDER` (`make cards`)."""

from __future__ import annotations

import os
import sys
from html import escape
from pathlib import Path

from .message import Brand, Message
from .orders import CardOrder, draw
from .samples import sample_photo, samples
from .shapes import SHAPES

PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Share cards</title>
<style>
body {{ font: 1rem system-ui; margin: 1rem; background: #ddd; }}
div {{ display: flex; flex-wrap: wrap; align-items: start; gap: 0.75rem; }}
img {{ height: 15rem; width: auto; }}
.crop {{ height: 5rem; width: 5rem; object-fit: cover; }}
.thumb {{ height: auto; width: 220px; }}
</style>
<h1>Share cards</h1>
<p>Each card in its shapes, then as a square crop and as a picture of 220 pixels: in chats they are no larger.</p>
{rows}
</html>
"""


def write_sheet(folder: Path) -> Path:
    """Draw all samples into a folder and give the page that shows them. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    photo = sample_photo(folder)
    rows = [_row(folder, number, *sample) for number, sample in enumerate(samples(photo))]
    page = folder / "index.html"
    page.write_text(PAGE.format(rows="\n".join(rows)), encoding="utf-8")
    return page


def _row(folder: Path, number: int, name: str, brand: Brand, message: Message) -> str:
    files = []
    for shape in SHAPES:
        order = CardOrder(brand, message, shape)
        file = f"{number:03}-{shape.name}.{order.address.rpartition('.')[2]}"
        (folder / file).write_bytes(draw(order))
        files.append(file)
    pictures = [f'<img src="{file}" alt="" loading="lazy">' for file in files]
    crops = [f'<img class="{way}" src="{files[0]}" alt="" loading="lazy">' for way in ("crop", "thumb")]
    return f"<h2>{escape(name)}</h2>\n<div>{''.join((*pictures, *crops))}</div>"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where to write the sheet: python -m plugins.share_cards FOLDER")
    sheet = os.fsencode(write_sheet(Path(sys.argv[1])))
    sys.stdout.buffer.write(sheet + b"\n")  # as it was typed, whatever letters the terminal knows
