"""People in a text: where it names them, in which form, and who it says that they are."""

from .mentions import Mention, Person, people_of
from .roles import is_verb, names_a_post
from .same_name import name_stems, skeleton
from .spelling import is_slip, is_spelled_alike
