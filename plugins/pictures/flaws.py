"""Why a picture cannot be published: a value for the author, never an exception."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from plugins.newsroom import LFS_MESSAGE, LFS_REMEDY, Message, tell

# What Pillow's readers are known to raise on bytes that break the format's rules.
BROKEN = (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError, EOFError, struct.error)


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a picture's file; the caller adds the place where it was asked for."""

    code: str
    """The rule's name, `picture-…`."""
    message: Message
    remedy: Message


MISSING = Flaw(
    "picture-missing",
    tell("the picture's file cannot be read"),
    tell("check the file's name, capital letters too, and put the file beside the post"),
)
POINTER = Flaw("picture-git-lfs", LFS_MESSAGE, LFS_REMEDY)
TOO_HEAVY = Flaw(
    "picture-too-heavy",
    tell("the picture's file is larger than 10 MB"),
    tell("save it smaller: 2000 pixels wide is plenty"),
)
TOO_LARGE = Flaw(
    "picture-too-large",
    tell(
        "the picture has more pixels than can be decoded (10 million in WebP, 16 in PNG, 40 in JPEG, 24 if progressive)"
    ),
    tell("make it smaller: 2000 pixels wide is plenty"),
)
SCANS = Flaw(
    "picture-scans",
    tell("the JPEG is saved in more passes (scans) than any program makes, so that decoding it would take minutes"),
    tell("open it in a picture editor and save it as JPEG"),
)
TANGLED = Flaw(
    "picture-tangled",
    tell("the picture's file is made of more parts, or of more tangled ones, than any program writes"),
    tell("open it in a picture editor and save it as JPEG"),
)
TOO_COSTLY = Flaw(
    "picture-too-costly",
    tell("decoding the picture takes more time or memory than pictures of its size do"),
    tell("open it in a picture editor and save it as JPEG"),
)
OVER_BUDGET = Flaw(
    "picture-budget",
    tell("there are more pictures and PDF files, or larger ones, than can be made ready"),
    tell("make it smaller: 2000 pixels wide is plenty"),
)
HEIC = Flaw(
    "picture-heic",
    tell("this is an iPhone picture (HEIC), which browsers do not show, whatever its name ends in"),
    tell("export it as JPEG; on the iPhone: Settings, Camera, Formats, Most Compatible"),
)
FOREIGN = Flaw(
    "picture-format",
    tell("this is not a JPEG, PNG or WebP picture, whatever its name ends in"),
    tell("open it in a picture editor and save it as JPEG"),
)
DAMAGED = Flaw(
    "picture-damaged",
    tell("the picture is damaged or was copied only in part"),
    tell("copy it again from the camera or the phone"),
)

BY_CODE = {flaw.code: flaw for flaw in tuple(vars().values()) if isinstance(flaw, Flaw)}


def not_kept(reason: Message) -> Flaw:
    """Say that the finished picture could not be written into the cache folder, for the system's `reason`."""
    return Flaw(
        "picture-cache",
        tell("the finished picture could not be kept in the cache folder: {reason}", reason=reason),
        tell("make the folder that HABARSHY_CACHE names writable, or name another one"),
    )


def logo_svg(reason: Message) -> Flaw:
    """Say why a drawing cannot be cleaned; `reason` ends the sentence "the drawing …"."""
    return Flaw(
        "logo-svg",
        tell("the drawing {reason}", reason=reason),
        tell("export it as plain SVG with presentation attributes and text as paths; or save it as logo.png"),
    )
