"""Files that begin as they should and go on at random: each is told, none ends a build."""

from __future__ import annotations

from random import Random

import pytest

from plugins.newsroom import read_content
from tests.newsroom_folder import ORGANIZATIONS, small_newsroom
from tests.soak import trials

PNG, WEBP = b"\x89PNG\r\n\x1a\n", b"RIFF\x00\x10\x00\x00WEBP"
MAGIC = {
    "jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", b"\xff\xd8\xff\xe1", b"\xff\xd8\xff\xc0\x00\x11\x08"),
    "png": (PNG, PNG + b"\x00\x00\x00\rIHDR\x00\x00\x02\x00\x00\x00\x02\x00\x08\x06\x00\x00\x00"),
    "webp": (WEBP, WEBP + b"VP8 ", WEBP + b"VP8L", WEBP + b"VP8X"),
    "pdf": (b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<</Type/Catalog", b"%PDF-1.5\nxref\n0 9\n"),
}
FILES = trials(400)


@pytest.mark.parametrize("ending", MAGIC)
def test_random_bytes_after_a_magic_number_are_told(tmp_path, ending):
    newsroom, chance = small_newsroom(tmp_path), Random(ending)
    for number in range(FILES):
        day = f"2026-11-{number % 19 + 1:02}"
        name = f"{day}-random-{number}"
        data = chance.choice(MAGIC[ending]) + chance.randbytes(chance.choice((0, 1, 50, 5_000, 60_000)))
        newsroom.write(f"organizations/city-clinic/news/{name}.{ending}", data)
        file = {"body": f"[Text]({name}.pdf)"} if ending == "pdf" else {"image": f"{name}.{ending}", "image_alt": "x"}
        newsroom.post("city-clinic", f"{name}.ru.md", **file)

    built = newsroom.build("publishconf.py", CARDS="0")

    assert built.status == 3, built.text
    assert "Traceback" not in built.text
    assert not [problem for problem in built.problems if problem["code"] in {"section-failed", "section-lost"}]
    named = {problem["path"] for problem in built.problems if "random" in problem["path"]}
    assert len(named) >= FILES
    assert not built.files_with("random-")


@pytest.mark.parametrize("number", range(FILES // 5))
def test_random_bytes_in_an_organizations_file_are_told(tmp_path, number):
    newsroom, chance = small_newsroom(tmp_path), Random(number)
    begun = chance.choice((ORGANIZATIONS["city-clinic"].encode(), b"kind = ", b"[name]\nkk = ", b"\xef\xbb\xbf", b""))
    file = newsroom.write("organizations/city-clinic/organization.toml", begun + chance.randbytes(500))
    newsroom.write("federation.toml", (newsroom.content / "federation.toml").read_bytes() + b"\n")

    read = read_content(newsroom.content)

    assert file.parent.name in {problem.path.split("/")[1] for problem in read.problems}
