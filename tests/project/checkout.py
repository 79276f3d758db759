"""A checkout in which things are typed: nothing is installed there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tests.tools import ROOT, require_tool

HERE = f"{sys.version_info.major}.{sys.version_info.minor}"


class Checkout:
    """A folder with the Makefile, and a .venv that counts as installed."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("Makefile", "requirements.txt", "requirements-dev.txt"):
            shutil.copy(ROOT / name, folder / name)
            os.utime(folder / name, (1_000_000_000, 1_000_000_000))
        shutil.copytree(ROOT / ".ci", folder / ".ci")
        os.utime(folder / ".ci" / "launcher", (1_000_000_000, 1_000_000_000))
        self.script(".venv/bin/python", f'exec {sys.executable} "$@"')
        self.write(".venv/.python", f"{HERE}\n")
        for moment, name in enumerate((".python", ".stamp", ".stamp-dev")):
            self.write(f".venv/{name}", f"{HERE}\n")
            os.utime(folder / ".venv" / name, (1_000_000_001 + moment, 1_000_000_001 + moment))

    def write(self, name, text):
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, "utf-8")

    def script(self, name, text):
        self.write(name, f"#!/bin/sh\n{text}\n")
        (self.folder / name).chmod(0o755)

    def make(self, *arguments, **environment):
        return self.run(require_tool("make"), *arguments, **environment)

    def run(self, *command, **environment):
        """Return the status of a command and what it told."""
        # Not those of the make that runs the tests either.
        left_out = {"PYTHON", "PREVIEW", "OUTPUT", "MAKEFLAGS", "MFLAGS", "MAKELEVEL"}
        kept = {name: value for name, value in os.environ.items() if name not in left_out}
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={**kept, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr
