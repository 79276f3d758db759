"""The store of releases beside the output: layout, links, swap, pruning, disk, lock. Standard library only."""

from .assembly import finish_release, make_link
from .contents import Contents, Records
from .durable import settling
from .errors import (
    BusyError,
    ForeignFolderError,
    HalfShownError,
    LockError,
    OtherKindError,
    OwnershipError,
    ReleaseError,
)
from .layout import ReleaseLayout, releases_beside
from .lock import build_lock
from .manifest import MANIFEST, file_digests, files_below, manifest, pages_among, read_manifest
from .pruning import begin_work, delete_dropped, deleting_dropped, prune
from .shape import shape_of
from .stopping import Terminated, stoppable, wanted_to_stop
from .swap import Swap, current_release, manifest_is_damaged, show
