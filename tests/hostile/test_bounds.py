"""The most that any one file may take: two seconds of the processor, 300 MB of memory. Measured from outside."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from plugins.attachments import attaching
from plugins.attachments.rewriting import __main__ as pdf_program
from plugins.body import page_size
from plugins.build.publishing import shrink_guard
from plugins.listings import banners
from plugins.newsroom import budget, problems, toml
from plugins.newsroom.paths import walking
from plugins.newsroom.problems import few
from plugins.own_look import own_words, reading
from plugins.pictures import __main__ as picture_program
from plugins.pictures import decoding, preparing, surveying
from plugins.pictures import process as picture_process
from plugins.reading import limits
from plugins.workers import worker_process
from tests.soak import SOAK
from tests.tools import ROOT

SECONDS, MEGABYTES = 2.0, 300
PAGE_BYTES, AROUND = 1_000_000, 150_000
"""Of a post's page, and what of it is not the body."""
# The bound is looked at between two steps of Python, and the header has a clock of its own.
MARGIN = 0.5

READ = """
import json, resource, sys
from pathlib import Path
from time import process_time
from plugins.pictures.process import close_process
from tests.hostile.slow_inputs import most_memory
from tests.reading.author import Author, NEWS
author = Author(Path(sys.argv[1]))
author.files = [NEWS + "/2026-01-29-seminar/hall" + sys.argv[2], NEWS + "/2026-01-29-seminar.ru.md"]
started = process_time()
problems = author.read().problems
seconds = process_time() - started
close_process()
others = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([[p.code for p in problems], seconds + others.ru_utime + others.ru_stime,
                  max(most_memory(), others.ru_maxrss // 1024)]))
"""
TOML = """
import json, sys
from time import process_time
from plugins.newsroom.organizations.organization_file import organization_of
from plugins.newsroom.toml import TomlFile, read_toml
from tests.hostile.slow_inputs import most_memory
slowest = 0
for text in json.load(sys.stdin):
    started = process_time()
    read = read_toml("a.toml", text.encode())
    if isinstance(read, TomlFile):
        organization_of("a", read, None)
    slowest = max(slowest, process_time() - started)
print(json.dumps([slowest, most_memory()]))
"""


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process as Linux tells it")


