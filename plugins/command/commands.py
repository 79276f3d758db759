"""The commands: each loads the room that it needs, and no other."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.newsroom import tell
from plugins.reporting import command_line


def build(arguments: Sequence[str]) -> int:
    """Build as `pelican` does; return its exit status (0, 1, 3 or those of an interruption)."""
    about = tell("Builds the site; docs/publishing.md has all that may be set in the environment.")
    parser = command_line("build", about)
    parser.allow("--content", tell("the folder of what authors write"), default="content")
    parser.allow("--output", tell("the folder in which the site is built"))
    published = tell("build what is published: what is bad is left out and reported")
    parser.allow("--publish", published, action="store_true")
    parser.allow("--preview", tell("show drafts and what is not due as well"), action="store_true")
    parser.allow("--explain", tell("say which input made each section or part be built anew"), action="store_true")
    parser.allow("--verbose", tell("log what the build does"), action="store_true")
    asked = parser.parse_args(arguments)
    if asked.preview:
        os.environ["PREVIEW"] = "1"
    if asked.explain:
        os.environ["EXPLAIN"] = "1"
    settings = "publishconf.py" if asked.publish else "pelicanconf.py"
    output = asked.output or ("output.preview" if asked.preview else "output")
    from plugins.build import run_pelican  # noqa: PLC0415 - as said at the top

    if asked.verbose:
        _log_to_terminal()
    return run_pelican([asked.content, "-o", output, "-s", settings])


def _log_to_terminal() -> None:
    """Let our rooms log to standard error: what Pelican would show of them, a build that is quiet keeps back."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
    rooms = logging.getLogger("plugins")
    rooms.addHandler(handler)
    rooms.setLevel(logging.INFO)


def serve(arguments: Sequence[str]) -> int:
    """Serve the site until Ctrl-C."""
    from plugins.serve import serve_site  # noqa: PLC0415 - as said at the top

    return serve_site(arguments)


def check(arguments: Sequence[str]) -> int:
    """Look at texts without a build; return 1 if there is an error, 2 if nothing could be looked at."""
    from plugins.newsdesk import check_texts  # noqa: PLC0415 - as said at the top

    return check_texts(arguments)


def new(arguments: Sequence[str]) -> int:
    """Write the file of a new post; return 1 if it cannot be, 2 if options do not fit."""
    from plugins.newsdesk import write_post  # noqa: PLC0415

    return write_post(arguments)


def explain(arguments: Sequence[str]) -> int:
    """Print what the code of a finding means, or all codes; return 1 for an unknown one."""
    from plugins.newsdesk import explain_code  # noqa: PLC0415

    return explain_code(arguments)


def translate(arguments: Sequence[str]) -> int:
    """Write a frame for a version of a post in another language; return 1 where nothing was written."""
    from plugins.newsdesk import translate_post  # noqa: PLC0415

    return translate_post(arguments)


def status(arguments: Sequence[str]) -> int:
    """Print who published when and what waits; return 2 where there is no site to look at."""
    from plugins.reporting import show_status  # noqa: PLC0415

    return show_status(arguments)


def why(arguments: Sequence[str]) -> int:
    """Print why the last build made something anew; return 1 where nobody can tell."""
    from plugins.reporting import print_reasons  # noqa: PLC0415

    return print_reasons(arguments)


def proposal(arguments: Sequence[str]) -> int:
    """Judge a proposal; return 1 if it has or causes an error."""
    from plugins.reporting import check_proposal  # noqa: PLC0415

    return check_proposal(arguments)


def corrections(arguments: Sequence[str]) -> int:
    """Write which published releases a proposal changes without a correction."""
    from plugins.newsdesk import report_corrections  # noqa: PLC0415

    return report_corrections(arguments)


def proposal_links(arguments: Sequence[str]) -> int:
    """Print the links that a proposal adds; return 1 if there are any."""
    from plugins.reporting import check_links  # noqa: PLC0415

    return check_links(arguments)


def proposal_advice(arguments: Sequence[str]) -> int:
    """Print what an editor would advise on the posts of a proposal; it fails nothing."""
    from plugins.newsdesk import advise_proposal  # noqa: PLC0415

    return advise_proposal(arguments)


