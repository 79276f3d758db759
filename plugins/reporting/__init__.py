"""Everything that people and programs read of a build: report, progress, problems as text, checks of proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .any_terminal import ready_for_any_terminal
    from .arguments import Arguments, command_line
    from .changes import changed_files, list_changes, manifests_of
    from .codeowners import codeowners_text, write_codeowners
    from .conversation import LEFT_OUT, Check, Conversation, Question, ask, ask_texts, is_agreed, say
    from .displays import display_for_people
    from .errors import UnusableError
    from .explanations import print_reasons, reason_lines
    from .hosts import HOSTS, Host, SiteSize, host_problems
    from .problem_text import (
        SEVERITIES,
        ProblemText,
        count_of,
        counted,
        first_lines,
        first_of,
        problem_texts,
        report_lines,
        told_in,
    )
    from .progress import Display, Phases, Step
    from .proposals.check import check_proposal, read_changed
    from .proposals.formats import JudgedProblem, as_gitlab, github_command, gravest_first
    from .proposals.judging import level_of
    from .proposals.links import check_links
    from .report import PROBLEMS, in_words, language_of, write_report
    from .status.command import show_status
    from .styled_lines import StyledLine, show_lines
    from .terminal import at_terminal, failed, in_log, show_log
    from .typed_lines import line_typed
    from .waiting_posts import waiting_lines
else:
    __getattr__ = loaded_on_use(__name__, __file__)
