"""PDF files and logos from the folder of an organization to its readers, and nothing more of them."""

from __future__ import annotations

from tests.attachments.paper import SECRET, link, paper
from tests.newsroom_folder import small_newsroom

NEWS = "organizations/city-clinic/news"
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata>Aigul</metadata><path d="M0 0h9v9z"/></svg>'
)


def test_a_linked_pdf_is_published_and_no_other(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.write(f"{NEWS}/agreement.pdf", paper())
    folder.write(f"{NEWS}/2026-11-02-pay/unused.pdf", paper(lambda pdf: link(pdf, S=pdf.Root.Type)))
    folder.write(f"{NEWS}/later.pdf", paper(lambda pdf: pdf.add_blank_page()))
    folder.post("city-clinic", "2026-11-03-signed.en.md", body="[The agreement](agreement.pdf)")
    folder.post("city-clinic", "2026-11-25-later.en.md", body="[Later](later.pdf)")
    built = folder.build()
    (file,) = (name for name in built.files() if name.endswith(".pdf"))
    assert built.status == 0
    assert file.startswith("city-clinic/files/agreement-")
    page = built.read("/city-clinic/en/2026/signed/")
    assert f'<a href="/{file}">' in page
    assert "1\u00a0kB)</small>" in page
    assert SECRET.encode() not in built.files()[file]
    assert len(list((tmp_path / "cache" / "files").glob("*.pdf"))) == 1


def test_a_drawn_logo_is_published_cleaned(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.write("organizations/city-clinic/logo.svg", DRAWING)
    built = folder.build()
    (file,) = (name for name in built.files() if "logo" in name)
    assert b"Aigul" not in built.files()[file]
    assert f'<img class="logo" src="/{file}"' in built.read("/city-clinic/kk/")


def test_a_hostile_logo_stops_a_proposal_and_only_itself_when_publishing(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.write("organizations/city-clinic/logo.svg", DRAWING.replace("<metadata>", "<script/><metadata>"))
    assert folder.build().status == 1
    built = folder.build("publishconf.py")
    assert (built.status, [problem["code"] for problem in built.problems]) == (3, ["logo-svg"])
    assert 'href="/city-clinic/en/2026/pay/"' in built.read("/city-clinic/en/")
    assert [name for name in built.files() if "logo" in name] == []
