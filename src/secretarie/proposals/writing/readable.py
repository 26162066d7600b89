"""How a key message reads. There is no official formula for B1; this is what is counted, and what it cannot see.

Counted: words per sentence, syllables per word, passive sentences, and office words from a list. The index is Douma's
adaptation of Flesch to Dutch: 206.84 - 0.93 x words per sentence - 77 x syllables per word. Above 60 most texts read as
B1, below 35 they are hard. It cannot see whether the contents are right, in a good order, or known to the reader; names
and figures count as words. Fewer than twenty words are not judged by the index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secretarie.proposals.writing.model import Check, Quote, Written
from secretarie.proposals.writing.plain import WORD, sentences
from secretarie.proposals.writing.points import quoted
from secretarie.proposals.writing.rulebook import PLAIN_WORDS, Book

KEY, PLACE = "key_message", "section_key_message"
VOWELS = re.compile(
    r"aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|eu|ie|oe|ui|ou|au|ij|ei|[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE
)
BECOMES = re.compile(r"\b(?:word(?:t|en)|werd(?:en)?)\b", re.IGNORECASE)
IS_DONE = re.compile(
    r"\b(?:is|zijn|was|waren)\b(?:\s+\S+){0,6}?\s+(?:\w{0,12}ge\w{3,}(?:d|t|en)|be\w{3,}d|ver\w{3,}d)\b", re.IGNORECASE
)
OFFICE_WORDS = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, PLAIN_WORDS), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
LEAST_WORDS, LEAST_SENTENCES, MOST_OFFICE_WORDS = 20, 2, 5


def of_key_message(book: Book, paper: Written) -> Iterator[Check]:
    """Everything about the key message; nothing when it is empty."""
    text = paper.words.get(KEY, "")
    if not text:
        return
    spans = list(sentences(text))
    yield from _sentences(book, text, spans)
    yield from _office_words(book, text)
    yield from _passive(book, text, spans)
    total = count(text)
    if total >= LEAST_WORDS and (index := douma(text)) < book.threshold("key-hard"):
        yield book.found("key-hard", PLACE, text, note=f"leesindex {index:.0f}")
    if total > book.threshold("key-long"):
        yield book.found("key-long", PLACE, text, note=f"{total} woorden")


def count(text: str) -> int:
    """How many words."""
    return len(WORD.findall(text))


def syllables(word: str) -> int:
    """How many groups of vowels, at least one."""
    return max(len(VOWELS.findall(word)), 1)


def douma(text: str) -> float:
    """The reading index of Douma; 100 for no words."""
    words = WORD.findall(text)
    if not words:
        return 100.0
    spoken = sum(map(syllables, words)) / len(words)
    return 206.84 - 0.93 * len(words) / max(len(list(sentences(text))), 1) - 77 * spoken


def _sentences(book: Book, text: str, spans: list[tuple[int, int]]) -> Iterator[Check]:
    for start, end in spans:
        words = text[start:end]
        if (length := count(words)) > book.threshold("key-sentence"):
            quote = Quote("", f"{words[:60].rstrip()} …" if len(words) > 60 else words)  # noqa: PLR2004 - enough to find it
            yield book.found("key-sentence", PLACE, words, span=(start, end), quotes=(quote,), note=f"{length} woorden")


def _office_words(book: Book, text: str) -> Iterator[Check]:
    seen: set[str] = set()
    for found in OFFICE_WORDS.finditer(text):
        word = found[0].lower()
        if word not in seen and len(seen) < MOST_OFFICE_WORDS:
            seen.add(word)
            quotes = (quoted(text, found.span()),)
            yield book.found("key-words", PLACE, word, span=found.span(), quotes=quotes, better=PLAIN_WORDS[word])


def _passive(book: Book, text: str, spans: list[tuple[int, int]]) -> Iterator[Check]:
    passive = [span for span in spans if is_passive(text[slice(*span)])]
    share = 100 * len(passive) / max(len(spans), 1)
    if len(passive) >= LEAST_SENTENCES and share > book.threshold("key-passive"):
        note = f"{len(passive)} van de {len(spans)} zinnen"
        yield book.found("key-passive", PLACE, text, span=passive[0], note=note)


def is_passive(sentence: str) -> bool:
    """Whether a sentence seems passive: a form of worden, or zijn with a participle. A guess: some are not."""
    return bool(BECOMES.search(sentence) or IS_DONE.search(sentence))
