"""Print what hostile organizations cost: `python tests/bench/hostile.py [how many] [of them hostile]`.

Two cold builds, without and with them, in processor time of the build and its workers. Needs the project's root on the
path.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.hostile.kinds import GOOD, KINDS, OF_TABLES, TOML
from tests.newsroom_folder import NewsroomFolder, small_newsroom


def write(folder: NewsroomFolder, honest: int) -> None:
    for number in range(honest):
        toml = TOML.format(name=f"Честная {number}").replace("wild-union", "almaty-union")
        folder.write(f"organizations/honest-{number}/organization.toml", toml)
        for post in range(3):
            folder.post(f"honest-{number}", f"2026-11-{number % 17 + post + 1:02}-news-{post}.ru.md", title="Честная")


def seconds(folder: NewsroomFolder, name: str) -> float:
    """Give the processor time of a cold build; it leaves nothing for the next one."""
    apart = NewsroomFolder(folder.root, {"HABARSHY_CACHE": str(folder.root / f"cache-{name}")}, f"output-{name}")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    built = apart.build("publishconf.py", WORKERS="2")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if built.status not in {0, 3}:
        raise SystemExit(built.text)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    asked = [int(number) for number in sys.argv[1:]]
    many, hostile = (*asked, *(1000, 30)[len(asked) :])
    with TemporaryDirectory() as root:
        folder = small_newsroom(Path(root))
        union = TOML.format(name="Дикий союз").replace("primary", "territorial").replace("wild-union", "federation")
        folder.write("organizations/wild-union/organization.toml", f'territory = "almaty"\n{union}')
        write(folder, many - hostile)
        calm = seconds(folder, "calm")
        for number in range(hostile):
            kind = (*KINDS, *OF_TABLES)[number % len(KINDS + OF_TABLES)]
            home = folder.content / "organizations" / f"wild-{number}"
            folder.write(f"organizations/wild-{number}/organization.toml", TOML.format(name=kind.__name__))
            folder.post(f"wild-{number}", GOOD, title="Хорошая")
            kind(home)
        told = seconds(folder, "hostile")
    sys.stdout.write(
        f"{many - hostile} organizations take {calm:.1f} s of the processor, with {hostile} hostile ones {told:.1f} s: "
        f"{told / calm:.2f} times as long\n"
    )


if __name__ == "__main__":
    main()
