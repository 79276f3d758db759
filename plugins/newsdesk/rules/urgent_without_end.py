"""What is urgent is urgent for a while: a banner begins with the post and ends by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

_ENDS = r"(?=\s*[:!.—–])"
_URGENT = {
    "kk": re.compile(
        rf"(?:(?:өте )?шұғыл|маңызды|назар аударыңыз(?:дар)?|жедел хабарлама|шұғыл хабарлама){_ENDS}",
        re.IGNORECASE,
    ),
    "ru": re.compile(rf"срочно(?!\w)|(?:внимание|экстренное сообщение|срочное сообщение|важно){_ENDS}", re.IGNORECASE),
    "en": re.compile(
        rf"(?:urgent|attention|important|breaking(?: news)?|urgent notice){_ENDS}|urgently(?!\w)", re.IGNORECASE
    ),
}


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a headline or a body that begins by calling for attention, of a post without a banner."""
    if "urgent_until" in post.values:
        return
    first = next(text.of_kind("paragraph", "heading", "quotation"), text.title)
    for block in (text.title, text.lead, first):
        if found := _URGENT[text.language].match(block.text.lstrip('«"“!❗⚠️ ')):
            message = tell("'{words}' asks for haste, and the post has no banner", words=found[0])
            remedy = tell(
                "add 'urgent_until: {example}' to the header: a banner leads to the post until then",
                example=f"{post.day.isoformat()}T18:00",
            )
            yield Advice(block.line, message, remedy, "title" if block.kind == "title" else None)
            return


RULE = Rule(find, kinds=("news", "release", "announcement", "statement", "event"))
