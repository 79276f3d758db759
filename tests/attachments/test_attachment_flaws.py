"""A PDF that does more than show pages is refused, and no file ends a build."""

from __future__ import annotations

import zlib
from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Encryption, Name, String

from plugins.attachments import attach, flaws
from plugins.attachments.rewriting import MOST_OBJECTS, Refusal, rewritten
from plugins.kept_files import FileFlaw
from tests.attachments.paper import embedded, link, paper, remark

SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def named_scripts(pdf):
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), SCRIPT])))


def opening(action):
    def change(pdf):
        pdf.Root.OpenAction = action

    return change


def on_the_page(**entries):
    return lambda pdf: pdf.pages[0].obj.update(Dictionary(**entries))


def hidden_script(pdf):
    link(pdf, S=Name.GoTo, D=String("a"), Next=Array([Dictionary(S=Name.GoTo, Next=SCRIPT)]))


def form_script(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp/>"))


def embedded_by_name(pdf):
    spec = Dictionary(Type=Name.Filespec, F=String("a.exe"), EF=Dictionary(F=embedded(pdf)))
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("a.exe"), spec])))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (named_scripts, "attachment-script"),
        (opening(SCRIPT), "attachment-script"),
        (hidden_script, "attachment-script"),
        (form_script, "attachment-script"),
        (lambda pdf: link(pdf, S=Name.URI, URI=String(" JavaScript:alert(1)")), "attachment-script"),
        (lambda pdf: link(pdf, S=Name.JavaScript, JS=pdf.make_stream(b"app.alert(1)")), "attachment-script"),
        (opening(Dictionary(S=Name.Launch, F=String("cmd.exe"))), "attachment-action"),
        (opening(Dictionary(S=Name.URI, URI=String("https://example.org/"))), "attachment-action"),
        (on_the_page(AA=Dictionary(O=Dictionary(S=Name.Named, N=Name.Print))), "attachment-action"),
        (lambda pdf: link(pdf, S=Name.Launch, F=String("cmd.exe")), "attachment-action"),
        (lambda pdf: link(pdf, S=Name.SubmitForm, F=String("https://example.org/")), "attachment-action"),
        (lambda pdf: link(pdf, S=Name.ImportData, F=String("a.fdf")), "attachment-action"),
        (lambda pdf: link(pdf, S=Name.GoToR, F=String("//host/share")), "attachment-action"),
        (lambda pdf: link(pdf, S=Name.GoToE, F=String("a.pdf")), "attachment-action"),
        (lambda pdf: link(pdf, S=Name.SomethingNew), "attachment-action"),
        (embedded_by_name, "attachment-embedded"),
        (lambda pdf: remark(pdf, Subtype=Name.FileAttachment), "attachment-embedded"),
        (lambda pdf: remark(pdf, Subtype=Name.RichMedia), "attachment-embedded"),
        (lambda pdf: remark(pdf, Subtype=Name.Movie), "attachment-embedded"),
        (lambda pdf: setattr(pdf.Root, "Collection", Dictionary()), "attachment-embedded"),
        (lambda pdf: setattr(pdf.Root, "Loose", embedded(pdf)), "attachment-embedded"),
    ],
)
@pytest.mark.parametrize("packed", [pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable])
def test_what_does_more_than_show_pages_is_refused(change, code, packed):
    assert rewritten(paper(change, object_stream_mode=packed)) == Refusal(code)


def test_each_refusal_is_said_to_people():
    assert {refusal.value for refusal in Refusal} <= set(flaws.BY_CODE)


@pytest.mark.parametrize("owner_only", [True, False])
def test_a_protected_file_is_refused(scratch_folder, owner_only):
    locked = paper(deterministic_id=False, encryption=Encryption(owner="boss", user="" if owner_only else "secret"))
    assert scratch_folder.flaw(locked) == "attachment-encrypted"


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"PK\x03\x04" + b"\0" * 2000, b"<html>%PDF", b"\0" * 2000 + b"%PDF-1.7"]
)
def test_what_is_no_pdf_is_refused(scratch_folder, data):
    assert scratch_folder.flaw(data) == "attachment-format"


@pytest.mark.parametrize("part", [0.1, 0.5, 0.98])
def test_a_half_copied_file_is_damaged(scratch_folder, part):
    whole = paper()
    assert scratch_folder.flaw(whole[: int(len(whole) * part)]) == "attachment-damaged"
    assert {path.suffix for path in scratch_folder.cache.rglob("*.*")} == {".refused"}


def test_a_file_without_pages_is_damaged(scratch_folder):
    assert scratch_folder.flaw(paper(lambda pdf: pdf.pages.__delitem__(0))) == "attachment-damaged"


def test_a_missing_file_is_told(tmp_path):
    found = attach(tmp_path / "no.pdf", "/a/files/no", tmp_path / "cache")
    assert isinstance(found, FileFlaw)
    assert found.code == "attachment-missing"


def test_a_heavy_file_is_not_even_read(scratch_folder):
    source = scratch_folder.folder / "heavy.pdf"
    with source.open("wb") as file:
        file.truncate(10_000_001)
    found = attach(source, "/a/files/heavy", scratch_folder.cache)
    assert isinstance(found, FileFlaw)
    assert found.code == "attachment-too-heavy"


def test_too_many_objects_are_refused_at_once():
    def crowd(pdf):
        pdf.Root.StructTreeRoot = Array([pdf.make_indirect(Dictionary()) for _ in range(MOST_OBJECTS)])

    assert rewritten(paper(crowd)) is Refusal.DAMAGED


def bomb(megabytes: int) -> bytes:
    """A PDF whose catalog lies in a stream that unpacks to as many megabytes."""
    packed = zlib.compress(b"1 0 <</Type/Catalog/Pages 2 0 R>>" + b" " * (megabytes * 1_000_000), 9)
    objects = (
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(packed), packed),
    )
    file, places = BytesIO(), []
    file.write(b"%PDF-1.5\n")
    for number, content in enumerate(objects, start=2):
        places.append(file.tell())
        file.write(b"%d 0 obj%b\nendobj\n" % (number, content))
    places.append(file.tell())
    rows = [b"\0\0\0\0\0\0", b"\2\0\0\0\4\0", *(b"\1" + place.to_bytes(4) + b"\0" for place in places)]
    head = b"5 0 obj<</Type/XRef/W[1 4 1]/Size 6/Root 1 0 R/Length 36>>stream\n%b\nendstream endobj\n"
    file.write(head % b"".join(rows) + b"startxref\n%d\n%%%%EOF" % places[-1])
    return file.getvalue()


def test_a_file_that_unpacks_without_end_is_damaged(scratch_folder):
    assert scratch_folder.attachment(bomb(1)).length < 2000
    assert scratch_folder.flaw(bomb(200)) == "attachment-damaged"


def test_flipped_bytes_never_end_the_build():
    whole = paper(lambda pdf: link(pdf, S=Name.URI, URI=String("https://example.org/")))

    @settings(max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, len(whole)), st.binary(min_size=1, max_size=12))
    def check(start: int, noise: bytes) -> None:
        assert isinstance(rewritten(whole[:start] + noise + whole[start + len(noise) :]), bytes | Refusal)

    check()


def test_a_cache_that_cannot_be_written_is_named(scratch_folder):
    scratch_folder.cache.write_text("a file stands where the folder should")
    assert scratch_folder.flaw(paper()) == "attachment-cache"
