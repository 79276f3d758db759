"""The script that loads a page anew after a build: in the served copy of a page only, never in a file."""

from __future__ import annotations

import html
import json
import os
import re
import threading

from plugins.messages import in_language, language_of_terminal
from plugins.newsroom import tell

RELOAD_FOLDER = "/-/"
RELOAD_ADDRESS = "/-/reload.js"
EVENTS_ADDRESS = "/-/events"

SCRIPT = """\
"use strict";
(() => {
VALUES
  const shown = new URL(document.currentScript.src).searchParams.get("shown");
  let events = null;
  const note = document.createElement("p");
  note.textContent = WORDS;
  note.lang = LANGUAGE;
  note.setAttribute("role", "status");
  // Property by property: the page's policy permits no style that is written in the document.
  Object.assign(note.style, {
    position: "fixed", insetInline: "0", insetBlockEnd: "0", zIndex: "9999", margin: "0",
    padding: "0.75rem 1rem", background: "#8a1c1c", color: "#fff", font: "1rem/1.4 sans-serif",
  });
  const listen = () => {
    events = new EventSource("/-/events");
    events.onmessage = (event) => {
      const [built, failed] = event.data.split(" ");
      if (built !== shown) location.reload();
      else if (failed) (document.body || document.documentElement).append(note);
      else note.remove();
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
    """The build that is shown; those who wait hear of the next one."""

    def __init__(self, first: str) -> None:
        self._changed = threading.Condition()
        self._first = first
        self._builds = 0
        self._failed = False

    @property
    def current(self) -> str:
        """The name of the build that is shown; another one after every build and every start."""
        return f"{self._first}-{self._builds}"

    def advance(self) -> None:
        """Count a new build and wake those who wait."""
        with self._changed:
            self._builds += 1
            self._failed = False
            self._changed.notify_all()

    def fail(self) -> None:
        """Note that what was saved last could not be built, and wake those who wait."""
        with self._changed:
            self._failed = True
            self._changed.notify_all()

    @property
    def news(self) -> str:
        """The news for open pages: the build that is shown, and behind a space `failed` where the last save was not."""
        return f"{self.current} failed" if self._failed else self.current

    def next_after(self, news: str, seconds: float) -> str:
        """Wait until there are other news than these, at most `seconds`; return those that there are then."""
        with self._changed:
            self._changed.wait_for(lambda: self.news != news, timeout=seconds)
            return self.news


def reload_script() -> bytes:
    """Return the script at RELOAD_ADDRESS, with its words in the terminal's language."""
    language = language_of_terminal(os.environ)
    words = in_language(tell("The last save has mistakes, so this page is as it was: see the terminal."), language)
    values = f"const WORDS = {json.dumps(words)};\nconst LANGUAGE = {json.dumps(language)};\n"
    return SCRIPT.replace("VALUES\n", values).encode()


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
