"""Differences: by block, then by word; escaped, and quick on anything."""

import time

from secretarie.documents.difference import blocks, html_difference, paired, words_difference


def test_a_changed_word_is_marked_inside_its_paragraph() -> None:
    html, changed = html_difference("<p>De brug is oud.</p><p>Klaar.</p>", "<p>De brug is zwak.</p><p>Klaar.</p>")
    assert html == "<p>De brug is <del>oud</del><ins>zwak</ins>.</p><p>Klaar.</p>"
    assert changed


def test_blocks_come_and_go_and_items_stay_in_their_list() -> None:
    html, _changed = html_difference("<ul><li>een</li><li>twee</li></ul>", "<ul><li>een</li></ul><h3>Kop</h3>")
    assert html == "<ul><li>een</li><li><del>twee</del></li></ul><h3><ins>Kop</ins></h3>"


def test_the_same_text_has_no_marks() -> None:
    html, changed = html_difference("<p>a<br>b</p>", "<p>a<br>b</p>")
    assert (html, changed) == ("<p>a<br>b</p>", False)


def test_only_bold_changed_is_a_change_too() -> None:
    html, changed = html_difference("<p>let op</p>", "<p><strong>let</strong> op</p>")
    assert changed
    assert "<del>let op</del>" in html


def test_rows_of_a_table_are_compared() -> None:
    head = "<thead><tr><th>jaar</th><th>bedrag</th></tr></thead>"
    old = f"<table>{head}<tbody><tr><td>2027</td><td>10</td></tr></tbody></table>"
    html, _changed = html_difference(old, old.replace("10", "12"))
    assert "2027 | <del>10</del><ins>12</ins>" in html


def test_two_texts_with_little_in_common_stand_whole_beside_each_other() -> None:
    html, _changed = html_difference("<p>Alles over bruggen en wegen.</p>", "<p>Zorg kost meer dan gedacht.</p>")
    assert html == "<p><del>Alles over bruggen en wegen.</del></p><p><ins>Zorg kost meer dan gedacht.</ins></p>"


def test_what_looks_like_html_is_text() -> None:
    html, _changed = html_difference("<p>&lt;script&gt;x</p>", "<p>&lt;script&gt;y &amp; z</p>")
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert words_difference("<ins>", "<b>").count("<ins>") == 1


def test_rows_are_paired_in_order() -> None:
    old, new = (
        ["de straat herstellen", "de brug schilderen"],
        ["de straat geheel herstellen", "iets anders", "de brug schilderen"],
    )
    assert list(paired(old, new, str)) == [
        ("de straat herstellen", "de straat geheel herstellen"),
        (None, "iets anders"),
        ("de brug schilderen", "de brug schilderen"),
    ]


def test_a_hostile_text_is_compared_in_a_moment() -> None:
    same, other = "<p>" + "aa " * 20_000 + "</p>", "<p>" + "aa b " * 12_000 + "</p>"
    many = "".join(f"<p>regel {n} aa aa aa</p>" for n in range(3000))
    start = time.monotonic()
    html_difference(same, other)
    html_difference(many, many.replace("regel", "zin"))
    words_difference("a b " * 20_000, "b a " * 20_000)
    assert time.monotonic() - start < 20


def test_blocks_of_odd_html_lose_no_words() -> None:
    found = [block.text for block in blocks("los <ul><li>a<ul><li>b</li></ul>c</li></ul><p>d")]
    assert " ".join(found).split() == ["los", "a", "b", "c", "d"]
