"""Taking a proposal back, and saying what it belongs to."""

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.proposals import actions
from secretarie.proposals.models import Aside, Proposal, Relation, Stage
from secretarie.proposals.particulars import RelationText
from tests.cast import Cast
from tests.make import a_draft, a_proposal_at
from tests.proposals.acts import do, entries, now, refused


def draft(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor)


def test_the_author_takes_it_back_with_a_reason_that_stays(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    do(cast, "author", actions.retract, proposal, reason="De subsidie gaat niet door.")
    back = now(cast, proposal)
    assert (back.aside, back.stage) == (Aside.RETRACTED, Stage.GATE)
    html = cast.client("secretary").get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "De subsidie gaat niet door." in html
    assert len(entries(cast, "proposal.retract")) == 1


def test_without_a_reason_twice_or_by_another_it_is_refused(cast: Cast) -> None:
    proposal = draft(cast)
    assert refused(cast, "author", actions.retract, proposal, reason=" ") == {"retract.no-reason"}
    sent = a_proposal_at(cast, Stage.GATE)
    assert refused(cast, "secretary", actions.retract, sent, reason="x") == {"proposal.not-yours"}
    with pytest.raises(Forbidden):
        do(cast, "alderman", actions.retract, sent, reason="x")
    with cast.acting_as("other_author") as actor, pytest.raises(Gone):
        actions.retract(actor, proposal, reason="x")
    seen = now(cast, proposal)
    do(cast, "author", actions.retract, proposal, reason="x")
    with cast.acting_as("colleague") as actor, pytest.raises(Stale):
        actions.retract(actor, seen, reason="y")
    assert refused(cast, "author", actions.retract, proposal, reason="x") == {"proposal.retracted"}


@pytest.mark.parametrize("stage", [Stage.ON_AGENDA, Stage.DECIDED, Stage.PUBLISHED])
def test_from_the_agenda_on_it_is_no_longer_the_authors_to_take_back(cast: Cast, stage: Stage) -> None:
    proposal = draft(cast)
    with cast.acting_as("author"):
        Proposal.objects.filter(pk=proposal.pk).update(stage=stage)
    assert refused(cast, "author", actions.retract, proposal, reason="x") == {"proposal.on-agenda"}


def test_what_was_taken_back_cannot_be_written_at_or_added_to(cast: Cast) -> None:
    proposal = draft(cast)
    do(cast, "author", actions.retract, proposal, reason="x")
    assert cast.client("author").get(f"/voorstellen/{proposal.number}/schrijf/").status_code == 409
    assert cast.client("author").get("/voorstellen/?toon=mijn").context["rows"] == []
    assert len(cast.client("author").get("/voorstellen/?toon=ingetrokken").context["rows"]) == 1


def test_the_page_keeps_a_refused_reason_and_carries_a_good_one_out(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    address = f"/voorstellen/{proposal.number}/intrekken/"
    empty = client.post(address, {"revision": "0", "reason": ""})
    assert empty.status_code == 422
    assert "Er is nog geen reden" in empty.content.decode()
    stale = client.post(address, {"revision": "99", "reason": "Mijn lange reden"})
    assert stale.status_code == 422
    assert "Mijn lange reden" in stale.content.decode()
    assert client.post(address, {"revision": "0", "reason": "Niet meer nodig"}).status_code == 302
    assert now(cast, proposal).aside == Aside.RETRACTED


def test_relations_are_added_and_ended_at_any_stage_by_writer_and_office(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    base = f"/voorstellen/{proposal.number}/hoort-bij/"
    office, author = cast.client("secretariat"), cast.client("author")
    sent = {"kind": "motion", "reference": "M-12", "title": "Veilige kades", "revision": now(cast, proposal).revision}
    assert office.post(base, sent).status_code == 302
    assert author.post(base, {**sent, "reference": "M-13", "revision": now(cast, proposal).revision}).status_code == 302
    with cast.acting_as("author"):
        first = Relation.objects.get(proposal=proposal, reference="M-12")
    html = author.get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "M-12" in html
    assert "M-13" in html
    assert author.post(f"{base}{first.pk}/einde/", {"revision": now(cast, proposal).revision}).status_code == 302
    with cast.acting_as("author"):
        stands = Relation.objects.filter(proposal=proposal, ended=False)
        assert [r.reference for r in stands] == ["M-13"]
        assert Relation.objects.filter(proposal=proposal).count() == 2


def test_a_relation_without_a_number_is_told_and_kept(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    response = client.post(
        f"/voorstellen/{proposal.number}/hoort-bij/", {"kind": "motion", "title": "Iets", "revision": "0"}
    )
    assert response.status_code == 422
    assert "Iets" in response.content.decode()


def test_readers_have_no_such_acts(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    html = cast.client("mayor").get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "/intrekken/" not in html
    assert "/hoort-bij/" not in html
    assert cast.client("mayor").post(f"/voorstellen/{proposal.number}/intrekken/", {"reason": "x"}).status_code == 403


def test_the_same_relations_again_change_nothing(cast: Cast) -> None:
    proposal = draft(cast)
    relations = (RelationText("motion", "M-12", "Veilige kades"),)
    do(cast, "author", actions.relate, proposal, relations=relations)
    do(cast, "author", actions.relate, proposal, relations=relations)
    with cast.acting_as("author"):
        assert Relation.objects.filter(proposal=proposal).count() == 1
