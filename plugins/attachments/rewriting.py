"""From untrusted bytes to a PDF that holds pages and nothing private."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import ObjectStreamMode, PasswordError, Pdf, PdfError, StreamDecodeLevel

from .flaws import DAMAGED, ENCRYPTED, FOREIGN, Flaw
from .forbidden import forbidden
from .forgetting import forget

MOST_OBJECTS = 30_000


def rewritten(data: bytes) -> bytes | Flaw:
    """Give the PDF anew, the same bytes for the same data; or why it is not published."""
    if b"%PDF-" not in data[:1024]:
        return FOREIGN
    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            return ENCRYPTED if pdf.is_encrypted else _rewritten(pdf)
    except PasswordError:
        return ENCRYPTED
    # What the library and Python raise on objects of another type than the format says.
    except (PdfError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, NotImplementedError, RecursionError):
        return DAMAGED


def _rewritten(pdf: Pdf) -> bytes | Flaw:
    if len(pdf.objects) > MOST_OBJECTS or not pdf.pages:
        return DAMAGED
    flaw = forbidden(pdf)
    if flaw:
        return flaw
    forget(pdf)
    buffer = BytesIO()
    pdf.save(
        buffer,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=ObjectStreamMode.generate,
        stream_decode_level=StreamDecodeLevel.none,
    )
    return buffer.getvalue()
