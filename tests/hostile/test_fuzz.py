"""Posts that nobody would write: no traceback, no hang, nothing on a page that is not on the list, feeds that parse."""

from __future__ import annotations

import random
import re
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.body.cleaning import ATTRIBUTES, TAGS
from plugins.newsroom import Organization, Texts
from tests.hostile.corpus import BOUNDS, BOX, CLEAN, NEWS
from tests.hostile.inert import faults
from tests.newsroom_folder import small_newsroom
from tests.reading.author import NAME, ZONE, Author
from tests.soak import trials

PRINTED = (
    "* ** _ ` `` ``` ~~~ [ ] ( ) ![ ]( ][ [^1] [^1]: <a < > </b> <!-- --> & &amp; &#0; \\ | -|- : !!! {} {org: "
    "{attach} {: # ## === --- - 1. + « » „ “ \" ' -- — … № § 5 % ₸ https:// javascript: data: a@b.kz әңғ слово жалақы "
    "ﬁ К Å title: ..."
)
MARKS = (
    *PRINTED.split(" "),
    *("\t", "\n", "\n\n", "\n\n\n", "\u00a0", "\u00ad", "\u200b", "\u202e", "\u0301", "\U0001f600", "\ufeff"),
)
KEYS = (
    *("title", "Title", "summary", "kind", "topics", "tags", "image", "focus", "card", "card_text", "author", "status"),
    *(
        "publish_at",
        "embargo",
        "updated",
        "urgent_until",
        "starts",
        "ends",
        "place",
        "formerly",
        "slug",
        "save_as",
        "x",
    ),
)
VALUES = (
    *("news", "event", "release", "draft", "hidden", "[pay]", "[", "{", "'", '"', "&a", "*a", "!!x", "|", ">", "~"),
    *("2026-01-29 10:00", "9999-12-31", "0000-00-00", "40% 30%", "quote", "figure", "null", "true", "1e999", "слово"),
)

marked = st.lists(st.sampled_from(MARKS), max_size=60).map(" ".join)
joined = st.lists(st.sampled_from(MARKS), max_size=60).map("".join)
mutated = st.builds(
    lambda case, at, mark: case.body[:3000][:at] + mark + case.body[:3000][at:],
    st.sampled_from((*BOX, *CLEAN, *BOUNDS)), st.integers(0, 300), st.sampled_from(MARKS),
)  # fmt: skip
bodies = st.one_of(marked, joined, mutated, st.text(max_size=300))
lines = st.tuples(st.sampled_from(KEYS), st.one_of(st.sampled_from(VALUES), st.text(max_size=40), joined))
headers = st.lists(lines.map(": ".join), max_size=6).map("\n".join)
texts = st.builds("---\ntitle: Слово\n{}\n---\n\n{}".format, st.one_of(st.just(""), headers), bodies)
posts = st.one_of(
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.builds("{}\n\n{}".format, headers, bodies).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=2000),
)


def wrong_parts(html: str) -> list[str]:
    """Give what a body holds that is on no list."""
    found = []
    body = LexborHTMLParser(f"<body>{html}").body
    for node in body.traverse() if body else ():
        tag = str(node.tag)
        if tag not in {"body", "span"} and tag not in TAGS:  # an ampersand is set in a span
            found.append(tag)
        found += [
            f"{tag} {name}" for name in node.attributes if name not in ATTRIBUTES.get(tag, set()) | {"class", "lang"}
        ]
    return found


@settings(
    max_examples=trials(10_000), deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(posts)
def test_any_post_is_read_or_refused(data):
    with TemporaryDirectory() as folder:
        author = Author(Path(folder))
        author.organization = Organization("almaty", "primary", Texts.of({"ru": "А"}))
        author.file(f"organizations/almaty/news/{NAME}.ru.md", data)
        started = process_time()

        reading = author.read(datetime(2026, 6, 1, tzinfo=ZONE), preview=True)

        assert process_time() - started < 2
        for post in reading.posts:
            assert post.address == "/almaty/ru/2026/seminar/"
            assert wrong_parts(post.html) == [], post.html
        for problem in reading.problems:
            assert problem.path == f"organizations/almaty/news/{NAME}.ru.md"
            assert problem.message


def fuzzed(chance: random.Random) -> str:
    def words(most: int) -> str:
        return chance.choice((" ", "")).join(chance.choices(MARKS, k=chance.randrange(most)))

    keys = chance.sample(("summary", "tags", "author", "card_text", "place", "share_title"), 3)
    values = {key: re.sub(r"['\n]", " ", words(12)) for key in ("title", *keys)}
    header = "".join(f"{key}: 'А {value}'\n" for key, value in values.items())
    return f"---\n{header}---\n\n{words(60)}\n"


def test_a_site_of_fuzzed_posts_holds_only_what_is_on_the_lists(tmp_path):
    chance = random.Random(42)
    folder = small_newsroom(tmp_path)
    for number in range(trials(2_000)):
        folder.write(f"{NEWS}/2026-11-{number % 20 + 1:02}-fuzz-{number}.ru.md", fuzzed(chance))

    built = folder.build("publishconf.py")
    found = {name: list(faults(name, data)) for name, data in built.files().items()}

    assert built.status in (0, 3), built.text
    assert len([name for name in found if "/fuzz-" in name]) > trials(2_000) / 4
    assert {name: some for name, some in found.items() if some} == {}
