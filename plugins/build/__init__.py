"""One build from content to a published site: inputs, plan, sections, portal, publishing, in this order."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from plugins import loaded_on_use

# Workers share the processors already, and only a process of one thread may be forked: numpy must not add its own.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Nearly all that a build makes stays until its end, what it loads too: to look for rings among it at each 700th thing
# costs a tenth.
gc.set_threshold(100_000)

if TYPE_CHECKING:
    from .newsroom_pelican import SECTION_JOB, NewsroomPelican, load_build, run_pelican
    from .one_section import read_one_section
    from .publishing.old_addresses import Targets, lead_on
    from .release_errors import words_of
    from .section_job.build_section import give_name
    from .settings import moment_of
    from .shard import BUILT
    from .switches import SettingsError, flag, switched_off
else:
    __getattr__ = loaded_on_use(__name__, __file__)
