"""Changes since the last build: git, trees, recipes, the ledger of the release that readers see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .contents import read_contents, release_records
    from .git import Asked, asked_git
    from .ledger import Ledger, Shown, differing_sections, read_ledger, write_ledger
    from .month_store import (
        Changes,
        DamagedMonthEntryError,
        DamagedMonthStoreError,
        MonthStore,
        month_name,
        months_named,
        tally,
        touched_months,
    )
    from .outcome import (
        INTERRUPTED,
        PUBLISHED,
        PUBLISHED_IN_PART,
        REFUSED,
        TERMINATED,
        Languages,
        Outcome,
        without_notes,
    )
    from .previous import PreviousRelease, previous_release
    from .recipes import code_digest, theme_digest
    from .summary import (
        EVENTS,
        MARK,
        DamagedError,
        DamagedSummaryError,
        Head,
        Listed,
        Month,
        SearchedPage,
        is_sound_record,
        is_whole,
        read_events,
        read_head,
        read_listed,
        read_newest,
        read_searched_pages,
    )
    from .trees import UNREADABLE, Trees, content_trees
    from .up_to_date import (
        LastBuild,
        built_at,
        earliest,
        is_whole_release,
        made_from,
        outcome_if_up_to_date,
        without_words,
        write_last_build,
    )
    from .vanishing import addresses_below, moved_address, published_addresses, vanished_addresses
    from .withheld_problems import all_told_again, parted, told_where_unchanged, withhold_all
else:
    __getattr__ = loaded_on_use(__name__, __file__)
