"""Every word of a document is placed, or shown as unplaced, help or beside the text: none is lost, none is made up."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from html import unescape
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from secretarie.proposals.word.reader import read
from secretarie.proposals.word.reading import Reading
from tests.proposals.word.filling import TEMPLATE, filled, needs_template
from tests.proposals.word.making import docx, head, p, run, table
from tests.proposals.word.test_template import LONG

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SIGN = re.compile(r"[^\W_]")

NAMES = st.sampled_from(["Inleiding", "Beslispunten", "Argumenten", "Kanttekeningen", "Financiën", "Bijlagen", "Groen"])
WORDS = st.text("abc é1.2(:–\t", min_size=1, max_size=20)
RUNS = st.builds(run, WORDS, st.sampled_from(["b", "i", "u", "vanish", "strike"]))
PARAS = st.lists(RUNS, min_size=1, max_size=4).map(lambda runs: p(*runs))
TYPED = st.builds(lambda n, m, w: p(f"{n}.{m} {w}"), st.integers(1, 3), st.integers(1, 3), WORDS)
TABLES = st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=3).map(lambda rows: table(*rows))
PLAIN = NAMES.map(lambda name: p(run(name, "b")))
BLOCKS = st.one_of(NAMES.map(head), PLAIN, PARAS, TYPED, TABLES, NAMES.map(lambda name: head(name, 2)))


def said(content: bytes) -> Counter[str]:
    """The letters and figures of the body as another library finds them, without what was deleted or doubled."""
    with zipfile.ZipFile(BytesIO(content)) as pack:
        root = etree.fromstring(pack.read("word/document.xml"))
    for gone in [*root.iter(f"{W}del"), *root.iter(f"{MC}Fallback"), *root.iter(f"{W}instrText")]:
        gone.getparent().remove(gone)
    text = ""
    for node in root.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p"):
        text += (node.text or "") if node.tag == f"{W}t" else " "
    return Counter(SIGN.findall(text))


def kept(found: Reading) -> Counter[str]:
    """The letters and figures of everything that the reader hands over."""
    every = [found.subject, *found.sections.values(), *found.attachments, *found.headings]
    every += [f"{one.number} {one.text}" for one in found.points]
    every += [f"{one.number} {one.title} {one.text}" for one in found.arguments]
    every += [f"{one.reference} {one.title}" for one in found.relations]
    every += [f"{one.label} {one.value}" for one in found.fields]
    every += [one.text for one in (*found.unplaced, *found.guidance) if one.under or one.number]
    return Counter(SIGN.findall(unescape(re.sub(r"<[^>]*>", " ", " ".join(every)))))


@given(st.lists(BLOCKS, max_size=12))
@settings(deadline=None, max_examples=150)
def test_no_word_is_lost_and_none_made_up(blocks: list[str]) -> None:
    content = docx(head("Inleiding") + p("begin") + "".join(blocks))
    assert kept(read(content)) == said(content)


@needs_template
def test_nothing_of_the_template_is_lost() -> None:
    for content in (TEMPLATE.read_bytes(), filled(LONG)):
        found = read(content)
        labels = "".join(
            {"commitment": "Toezegging", "question": "Schriftelijke vragen"}[r.kind] for r in found.relations
        ) + "".join(str(n) for n, _name in enumerate(found.attachments, start=1))
        assert said(content) == kept(found) + Counter(SIGN.findall(labels))
