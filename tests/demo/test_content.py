"""The demo's content: people, calendar, subjects, history, the living week."""

from datetime import date, time

from secretarie.demo.content import calendar
from secretarie.demo.content.lindervoort import LINDERVOORT
from secretarie.demo.content.veldrade import VELDRADE

TODAY = date(2026, 11, 23)


def test_every_person_has_one_key_and_one_login_in_both_municipalities():
    everyone = (*LINDERVOORT.persons, *VELDRADE.persons)
    assert len({person.key for person in everyone}) == len(everyone)
    assert len({person.login for person in everyone}) == len(everyone)
    assert LINDERVOORT.person("haverlande").login == "liesbeth.haverlande"
    assert LINDERVOORT.person("elouahdani").after_title == "El Ouahdani"


def test_every_key_that_is_named_exists():
    for municipality in (LINDERVOORT, VELDRADE):
        persons = {person.key for person in municipality.persons}
        units = {unit.key for unit in municipality.units}
        named = {row.person for row in (*municipality.terms, *municipality.deputies, *municipality.grants)}
        named |= {key for row in municipality.portfolios for key in (row.holder, row.substitute)}
        named |= {unit.manager for unit in municipality.units}
        assert named <= persons
        assert {unit.parent for unit in municipality.units if unit.parent} <= units
        assert {person.unit for person in municipality.persons if person.unit} <= units


def test_the_college_changes_on_4_june_2026():
    before, after = LINDERVOORT.college(date(2026, 6, 3)), LINDERVOORT.college(date(2026, 6, 4))
    assert before == ("brakelaar", "tadema", "straatman", "elouahdani", "wiarda", "hessing")
    assert after == ("brakelaar", "tadema", "elouahdani", "vonderman", "kloosterziel", "druijfhout")
    assert LINDERVOORT.deputy_order("mayor", TODAY)[:2] == ("tadema", "elouahdani")
    assert "wiarda" in {term.person for term in LINDERVOORT.councillors(TODAY)}
    assert "vonderman" not in {term.person for term in LINDERVOORT.councillors(TODAY)}


def test_every_topic_has_one_holder_on_every_day():
    topics = {topic for row in LINDERVOORT.portfolios for topic in row.topics}
    for day in (date(2024, 11, 5), date(2026, 6, 3), date(2026, 6, 4), TODAY):
        rows = LINDERVOORT.portfolios_on(day)
        assert sorted(topic for row in rows for topic in row.topics) == sorted(topics)
        assert {row.holder for row in rows} <= set(LINDERVOORT.college(day))
    assert LINDERVOORT.portfolio_for("climate", date(2026, 6, 3)).holder == "wiarda"
    assert LINDERVOORT.portfolio_for("climate", date(2026, 6, 4)).holder == "kloosterziel"


def test_the_seats_of_the_council_add_up():
    assert sum(party.seats for party in LINDERVOORT.parties) == LINDERVOORT.seats == 29
    assert sum(party.seats for party in LINDERVOORT.parties if party.coalition) == 21
    assert sum(party.seats for party in VELDRADE.parties) == VELDRADE.seats == 15


def test_the_rhythm_of_2026():
    days = {meeting.day: meeting for meeting in calendar.college_meetings(date(2026, 1, 1), date(2027, 1, 10))}
    assert min(days) == date(2026, 1, 6)
    assert days[date(2026, 7, 7)].kind == "regular"
    recess = [day for day in days if date(2026, 7, 7) < day < date(2026, 8, 25)]
    assert recess == [date(2026, 7, 14), date(2026, 7, 28), date(2026, 8, 11), date(2026, 8, 13)]
    assert [days[day].kind for day in recess] == ["duty", "duty", "duty", "second"]
    assert days[date(2026, 8, 25)].kind == "regular"
    assert [day for day in days if day > date(2026, 12, 8)] == [date(2026, 12, 15), date(2027, 1, 5)]
    assert days[date(2026, 11, 24)].start == time(9, 30)
    assert date(2026, 5, 5) not in days
    assert "feestdag" in days[date(2026, 5, 6)].note


def test_the_council_cycle_of_december_2026_is_the_worked_example():
    cycle = calendar.cycle_for(date(2026, 11, 10))
    assert cycle is not None
    assert cycle.council == date(2026, 12, 17)
    assert cycle.committees == (date(2026, 12, 1), date(2026, 12, 2))
    assert cycle.agenda_committee == date(2026, 11, 16)
    assert cycle.to_clerk == date(2026, 11, 11)
    assert cycle.closing == date(2026, 11, 5)
    assert cycle.management_team == date(2026, 10, 28)


def test_closing_time_is_the_thursday_before_and_release_the_friday():
    meeting = calendar.college_meetings(date(2026, 11, 24), date(2026, 11, 24))[0]
    assert meeting.closing.isoformat() == "2026-11-19T12:00:00"
    assert meeting.release.isoformat() == "2026-11-20T12:00:00"


def test_a_list_is_adopted_in_the_next_meeting_with_a_quorum():
    assert calendar.adoption_day(date(2026, 11, 17)) == date(2026, 11, 24)
    assert calendar.adoption_day(date(2026, 7, 28)) == date(2026, 8, 13)
    assert calendar.adoption_day(date(2026, 8, 13)) == date(2026, 8, 25)
    assert calendar.adoption_day(date(2026, 6, 2)) == date(2026, 6, 9)


def test_veldrade_meets_on_monday_afternoon():
    meetings = calendar.veldrade_meetings(calendar.VELDRADE_FIRST, TODAY)
    assert 15 <= len(meetings) <= 22
    assert {meeting.day.weekday() for meeting in meetings} == {0}
    assert {meeting.start for meeting in meetings} == {time(14)}
