"""`pelican` as a person sees it: on a terminal, where Pelican's spinner holds the output."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.tools import ROOT


def seen_on_a_terminal(command, **environment):
    reader, terminal = os.openpty()
    with subprocess.Popen(command, stdout=terminal, stderr=terminal, env={**os.environ, **environment}) as process:
        os.close(terminal)
        seen = b""
        while chunk := read(reader):
            seen += chunk
    os.close(reader)
    return process.returncode, seen.decode()


def read(reader):
    try:
        return os.read(reader, 4096)
    except OSError:  # how Linux tells that the other end is closed
        return b""


def test_problems_are_seen_and_the_cursor_comes_back(newsroom, tmp_path):
    newsroom.write("federation.toml", 'languages = "kk"\n')
    folders = {"HABARSHY_CACHE": str(tmp_path / "cache"), "HABARSHY_REPORT": str(tmp_path / "report")}
    settings = ["-o", str(tmp_path / "output"), "-s", str(ROOT / "pelicanconf.py")]
    command = [sys.executable, "-m", "pelican", str(newsroom.content), *settings]
    status, seen = seen_on_a_terminal(command, TERM="xterm", **folders)
    assert (status, "federation.toml" in seen, "Nothing was published" in seen) == (1, True, True)
    assert seen.count("\x1b[?25l") == seen.count("\x1b[?25h")


BROKEN = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
class PELICAN_CLASS(NewsroomPelican):
    def load_plugins(self):
        raise RuntimeError("a mistake of ours")
"""


def test_a_mistake_of_ours_is_seen(tmp_path):
    settings = tmp_path / "brokenconf.py"
    settings.write_text(BROKEN.format(root=str(ROOT)), "utf-8")
    arguments = [str(ROOT / "content"), "-o", str(tmp_path / "output"), "-s", str(settings)]
    command = [sys.executable, "-m", "pelican", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "a mistake of ours" in done.stdout + done.stderr) == (1, True)
