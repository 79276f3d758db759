"""A board on paper: one sheet, whole posts, codes that telephones read."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from plugins.newsroom import Text
from plugins.paper import UnprintableError
from plugins.wall_board import board_pdf, parted
from tests.wall_board.boards import LEADS, MARGIN, board_post, codes_on, pages_of, wall_board

LONG_NAME = "«Облыстық көпбейінді мамандандырылған медициналық орталық» кәсіпорнының бастауыш кәсіподақ ұйымы " * 2
LONG_WORD = "электрокардиографиялықмамандандырылған" * 4

BOARDS = {
    **{f"{posts} posts in {'+'.join(languages)}": wall_board(posts, *languages)
       for posts in (0, 1, 5, 40) for languages in (("kk",), ("kk", "ru"))},
    "a long name": wall_board(3, "kk", "en", name=Text(LONG_NAME, "kk")),
    "long words": wall_board(
        0, name=Text(LONG_WORD, "kk"), columns=((board_post("kk", 1, title=LONG_WORD, lead=LONG_WORD),),)
    ),
    "nothing below": wall_board(2, "en", events=(), people=(), contacts=()),
    "signs of markup": wall_board(0, columns=((board_post("en", 2, title="# $x$ \\ @a *b* _c_ <i> `d` [e]"),),)),
    "yellow": wall_board(2, "ru", colors=("#ffd43b", "#000000")),
}  # fmt: skip


@pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
def test_it_is_one_sheet_of_a4_with_all_words_inside_its_margins(board, tmp_path):
    ((width, height, words),) = pages_of(board_pdf(board), tmp_path)

    assert (round(width), round(height)) == (595, 842)
    outside = [
        word
        for word, left, top, right, bottom in words
        if min(left, width - right) < MARGIN - 1 or min(top, height - bottom) < MARGIN - 3
    ]
    assert outside == []


@pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
def test_each_post_on_it_is_whole_and_has_a_code_that_is_read(board, tmp_path):
    pdf = board_pdf(board)
    ((_, _, words),) = pages_of(pdf, tmp_path)
    text = "".join(word for word, *_ in words).replace("\u200b", "")

    found = codes_on(pdf, tmp_path)

    for posts in board.columns:
        on_it = [post for post in posts if post.url in found]
        assert on_it, "no post of a language is on the board"
        for post in on_it:
            assert "".join(post.title.split()) in text
            assert "".join(post.lead.split()) in text
        if len(board.columns) > 1:  # newest first, and no gap
            assert on_it == list(posts[: len(on_it)])
    assert text.count("20.11.2026") == len(found)


def test_columns_fill_with_one_language_where_there_is_no_other(tmp_path):
    pdf = board_pdf(wall_board(16, "kk"))
    ((width, _, words),) = pages_of(pdf, tmp_path)

    starts = {round(left) for word, left, *_ in words if word == "Ұжымдық"}

    assert len(starts) == 2
    assert max(starts) > width / 2


def test_a_post_that_is_higher_than_the_sheet_is_passed_over(tmp_path):
    posts = (board_post("ru", 1, lead=LEADS["ru"] * 60), board_post("ru", 2))

    found = codes_on(board_pdf(wall_board(0, columns=(posts,))), tmp_path)

    assert found == {posts[1].url}


def test_it_is_tagged_has_a_title_a_language_and_its_fonts_in_it():
    with pikepdf.open(BytesIO(board_pdf(wall_board(2, "kk", "ru")))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("kk")
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Қалалық емхананың кәсіподақ ұйымы"
            assert metadata["pdfuaid:part"] == "1"
        fonts = [one.DescendantFonts[0].FontDescriptor for page in pdf.pages for one in page.Resources.Font.values()]
        assert fonts
        assert all({"/FontFile2", "/FontFile3"} & set(one.keys()) for one in fonts)


def test_the_same_board_is_the_same_bytes():
    assert board_pdf(wall_board(5, "kk", "ru")) == board_pdf(wall_board(5, "kk", "ru"))


def test_drawings_among_letters_stay_away_and_words_without_a_font_are_told():
    emoji = board_post("ru", 1, title="🎉 Победа 👩🏽‍⚕️ сегодня ❤️")
    chinese = board_post("ru", 2, lead="Гости из 北京 приехали.")

    board, left_out = parted(wall_board(0, columns=((emoji, chinese),)))

    assert [post.title for posts in board.columns for post in posts] == ["Победа сегодня"]
    assert left_out == (chinese,)
    assert board_pdf(board)


def test_a_board_whose_posts_all_lack_letters_says_that_there_is_nothing(tmp_path):
    board, _ = parted(wall_board(0, columns=((board_post("ru", 1, title="新聞"),),)))

    assert "Әзірге" in [word for word, *_ in pages_of(board_pdf(board), tmp_path)[0][2]]


def test_a_name_that_no_font_has_is_said():
    with pytest.raises(UnprintableError) as caught:
        board_pdf(replace(wall_board(1, "kk"), name=Text("工會", "kk")))
    assert caught.value.letters == "工會"
