"""What people share a post with: texts for each network, links for readers, QR codes, and the desk that shows them."""

from .desk import DeskItem, DeskView, desk_view
from .links import share_view
from .story import story_of

__all__ = ["DeskItem", "DeskView", "desk_view", "share_view", "story_of"]
