"""Why a picture cannot be published: a value for the author, never an exception."""

from __future__ import annotations

import struct

from plugins.kept_files import FileFlaw
from plugins.newsroom import LFS_MESSAGE, LFS_REMEDY, Message, tell

# What Pillow's readers are known to raise on bytes that break the format's rules.
BROKEN = (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError, EOFError, struct.error)

_SAVE_AS_JPEG = tell("open it in a picture editor and save it as JPEG")
_MAKE_SMALLER = tell("make it smaller: 2000 pixels wide is plenty")

MISSING = FileFlaw(
    "picture-missing",
    tell("the picture's file cannot be read"),
    tell("check the file's name, capital letters too, and put the file beside the post"),
)
TOO_HEAVY = FileFlaw(
    "picture-too-heavy",
    tell("the picture's file is larger than 10 MB"),
    tell("save it smaller: 2000 pixels wide is plenty"),
)
POINTER = FileFlaw("picture-git-lfs", LFS_MESSAGE, LFS_REMEDY)
TOO_LARGE = FileFlaw(
    "picture-too-large",
    tell(
        "the picture has more pixels than can be decoded (10 million in WebP, 16 in PNG, 40 in JPEG, 24 if progressive)"
    ),
    _MAKE_SMALLER,
)
SCANS = FileFlaw(
    "picture-scans",
    tell("the JPEG is saved in more passes (scans) than any program makes, so that decoding it would take minutes"),
    _SAVE_AS_JPEG,
)
TANGLED = FileFlaw(
    "picture-tangled",
    tell("the picture's file is made of more parts, or of more tangled ones, than any program writes"),
    _SAVE_AS_JPEG,
)
TOO_COSTLY = FileFlaw(
    "picture-too-costly",
    tell("decoding the picture takes more time or memory than pictures of its size do"),
    _SAVE_AS_JPEG,
)
OVER_BUDGET = FileFlaw(
    "picture-budget",
    tell("there are more pictures and PDF files, or larger ones, than can be made ready"),
    _MAKE_SMALLER,
)
HEIC = FileFlaw(
    "picture-heic",
    tell("this is an iPhone picture (HEIC), which browsers do not show, whatever its name ends in"),
    tell("export it as JPEG; on the iPhone: Settings, Camera, Formats, Most Compatible"),
)
FOREIGN = FileFlaw(
    "picture-format",
    tell("this is not a JPEG, PNG or WebP picture, whatever its name ends in"),
    _SAVE_AS_JPEG,
)
DAMAGED = FileFlaw(
    "picture-damaged",
    tell("the picture is damaged or was copied only in part"),
    tell("copy it again from the camera or the phone"),
)

BY_CODE = {flaw.code: flaw for flaw in tuple(vars().values()) if isinstance(flaw, FileFlaw)}


def not_kept(reason: Message) -> FileFlaw:
    """Return that the finished picture could not be written into the cache folder, for the system's `reason`."""
    return FileFlaw(
        "picture-cache",
        tell("the finished picture could not be kept in the cache folder: {reason}", reason=reason),
        tell("make the folder that HABARSHY_CACHE names writable, or name another one"),
    )


def logo_svg(reason: Message) -> FileFlaw:
    """Return why a drawing cannot be cleaned; `reason` ends the sentence "the drawing …"."""
    return FileFlaw(
        "logo-svg",
        tell("the drawing {reason}", reason=reason),
        tell("export it as plain SVG with presentation attributes and text as paths; or save it as logo.png"),
    )
