"""What the law leaves to judgement is a question with its article, in both languages."""

from secretarie.law import Question


def test_a_question_names_its_article_in_both_languages() -> None:
    asked = Question("prior_information.serious", "art. 169 lid 4 Gemeentewet", "Is het ingrijpend?", "Is it serious?")
    assert asked.as_json() == {
        "code": "prior_information.serious",
        "article": "art. 169 lid 4 Gemeentewet",
        "text_nl": "Is het ingrijpend?",
        "text_en": "Is it serious?",
    }
