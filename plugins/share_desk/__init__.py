"""What people share a post with: texts for each network, links for readers, QR codes, and the desk that shows them."""

from .desk import DeskItem, DeskText, DeskView, Taker, desk_view
from .links import ShareLink, ShareView, share_view
from .networks import NETWORKS, Network
from .qr import QrCode, qr_code
from .story import Story, essential_fact, story_of
from .texts import share_text

__all__ = [
    "NETWORKS",
    "DeskItem",
    "DeskText",
    "DeskView",
    "Network",
    "QrCode",
    "ShareLink",
    "ShareView",
    "Story",
    "Taker",
    "desk_view",
    "essential_fact",
    "qr_code",
    "share_text",
    "share_view",
    "story_of",
]
