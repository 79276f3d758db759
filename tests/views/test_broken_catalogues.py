"""A catalogue that somebody is still translating: what is wrong is told in words, with its line."""

from __future__ import annotations

import pytest

from plugins.messages import CatalogueError
from plugins.views import load_catalogues

HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals={}; plural={};\\n"

"""
TWO = HEAD.format(2, "(n != 1)")
NEWS = 'msgid "News"\nmsgstr "Yangiliklar"\n'
COUNT = 'msgid "%(count)d item"\nmsgid_plural "%(count)d items"\n'
PLACE = r"theme/translations/uz/LC_MESSAGES/habarshy\.po"


def catalogue(folder, text, language="uz"):
    file = folder / "theme" / "translations" / language / "LC_MESSAGES" / "habarshy.po"
    file.parent.mkdir(parents=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "theme" / "translations"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD.format(1, 0) + COUNT + 'msgstr[0] "x"\nmsgstr[1] "y"\n', ":6: a text has more msgstr.* than nplurals"),
        (TWO + NEWS + "Bosh sahifa\n", ":8: this line is not written as a catalogue has it"),
        (HEAD.format("x", 0), ": Plural-Forms at the top cannot be understood"),
        (HEAD.format(2, "n of 1"), ": Plural-Forms at the top cannot be understood"),
        (HEAD.format(2, "n % 0"), ": Plural-Forms at the top cannot be understood"),
        ((TWO + NEWS).encode("utf-16"), ": the file is not in the encoding"),
        (TWO.replace("UTF-8", "UTF-88") + NEWS, ": the file is not in the encoding"),
        (TWO.replace("UTF-8", "ASCII") + NEWS.replace("lar", "лар"), ": the file is not in the encoding"),
        (
            TWO + 'msgid "Picture: %(credit)s"\nmsgstr "Foto: %(kredit)s"\n',
            r":6: 'Foto: .* as msgid does: %\(credit\)s",
        ),
        (TWO + COUNT + 'msgstr[0] "%(count) ta"\nmsgstr[1] "%(count)d ta"\n', ":6: .* a value that msgid has not"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path, text, told):
    folder = catalogue(tmp_path, text)
    with pytest.raises(CatalogueError, match=PLACE + told):
        load_catalogues(folder)


@pytest.mark.parametrize(
    ("text", "seen"),
    [("", 3), (TWO, 3), (TWO + NEWS, 2), (TWO + NEWS.replace("Yangiliklar", ""), 3), (TWO + f"#, fuzzy\n{NEWS}", 3)],
)
def test_texts_that_stay_english_are_counted(tmp_path, text, seen):
    catalogue(tmp_path, TWO + COUNT + 'msgstr[0] "x"\nmsgstr[1] "y"\n\n' + NEWS + '\nmsgid "Help"\nmsgstr "z"\n', "ru")
    texts = load_catalogues(catalogue(tmp_path, text))
    assert texts.untranslated("uz") == seen
    assert (texts.untranslated("ru"), texts.untranslated("kk"), texts.untranslated("en")) == (0, 3, 0)
