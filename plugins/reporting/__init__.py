"""What people and programs read of a build: report, progress, problems as text, checks of proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .any_terminal import ready_for_any_terminal
    from .arguments import Arguments, command_line
    from .problem_text import ProblemText, counted, first_lines, report_lines
    from .progress import Display, Nothing, Phases, Step, display_for_people
    from .report import PROBLEMS, in_words, language_of, write_report
    from .terminal import at_terminal
    from .waiting_posts import waiting_lines

__all__ = [
    "PROBLEMS",
    "Arguments",
    "Display",
    "Nothing",
    "Phases",
    "ProblemText",
    "Step",
    "at_terminal",
    "command_line",
    "counted",
    "display_for_people",
    "first_lines",
    "in_words",
    "language_of",
    "ready_for_any_terminal",
    "report_lines",
    "waiting_lines",
    "write_report",
]

__getattr__ = loaded_on_use(
    __name__,
    {
        ".any_terminal": ("ready_for_any_terminal",),
        ".arguments": ("Arguments", "command_line"),
        ".problem_text": ("ProblemText", "counted", "first_lines", "report_lines"),
        ".progress": ("Display", "Nothing", "Phases", "Step", "display_for_people"),
        ".report": ("PROBLEMS", "in_words", "language_of", "write_report"),
        ".terminal": ("at_terminal",),
        ".waiting_posts": ("waiting_lines",),
    },
)
