"""What is done to a newsroom as a whole, and seldom: starting it, changing its names, its engine, what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .doctor.command import examine
    from .going_back import go_back
    from .renaming.command import change_organization, change_post_name, change_term
    from .server_rules.command import print_server_rules
    from .start.command import start_newsroom
    from .upgrading import upgrade_engine
    from .wall_boards import print_boards

__getattr__ = loaded_on_use(__name__, __file__)
