"""Pages become files: each is rendered once and written in one go, or is the file that it was before."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any

import msgspec
from blinker import Signal
from markupsafe import Markup

from plugins.kept_files import link_file, read_pack, write_pack
from plugins.newsroom import addresses, at_work_on

from .edition import Edition, PageJob
from .environment import theme_environment
from .values import SiteView

FINGERPRINT_BYTES = 16
LENGTH_BYTES = 8
DIGEST_BYTES = 32
_DIGEST = FINGERPRINT_BYTES + LENGTH_BYTES
"""Where in the entry of a page its own digest begins, behind what it was printed from and its length."""
_ENTRY = _DIGEST + DIGEST_BYTES


@dataclass(frozen=True, slots=True)
class PrintSettings:
    """The folders and files that a run prints with, and those of the run before."""

    theme: Path
    output: Path
    plugins: tuple[str, ...] = ()
    """Pelican's, by their dotted names."""
    content: Path = Path("content")
    """Whatever is wrong with something finished is told at its place in a file of this folder."""
    cache: Path = Path(".cache")
    recipe: str = ""
    """Digest of our code, the libraries and the theme: what was printed with another one is printed anew."""
    card_shapes: int = 0
    """Number of a section's newest versions that get share cards in all shapes."""
    prints: Path | None = None
    """The file that tells the next build what each page was printed from; None where no next one will ask."""
    before: Path | None = None
    """The folder of the same pages as they were printed last, where there is one: nothing in it is ever changed."""
    prints_before: Path | None = None
    """The file `prints` of the pages in `before`."""


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Takes the fingerprints of one run's pages: those with the same one are the same pages."""

    edition: Edition
    recipe: str
    """Digest of what turns values into a page: templates, our code, the libraries."""
    _shared: dict[int, bytes] = field(default_factory=dict, init=False)

    def of(self, job: PageJob, site: SiteView) -> bytes:
        """Digest all that a template gets, into a few bytes."""
        # By identity: the edition keeps its few sites, and comparing them costs more than the page's own digest.
        shared = self._shared.get(id(site))
        if shared is None:
            shared = self._shared[id(site)] = self._of_site(site)
        digest = blake2b(shared, digest_size=FINGERPRINT_BYTES)
        digest.update(_JSON.encode((job.template, job.page, job.values)))
        return digest.digest()

    def _of_site(self, site: SiteView) -> bytes:
        # A copy has nothing rendered yet; what was rendered before would differ from run to run.
        return _JSON.encode((self.recipe, self.edition.siteurl, replace(site)))


def print_pages(jobs: Iterable[PageJob], edition: Edition, settings: PrintSettings, written: Signal) -> dict[str, str]:
    """Write every page at its addresses; a template gets `page`, `site`, ROOT, SITEURL and the job's own values.

    Returns the SHA-256 of each file, by its path below the output. A page printed from the same before is linked, so
    that it keeps its date. `written` is Pelican's signal `content_written`: who listens to it may change a file, and
    then every page is printed anew and no digest is known. Raises OSError.
    """
    environment = theme_environment(settings.theme)
    fingerprints = Fingerprints(edition, settings.recipe)
    known = {} if written.receivers or not settings.prints_before else read_pack(settings.prints_before)
    prints: dict[str, bytes] = {}
    folders: set[str] = set()
    for job in jobs:
        with at_work_on(*filter(None, (job.file,))):
            values = _values(job, edition)
            mark = fingerprints.of(job, values["site"])
            body = b""
            for file in map(addresses.file_of, job.addresses):
                target = f"{settings.output}/{file}"
                _make_folder(target.rpartition("/")[0], folders)
                entry = known.get(file, b"")
                if len(entry) != _ENTRY or entry[:FINGERPRINT_BYTES] != mark or not _reprinted(settings, file, entry):
                    body = body or environment.get_template(f"{job.template}.html").render(values).encode()
                    entry = mark + _length(len(body)) + sha256(body).digest()
                    _write_new(target, body)
                    if written.receivers:
                        written.send(target, context=values)
                prints[file] = entry
    if settings.prints:
        write_pack(settings.prints, prints)
    return {} if written.receivers else {file: entry[_DIGEST:].hex() for file, entry in prints.items()}


def rendered(job: PageJob, edition: Edition, settings: PrintSettings) -> bytes:
    """Return one page as it would be printed."""
    template = theme_environment(settings.theme).get_template(f"{job.template}.html")
    return template.render(_values(job, edition)).encode()


def write_page(file: str, body: bytes, folders: set[str], before: str) -> None:
    """Write a file that is finished, or link it where the one `before` is the same. Raises OSError.

    `folders` are those that are known to be there.
    """
    _make_folder(file.rpartition("/")[0], folders)
    if not (before and _holds(before, body) and link_file(before, file)):
        _write_new(file, body)


def _holds(file: str, body: bytes) -> bool:
    try:
        with open(file, "rb", buffering=0) as there:  # noqa: PTH123 - tens of thousands
            return there.read(len(body) + 1) == body
    except OSError:
        return False


def _values(job: PageJob, edition: Edition) -> dict[str, Any]:
    site = edition.site(job.page)
    return {"page": job.page, "site": site, "ROOT": edition.root, "SITEURL": edition.siteurl, **job.values}


def _reprinted(settings: PrintSettings, file: str, entry: bytes) -> bool:
    """Link the file of before, if it is there and whole."""
    if settings.before is None:
        return False
    old = settings.before / file
    try:
        whole = _length(old.lstat().st_size) == entry[FINGERPRINT_BYTES:_DIGEST]
    except OSError:
        return False
    return whole and link_file(old, settings.output / file)


def _write_new(file: str, body: bytes) -> None:
    try:
        new = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    except FileExistsError:
        # It may be linked to a file of before, which nobody may change.
        Path(file).unlink()
        _write_new(file, body)
        return
    try:
        if os.write(new, body) < len(body):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), file)
    finally:
        os.close(new)


def _make_folder(folder: str, made: set[str]) -> None:
    if folder in made:
        return
    try:
        os.mkdir(folder)  # noqa: PTH102 - as above; most have their parent already
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    made.add(folder)


def _length(number: int) -> bytes:
    return number.to_bytes(LENGTH_BYTES, "big")


def _text(value: object) -> str:
    # Which texts are markup is decided by our code, which the recipe covers.
    if isinstance(value, Markup):
        return str(value)
    message = f"a template gets a {type(value).__name__}, of which there is no fingerprint"
    raise TypeError(message)


_JSON = msgspec.json.Encoder(enc_hook=_text)
