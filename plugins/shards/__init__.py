"""Parts of a site that several machines build: their finished sections travel as one file."""

from .packs import carry_shards
