"""From untrusted bytes to a PDF that holds pages and nothing private."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import ObjectStreamMode, PasswordError, Pdf, PdfError, StreamDecodeLevel

from .forbidden import forbidden
from .forgetting import forget
from .refusals import Refusal

MOST_OBJECTS = 30_000


def rewritten(data: bytes) -> bytes | Refusal:
    """Return the PDF anew, the same bytes for the same data; or why it is not published."""
    if b"%PDF-" not in data[:1024]:
        return Refusal.FOREIGN
    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            return Refusal.ENCRYPTED if pdf.is_encrypted else _rewritten(pdf)
    except PasswordError:
        return Refusal.ENCRYPTED
    # What the library and Python raise on objects of another type than the format says.
    except (
        PdfError,
        ValueError,
        TypeError,
        LookupError,
        ArithmeticError,
        AttributeError,
        NotImplementedError,
        RecursionError,
    ):
        return Refusal.DAMAGED


def _rewritten(pdf: Pdf) -> bytes | Refusal:
    if len(pdf.objects) > MOST_OBJECTS or not pdf.pages:
        return Refusal.DAMAGED
    refusal = forbidden(pdf)
    if refusal:
        return refusal
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
