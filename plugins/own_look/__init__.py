"""A federation's own look: `content/theme/` with its colours, rules, logo and words, read and checked.

What is wrong is told at its line and left out; the rest of the look is shown all the same.
"""

from .reading import OwnLook, read_own_look
