"""The core: organizations, paths, languages, records, problems. Knows no Pelican; reads files, writes none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from . import addresses, colors, renditions
    from .addresses import post_id
    from .budget import Bill, Budget, Work
    from .content import Content, read_content, read_sources
    from .dates import day_start, is_day, read_moment, site_zone
    from .dates.clock import moment_told
    from .dates.proposed_dates import propose_moment
    from .digest import digest_of, digest_of_value
    from .git import git_says, git_surroundings
    from .look import Logo, Look, OwnColors
    from .organizations import (
        MESSENGERS,
        NETWORK_NAMES,
        REPOSITORY_SERVICES,
        Contacts,
        Federation,
        Organization,
        PressContact,
        Repository,
        Term,
        current_keys,
    )
    from .organizations.display_names import called, distinctive, own_words
    from .organizations.loading import FEDERATION_FILE, KnownFolder, organization_toml
    from .organizations.section_facts import Relative, SectionFacts, SiteFacts, SitePage, facts_of_each, site_facts
    from .organizations.value_checks import (
        authority_fault,
        color_fault,
        email_fault,
        language_fault,
        login_fault,
        organization_value_fault,
        slug_value_fault,
        telephone_numbers,
        web_fault,
        zone_fault,
    )
    from .part_of_content import organization_folders, read_content_of
    from .paths import PICTURE_ENDINGS, NewsPath, StandingPath, parse_path
    from .paths.folder_contents import Sources
    from .paths.names import as_latin, propose_slug, slug_like
    from .paths.path_problems import shown
    from .paths.post_names import FormerName, parse_former_name, parse_post_name, propose_former_name
    from .paths.standing_pages import page_above
    from .paths.walking import FOLDERS_DEEP, find_files, paths_below, unreadable
    from .problems import (
        NOTHING,
        Message,
        Mistake,
        Problem,
        Severity,
        UserError,
        did_you_mean,
        disk_is_full,
        has_errors,
        is_machine_error,
        nearest,
        places_of,
        system_reason,
        tell,
        tell_count,
        warning,
        worded,
    )
    from .problems.failures import (
        Failure,
        at_work_on,
        collect_failures,
        collect_failures_apart,
        file_of,
        of_each,
        unprintable_problem,
    )
    from .problems.few import MOST_REPORTED, few, few_of_each, in_order, number_of
    from .problems.withheld import Quoted, Withheld, problem_again, text_again, withhold, withhold_text
    from .records import (
        CARD_TEMPLATES,
        FEED_ITEMS,
        IN_CALENDARS,
        KINDS,
        STATUSES,
        LinkedPost,
        MonthTally,
        NewsPage,
        Outline,
        PageRecord,
        PostLink,
        PostRecord,
        Scope,
        SitemapPage,
        Translation,
    )
    from .records.places import addresses_of_each
    from .redirects import REDIRECTS_FILE, OldAddress, Redirect, RedirectTarget
    from .redirects.file import load_redirects
    from .renditions import Attachment, Card, Picture, Size
    from .texts import LANGUAGE_CODE, Text, Texts, language_called, language_like
    from .texts.damaged import damage_problems, repaired_text
    from .texts.letters import has_visible
    from .texts.plain_text import LFS_MESSAGE, LFS_REMEDY, decode_text, is_lfs_pointer, merge_conflict
    from .toml import TomlFile, read_toml
    from .toml.repair import literal
    from .toml.table import RIGHT, Fault, problem_at
else:
    __getattr__ = loaded_on_use(__name__, __file__)
