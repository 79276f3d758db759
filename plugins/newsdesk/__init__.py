"""The newsdesk: rules of good writing, each with its lesson, and what they find in a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .checking.command import check_texts
    from .checking.corrections_command import report_corrections
    from .checking.proposals import advise_proposal
    from .edited_post import EditedPost, EditedText, post_to_edit
    from .engine import advise, all_rules
    from .explaining.command import explain_code
    from .facts import Facts, facts_of
    from .mending import certain_mend
    from .other_posts import OtherPosts, body_digest, same_bodies, usual_languages
    from .rule import Advice, Mend, Rule
    from .sentences import words_of
    from .writing.command import write_post
    from .writing.frames import framed
    from .writing.translating import translate_post
else:
    __getattr__ = loaded_on_use(__name__, __file__)
