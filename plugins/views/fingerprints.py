"""What a page is printed from, in a few bytes: pages with the same fingerprint are the same pages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import blake2b

import msgspec
from markupsafe import Markup

from .edition import Edition, Sheet
from .views import Site

FINGERPRINT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Gives the fingerprints of one run's sheets."""

    edition: Edition
    recipe: str
    """Digest of what turns values into a page: templates, our code, the libraries."""
    _shared: dict[int, bytes] = field(default_factory=dict, init=False)

    def of(self, sheet: Sheet, site: Site) -> bytes:
        """Digest all that a template gets."""
        # By identity: the edition keeps its few sites, and comparing them costs more than the page's own digest.
        shared = self._shared.get(id(site))
        if shared is None:
            shared = self._shared[id(site)] = self._of_site(site)
        digest = blake2b(shared, digest_size=FINGERPRINT_BYTES)
        digest.update(_JSON.encode((sheet.template, sheet.page, sheet.values)))
        return digest.digest()

    def _of_site(self, site: Site) -> bytes:
        # A copy has nothing rendered yet; what was rendered before would differ from run to run.
        return _JSON.encode((self.recipe, self.edition.siteurl, replace(site)))


def _text(value: object) -> str:
    # Which texts are markup is decided by our code, which the recipe covers.
    if isinstance(value, Markup):
        return str(value)
    message = f"a template gets a {type(value).__name__}, of which there is no fingerprint"
    raise TypeError(message)


_JSON = msgspec.json.Encoder(enc_hook=_text)
