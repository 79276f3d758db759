"""`make serve`: the site on this machine, built anew whenever a file is saved. `habarshy serve`."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.build import SettingsError, flag
from plugins.newsroom import Message, UserError, shown, system_reason, tell
from plugins.reporting import at_terminal, command_line

from .builds import Builds, Site
from .guard import HOST
from .reload import Versions
from .server import SiteServer
from .watch import Watch

DEFAULT_PORT = 8000
# Exit statuses of `pelican` (CONTRACT).
PUBLISHED = {0, 3}
INTERRUPTED = {130, 143, -signal.SIGINT, -signal.SIGTERM}


class ServeError(UserError):
    """The site cannot be served; the message says why. All errors of this room are of this kind."""


class WrongPortError(ServeError):
    """The port cannot be used; the text says why and what to type."""


def serve_site(arguments: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ) -> int:
    """Serve until Ctrl-C; return the exit status: 0 then, 1 where the port or PREVIEW cannot be used."""
    try:
        site = _site(arguments, environment)
        server = _server(site.output, port_of(environment))
    except (ServeError, SettingsError) as error:
        say(error.message)
        return 1
    watch = Watch(site.content, site.settings.parent)
    builds = Builds(site.arguments(server.address), site)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        _serve(server, watch, builds, site.content)
    except KeyboardInterrupt:
        pass
    finally:
        # A second Ctrl-C must not tear the ending apart.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        builds.stop()
        watch.stop()
        server.stop()
    sys.stdout.write("\n")
    say(tell("Stopped."))
    return 0


def say(message: Message) -> None:
    """Write one line for the person at the terminal."""
    sys.stdout.write(f"{at_terminal(message)}\n")
    sys.stdout.flush()


def port_of(environment: Mapping[str, str]) -> int:
    """Read PORT; 0 lets the system choose. Raises WrongPortError."""
    written = environment.get("PORT", "").strip() or str(DEFAULT_PORT)
    if not (written.isascii() and written.isdigit() and int(written) < 2**16):
        message = tell(
            "PORT is '{value}'; it must be a number from 1 to 65535: PORT={port} make serve",
            value=written,
            port=DEFAULT_PORT + 1,
        )
        raise WrongPortError(message)
    return int(written)


def _serve(server: SiteServer, watch: Watch, builds: Builds, content: Path) -> None:
    watch.start()
    say(tell("Building the site."))
    _build(builds, server)
    server.start()
    say(
        tell(
            "Open {address} in a browser. What you save appears there by itself; Ctrl-C ends this.",
            address=f"{server.address}/",
        )
    )
    for saved in watch.changes():
        sys.stdout.write("\n")
        say(tell("Saved: {files}. Building the site.", files=_named(saved)))
        if not all(Path(path).is_relative_to(content) for path in saved):
            builds.renew()
        if _build(builds, server):
            say(tell("Built. Open pages load themselves anew: {address}", address=f"{server.address}/"))


def _build(builds: Builds, server: SiteServer) -> bool:
    status = builds.build()
    if status in INTERRUPTED:
        raise KeyboardInterrupt
    if status not in PUBLISHED:
        server.versions.fail()
        say(tell("Not built, so the pages stay as they were. Correct what is named above and save the file."))
        return False
    server.versions.advance()
    return True


def _named(saved: Sequence[str]) -> Message | str:
    here = Path.cwd()
    first = Path(saved[0])
    name = shown(str(first.relative_to(here) if first.is_relative_to(here) else first))
    return tell("{name} and {count} more", name=name, count=len(saved) - 1) if len(saved) > 1 else name


def _server(output: Path, port: int) -> SiteServer:
    try:
        return SiteServer(port, output, Versions(str(os.getpid())), say)
    except OSError as error:
        message = tell(
            "Nothing can listen on {address}: {reason}. Choose another port: PORT={port} make serve",
            address=f"{HOST}:{port}",
            reason=system_reason(error),
            port=port + 1 if port < 2**16 - 1 else DEFAULT_PORT,
        )
        raise WrongPortError(message) from error


def _site(arguments: Sequence[str] | None, environment: Mapping[str, str]) -> Site:
    output = Path("output.preview" if flag(environment, "PREVIEW") else "output")
    about = tell("Shows the site on this machine, and builds it anew whenever a file is saved.")
    parser = command_line("serve", about)
    parser.allow("--content", tell("the folder of what authors write"), type=Path, default=Path("content"))
    parser.allow("--output", tell("the folder in which the site is built"), type=Path, default=output)
    parser.allow("--settings", tell("the file of Pelican's settings"), type=Path, default=Path("pelicanconf.py"))
    chosen = parser.parse_args(arguments)
    # Not resolved: the output is a link, and what it leads to changes with every build.
    return Site(*(Path(os.path.abspath(path)) for path in (chosen.content, chosen.output, chosen.settings)))  # noqa: PTH100
