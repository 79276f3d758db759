"""Write a newsroom of any size: `python tests/bench/newsroom.py --out DIR --versions N [--pictures PERCENT]`.

The same numbers give the same bytes, and a larger newsroom has all posts of a smaller one. An organization has 30 to
40 versions, each tenth one four times as many. Of 100 posts 40 are in Russian, 10 in Kazakh, 40 in both, 10 in three.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from PIL import Image

from tests.bench.words import TITLES, WORDS, Words

LAST_DAY, DAYS = date(2026, 11, 19), 1000
LARGE = 10
"""Each tenth organization has many more versions than its front page shows."""
SECTORS = ("health-care", "education", "business", "public-service", "atomic-industry")
TERRITORIES = ("almaty", "astana", "turkistan")
TOPICS = ("pay", "safety", "holidays", "law")


@dataclass(frozen=True, slots=True)
class Version:
    """One language version of a post."""

    organization: str
    day: date
    slug: str
    language: str
    title: str
    topic: str
    tags: tuple[str, ...]
    body: str
    picture: bool

    @property
    def file(self) -> str:
        """Its path below the content folder."""
        return f"organizations/{self.organization}/news/{self.day}-{self.slug}.{self.language}.md"


def versions(many: int, pictures: int = 0) -> Iterator[Version]:
    """Give that many versions; of 100 posts `pictures` have one."""
    left = many
    for number in range(many):
        for version in _of_organization(number, pictures):
            if not left:
                return
            left -= 1
            yield version


def _of_organization(number: int, pictures: int) -> Iterator[Version]:
    size = Random(f"size {number}").randint(30, 40) * (4 if number % LARGE == LARGE - 1 else 1)
    place = made = 0
    while made < size:
        chance = Random(f"post {number} {place}")
        day = LAST_DAY - timedelta(days=chance.randrange(DAYS))
        topic, title = chance.randrange(len(TOPICS)), chance.randrange(len(TITLES["ru"]))
        amount, length, picture = chance.randint(5, 400), chance.randint(150, 350), chance.randrange(100) < pictures
        for language in _languages(chance):
            words = WORDS[language]
            yield Version(
                organization=organization(number),
                day=day,
                slug=f"news-{place}",
                language=language,
                title=TITLES[language][title].format(amount),
                topic=TOPICS[topic],
                tags=(words.tags[topic], words.tags[title % len(words.tags)]),
                body=_body(Random(f"text {number} {place} {language}"), words, length),
                picture=picture,
            )
            made += 1
        place += 1


def organization(number: int) -> str:
    """Name an organization."""
    return f"{SECTORS[number % len(SECTORS)]}-{number}"


def _languages(chance: Random) -> tuple[str, ...]:
    kind = chance.randrange(100)
    if kind < 50:
        return ("ru",) if kind < 40 else ("kk",)
    return ("kk", "ru") if kind < 90 else ("kk", "ru", "en")


def _body(chance: Random, words: Words, length: int) -> str:
    blocks = [_paragraph(chance, words, 2)]
    while sum(len(block.split()) for block in blocks) < length:
        blocks.append(_paragraph(chance, words, chance.randint(2, 4)))
        if len(blocks) % 4 == 2:
            blocks.append(f"## {chance.choice(words.heads)}")
        if len(blocks) % 5 == 4:
            blocks.append("\n".join(f"- {chance.choice(words.matters)};" for _ in range(chance.randint(3, 5))))
        if len(blocks) == 6:
            blocks.append(f"> {_sentence(chance, words)}")
    return "\n\n".join(blocks) + "\n"


def _paragraph(chance: Random, words: Words, sentences: int) -> str:
    return " ".join(_sentence(chance, words) for _ in range(sentences))


def _sentence(chance: Random, words: Words) -> str:
    return chance.choice(words.sentences).format(
        who=chance.choice(words.people),
        what=chance.choice(words.matters),
        where=chance.choice(words.wheres),
        n=chance.randint(3, 950),
        m=chance.randint(2, 30),
    )


def write_newsroom(content: Path, many: int, pictures: int = 0) -> int:
    """Write a newsroom of that many versions; say how many organizations it has."""
    _write(content / "federation.toml", _federation())
    _write(content / "organizations/federation/organization.toml", 'kind = "federation"\nparents = []\n' + _names("0"))
    for key in TERRITORIES:
        head = f'kind = "territorial"\nparents = ["federation"]\nterritory = "{key}"\n'
        _write(content / f"organizations/union-of-{key}/organization.toml", head + _names(key))
    known: dict[str, int] = {}
    for version in versions(many, pictures):
        if version.organization not in known:
            known[version.organization] = len(known)
            _write_organization(content, version.organization, len(known))
        write_version(content, version)
    return len(known) + len(TERRITORIES) + 1


def _write_organization(content: Path, key: str, number: int) -> None:
    head = (
        f'kind = "primary"\nparents = ["union-of-{TERRITORIES[number % len(TERRITORIES)]}"]\n'
        f'sector = "{key.rpartition("-")[0]}"\n'
    )
    _write(content / f"organizations/{key}/organization.toml", head + _names(str(number)))


def write_version(content: Path, version: Version) -> None:
    """Write one version, and its picture."""
    _write(content / version.file, text_of(version))
    if version.picture:
        image = (content / version.file).with_name(_image(version))
        image.write_bytes(_picture(f"{version.organization} {image.name}"))


def text_of(version: Version) -> str:
    """Give what stands in a version's file."""
    lead = f'image: {_image(version)}\nimage_alt: "{version.title}"\n' if version.picture else ""
    tags = ", ".join(version.tags)
    header = f'---\ntitle: "{version.title}"\ntopics: [{version.topic}]\ntags: [{tags}]\n{lead}---\n\n'
    return header + version.body


def _image(version: Version) -> str:
    return f"{version.day}-{version.slug}.jpg"


def _picture(name: str) -> bytes:
    chance, made = Random(name), BytesIO()
    colors = bytes(chance.randrange(256) for _ in range(12 * 8 * 3))
    Image.frombytes("RGB", (12, 8), colors).resize((1200, 800), Image.Resampling.BICUBIC).save(made, "JPEG", quality=85)
    return made.getvalue()


def _federation() -> str:
    head = (
        'languages = ["kk", "ru", "en"]\ntag_authority = "example.org,2026"\n'
        'time_zone = "Asia/Almaty"\nfederation = "federation"\n\n[name]\n'
    )
    kinds = {"sectors": SECTORS, "territories": TERRITORIES, "topics": TOPICS}
    terms = (f"\n[{kind}.{key}]\n{_texts(key)}" for kind, keys in kinds.items() for key in keys)
    return head + _texts("Federation") + "".join(terms)


def _names(name: str) -> str:
    return f'\n[name]\nkk = "Кәсіподақ № {name}"\nru = "Профсоюз № {name}"\nen = "Union No. {name}"\n'


def _texts(name: str) -> str:
    return "".join(f'{language} = "{name} ({language})"\n' for language in WORDS)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def main() -> None:
    parser = ArgumentParser(description="Write a newsroom of any size.")
    parser.add_argument("--out", type=Path, required=True, help="the folder; content/ is made in it")
    parser.add_argument("--versions", type=int, default=3000)
    parser.add_argument("--pictures", type=int, default=0, help="how many of 100 posts have one")
    told = parser.parse_args()
    organizations = write_newsroom(told.out / "content", told.versions, told.pictures)
    sys.stdout.write(f"{told.versions} versions in {organizations} organizations are in {told.out / 'content'}.\n")


if __name__ == "__main__":
    main()