def changes(arguments: Sequence[str]) -> int:
    """Print what a deploy changes for readers; return 1 where nobody can tell."""
    from plugins.reporting import list_changes  # noqa: PLC0415

    return list_changes(arguments)


def shards(arguments: Sequence[str]) -> int:
    """Pack or unpack finished sections."""
    from plugins.shards import carry_shards  # noqa: PLC0415

    return carry_shards(arguments)


def codeowners(arguments: Sequence[str]) -> int:
    """Write .github/CODEOWNERS; return 1 if the content does not say who looks after its files."""
    from plugins.reporting import write_codeowners  # noqa: PLC0415

    about = tell("Writes .github/CODEOWNERS from the editors of the organizations.")
    command_line("codeowners", about).parse_args(arguments)
    return write_codeowners()


def back(arguments: Sequence[str]) -> int:
    """Show the release before; return 1 if that cannot be done."""
    from plugins.upkeep import go_back  # noqa: PLC0415

    return go_back(arguments)


def upgrade(arguments: Sequence[str]) -> int:
    """Take a newer engine; return 1 if nothing was taken."""
    from plugins.upkeep import upgrade_engine  # noqa: PLC0415

    return upgrade_engine(arguments)


def rename(arguments: Sequence[str]) -> int:
    """Give a post another name; return 1 where nothing was done."""
    from plugins.upkeep import change_post_name  # noqa: PLC0415

    return change_post_name(arguments)


def organization(arguments: Sequence[str]) -> int:
    """Rename, merge or close an organization; return 1 where nothing was done."""
    from plugins.upkeep import change_organization  # noqa: PLC0415

    return change_organization(arguments)


def sector(arguments: Sequence[str]) -> int:
    """Give a sector another key; return 1 where nothing was done."""
    return _term("sector", arguments)


def territory(arguments: Sequence[str]) -> int:
    """Give a territory another key; return 1 where nothing was done."""
    return _term("territory", arguments)


def topic(arguments: Sequence[str]) -> int:
    """Give a topic another key; return 1 where nothing was done."""
    return _term("topic", arguments)


def _term(kind: str, arguments: Sequence[str]) -> int:
    from plugins.upkeep import change_term  # noqa: PLC0415

    return change_term(kind, arguments)


def redirects(arguments: Sequence[str]) -> int:
    """Print the rules by which a host leads old addresses on; return 1 where there is no site yet."""
    from plugins.upkeep import print_server_rules  # noqa: PLC0415

    return print_server_rules(arguments)


def board(arguments: Sequence[str]) -> int:
    """Print the wall board of an organization; return 1 if that cannot be done."""
    from plugins.upkeep import print_boards  # noqa: PLC0415

    return print_boards(arguments)


def cards(arguments: Sequence[str]) -> int:
    """Draw all kinds of share cards into a folder, and print where the page is."""
    from plugins.share_cards import write_contact_sheet  # noqa: PLC0415

    parser = command_line("cards", tell("Draws every kind of share card in every shape onto one page."))
    parser.allow("--output", tell("the folder to write"), type=Path, default=Path(".report/cards"))
    sheet = os.fsencode(write_contact_sheet(parser.parse_args(arguments).output))
    sys.stdout.buffer.write(sheet + b"\n")  # as it was typed, whatever letters the terminal knows
    return 0


def start(arguments: Sequence[str]) -> int:
    """Start a newsroom in the place of the sample."""
    from plugins.upkeep import start_newsroom  # noqa: PLC0415

    return start_newsroom(arguments)


def doctor(arguments: Sequence[str]) -> int:
    """Print what the machine and the newsroom lack; return 1 if they need anything."""
    from plugins.upkeep import examine  # noqa: PLC0415

    return examine(arguments)


def log(arguments: Sequence[str]) -> int:
    """Print standard input as lines of a log."""
    from plugins.reporting import show_log  # noqa: PLC0415

    about = tell("Prints its input without what steers the terminal or a CI service.")
    command_line("log", about).parse_args(arguments)
    return show_log()
