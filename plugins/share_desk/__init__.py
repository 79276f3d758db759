"""Means to share a post: texts for each network, links for readers, QR codes, and the desk that shows them."""

from .desk import DeskView, desk_view
from .links import share_view
from .qr import QrCode, qr_code, qr_modules
from .story import story_of
