"""A newer engine for a newsroom: git merges its files, and what is the site's own stays to the byte.

    fetched tags -> a tag -> merged files, or conflicts -> a commit -> libraries, two builds compared

Until the commit nothing in the work tree is touched; from then on whatever fails is taken back.
"""

from .command import upgrade_engine
