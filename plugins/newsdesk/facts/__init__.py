"""What a text states that must be the same in another language, and what versions of one post tell otherwise."""

from .comparing import Difference, Sort, differences_of
from .stated import Facts, Stated, StatedDate, StatedLink, StatedName, StatedNumber, StatedPicture, is_loose
from .stating import facts_of
from .telling import Telling
