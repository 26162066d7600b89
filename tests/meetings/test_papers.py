"""Signing: in the order of the law, by whose turn it is, with the process check kept (art. 59a, 32a, 171)."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from secretarie.access.performing import Forbidden, Gone, Refused, Stale
from secretarie.access.wall import Actor
from secretarie.audit.models import Entry
from secretarie.documents.models import Paper, Signature
from secretarie.law import Signer
from secretarie.meetings import actions
from secretarie.meetings.models import Attendance, Decision, Meeting
from secretarie.meetings.papers import Delegation
from secretarie.people.models import Absence
from tests.cast import TODAY, Cast
from tests.records import a_closed_meeting, tuning


def a_decision(cast: Cast, actor: Actor, kind: str = "college_letter", body: str = "college") -> Decision:
    held = Meeting.objects.count()
    meeting = a_closed_meeting(cast, actor, days_ago=1 + held, decisions=1)
    Attendance.objects.create(
        municipality_id=actor.municipality, meeting=meeting, person=cast.people["mayor"], capacity="member"
    )
    decision = Decision.objects.get(meeting=meeting)
    points = [{"number": "1", "text": "Een brief te sturen.", "ground": "art. 160 Gemeentewet"}]
    with tuning(meeting):
        Decision.objects.filter(pk=decision.pk).update(signature_kind=kind, body=body, points=points)
    return Decision.objects.get(pk=decision.pk)


def a_paper(cast: Cast, kind: str = "college_letter", delegation: Delegation | None = None, **kwargs: Any) -> Paper:
    with cast.acting_as("secretariat") as actor:
        return actions.prepare_paper(actor, a_decision(cast, actor, kind, **kwargs), delegation=delegation)


def now(paper: Paper) -> Paper:
    return Paper.objects.get(pk=paper.pk)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [o.code for o in refused.value.obstacles]


@pytest.mark.parametrize("kind", ["college_letter", "council_proposal"])
def test_the_mayor_signs_and_the_secretary_countersigns(cast: Cast, kind: str) -> None:
    paper = a_paper(cast, kind)
    assert paper.signers == ["mayor", "secretary"]
    with cast.acting_as("mayor") as actor:
        actions.sign(actor, [paper])
        assert now(paper).stage == Paper.Stage.TO_COUNTERSIGN
    with cast.acting_as("secretary") as actor:
        actions.countersign(actor, [now(paper)])
        assert now(paper).stage == Paper.Stage.SIGNED
        signatures = Signature.objects.filter(paper=paper)
        assert [(s.order, s.office) for s in signatures.order_by("order")] == [(1, "mayor"), (2, "secretary")]
        checks = {c["code"]: c["fine"] for c in signatures.get(order=2).check_shown}
        assert checks == dict.fromkeys(
            ["advice", "dissent", "competence", "recusal", "valid", "text", "withheld"], True
        )
        assert Entry.objects.filter(act="paper.countersign", root=f"documents.paper:{paper.pk}").count() == 2


@pytest.mark.parametrize("kind", ["agreement", "mayor_decision"])
def test_an_agreement_and_a_mayors_decision_need_no_countersign(cast: Cast, kind: str) -> None:
    paper = a_paper(cast, kind, body="mayor" if kind == "mayor_decision" else "college")
    with cast.acting_as("mayor") as actor:
        actions.sign(actor, [paper])
        assert now(paper).stage == Paper.Stage.SIGNED


def test_the_secretary_does_not_sign_before_the_mayor(cast: Cast) -> None:
    paper = a_paper(cast)
    with cast.acting_as("secretary") as actor, pytest.raises(Refused) as refused:
        actions.countersign(actor, [paper])
    assert codes(refused) == ["paper.order"]


def test_who_signs_for_the_mayor_when_he_is_away_is_the_first_deputy(cast: Cast) -> None:
    """Art. 77 lid 1 Gemeentewet."""
    paper = a_paper(cast)
    with cast.acting_as("mayor") as actor:
        Absence.objects.create(
            municipality_id=actor.municipality, person=cast.people["mayor"], valid_from=TODAY, valid_until=None
        )
        with pytest.raises(Refused) as refused:
            actions.sign(actor, [paper])
    assert codes(refused) == ["paper.not-yours"]
    with cast.acting_as("alderman") as actor:
        actions.sign(actor, [paper])
        assert Signature.objects.get(paper=paper).person_id == cast.people["alderman"].pk


def test_the_deputy_secretary_countersigns_only_when_the_secretary_is_away(cast: Cast) -> None:
    paper = a_paper(cast)
    with cast.acting_as("mayor") as actor:
        actions.sign(actor, [paper])
    with cast.acting_as("deputy_secretary") as actor:
        with pytest.raises(Refused) as refused:
            actions.countersign(actor, [now(paper)])
        assert codes(refused) == ["paper.not-yours"]
        Absence.objects.create(municipality_id=actor.municipality, person=cast.people["secretary"], valid_from=TODAY)
        actions.countersign(actor, [now(paper)])
        assert now(paper).stage == Paper.Stage.SIGNED


def test_the_countersign_lapses_when_the_secretary_signs_for_the_mayor(cast: Cast) -> None:
    """Art. 59a lid 3: not countersigned when the secretary or an official signs with the college's leave."""
    paper = a_paper(cast, delegation=Delegation(cast.people["secretary"], Signer.SECRETARY, empowered=True))
    assert paper.signers == ["secretary"]
    with cast.acting_as("secretary") as actor:
        actions.sign(actor, [paper])
        assert now(paper).stage == Paper.Stage.SIGNED


