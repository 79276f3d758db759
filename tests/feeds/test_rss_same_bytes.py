"""Same posts, same bytes: whatever the machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

from tests.feeds.made_feeds import HALL, IN_RUSSIAN, post, wired
from tests.tools import ROOT

SCRIPT = """
import locale, sys
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:  # the machine has not that one
    pass
from tests.feeds.test_rss_same_bytes import feed
sys.stdout.buffer.write(feed())
"""


def feed() -> bytes:
    html = '<p class="a" id="b">Ә <a title="т" href="/union/" hreflang="kk" lang="kk" dir="ltr">б</a></p>'
    tags = ("а", "ә", "б", "в", "г")
    return wired(post(html=html, picture=HALL, tags=tags, topics=("wages",), translations=(IN_RUSSIAN,)), post("b", 28))


def elsewhere(**environment: str) -> bytes:
    command = [sys.executable, "-W", "error", "-c", SCRIPT]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True, capture_output=True).stdout


def test_hash_seed_time_zone_and_locale_change_no_byte():
    one = elsewhere(PYTHONHASHSEED="1", TZ="America/Los_Angeles", LC_ALL="C")
    other = elsewhere(PYTHONHASHSEED="2", TZ="Asia/Almaty", LC_ALL="kk_KZ.UTF-8", LANG="ru_RU.UTF-8")
    assert hashlib.sha256(one).hexdigest() == hashlib.sha256(other).hexdigest()
    assert one == feed()
