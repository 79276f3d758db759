"""Print what a photo costs from its file to all files that are published, beside the one JPEG that once was all.

`python tests/bench/pictures.py [folder with photos]`; without a folder, those of the sample newsroom. CPU times.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from PIL import Image

from plugins.newsroom import Picture
from plugins.pictures import prepare_picture

CONTENT = Path(__file__).parents[2] / "content"
ROUNDS = 3


def cost(work: Callable[[], object], many: int) -> float:
    """Give the least CPU time of some rounds for each of many, in milliseconds."""
    spent = []
    for _ in range(ROUNDS):
        started = process_time()
        work()
        spent.append((process_time() - started) * 1000 / many)
    return min(spent)


def one_jpeg(photos: Sequence[bytes]) -> int:
    """Do the least that any generator does: one progressive JPEG of 1200 pixels; say how large all are."""
    made = 0
    for photo in photos:
        target = BytesIO()
        with Image.open(BytesIO(photo)) as image:
            width, height = 1200, round(image.height * 1200 / image.width)
            image.draft("RGB", (2 * width, 2 * height))
            small = image.convert("RGB").resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
        small.save(target, "JPEG", quality=78, progressive=True, optimize=True)
        made += target.tell()
    return made


def ours(files: Sequence[Path]) -> list[Picture]:
    """Develop photos into an empty cache."""
    with TemporaryDirectory() as scratch:
        made = (prepare_picture(file, "/a/pictures/photo", Path(scratch)) for file in files)
        return [picture for picture in made if isinstance(picture, Picture)]


def again(files: Sequence[Path], cache: Path) -> None:
    """Develop photos that the cache has."""
    for file in files:
        prepare_picture(file, "/a/pictures/photo", cache)


def say(what: str, told: str) -> None:
    sys.stdout.write(f"{what:<44} {told}\n")


def main() -> None:
    files = sorted(Path(sys.argv[1] if len(sys.argv) > 1 else CONTENT).rglob("*.jpg"))
    photos = [file.read_bytes() for file in files]
    say("photos", f"{len(files)}, {sum(map(len, photos)) // len(photos) // 1024} KB each")
    before = cost(lambda: one_jpeg(photos), len(photos))
    say("one JPEG of 1200 pixels", f"{before:6.1f} ms, {one_jpeg(photos) / len(photos) / 1024:.0f} KB")
    after = cost(lambda: ours(files), len(files))
    say("three sizes, JPEG and AVIF, kept", f"{after:6.1f} ms, {after / before:.1f} times as long")
    with TemporaryDirectory() as scratch:
        again(files, Path(scratch))
        say("the same from the cache", f"{cost(lambda: again(files, Path(scratch)), len(files)):6.1f} ms")
    made = ours(files)
    for place, width in enumerate((360, 720, 1200)):
        sizes = [picture.sizes[place] for picture in made if len(picture.sizes) > place]
        jpeg, avif = (sum(lengths) / len(sizes) / 1024 for lengths in zip(*(one[1:] for one in sizes), strict=True))
        say(f"{width} pixels wide", f"JPEG {jpeg:.0f} KB, AVIF {avif:.0f} KB, {avif / jpeg:.2f} of it")


if __name__ == "__main__":
    main()