def test_the_countersign_stays_when_an_alderman_signs_for_the_mayor(cast: Cast) -> None:
    paper = a_paper(cast, delegation=Delegation(cast.people["alderman"], Signer.MEMBER, empowered=True))
    assert paper.signers == ["member", "secretary"]
    with cast.acting_as("mayor") as actor, pytest.raises(Refused):
        actions.sign(actor, [paper])
    with cast.acting_as("alderman") as actor:
        actions.sign(actor, [paper])
        assert now(paper).stage == Paper.Stage.TO_COUNTERSIGN


def test_an_alderman_signs_no_agreement_without_a_power_of_attorney(cast: Cast) -> None:
    """Art. 171 lid 2 Gemeentewet."""
    with pytest.raises(Refused) as refused:
        a_paper(cast, "agreement", Delegation(cast.people["alderman"], Signer.MEMBER, empowered=False))
    assert codes(refused) == ["signing.not-empowered"]


def test_a_paper_is_made_once_and_only_where_one_goes_out(cast: Cast) -> None:
    with cast.acting_as("secretariat") as actor:
        decision = a_decision(cast, actor)
        actions.prepare_paper(actor, decision)
        with pytest.raises(Refused) as twice:
            actions.prepare_paper(actor, Decision.objects.get(pk=decision.pk))
        with pytest.raises(Refused) as none:
            actions.prepare_paper(actor, a_decision(cast, actor, "none"))
    assert codes(twice) == ["paper.made"]
    assert codes(none) == ["paper.none"]


def test_of_two_who_sign_at_once_the_second_is_told(cast: Cast) -> None:
    paper = a_paper(cast)
    with cast.acting_as("mayor") as actor:
        actions.sign(actor, [paper])
        with pytest.raises(Stale):
            actions.sign(actor, [paper])
        with pytest.raises(Refused) as refused:
            actions.sign(actor, [now(paper)])
    assert codes(refused) == ["paper.order"]


def test_several_at_once_are_all_signed_or_none(cast: Cast) -> None:
    mine, other = (
        a_paper(cast),
        a_paper(cast, delegation=Delegation(cast.people["alderman"], Signer.MEMBER, empowered=True)),
    )
    with cast.acting_as("mayor") as actor:
        with pytest.raises(Refused) as refused:
            actions.sign(actor, [mine, other])
        assert [o.about for o in refused.value.obstacles] == [str(other.pk)]
        assert not Signature.objects.exists()
        actions.sign(actor, [mine])


def test_who_may_not_sign_or_does_not_see_is_stopped(cast: Cast) -> None:
    paper = a_paper(cast)
    with cast.acting_as("clerk") as actor, pytest.raises(Forbidden):
        actions.sign(actor, [paper])
    with cast.acting_as("team_manager") as actor, pytest.raises(Gone):
        actions.sign(actor, [paper])


def test_the_page_shows_the_check_and_opening_it_counts_as_reading(cast: Cast) -> None:
    paper = a_paper(cast)
    client = cast.client("mayor")
    form = {"paper": f"{paper.pk}-{paper.revision}"}
    unread = client.post(reverse("papers:sign"), form)
    assert unread["Location"] == reverse("papers:paper", args=[paper.pk])
    page = client.get(reverse("papers:paper", args=[paper.pk])).content.decode()
    assert "Quorum en geldige stemming" in page
    assert "Gelezen" in client.get(reverse("papers:list")).content.decode()
    assert client.post(reverse("papers:sign"), form, follow=True).status_code == 200
    with cast.acting_as("mayor"):
        assert Signature.objects.filter(paper=paper).count() == 1
    assert "handtekening" in cast.client("secretary").get(reverse("papers:list")).content.decode()


def test_hostile_choices_are_not_found_and_nothing_is_signed(cast: Cast) -> None:
    a_paper(cast)
    client = cast.client("mayor")
    for value in ("x", "999999-0", "1", "-1-0", "1-1; DROP TABLE"):
        assert client.post(reverse("papers:sign"), {"paper": value}).status_code == 404
    assert client.post(reverse("papers:sign"), {}, follow=True).status_code == 200


def test_the_list_asks_the_same_number_of_questions_however_many_wait(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    client = cast.client("mayor")
    a_paper(cast)
    with django_assert_max_num_queries(24):
        client.get(reverse("papers:list"))
    for _ in range(6):
        a_paper(cast)
    with django_assert_max_num_queries(24):
        client.get(reverse("papers:list"))


def test_of_papers_to_sign_and_to_countersign_all_or_none_is_signed(cast: Cast) -> None:
    """The page of the refusal says that nothing was changed."""
    own = a_paper(cast, delegation=Delegation(cast.people["secretary"], Signer.SECRETARY, empowered=True))
    letter = a_paper(cast)
    with cast.acting_as("mayor") as actor:
        actions.sign(actor, [letter])
    client = cast.client("secretary")
    for paper in (own, letter):
        client.get(reverse("papers:paper", args=[paper.pk]))
    seen_too_early = [f"{own.pk}-{own.revision}", f"{letter.pk}-0"]
    assert client.post(reverse("papers:sign"), {"paper": seen_too_early}).status_code == 409
    with cast.acting_as("secretary"):
        assert now(own).stage == Paper.Stage.TO_SIGN
