"""What is printed on paper: releases as PDF, by typst, from templates that take data and never source."""

from .letters import printable_letters
from .printing import UnprintableError, print_pdf
