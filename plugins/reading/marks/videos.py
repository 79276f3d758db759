"""A link to a video, alone in its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from plugins.reading.manuscript import Finding, Manuscript

from .figures import only_child

HOSTS = {
    "youtube.com": r"/(?:watch|shorts/|live/|embed/)",
    "youtu.be": r"/.",
    "vk.com": r"/(?:video|clip)",
    "vkvideo.ru": r"/.",
    "rutube.ru": r"/(?:video|shorts|live)/",
    "vimeo.com": r"/(?:\d|channels/)",
    "t.me": r"/[\w-]+/\d+",
}


def videos(root: Element, _: Manuscript) -> Iterable[Finding]:
    """Mark such paragraphs."""
    for paragraph in root.iter("p"):
        link = only_child(paragraph, "a")
        if link is not None and is_video(link.get("href", "")):
            paragraph.set("class", "video")
    return ()


def is_video(address: str) -> bool:
    """Say whether the address shows a video of YouTube, VK, Rutube, Vimeo or Telegram."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return False
    return parts.scheme == "https" and host in HOSTS and re.match(HOSTS[host], parts.path) is not None
