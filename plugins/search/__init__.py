"""Search: words and their readings in Kazakh, Russian and English."""

from .folding import folded_words
from .readings import readings
