"""Ways in which one organization's folder is hostile, or its volunteer careless: one function, one kind.

Each gets the folder of an organization that has a right `organization.toml` and one good post. Beside the corpus of
single posts these are whole files, folders and tables; each is small on the disk and quick to write.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image

Kind = Callable[[Path], None]
GOOD = "2026-10-01-good.ru.md"
POST = "2026-01-15-bad.ru.md"
TOML = 'kind = "primary"\nparents = ["wild-union"]\nsector = "health-care"\nlanguages = ["ru"]\n[name]\nru = "{name}"\n'


def post(home: Path, header: str, body: str = "Текст.", name: str = POST) -> None:
    write(home, f"news/{name}", f"---\ntitle: Новость\n{header}\n---\n\n{body}\n".encode())


def write(home: Path, name: str, data: bytes) -> None:
    (home / name).parent.mkdir(parents=True, exist_ok=True)
    (home / name).write_bytes(data)


def image(size: tuple[int, int], mode: str = "RGB", kind: str = "JPEG") -> bytes:
    made = BytesIO()
    Image.new(mode, size).save(made, kind)
    return made.getvalue()


def png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """Make a PNG that says what it likes of its size."""
    head = (b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    body = (head, *chunks, (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in body
    )


def ordinary_photo(home: Path) -> None:
    for number, size in enumerate(((640, 425), (1200, 794), (2400, 1602), (1, 4000), (4000, 1), (1, 1))):
        write(home, f"news/{number}.jpg", image(size))
        post(home, f"image: {number}.jpg\nimage_alt: Зал", name=f"2026-01-15-photo-{number}.ru.md")


def photo_cut_short(home: Path) -> None:
    write(home, "news/a.jpg", image((1200, 800))[:-2000])
    post(home, "image: a.jpg\nimage_alt: Зал")


def photo_that_is_none(home: Path) -> None:
    write(home, "news/a.jpg", b"GIF89a" + bytes(200))
    write(home, "news/b.png", b"")
    write(home, "news/c.webp", b"RIFF\xff\xff\xff\xffWEBPVP8X" + bytes(50))
    post(home, "image: a.jpg\nimage_alt: Зал", "![b](b.png)\n\n![c](c.webp)")


def photo_of_a_billion_pixels(home: Path) -> None:
    write(home, "news/a.png", png(30_000, 30_000))
    write(home, "news/b.png", png(2**31 - 1, 2**31 - 1))
    write(home, "news/c.png", png(0, 0))
    post(home, "image: a.png\nimage_alt: Зал", "![b](b.png)\n\n![c](c.png)")


def photo_with_a_heavy_note(home: Path) -> None:
    note = b"a\0\0" + zlib.compress(bytes(20_000_000))
    write(home, "news/a.png", png(600, 400, (b"zTXt", note), (b"iCCP", note), (b"iTXt", b"a\0\1\0\0\0" + note[3:])))
    post(home, "image: a.png\nimage_alt: Зал")


def photos_of_rare_modes(home: Path) -> None:
    for mode, kind in (("I;16", "PNG"), ("1", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("CMYK", "JPEG"), ("L", "JPEG")):
        name = f"{mode.lower().replace(';', '-')}.{'jpg' if kind == 'JPEG' else 'png'}"
        write(home, f"news/{name}", image((640, 425), mode, kind))
        post(home, f"image: {name}\nimage_alt: Зал", name=f"2026-01-15-{name.replace('.', '-')}.ru.md")


def logo_of_nothing(home: Path) -> None:
    write(home, "logo.png", png(1, 60_000))
    write(home, "logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g>" * 3000)


def pdf_of_nothing(home: Path) -> None:
    write(home, "news/a.pdf", b"%PDF-1.7\n" + b"1 0 obj <</Length 99999999>> stream\n" * 50)
    write(home, "news/b.pdf", b"PK\x03\x04" + bytes(100))
    post(home, "", "[a](a.pdf), [b](b.pdf)")


def links_in_the_disk(home: Path) -> None:
    for name, target in (
        ("news/a.jpg", "/etc/passwd"),
        ("news/loop", ".."),
        ("pages", "news"),
        ("logo.png", "logo.png"),
    ):
        (home / name).symlink_to(target)
    post(home, "image: a.jpg\nimage_alt: Зал")


def pipes(home: Path) -> None:
    for name in ("news/a.jpg", f"news/{POST}", "logo.png"):
        os.mkfifo(home / name)


def names_of_bytes(home: Path) -> None:
    for name in (b"2026-01-15-\xff.ru.md", b"\xd0.jpg", b"a\x1b[2Jb.jpg", b"::error::a.md"):
        Path(os.fsdecode(os.fsencode(home / "news") + b"/" + name)).write_bytes(b"QUPIA")


def folders_in_folders(home: Path) -> None:
    write(home, "news/" + "a/" * 300 + "a.jpg", b"QUPIA")


def files_without_end(home: Path) -> None:
    for number in range(500):
        write(home, f"news/{number}.docx", b"")


def post_of_megabytes(home: Path) -> None:
    post(home, "", "слово " * 500_000)


def another_encoding(home: Path) -> None:
    for number, encoding in enumerate(("utf-16", "utf-32", "cp1251", "koi8-r", "utf-8-sig")):
        text = "---\ntitle: Новость\n---\n\nТекст.\n".encode(encoding)
        write(home, f"news/2026-01-15-encoding-{number}.ru.md", text)


def control_characters(home: Path) -> None:
    post(home, "summary: а\x00б", "".join(map(chr, range(32))) + "\x7f\x80\x9b\u2028\u2029\ufffe")


def marks_over_marks(home: Path) -> None:
    pile = "а" + "\u0301\u0336\u20dd\u0489" * 60
    post(home, f"share_title: {pile * 10}\ncard: quote\ncard_text: {pile * 10}", f"{pile} " * 30)


def right_to_left(home: Path) -> None:
    turned = "\u202e\u2066אבג ابج\u200f\u061c"
    post(
        home, f"share_title: {turned}\nauthor: {turned}\ntags: {turned}", f"{turned} [a](https://example.org/{turned})"
    )


def faces(home: Path) -> None:
    family = "👩\u200d👩\u200d👧\u200d👦🏳️\u200d🌈🇰🇿\U000e0041𝕬"
    post(home, f"share_title: {family * 10}\ncard: figure\ncard_text: {family * 40}", family * 100)


def a_word_without_end(home: Path) -> None:
    word = "а" * 199
    post(home, f"share_title: {word}\ncard: quote\ncard_text: {word * 20}\nplace: {word}\nkind: event", word * 20)


def half_letters(home: Path) -> None:
    post(home, 'share_title: "\\ud800 \\udc00"\ntags: ["\\uDFFF", "\\x00"]', "&#xD800; &#0; &#x110000; &#xFFFE;")


def ends_of_time(home: Path) -> None:
    for day in ("0001-01-01", "9999-12-31", "1600-02-29", "0000-00-00"):
        for header in ("", "kind: event\nstarts: 0001-01-01\nends: 9999-12-31T23:59:59+14:00\nplace: А"):
            post(home, header, name=f"{day}-end-{len(header)}.ru.md")
    for number, moment in enumerate(
        ("0001-01-01T00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-01-15T24:00", "1e400")
    ):
        post(home, f"updated: {moment}\nurgent_until: {moment}", name=f"2026-01-15-moment-{number}.ru.md")
        post(home, f"publish_at: {moment}", name=f"2026-01-15-held-{number}.ru.md")


def giant_numbers(home: Path) -> None:
    number = "9" * 5_000
    post(home, f"focus: {number}% 1e999%\nupdated: {number}", f"{number}. один\n\n&#{number[:500]};")
    toml = TOML.format(name="Числа")
    write(home, "organization.toml", f"since = {number}\n{toml}".encode())


def table_that_is_no_toml(home: Path) -> None:
    write(home, "organization.toml", b'kind = "primary\n[[[\n')


def table_in_tables(home: Path) -> None:
    write(home, "organization.toml", f"{TOML.format(name='Ж')}a = {'[' * 900}{']' * 900}\n".encode())


def table_of_other_types(home: Path) -> None:
    text = "kind = 5\nparents = {a = 1}\nsector = []\nname = 1979-05-27\ncontacts = true\nsocial = [1]\nlanguages = 1\n"
    write(home, "organization.toml", text.encode())


def table_of_odd_values(home: Path) -> None:
    more = 'since = 0001-01-01\nclosed = 9999-12-31\neditors = [""]\n'
    contacts = '[contacts]\nemail = "a\\nb@example.org"\nphone = "٣\\u202e"\nwebsite = "javascript:alert(1)"\n'
    brand = '[brand]\ncolor = "#ffffff"\nlogo = "../../../etc/passwd"\n'
    write(home, "organization.toml", f"{more}{TOML.format(name='Ы')}{contacts}{brand}".encode())


def parent_of_itself(home: Path) -> None:
    write(home, "organization.toml", TOML.format(name="Круг").replace("wild-union", home.name).encode())


def name_of_another(home: Path) -> None:
    """Claim the addresses of an organization and of its posts as one's own former ones."""
    toml = f'formerly = ["honest-1", "ru", "{home.name}"]\n{TOML.format(name="Честная 1")}'
    write(home, "organization.toml", toml.encode())
    post(home, "formerly: [honest-1/2026-11-02-news, 2026-10-01-good, 2026-01-15-bad]")


