"""Where an address in a sentence ends: Kazakh puts suffixes behind it with a hyphen, and a dash goes on with the text.

Of `https://egov.kz-те` and `https://egov.kz/news-тен` the suffix is text, and so is all from the dash on in
`https://egov.kz—наш сайт`. An address that has such letters itself keeps them: `https://sozdik.kz/сөз-сөз`.
"""

from __future__ import annotations

import re

_PLURAL = r"(?:[лдт][ае]р)?"
_OWNER = r"(?:[ыі]м?[ыі]з|[ыі]ң[ыі]з|с?[ыі]|[ыі]?[мң])?"
_CASE = r"(?:[ндт][ыі]ң|[ндт][ыі]|[ғгқк][ае]|н?[ае]|н?[дт][ае]н?|нан|нен|[мбп]ен|[дт][ае]ғ[ыі]|[дт]ег[іи]|н)?"
SUFFIX = re.compile(rf"[-‐‑](?=[а-яәғқңөұүһі]){_PLURAL}{_OWNER}{_CASE}\Z", re.IGNORECASE)
_HOST = re.compile(r"[a-z]+://[^/?#]*|www\.[^/?#]*", re.IGNORECASE)
_DASH = re.compile(r"[—–―]")
_OTHER_THAN_LATIN = re.compile(r"[^\x00-\x7f]")
_AFTER_LABEL = re.compile(r"(?P<last>\.(?:[a-z]{2,}|қаз|рф|бел))(?P<tail>[-‐‑][^\W\d_a-z][^/?#]*)", re.IGNORECASE)


def without_tail(address: str) -> str:
    """Return an address without the suffix or the dash behind it."""
    host = _HOST.match(address)
    if not host or address.isascii():
        return address
    dash = _DASH.search(address)
    if dash and (dash.start() < host.end() or _begins_text(address, dash.start())):
        return address[: dash.start()]
    tail = _AFTER_LABEL.search(address, 0, host.end())
    if tail:
        return address[: tail.start("tail")]
    suffix = SUFFIX.search(address)
    if suffix and not _OTHER_THAN_LATIN.search(address[host.end() : suffix.start()]):
        return address[: suffix.start()]
    return address


def _begins_text(address: str, dash: int) -> bool:
    """Dashes are in titles of encyclopedias, and so in their addresses: between names of one alphabet, or marked."""
    after = address[dash + 1 : dash + 2]
    return not after or (address[:dash].isascii() and not after.isascii() and after.isalpha())