def run(*command: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_no_text_within_the_limits_takes_longer():
    part = ("0", "1") if SOAK else ("1", "40")

    found = json.loads(run("-m", "tests.hostile.slow_inputs", *part))

    assert found["taken"][0][0] < SECONDS + MARGIN, found["taken"][:5]
    assert found["megabytes"] < MEGABYTES
    assert found["pages"][0][0] < PAGE_BYTES - AROUND


def toml_texts() -> list[str]:
    rows = range(toml.TOML_LINES - 100)
    return [
        "".join(f"key{number} = 1\n" for number in rows),
        "[[press_contacts]]\n" * len(rows),
        "[name]\n" + "".join(f"key{number} = 1\n" for number in rows),
        "".join("a." * 15 + f"b{number} = 1\n" for number in rows)[: toml.TOML_BYTES],
        "parents = [" + ",".join(f'"a{number}"' for number in rows) + "]",
        "a = {" + ",".join(f"b{number} = 1" for number in rows) + "}",
        "a = " + "[" * 40_000,
        "a = " + "{a=" * 30_000,
        "a = " + "[" * 200 + "]" * 200,
        "a." * 49_000 + "a = 1",
        'a = """' + '"" ' * 30_000,
        'a = "' + '\\"' * 49_000,
        "a = " + "1_" * 49_000,
        "a = " + " " * 99_000,
    ]


def test_no_toml_file_takes_longer():
    slowest, memory = json.loads(run("-c", TOML, given=json.dumps(toml_texts())))

    assert slowest < SECONDS
    assert memory < MEGABYTES


def picture(pixels: int, kind: str, mode: str, **options: bool | int) -> bytes:
    """Draw one colour over the most pixels that are taken: few bytes, and all the memory that the decoder needs."""
    side = int(pixels**0.5)
    made = BytesIO()
    Image.new(mode, (side, side)).save(made, kind, **options)
    return made.getvalue()


PICTURES = {
    ".png": (decoding.MOST_PIXELS_OF["PNG"], "PNG", "RGBA", {}),
    ".webp": (decoding.MOST_PIXELS_OF["WEBP"], "WEBP", "RGBA", {"lossless": True, "method": 0}),
    ".jpg": (decoding.MOST_PIXELS, "JPEG", "RGB", {}),
    ".jpeg": (decoding.MOST_PIXELS_PROGRESSIVE, "JPEG", "CMYK", {"progressive": True, "subsampling": 0}),
}


@pytest.mark.parametrize("ending", PICTURES)
@pytest.mark.parametrize("times", [1, 1.1])
def test_no_picture_takes_longer_or_is_refused(tmp_path, ending, times):
    pixels, kind, mode, options = PICTURES[ending]
    folder = tmp_path / "content/organizations/almaty/news/2026-01-29-seminar"
    folder.mkdir(parents=True)
    (folder / f"hall{ending}").write_bytes(picture(int(pixels * times), kind, mode, **options))
    text = f"---\ntitle: Слово\n---\n![Зал](hall{ending})\n"
    (folder.parent / "2026-01-29-seminar.ru.md").write_text(text, encoding="utf-8")

    codes, seconds, memory = json.loads(run("-c", READ, str(tmp_path), ending))

    assert codes == ([] if times == 1 else ["picture-too-large"])
    assert seconds < SECONDS
    assert memory < MEGABYTES


def test_a_bomb_that_claims_more_than_it_has_is_refused(tmp_path):
    folder = tmp_path / "content/organizations/almaty/news/2026-01-29-seminar"
    folder.mkdir(parents=True)
    data = bytearray(picture(10_000, "PNG", "L"))
    data[16:24] = (50_000).to_bytes(4, "big") * 2
    (folder / "hall.png").write_bytes(data)
    text = "---\ntitle: Слово\n---\n![Зал](hall.png)\n"
    (folder.parent / "2026-01-29-seminar.ru.md").write_text(text, encoding="utf-8")

    codes, seconds, memory = json.loads(run("-c", READ, str(tmp_path), ".png"))

    assert codes[0] in {"picture-too-large", "picture-damaged"}
    assert (seconds < SECONDS, memory < MEGABYTES) == (True, True)


LIMITS = (
    (limits, r"[A-Z][A-Z_]+"),
    (toml, r"TOML_[A-Z_]+"),
    (page_size, r"CELLS|REPEATED_LETTERS|HTML_BYTES"),
    (banners, r"LINES"),
    (walking, r"FOLDERS_DEEP"),
    (problems, r"MOST_QUOTED"),
    (few, r"MOST_REPORTED"),
    (decoding, r"MOST_[A-Z_]+"),
    (reading, r"[A-Z]+_BYTES"),
    (own_words, r"MORE_LETTERS"),
    (preparing, r"MOST_BYTES|MOST_SC[A-Z_]+"),
    (surveying, r"MOST_SEGMENTS|MOST_CHUNKS"),
    (picture_process, r"LEAST_SECONDS"),
    (picture_program, r"MOST_MEMORY"),
    (attaching, r"MOST_BYTES"),
    (pdf_program, r"CPU_SECONDS|MOST_MEMORY"),
    (budget, r"[A-Z][A-Z_]+(WORK|BYTES)"),
    (worker_process, r"WORKER_MEMORY"),
    (shrink_guard, r"FEWEST_ADDRESSES"),
)


def limits_of_the_code() -> dict[str, float]:
    found: dict[str, float] = {}
    for module, pattern in LIMITS:
        name = module.__name__.removeprefix("plugins.").replace(".", "/")
        for key, value in vars(module).items():
            if re.fullmatch(pattern, key) and isinstance(value, int | float):
                found[f"{name}.{key}"] = value
            elif re.fullmatch(pattern, key) and isinstance(value, dict):
                found.update({f"{name}.{key}.{part}": number for part, number in value.items()})
    return found


def test_docs_name_every_limit_as_the_code_has_it():
    page = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\|.*\| ([\d .]+)[^|]*\| `([\w./]+)` \|$", page, re.MULTILINE)

    assert {key: float(number.replace(" ", "")) for number, key in rows} == limits_of_the_code()
