"""What people share a post with: texts for each network, links for readers, QR codes, and the desk that shows them."""

from .desk import DeskItem, DeskView, NetworkText, desk_view
from .essential import essential_fact
from .links import ShareLink, ShareView, share_view
from .networks import NETWORKS, Network
from .qr import QrCode, qr_code
from .story import Story, story_of
from .texts import share_text

__all__ = [
    "NETWORKS",
    "DeskItem",
    "DeskView",
    "Network",
    "NetworkText",
    "QrCode",
    "ShareLink",
    "ShareView",
    "Story",
    "desk_view",
    "essential_fact",
    "qr_code",
    "share_text",
    "share_view",
    "story_of",
]
