"""Bad input gets a message for people, all at once, and nothing of it is published."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.newsroom_folder import FEDERATION, ORGANIZATIONS, Built, NewsroomFolder, small_newsroom

CLINIC = "organizations/city-clinic"
NEWS = f"{CLINIC}/news"
POST = "---\ntitle: Новость\n---\n\nТекст.\n"
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(64)


def organization(*lines: str) -> str:
    """An organization.toml of four lines; `lines` stand before its names."""
    head = ('kind = "primary"', 'parents = ["almaty-union"]', 'sector = "health-care"', *lines)
    return "\n".join((*head, "[name]", 'kk = "Ұйым"', ""))


def post(*lines: str, body: str = "Текст.") -> str:
    return "\n".join(("---", "title: Новость", *lines, "---", "", body, ""))


def jpeg() -> bytes:
    made = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(made, "JPEG")
    return made.getvalue()


# The file, what is written into it, where the message points, its rule, and words that people need.
BAD: dict[str, tuple[str, str | bytes, str, str, tuple[str, ...]]] = {
    "no organization.toml": (
        "organizations/no-file/news/2026-11-01-a.ru.md", POST,
        "organizations/no-file/organization.toml", "organization-missing", ("kind, parents and [name]",),
    ),
    "broken organization.toml": (
        "organizations/broken-file/organization.toml", 'kind = "primary"\nparents = [\n[name]\n',
        "organizations/broken-file/organization.toml:", "toml", (),
    ),
    "unknown parent": (
        "organizations/with-parent/organization.toml", organization().replace("almaty-union", "alamty-union"),
        "organizations/with-parent/organization.toml:2", "unknown-parent", ("did you mean 'almaty-union'?",),
    ),
    "unknown key": (
        "organizations/with-key/organization.toml", organization('langauges = ["kk"]'),
        "organizations/with-key/organization.toml:4", "unknown-key", ('write it so: languages = ["kk"]',),
    ),
    "UTF-16 in TOML": (
        "organizations/in-utf16/organization.toml", organization().encode("utf-16"),
        "organizations/in-utf16/organization.toml:1", "encoding", ("UTF-16", "UTF-8"),
    ),
    "wrong file name": (
        f"{NEWS}/2026-1-29-Seminar.ru.md", POST, f"{NEWS}/2026-1-29-Seminar.ru.md", "post-name",
        ("2026-01-29-seminar.ru.md",),
    ),
    "no language": (f"{NEWS}/2026-01-29-seminar.md", POST, f"{NEWS}/2026-01-29-seminar.md", "post-name", ()),
    "spaces and Cyrillic": (
        f"{NEWS}/2026-01-29 Семинар для всех.ru.md", POST,
        f"{NEWS}/2026-01-29 Семинар для всех.ru.md", "post-name", ("2026-01-29-seminar-dlya-vsekh.ru.md",),
    ),
    "wrong folder": (
        f"{CLINIC}/nwes/2026-01-29-a.ru.md", POST, f"{CLINIC}/nwes", "wrong-folder", (f"rename it {CLINIC}/news",)
    ),
    "organization named like a page": (
        "organizations/search/organization.toml", organization(), "organizations/search", "organization-name", (),
    ),
    "capital ending": (
        f"{NEWS}/2026-01-30-b.ru.MD", POST, f"{NEWS}/2026-01-30-b.ru.MD", "file-type", ("2026-01-30-b.ru.md",),
    ),
    "word processor": (f"{NEWS}/news.docx", b"PK\x03\x04", f"{NEWS}/news.docx", "file-type", ("copy its text",)),
    "picture of a phone": (f"{NEWS}/IMG_1.heic", HEIC, f"{NEWS}/IMG_1.heic", "file-type", ("JPEG",)),
    "two files for one language": (
        f"{NEWS}/2026-11-20-pay.ru.md", POST, f"{NEWS}/2026-11-20-pay.ru.md", "same-address", ("2026-11-02-pay",),
    ),
    "unknown language": (f"{NEWS}/2026-01-31-c.fr.md", POST, f"{NEWS}/2026-01-31-c.fr.md", "unknown-language", ()),
    "no title": (
        f"{NEWS}/2026-02-01-n01.ru.md", "Текст.\n", f"{NEWS}/2026-02-01-n01.ru.md:1", "title-missing", (),
    ),
    "UTF-16": (
        f"{NEWS}/2026-02-02-n02.ru.md", POST.encode("utf-16"), f"{NEWS}/2026-02-02-n02.ru.md:1", "encoding", ("UTF-16",)
    ),
    "CP1251": (
        f"{NEWS}/2026-02-03-n03.ru.md", POST.encode("cp1251"), f"{NEWS}/2026-02-03-n03.ru.md:2", "encoding",
        ("Windows-1251", "UTF-8"),
    ),
    "NUL": (f"{NEWS}/2026-02-04-n04.ru.md", post(body="A\0B"), f"{NEWS}/2026-02-04-n04.ru.md:5", "encoding", ()),
    "unknown header key": (
        f"{NEWS}/2026-02-05-n05.ru.md", post("sumary: Коротко"), f"{NEWS}/2026-02-05-n05.ru.md:3", "unknown-key",
        ("did you mean 'summary'?",),
    ),
    "path in the header": (
        f"{NEWS}/2026-02-06-n06.ru.md", post("save_as: ../../index.html"), f"{NEWS}/2026-02-06-n06.ru.md:3", "path-key",
        ("rename or move the file",),
    ),
    "list without an end": (
        f"{NEWS}/2026-02-07-n07.ru.md", post("tags: [a, b"), f"{NEWS}/2026-02-07-n07.ru.md:", "header-value", ()
    ),
    "header without an end": (
        f"{NEWS}/2026-02-08-n08.ru.md", "---\ntitle: A\n\nТекст.\n", f"{NEWS}/2026-02-08-n08.ru.md:1",
        "header-not-closed", (),
    ),
    "too long": (
        f"{NEWS}/2026-02-09-n09.ru.md", post(body="слово слово слово\n" * 6000), f"{NEWS}/2026-02-09-n09.ru.md",
        "post-size", ("split the post",),
    ),
    "missing picture": (
        f"{NEWS}/2026-02-10-n10.ru.md", post(body="![Зал](hal.jpg)"), f"{NEWS}/2026-02-10-n10.ru.md:5", "file-missing",
        ("did you mean 'hall.jpg'?",),
    ),
    "unreadable picture": (
        f"{NEWS}/2026-02-11-n11.ru.md", post(body="![Зал](torn.jpg)"), f"{NEWS}/2026-02-11-n11.ru.md:5",
        "picture-damaged", ("copy it again",),
    ),
    "HEIC called JPEG": (
        f"{NEWS}/2026-02-12-n12.ru.md", post("image: phone.jpg", "image_alt: Зал"), f"{NEWS}/2026-02-12-n12.ru.md:3",
        "picture-heic", ("Most Compatible",),
    ),
    "picture elsewhere": (
        f"{NEWS}/2026-02-13-n13.ru.md", post(body="![A](../../federation/news/a.jpg)"),
        f"{NEWS}/2026-02-13-n13.ru.md:5", "file-outside", (),
    ),
    "not a date": (
        f"{NEWS}/2026-02-14-n14.ru.md", post("embargo: завтра"), f"{NEWS}/2026-02-14-n14.ru.md:3", "date-time",
        ("write it so: embargo: 2026-02-14 10:00",),
    ),
    "linked file": (f"{NEWS}/2026-02-16-n16.ru.md", "", f"{NEWS}/2026-02-16-n16.ru.md", "symbolic-link", ()),
    "linked folder": ("organizations/linked", "", "organizations/linked", "symbolic-link", ()),
    "stray file": ("notes.txt", "A", "notes.txt", "wrong-place", ("federation.toml",)),
    "portal page without a title": ("pages/about.ru.md", "Текст.\n", "pages/about.ru.md:1", "title-missing", (),
    ),
}  # fmt: skip

ALSO = {f"{NEWS}/hall.jpg": jpeg(), f"{NEWS}/torn.jpg": jpeg()[:200], f"{NEWS}/phone.jpg": HEIC}
"""Files that the bad ones name."""


def write_everything_bad(newsroom: NewsroomFolder) -> None:
    for path, contents, *_ in BAD.values():
        if contents:
            newsroom.write(path, contents)
    for path, data in ALSO.items():
        newsroom.write(path, data)
    (newsroom.content / NEWS / "2026-02-16-n16.ru.md").symlink_to(newsroom.content / NEWS / "2026-11-02-pay.ru.md")
    (newsroom.content / "organizations" / "linked").symlink_to("city-clinic", target_is_directory=True)


@pytest.fixture(scope="module")
def newsroom_before(tmp_path_factory: pytest.TempPathFactory) -> NewsroomFolder:
    return small_newsroom(tmp_path_factory.mktemp("bad-input"))


@pytest.fixture(scope="module")
def before(newsroom_before: NewsroomFolder) -> dict[str, bytes]:
    """What was published before anything bad came."""
    return newsroom_before.build().files()


@pytest.fixture(scope="module")
def refused(newsroom_before: NewsroomFolder, before: dict[str, bytes]) -> Built:
    """One build of everything bad at once."""
    assert before
    write_everything_bad(newsroom_before)
    return newsroom_before.build()


@pytest.mark.parametrize("case", BAD)
def test_each_mistake_is_told_with_its_place_and_its_remedy(refused, case):
    _, _, place, code, words = BAD[case]

    told = told_at(refused, place, code)

    assert len(told) == 1, refused.text
    assert all(any(word in line for line in told[0]) for word in words), told


def told_at(built: Built, place: str, code: str) -> list[tuple[str, str]]:
    """Give each message with the line after it: the remedy."""
    lines = [*built.text.split("\n"), ""]
    wanted = f"content/{place}"
    return [
        (line, lines[number + 1])
        for number, line in enumerate(lines)
        if line.startswith(wanted) and line.endswith(f"({code})") and line[len(wanted)] in ":0123456789"
    ]


def test_nothing_else_is_told_and_nothing_twice(refused):
    lines = [line for line in refused.text.split("\n") if line.startswith("content/")]

    assert sum(": error" in line for line in lines) == len(BAD), refused.text
    assert len(set(lines)) == len(lines)


def test_nothing_is_published(refused, before):
    assert refused.status == 1
    assert "Nothing was published" in refused.text
    assert refused.files() == before


def test_nobody_meets_a_traceback(refused):
    assert "Traceback" not in refused.text
    assert str(Path(__file__).parents[2]) not in refused.text
    assert all("Error" not in problem["message"] for problem in refused.problems)


def test_the_report_says_the_same(refused):
    told = (refused.report / "problems.txt").read_text(encoding="utf-8")

    assert told in refused.text
    assert len([problem for problem in refused.problems if problem["severity"] == "error"]) == len(BAD)
    assert refused.figures["status"] == 1


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One build of what is odd, and right all the same."""
    newsroom = small_newsroom(tmp_path_factory.mktemp("odd-input"))
    newsroom.write(f"{NEWS}/2026-11-03-bom.ru.md", b"\xef\xbb\xbf" + POST.encode())
    newsroom.write(f"{NEWS}/2026-11-04-crlf.ru.md", POST.replace("\n", "\r\n"))
    newsroom.write(f"{NEWS}/2026-11-05-empty.kk.md", "")
    newsroom.write(f"{NEWS}/2026-11-05-empty.en.md", "\n  \n")
    newsroom.write(f"{NEWS}/2026-11-05-empty.ru.md", POST)
    newsroom.write(f"{NEWS}/2026-11-06-html.ru.md", post(body="<u>Жирно</u>\n<!-- внутри -->\n<script>x()</script>"))
    newsroom.write(f"{NEWS}/2026-11-07-colon.ru.md", "Title: Новость\nSummary: Коротко\n\nТекст.\n")
    newsroom.write(f"{NEWS}/.DS_Store", b"\0")
    newsroom.write(f"{CLINIC}/organization.toml", b"\xef\xbb\xbf" + ORGANIZATIONS["city-clinic"].encode())
    (newsroom.content / "organizations" / "only-a-folder").mkdir()
    return newsroom.build()


