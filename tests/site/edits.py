"""Random edits of a newsroom, as its authors make them: seeded, so that a failure can be had again."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.newsroom_folder import NOW, NewsroomFolder, small_newsroom
from tests.tools import ROOT

LANGUAGES = ("kk", "ru", "en")
WORDS = ("Жалақы", "Собрание", "Награда", "Договор", "Семинар", "Қауіпсіздік", "Meeting", "Спартакиада", "Көмек")
LATER_TERMS = """
[sectors.education]
kk = "Білім"
ru = "Образование"

[territories.turkistan]
kk = "Түркістан"
ru = "Туркестан"

[topics.safety]
kk = "Қауіпсіздік"
ru = "Безопасность"
"""
SECTORS, TERRITORIES, TOPICS = ("health-care", "education"), ("almaty", "turkistan"), ("pay", "safety")


@dataclass
class Authors:
    """People at work on one newsroom."""

    folder: NewsroomFolder
    theme: Path
    chance: random.Random
    now: datetime = NOW
    said: list[str] = field(default_factory=list)

    def edit(self) -> str:
        """Do one thing; say what it was."""
        ways = (
            *(self.add_post, self.change_post, self.retitle, self.rename, self.delete, self.translate) * 3,
            *(self.add_organization, self.rename_organization, self.move_organization, self.close_organization),
            *(self.rename_term, self.change_theme, self.add_page, self.let_time_pass, self.break_post),
        )
        way = self.chance.choice(ways)
        done = f"{way.__name__} {way()}"
        self.said.append(done)
        return done

    @property
    def organizations(self) -> list[str]:
        return sorted(path.name for path in (self.folder.content / "organizations").iterdir() if path.is_dir())

    def posts(self) -> list[Path]:
        return sorted(self.folder.content.glob("organizations/*/news/*.md"))

    def a_post(self) -> Path:
        return self.chance.choice(self.posts() or [self.add_post()])

    def text(self) -> str:
        words = " ".join(self.chance.choices(WORDS, k=self.chance.randint(4, 30)))
        return f"{words}.\n\n**{self.chance.randint(1, 999)}** {words}."

    def title(self) -> str:
        return f"{self.chance.choice(WORDS)} {self.chance.randint(1, 999)}"

    def add_post(self) -> Path:
        day = self.now.date() - timedelta(days=self.chance.choice((-2, 0, 1, 2, 10, 40, 80, 400)))
        header = {"title": self.title()}
        if self.chance.random() < 0.3:
            header["topics"] = f"[{self.chance.choice(TOPICS)}]"
        if self.chance.random() < 0.15:
            header["urgent_until"] = f"{self.now.date() + timedelta(days=self.chance.choice((-1, 1, 3)))}"
        if self.chance.random() < 0.3:
            header |= self.event()
        if self.chance.random() < 0.1:
            header["status"] = self.chance.choice(("hidden", "draft", "withdrawn"))
        if self.chance.random() < 0.1:
            target = self.chance.choice([*self.posts(), Path("organizations/none/news/2026-01-01-none.ru.md")])
            header["summary"] = f'"{self.title()}"'
            text = f"[x]({{org:{target.parents[1].name}/{target.name.split('.')[0]}}})"
        else:
            text = self.text()
        name = f"{day}-n{self.chance.randint(1, 10**6)}.{self.chance.choice(LANGUAGES)}.md"
        return self.folder.post(self.chance.choice(self.organizations), name, text, **header)

    def event(self) -> dict[str, str]:
        """Say when something is: around now, for an hour or for days, or so long ago that calendars let go of it."""
        starts = self.now + timedelta(hours=self.chance.choice((-90 * 24, -48, -13, -1, 0, 1, 12, 60, 24 * 40)))
        ends = starts + timedelta(hours=self.chance.choice((1, 12, 48)))
        form = self.chance.choice(("%Y-%m-%d", "%Y-%m-%d %H:%M"))
        told = {"kind": "event", "starts": f"{starts:{form}}", "place": self.chance.choice(WORDS)}
        return told | ({"ends": f"{ends:{form}}"} if self.chance.random() < 0.6 else {})

    def change_post(self) -> Path:
        post = self.a_post()
        post.write_text(f"{post.read_text(encoding='utf-8')}\n{self.text()}\n", encoding="utf-8")
        return post

    def retitle(self) -> Path:
        post = self.a_post()
        lines = post.read_text(encoding="utf-8").splitlines()
        said = [f"title: {self.title()}" if line.startswith("title:") else line for line in lines]
        post.write_text("\n".join(said) + "\n", encoding="utf-8")
        return post

    def rename(self) -> Path:
        post = self.a_post()
        day, language = post.name[:10], post.name.split(".")[1]
        return post.rename(post.with_name(f"{day}-r{self.chance.randint(1, 10**6)}.{language}.md"))

    def delete(self) -> Path:
        post = self.a_post()
        post.unlink()
        return post

    def translate(self) -> Path:
        post = self.a_post()
        other = post.with_name(f"{post.name.split('.')[0]}.{self.chance.choice(LANGUAGES)}.md")
        if not other.exists():
            shutil.copyfile(post, other)
        return other

    def add_organization(self) -> str:
        key = f"union-{self.chance.randint(1, 10**6)}"
        self.write_organization(key)
        return key

    def write_organization(self, key: str) -> None:
        text = (
            f'kind = "primary"\nparents = ["almaty-union"]\nsector = "{self.chance.choice(SECTORS)}"\n'
            f'territory = "{self.chance.choice(TERRITORIES)}"\n[name]\nru = "{self.title()}"\nkk = "{self.title()}"\n'
        )
        self.folder.write(f"organizations/{key}/organization.toml", text)

    def rename_organization(self) -> Path:
        file = self.folder.content / f"organizations/{self.chance.choice(self.organizations)}/organization.toml"
        lines = file.read_text(encoding="utf-8").splitlines()
        said = [f'ru = "{self.title()}"' if line.startswith("ru =") else line for line in lines]
        file.write_text("\n".join(said) + "\n", encoding="utf-8")
        return file

    def move_organization(self) -> str:
        primary = [key for key in self.organizations if key.startswith(("union-", "city-"))]
        key = self.chance.choice(primary)
        self.write_organization(key)
        return key

    def close_organization(self) -> str:
        gone = [key for key in self.organizations if key.startswith("union-")]
        if not gone:
            return ""
        shutil.rmtree(self.folder.content / "organizations" / gone[0])
        return gone[0]

    def rename_term(self) -> str:
        file = self.folder.content / "federation.toml"
        name = self.title()
        lines = file.read_text(encoding="utf-8").splitlines()
        place = lines.index("[sectors.education]") + 1
        file.write_text("\n".join([*lines[:place], f'kk = "{name}"', *lines[place + 1 :]]) + "\n", encoding="utf-8")
        return name

    def change_theme(self) -> str:
        file = self.theme / self.chance.choice(("static/css/tokens.css", "templates/month.html", "templates/base.html"))
        number = self.chance.randint(1, 999)
        note = f"/* {number} */" if file.suffix == ".css" else f"<!-- {number} -->"
        with file.open("a", encoding="utf-8") as theme:
            theme.write(f"{note}\n")
        return file.name

    def add_page(self) -> Path:
        where = self.chance.choice(("", f"organizations/{self.chance.choice(self.organizations)}/"))
        language = self.chance.choice(LANGUAGES)
        return self.folder.write(
            f"{where}pages/p{self.chance.randint(1, 5)}.{language}.md", f"---\ntitle: {self.title()}\n---\n"
        )

    def let_time_pass(self) -> str:
        self.now += timedelta(hours=self.chance.choice((1, 12, 48)))
        return str(self.now)

    def break_post(self) -> Path:
        post = self.a_post()
        post.write_text("---\ntitel: x\n---\n", encoding="utf-8")
        return post


def newsroom_at_work(root: Path, seed: int) -> Authors:
    """Give a small newsroom with some news in it, a theme of its own, and its authors."""
    folder = small_newsroom(root)
    toml = folder.content / "federation.toml"
    folder.write("federation.toml", toml.read_text(encoding="utf-8") + LATER_TERMS)
    shutil.copytree(ROOT / "theme", root / "theme")
    authors = Authors(folder, root / "theme", random.Random(seed))
    for _ in range(3):
        authors.add_organization()
    for _ in range(12):
        authors.add_post()
    return authors
