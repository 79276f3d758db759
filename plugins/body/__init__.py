"""The Markdown text of a body becomes clean, typeset HTML; what is wrong in it is told at its line."""

from .converter import Converted, convert, set_body, set_heading
from .manuscript import Finding, Manuscript
from .preprocessing.comments import hide_comments
from .program_text import program_text_problems
from .resolver import LinkTarget, NoLinkTarget, Resolver
from .summaries import begins_with, first_paragraph, first_quotation, shortened
from .unplaced_problems import UnplacedProblem, warning
from .unseen_letters import unseen
from .web_addresses import SCHEMES
