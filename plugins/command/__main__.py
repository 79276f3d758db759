"""`python -m plugins.command` is `habarshy`."""

import sys

from .entry import main

sys.exit(main(sys.argv[1:]))
