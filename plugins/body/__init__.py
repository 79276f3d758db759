"""The Markdown text of a body becomes clean, typeset HTML; what is wrong in it is told at its line."""

from .converter import convert, set_body, set_heading, unseen
from .manuscript import Manuscript, places_of
from .preprocessing.comments import hide_comments, without_comments
from .program_text import paragraph_problems
from .resolver import Answer, AnsweredLookup, Linked, LinkTarget, Lookup, NoLinkTarget, Resolver
from .source_blocks import BlockLink, BlockPicture, SourceBlock, SourceBlocks, blocks_of
from .summaries import begins_with, first_paragraph, first_quotation, parted_quotation, shortened
from .tree_rules.videos import video_host
