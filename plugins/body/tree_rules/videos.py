"""A link to a video, alone in its paragraph."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from plugins.body.manuscript import Manuscript

from .pictures import only_child

HOSTS = {
    "youtube.com": ("YouTube", r"/(?:watch|shorts/|live/|embed/)"),
    "youtu.be": ("YouTube", r"/."),
    "vk.com": ("VK", r"/(?:video|clip)"),
    "vkvideo.ru": ("VK", r"/."),
    "rutube.ru": ("Rutube", r"/(?:video|shorts|live)/"),
    "vimeo.com": ("Vimeo", r"/(?:\d|channels/)"),
    "t.me": ("Telegram", r"/[\w-]+/\d+"),
}
"""The name of the place for readers, and what the path of a video begins with there."""
WATCH = {"kk": "Бейнежазба: {}", "ru": "Смотреть видео на {}", "en": "Watch the video on {}"}


def videos(root: Element, manuscript: Manuscript) -> None:
    """Mark such paragraphs; an address without words says where the video is. Nothing is embedded."""
    for paragraph in root.iter("p"):
        link = only_child(paragraph, "a")
        place = video_host(link.get("href", "")) if link is not None else ""
        if link is not None and place:
            paragraph.set("class", "video")
            if not len(link) and (link.text or "").strip() == link.get("href"):
                link.text = WATCH.get(manuscript.source.language, "{}").format(place)


def video_host(address: str) -> str:
    """Name the host if the address shows a video of YouTube, VK, Rutube, Vimeo or Telegram; empty for all others."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""
    name, path = HOSTS.get(host, ("", "."))
    return name if parts.scheme == "https" and re.match(path, parts.path) else ""
