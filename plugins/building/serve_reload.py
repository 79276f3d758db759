"""The script that loads a page anew after a build: in the served copy of a page only, never in a file."""

from __future__ import annotations

import html
import re
import threading

RELOAD_ADDRESS = "/-/reload.js"
EVENTS_ADDRESS = "/-/events"

SCRIPT = """\
"use strict";
(() => {
  const shown = new URL(document.currentScript.src).searchParams.get("shown");
  let events = null;
  const listen = () => {
    events = new EventSource("/-/events");
    events.onmessage = (event) => {
      if (event.data !== shown) location.reload();
    };
  };
  const hear = () => {
    // Tabs that nobody looks at must not use up the browser's connections.
    if (events) events.close();
    events = null;
    if (!document.hidden) listen();
  };
  document.addEventListener("visibilitychange", hear);
  hear();
})();
"""
META = re.compile(rb"<meta\b[^>]*>", re.IGNORECASE)
IS_POLICY = re.compile(rb"""http-equiv\s*=\s*["']?content-security-policy\b""", re.IGNORECASE)
POLICY = re.compile(rb"""(?P<before>\bcontent\s*=\s*)(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)
END_OF_HEAD = re.compile(rb"</head\s*>|<body\b|</html\s*>", re.IGNORECASE)
OWN_SCRIPT = {"script-src": "'self'", "connect-src": "'self'"}


class Versions:
    """Which build is shown; those who wait hear of the next one."""

    def __init__(self, first: str) -> None:
        self._changed = threading.Condition()
        self._first = first
        self._builds = 0

    @property
    def current(self) -> str:
        """The name of the build that is shown; another one after every build and every start."""
        return f"{self._first}-{self._builds}"

    def advance(self) -> None:
        """Say that a new build is there."""
        with self._changed:
            self._builds += 1
            self._changed.notify_all()

    def next_after(self, version: str, seconds: float) -> str:
        """Wait until another build than `version` is shown, at most `seconds`; give the one that is shown then."""
        with self._changed:
            self._changed.wait_for(lambda: self.current != version, timeout=seconds)
            return self.current


def reload_script() -> bytes:
    """Give the script at RELOAD_ADDRESS."""
    return SCRIPT.encode()


def with_reload(page: bytes, version: str) -> bytes:
    """Put the reload script into a page and let its own policy permit that script and nothing more."""
    tag = f'<script src="{RELOAD_ADDRESS}?shown={version}"></script>'.encode()
    allowed = META.sub(lambda meta: _widened_meta(meta[0]), page)
    end = END_OF_HEAD.search(allowed)
    place = end.start() if end else len(allowed)
    return allowed[:place] + tag + allowed[place:]


def widened(policy: str) -> str:
    """Add our script and its events to a content security policy."""
    directives = [directive.split() for directive in policy.split(";") if directive.strip()]
    missing = dict(OWN_SCRIPT)
    for directive in directives:
        source = missing.pop(directive[0].lower(), None)
        if source and source not in directive:
            directive[1:] = [word for word in directive[1:] if word.lower() != "'none'"] + [source]
    directives += [[name, source] for name, source in missing.items()]
    return "; ".join(" ".join(directive) for directive in directives)


def _widened_meta(meta: bytes) -> bytes:
    if not IS_POLICY.search(meta):
        return meta
    return POLICY.sub(lambda found: found["before"] + _quoted(found["double"] or found["single"] or b""), meta)


def _quoted(policy: bytes) -> bytes:
    wider = widened(html.unescape(policy.decode("utf-8", "replace")))
    return b'"' + html.escape(wider, quote=True).replace("&#x27;", "'").encode() + b'"'
