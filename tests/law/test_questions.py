"""What the law leaves to judgement is a question with its article, in both languages."""

from datetime import date

import pytest

from secretarie.law import Answerer, NotInForceError, Question, all_norms, question


def test_a_question_names_its_article_in_both_languages() -> None:
    asked = Question("prior_information.serious", "art. 169 lid 4 Gemeentewet", "Is het ingrijpend?", "Is it serious?")
    assert asked.as_json() == {
        "code": "prior_information.serious",
        "article": "art. 169 lid 4 Gemeentewet",
        "text_nl": "Is het ingrijpend?",
        "text_en": "Is it serious?",
        "answered_by": "college",
    }


def test_an_open_norm_is_dated_like_any_other() -> None:
    asked = question("inform.serious_consequences", date(2026, 10, 6))
    assert asked.article == "art. 169 lid 4 Gemeentewet"
    assert asked.text_nl.endswith("?")
    assert asked.answered_by is Answerer.COLLEGE
    with pytest.raises(NotInForceError):
        question("inform.serious_consequences", date(2002, 3, 6))


def test_every_open_norm_asks_in_both_languages_and_says_who_answers() -> None:
    for values in all_norms().values():
        for asked in (question(n.key, n.valid_from) for n in values if n.unit == "question"):
            assert asked.text_nl.endswith("?")
            assert asked.text_en.endswith("?")
            assert asked.answered_by.nl
