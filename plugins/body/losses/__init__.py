"""What Markdown drops without a word: cells that have no column, what is defined twice, notes without a mark.

Words that would be lost are written so that they are not, and whatever is lost or stands alone is told at its line.
Lines stay where they are.
"""

from .losing import Kept, may_lose_words, without_losses
from .table_cells import full_row

__all__ = ["Kept", "full_row", "may_lose_words", "without_losses"]
