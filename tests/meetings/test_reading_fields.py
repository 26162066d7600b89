"""The reader on fictional lists: the fields above the items, the adoption and the signatures below."""

from __future__ import annotations

from datetime import date

import pytest

from secretarie.meetings.reading import (
    ProblemCode,
    Role,
    Why,
    read_list,
)
from tests.meetings.papers import (
    HEAD,
    SIGNERS,
    TAIL,
    paper,
    problems,
    reading,
)


class TestHead:
    @pytest.mark.parametrize(
        ("label", "code", "gives"),
        [
            ("Datum", ProblemCode.NO_DATE, "date"),
            ("Locatie", ProblemCode.NO_PLACE, "place"),
            ("Voorzitter", ProblemCode.NO_CHAIR, "chair"),
            ("Join registratie", ProblemCode.NO_REGISTRATION, "registration"),
        ],
    )
    def test_a_missing_field_is_none_and_a_problem(self, label: str, code: ProblemCode, gives: str) -> None:
        found = reading(head={name: value for name, value in HEAD.items() if name != label})
        assert getattr(found, gives) is None
        assert code in problems(found)

    def test_without_attendance_nobody_is_there(self) -> None:
        found = reading(head={name: value for name, value in HEAD.items() if name not in ("Aanwezigen", "Afwezigen")})
        assert (found.present, found.minute_takers, found.acting_secretary) == ((), (), None)
        assert problems(found) == {
            ProblemCode.NO_PRESENT,
            ProblemCode.NO_SECRETARY,
            ProblemCode.NO_MINUTE_TAKER,
        }
        assert {problem.code for problem in found.blocking} == {ProblemCode.NO_PRESENT}

    @pytest.mark.parametrize(
        ("written", "day"),
        [
            ("12-5-2026", date(2026, 5, 12)),
            ("12 mei 2026", date(2026, 5, 12)),
            ("Dinsdag 12 mei 2026", date(2026, 5, 12)),
            ("12/05/2026", date(2026, 5, 12)),
            ("1 sept. 2026", date(2026, 9, 1)),
            ("31-02-2026", None),
            ("12 of 13 mei", None),
            ("12-05-2026 en 13-05-2026", None),
        ],
    )
    def test_dates(self, written: str, day: date | None) -> None:
        found = reading(head=HEAD | {"Datum": written})
        assert found.date == day
        assert (ProblemCode.BAD_DATE in problems(found)) == (day is None)

    def test_other_words_for_the_labels(self) -> None:
        words = {
            "Vergaderdatum": "12-05-2026",
            "Zaaknummer": "Z/26/000123",
            "Plaats": "Raadhuis",
            "Voorzitter": "Loco-burgemeester A. ten Bosch",
            "Aanwezig": "Wethouder J.P. van de Laar",
            "Met kennisgeving afwezig": "Burgemeester M. Zandvliet",
            "Gemeentesecretaris": "S. Verhoef",
            "Notulist": "T. Moerman",
        }
        found = reading(head=words)
        assert found.unplaced == ()
        assert found.problems == ()
        assert found.chair.role is Role.DEPUTY_MAYOR
        assert [(person.name, person.role) for person in found.present] == [
            ("J.P. van de Laar", Role.ALDERMAN),
            ("S. Verhoef", Role.SECRETARY),
        ]
        assert [person.name for person in found.minute_takers] == ["T. Moerman"]

    def test_an_unknown_label_is_reported_with_its_value(self) -> None:
        found = reading(head=HEAD | {"Wachtwoord": "sesam"})
        assert [(one.text, one.page) for one in found.unplaced] == [("Wachtwoord sesam", 1)]
        assert (found.unplaced[0].why, found.unplaced[0].detail) == (Why.UNKNOWN_LABEL, "Wachtwoord")

    def test_label_and_value_in_one_line(self) -> None:
        lines = "\\ ".join(f"{label}: {value}" for label, value in HEAD.items()).replace("B&W", "BW")
        found = reading(head={}, before=lines)
        assert found.blocking == ()
        assert found.date == date(2026, 5, 12)
        assert [person.name for person in found.present] == ["A. ten Bosch", "J.P. van de Laar", "S. Verhoef"]

    def test_a_field_that_stands_twice(self) -> None:
        found = reading(head=HEAD | {"Vergaderdatum": "13-05-2026"})
        assert ProblemCode.FIELD_TWICE in problems(found)

    def test_somebody_present_and_absent(self) -> None:
        found = reading(head=HEAD | {"Afwezigen": "Wethouder A. ten Bosch"})
        assert ProblemCode.PRESENT_AND_ABSENT in problems(found)

    def test_what_names_nobody_is_reported(self) -> None:
        found = reading(head=HEAD | {"Afwezigen": "Wethouder R. Ouwehand, wegens ziekte thuis gebleven"})
        assert [(one.text, one.why) for one in found.unplaced] == [("wegens ziekte thuis gebleven", Why.NAMES_NOBODY)]

    def test_a_chair_that_is_nobody(self) -> None:
        found = reading(head=HEAD | {"Voorzitter": "wisselend per punt"})
        assert found.chair is None
        assert [(problem.code, problem.detail) for problem in found.problems] == [
            (ProblemCode.UNCLEAR_CHAIR, "wisselend per punt")
        ]

    def test_guests_are_kept_as_written(self) -> None:
        found = reading(head=HEAD | {"Gasten": "Team Communicatie (bij punt 3)"})
        assert (found.guests, found.problems, found.unplaced) == ("Team Communicatie (bij punt 3)", (), ())

    def test_two_municipalities(self) -> None:
        tail = (TAIL[0], "Het college van burgemeester en wethouders van de gemeente Veldrade,")
        found = reading(tail=tail)
        assert found.municipality is None
        assert ProblemCode.TWO_MUNICIPALITIES in problems(found)

    def test_a_line_above_the_fields_is_reported(self) -> None:
        found = reading(
            head={}, before="Nog niet verspreiden\n\nDatum: 12-05-2026\n\nVoorzitter: Burgemeester M. Zandvliet"
        )
        assert [(one.text, one.why) for one in found.unplaced] == [
            ("Nog niet verspreiden", Why.NEITHER_TITLE_NOR_FIELD)
        ]
        assert found.date == date(2026, 5, 12)


