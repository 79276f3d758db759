"""What word processors and telephones make of lists and tables becomes Markdown, before any reader of it.

A list begins with `—`, `●` or `а)` there, a table has tabs. `read_habits` writes such lines anew in Markdown, each in
its place, so that every message has the number of its line; what was said by somebody, code and quotations stay as they
were typed.
"""

from .marks import is_own_mark, may_have_marks
from .reading import Habits, read_habits

__all__ = ["Habits", "is_own_mark", "may_have_marks", "read_habits"]
