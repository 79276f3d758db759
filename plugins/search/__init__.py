"""Search: words and their readings in Kazakh, Russian and English, and the index that browsers ask."""

from .folding import folded_words
from .index import TierPlace, index_file, rules_file
from .posts import Searched, body_words, page_words, words_beside
from .readings import readings
from .tiers import DIRECTORY, block_size, tier_files
