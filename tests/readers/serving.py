"""A published site on loopback, served by nginx as a host would do it."""

from __future__ import annotations

import grp
import os
import pwd
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tools import require_tool

SETTINGS = """\
daemon off;
user {user} {group};
worker_processes 1;
pid {folder}/pid;
error_log {folder}/errors;
events {{ worker_connections 256; }}
http {{
    access_log off;
    charset utf-8;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    types {{
        application/json json;
        application/xml xml;
        image/avif avif;
        image/jpeg jpg;
        image/png png;
        image/svg+xml svg;
        image/webp webp;
        text/css css;
        text/html html;
        text/plain txt;
    }}
    {rules}
    server {{
        {moved}
        listen 127.0.0.1:{port};
        location {root}/ {{
            alias {site}/;
            error_page 404 {root}/404.html;
        }}
    }}
}}
"""


@contextmanager
def served(site: Path, scratch: Path, root: str = "", rules: str = "") -> Iterator[str]:
    """Serve a folder below the path `root`; give the address of the site. Requests wait from the start.

    `rules` are those that `habarshy redirects --for nginx` prints.
    """
    nginx = require_tool("nginx")
    scratch.mkdir(parents=True, exist_ok=True)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        settings = scratch / "nginx.conf"
        settings.write_text(
            SETTINGS.format(
                user=pwd.getpwuid(os.getuid()).pw_name,
                group=grp.getgrgid(os.getgid()).gr_name,
                folder=scratch,
                port=port,
                root=root,
                rules=rules,
                moved="if ($habarshy_moved) { return 301 $habarshy_moved; }" if rules else "",
                site=site,
            )
        )
        # nginx takes over a socket that listens already, as in its own upgrades: nobody races for the port.
        server = subprocess.Popen(
            [nginx, "-p", scratch, "-c", settings, "-e", scratch / "errors"],
            pass_fds=[listening.fileno()],
            env={"NGINX": f"{listening.fileno()};"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield f"http://127.0.0.1:{port}{root}"
        finally:
            server.terminate()
            server.wait(timeout=30)