class TestTail:
    def test_a_list_without_its_last_page_says_so(self) -> None:
        found = read_list(paper(tail=(), signers=(), pages=2))
        assert found.adopted_on is None
        assert problems(found) == {ProblemCode.NO_ADOPTION, ProblemCode.NO_SIGNERS, ProblemCode.PAGES_MISSING}
        assert {problem.code for problem in found.blocking} == {ProblemCode.NO_ADOPTION, ProblemCode.PAGES_MISSING}

    def test_adopted_before_the_meeting(self) -> None:
        found = reading(tail=("Vastgesteld in de vergadering gehouden op 5 mei 2026.", TAIL[1]))
        assert problems(found) == {ProblemCode.ADOPTED_BEFORE_MEETING}

    def test_a_date_of_adoption_that_is_none(self) -> None:
        found = reading(tail=("Vastgesteld in de vergadering van volgende week.", TAIL[1]))
        assert (found.adopted_on, problems(found)) == (None, {ProblemCode.BAD_ADOPTION_DATE})

    def test_another_sentence_of_adoption(self) -> None:
        found = reading(tail=("Aldus vastgesteld door het college op dinsdag 19 mei 2026", TAIL[1]))
        assert (found.adopted_on, found.problems) == (date(2026, 5, 19), ())

    def test_office_above_the_name(self) -> None:
        found = reading(signers=[(office, name) for name, office in SIGNERS])
        assert [(signer.name, signer.office) for signer in found.signers] == [
            ("mr. S. Verhoef", "gemeentesecretaris"),
            ("drs. M. Zandvliet", "burgemeester"),
        ]

    def test_what_stands_loose_under_the_list_is_reported(self) -> None:
        found = reading(end="#v(20pt)\nRecept voor erwtensoep")
        assert [one.text for one in found.unplaced] == ["Recept voor erwtensoep"]
