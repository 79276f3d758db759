"""Posts that are not due, linked in every way: no trace of them in what readers get, nor in what is kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

from plugins.build.section_job.build_section import build_section
from plugins.build.section_job.remote_jobs import do_remote_job, remote_job
from plugins.newsroom import site_zone
from tests.newsroom_folder import NOW, NewsroomFolder, epoch, small_newsroom
from tests.section_jobs import jobs_of

ZONE = site_zone("Asia/Almaty")
MARK = "qupia"
TO_COME = {
    "2026-11-21-qupia-a": "",
    "2026-11-02-qupia-b": "embargo: 2026-11-25 10:00",
    "2026-11-03-qupia-c": "publish_at: 2026-11-26",
    "2026-11-04-qupia-d": "status: draft",
    "2026-12-24-qupia-e": "kind: event\nstarts: 2026-12-25",
    "2026-11-05-qupia-f": "embargo: once",
    "2026-12-01-qupia-g": "image: hall.jpg",
}
"""What holds each of them back; the sixth by a mistake."""


def ways(organization: str, name: str) -> list[str]:
    year, slug = name[:4], name[11:]
    address = f"/{organization}/ru/{year}/{slug}/"
    return [
        f"[слово]({{org:{organization}/{name}}})",
        f"[слово]({address})",
        f"[слово]({address}desk/#a)",
        f"[слово](https://news.example.org{address})",
        f"<https://old.example.org/union{address}>",
        f"Смотрите https://news.example.org{address}, скоро.",
        f"[слово][{len(slug)}]\n\n[{len(slug)}]: {{org:{organization}/{name}}}",
        f"Раз[^1]\n\n[^1]: [слово]({address})",
        f"| а | б |\n|---|---|\n| [слово]({address}) | в |",
        f"> [слово]({{org:{organization}/{name}}})",
        f"## [слово]({address})",
    ]


def write(folder: NewsroomFolder) -> None:
    for name, header in TO_COME.items():
        folder.write(f"organizations/city-clinic/news/{name}.ru.md", f"---\ntitle: Слово\n{header}\n---\nТекст")
        texts = "\n\n".join(ways("city-clinic", name))
        files = f"[слово]({name}.ru.md) [слово]({{filename}}{name}.ru.md)"
        number = 10 + len(name) % 10
        folder.post("almaty-union", f"2026-11-{number}-links-{name[-1]}.ru.md", texts, topics="pay")
        folder.post("city-clinic", f"2026-11-{number}-links-{name[-1]}.ru.md", f"{texts}\n\n{files}")
    everything = "\n\n".join(way for name in TO_COME for way in ways("city-clinic", name))
    folder.write("pages/help.ru.md", f"title: Помощь\n\n{everything}")
    folder.write("organizations/almaty-union/pages/about.ru.md", f"title: О нас\n\n{everything}")


def traces(root: Path) -> list[str]:
    files = (path for path in sorted(root.rglob("*")) if path.relative_to(root).parts[0] not in {"content", "report"})
    return [str(path) for path in files if MARK in path.name or (path.is_file() and MARK.encode() in path.read_bytes())]


def test_no_link_tells_of_a_post_that_is_not_due(tmp_path):
    folder = small_newsroom(tmp_path)
    write(folder)
    built = folder.build("publishconf.py")
    assert built.status == 3
    assert traces(tmp_path) == []
    assert "слово" in built.read("/almaty-union/ru/2026/links-a/")
    assert sum(problem["code"] == "link-not-published" for problem in built.problems) > 100
    again = folder.build("publishconf.py")
    assert traces(tmp_path) == []
    assert again.problems == built.problems


def test_the_link_appears_with_the_moment_and_vanishes_with_the_post(tmp_path):
    folder = small_newsroom(tmp_path)
    target = "organizations/city-clinic/news/2026-11-21-later.ru.md"
    folder.write(target, "---\ntitle: Слово\n---\nТекст")
    folder.post("almaty-union", "2026-11-19-links.ru.md", "[слово]({org:city-clinic/2026-11-21-later})")
    due = datetime(2026, 11, 21, tzinfo=ZONE)

    def page(now: datetime) -> str:
        built = folder.build("publishconf.py", SOURCE_DATE_EPOCH=epoch(now), CARDS="0", MAX_SHRINK="1")
        assert built.status == 0
        return built.read("/almaty-union/ru/2026/links/")

    link = 'href="/city-clinic/ru/2026/later/"'
    assert link not in page(NOW)
    assert (folder.root / "report" / "next-publication").read_text().startswith("2026-11-21T00:00")
    assert link in page(due)
    folder.write(target, "---\ntitle: Слово\nstatus: draft\n---\nТекст")
    assert link not in page(due + timedelta(hours=1))
    folder.write(target, "---\ntitle: Слово\nstatus: hidden\n---\nТекст")
    assert link in page(due + timedelta(hours=2))
    (folder.content / target).rename(folder.content / target.replace("later", "renamed"))
    assert link not in page(due + timedelta(hours=3))
    folder.write(target.replace("later", "renamed"), "---\ntitle: Слово\nformerly: 2026-11-21-later\n---\nТекст")
    assert 'href="/city-clinic/ru/2026/renamed/"' in page(due + timedelta(hours=4))


def test_a_section_far_away_links_to_the_same_posts(tmp_path):
    folder = small_newsroom(tmp_path)
    write(folder)
    folder.post("city-clinic", "2026-11-01-here.ru.md", formerly="2026-11-01-there")
    names = ("{org:city-clinic/2026-11-01-here}", "/city-clinic/ru/2026/here/", "{org:city-clinic/2026-11-01-there}")
    links = " ".join(f"[слово]({name})" for name in names)
    folder.post("almaty-union", "2026-11-18-links.ru.md", links)
    (job,) = (one for one in jobs_of(folder) if one.facts.organization.key == "almaty-union")
    here = build_section(job)
    home = tmp_path / "elsewhere"
    home.mkdir()
    with ThreadPoolExecutor() as threads:
        delivery = do_remote_job(
            remote_job(job, with_theme=False), home, lambda one: threads.submit(build_section, one)
        )
    assert (delivery.result.folder, delivery.result.problems) == (here.folder, here.problems)