def two_of_a_kind(home: Path) -> None:
    post(home, "status: hidden")
    post(home, "status: published", name=POST.replace(".ru.", ".kk."))
    post(home, "", name="2026-01-16-bad.ru.md")
    post(home, "", name="2026-01-15-BAD.ru.md")
    post(home, "", name="2026-01-15-bad.RU.MD")


def header_of_bombs(home: Path) -> None:
    post(home, "tags: &a [*a, *a]\nsummary: !!python/object/apply:os.system ['true']\n? [a]\n: b\n<<: *a")


def rags_of_tables(home: Path) -> None:
    wide = "|".join("а" * 1 for _ in range(900))
    post(home, "", f"{wide}\n{'|'.join('-' * 3 for _ in range(900))}\n" + "|\n" * 90)


def brackets_in_brackets(home: Path) -> None:
    post(home, "", "[" * 15 + "а" + "](b)" * 15 + "\n\n" + "> - " * 7 + "а\n\n" + "**_~~`" * 14 + "а")


def notes_of_notes(home: Path) -> None:
    post(home, "", "а[^1]\n\n[^1]: б[^2]\n[^2]: в[^1] {org:honest-1/2026-11-02-news}\n\n[x]({org:../..})\n\n[[org:]]")


def pages_of_all_kinds(home: Path) -> None:
    for name in ("index", "news", "ru", "feed.xml", "a" * 81, "desk"):
        write(home, f"pages/{name}.ru.md", b"---\ntitle: A\n---\n\n# A\n\n{{ settings }} <script>1</script>\n")


KINDS: tuple[Kind, ...] = (
    ordinary_photo,
    photo_cut_short,
    photo_that_is_none,
    photo_of_a_billion_pixels,
    photo_with_a_heavy_note,
    photos_of_rare_modes,
    logo_of_nothing,
    pdf_of_nothing,
    links_in_the_disk,
    pipes,
    names_of_bytes,
    folders_in_folders,
    files_without_end,
    post_of_megabytes,
    another_encoding,
    control_characters,
    marks_over_marks,
    right_to_left,
    faces,
    a_word_without_end,
    half_letters,
    ends_of_time,
    two_of_a_kind,
    header_of_bombs,
    rags_of_tables,
    brackets_in_brackets,
    notes_of_notes,
    pages_of_all_kinds,
)
"""Kinds that leave the organization's own file as it was: its good post is published."""

OF_TABLES: tuple[Kind, ...] = (
    giant_numbers,
    table_that_is_no_toml,
    table_in_tables,
    table_of_other_types,
    table_of_odd_values,
    parent_of_itself,
    name_of_another,
)
"""Kinds that change it."""
