"""Short words in short sentences are understood by everybody, on a bus too."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import Sentence
from plugins.newsdesk.words.bounds import BOUNDS, EASY_WORD, hardness
from plugins.newsroom import tell

REMEDY = tell("begin with this sentence: make two of it, and put everyday words in the place of long ones")
_FEWEST_WORDS, _FEWEST_SENTENCES = 40, 3
"""Below these a name or a list decides alone."""
_BEGINNING = 40


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a text whose LIX is far above that of others in its language, and its heaviest sentence."""
    sentences = [sentence for sentence in text.sentences if sentence.words]
    words, most = sum(len(sentence.words) for sentence in sentences), BOUNDS[text.language].hardness
    if words < _FEWEST_WORDS or len(sentences) < _FEWEST_SENTENCES:
        return
    measured = round(hardness(words, sum(map(_hard_words, sentences)), len(sentences)))
    if measured > most:
        heaviest = max(sentences, key=lambda one: len(one.words) + 2 * _hard_words(one))
        begin = heaviest.text[:_BEGINNING].rsplit(" ", 1)[0]
        message = tell(
            "the text is hard to read: {measured} points, and {most} are many; the heaviest sentence is '{begin}…'",
            measured=measured,
            most=most,
            begin=begin,
        )
        yield Advice(heaviest.line, message, REMEDY)


def _hard_words(sentence: Sentence) -> int:
    return sum(len(word) > EASY_WORD for word in sentence.words)


RULE = Rule(find)