def test_what_is_odd_but_clear_is_simply_right(odd):
    assert odd.status == 0, odd.text
    for slug in ("bom", "crlf", "empty", "colon"):
        page = odd.read(f"/city-clinic/ru/2026/{slug}/")
        assert "<h1>Новость</h1>" in page
        assert "<p>Текст.</p>" in page


def test_an_empty_file_is_no_translation_yet(odd):
    assert not odd.files_with("city-clinic/kk/2026/empty/")
    assert not odd.files_with("city-clinic/en/2026/empty/")


def test_html_is_shown_as_text_with_a_warning_and_no_word_is_lost(odd):
    page = odd.read("/city-clinic/ru/2026/html/")

    assert "&lt;u&gt;Жирно&lt;/u&gt;" in page
    assert "&lt;script&gt;x()" in page
    assert "внутри" not in page
    assert [problem["code"] for problem in odd.problems] == ["raw-html", "raw-html"]
    assert f"content/{NEWS}/2026-11-06-html.ru.md:5: warning" in odd.text


@pytest.mark.parametrize(
    ("text", "code"),
    [(None, "federation-missing"), (FEDERATION.replace("[name]", "[name"), "toml"), ("", "required")],
)
def test_without_a_readable_federation_toml_nothing_is_built(newsroom, text, code):
    newsroom.write("federation.toml", text or "")
    if text is None:
        (newsroom.content / "federation.toml").unlink()

    for settings in ("pelicanconf.py", "publishconf.py"):
        built = newsroom.build(settings)

        assert built.status == 1
        assert "content/federation.toml" in built.text
        assert code in {problem["code"] for problem in built.problems}
        assert "Traceback" not in built.text
        assert not built.output.exists()
