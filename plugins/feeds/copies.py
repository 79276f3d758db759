"""A feed at an earlier address: the same items, and a head that says where it lies and which address holds today."""

from __future__ import annotations

import re

from .links import of_site

File = tuple[str, bytes]
_SELF = re.compile(rb'<((?:atom:)?link) href="([^"]*)" rel="self"([^>]*)/>')


def copied(file: File, address: str, siteurl: str) -> File:
    """Return a finished feed for another address of the site.

    Whoever asks there is told by `self` what he asked for, and by `canonical` what to ask for from now on. A JSON feed
    is known by its `feed_url`, which therefore stays.
    """
    here = of_site(siteurl, address).replace("&", "&amp;").encode()

    def both(found: re.Match[bytes]) -> bytes:
        name, today, kind = found.groups()
        return b'<%s href="%s" rel="self"%s/><%s href="%s" rel="canonical"%s/>' % (name, here, kind, name, today, kind)

    return address, _SELF.sub(both, file[1], count=1)
