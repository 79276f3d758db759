"""Means to share a post: texts for each network, links for readers, QR codes, and the desk that shows them."""

from .desk import DeskView, desk_view
from .links import share_view
from .story import story_of
