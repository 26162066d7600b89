"""Writing together: who writes too, comments until they are resolved, a copy, what was decided before."""

from typing import Any

import pytest

from secretarie.access.performing import Forbidden, Gone, Stale
from secretarie.access.wall import intern_circle, visible
from secretarie.documents.openness import Openness
from secretarie.proposals import actions
from secretarie.proposals.earlier import earlier, telling
from secretarie.proposals.models import Attachment, Comment, DecisionPoint, Proposal, Relation, Stage, Version
from secretarie.proposals.particulars import Handling
from secretarie.proposals.sight import SECRET
from tests.cast import Cast
from tests.make import a_draft, a_passed_proposal, a_proposal_at, a_text, an_attachment
from tests.proposals.acts import do, entries, now, refused, sees


@pytest.fixture
def draft(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor, text=a_text(points=2))


def commented(cast: Cast, proposal: Proposal, key: str = "adviser_finance", **given: Any) -> Comment:
    return do(cast, key, actions.comment, proposal, **{"text": "Dit klopt niet.", "place": "point-2", **given})


def test_a_colleague_of_another_unit_writes_too(cast: Cast, draft: Proposal) -> None:
    assert not sees(cast, "other_author", draft)
    do(cast, "author", actions.share, draft, person=cast.people["other_author"])
    do(cast, "other_author", actions.save, now(cast, draft, "other_author"), text=a_text("Beter onderwerp"))
    assert now(cast, draft).subject == "Beter onderwerp"
    assert [e["note"] for e in entries(cast, "proposal.share")] == [cast.people["other_author"].name]
    mine = cast.client("other_author").get("/voorstellen/?toon=mijn").content.decode()
    assert "Beter onderwerp" in mine


def test_who_writes_no_longer_reads_no_longer(cast: Cast, draft: Proposal) -> None:
    do(cast, "author", actions.share, draft, person=cast.people["other_author"])
    do(cast, "author", actions.unshare, now(cast, draft), person=cast.people["other_author"])
    assert now(cast, draft).co_authors == []
    assert not sees(cast, "other_author", draft)


def test_the_pen_is_not_shared_with_just_anybody(cast: Cast, draft: Proposal) -> None:
    people = cast.people
    assert refused(cast, "author", actions.share, draft, person=people["author"]) == {"share.author"}
    assert refused(cast, "author", actions.share, draft, person=people["alderman"]) == {"share.no-author"}
    do(cast, "author", actions.share, draft, person=people["other_author"])
    assert refused(cast, "author", actions.share, now(cast, draft), person=people["other_author"]) == {"share.twice"}
    on_its_way = a_proposal_at(cast, Stage.TEAM_MANAGER)
    codes = refused(cast, "author", actions.share, on_its_way, person=people["other_author"])
    assert codes == {"proposal.on-its-way"}
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        actions.share(actor, draft, person=people["other_author"])


def test_a_comment_stands_beside_the_text_and_holds_the_proposal_until_it_is_resolved(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    made = commented(cast, proposal, place="")
    client = cast.client("author")
    page = client.get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "Dit klopt niet." in page
    assert "comment.open" in refused(cast, "author", actions.submit, now(cast, proposal))
    url = f"/voorstellen/{proposal.number}/opmerking/{made.pk}/afgehandeld/"
    assert client.post(url, {"revision": made.revision, "answer": "Aangepast."}).status_code == 302
    resolved = now(cast, made)
    assert (resolved.answer, resolved.resolved_by_id) == ("Aangepast.", cast.people["author"].pk)
    assert "comment.open" not in refused(cast, "author", actions.submit, now(cast, proposal))


def test_comments_are_for_the_organisation_not_for_the_college(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    made = commented(cast, proposal, place="")
    do(cast, "author", actions.resolve, made, answer="Gezien.")
    with cast.acting_as("adviser_finance"):
        assert Comment.objects.filter(pk=made.pk).exists()
    passed = a_passed_proposal(cast, "Al doorgelaten")
    with cast.acting_as("author"):
        assert Comment.objects.filter(pk=made.pk).update(proposal=passed, version=passed.versions.get()) == 1
    assert sees(cast, "mayor", passed)
    assert not sees(cast, "mayor", made)
    page = cast.client("mayor").get(f"/voorstellen/{passed.number}/").content.decode()
    assert "Dit klopt niet." not in page
    assert "handelde een opmerking af" not in page


def test_a_comment_has_a_text_and_a_place_that_is_there(cast: Cast, draft: Proposal) -> None:
    codes = refused(cast, "colleague", actions.comment, draft, text=" ", place="point-9")
    assert codes == {"comment.no-text", "comment.no-place"}
    on_its_way = a_proposal_at(cast, Stage.TEAM_MANAGER)
    assert refused(cast, "author", actions.comment, on_its_way, text="Nog iets") == {"comment.too-late"}
    response = cast.client("colleague").post(f"/voorstellen/{draft.number}/opmerking/", {"place": "", "text": ""})
    assert response.status_code == 422
    page = response.content.decode()
    assert "Je schreef geen opmerking" in page


def test_only_who_writes_or_made_it_resolves_and_only_once(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.IN_ADVICE)
    made = commented(cast, proposal, "author", place="")
    assert refused(cast, "adviser_finance", actions.resolve, made) == {"comment.not-yours"}
    stale = now(cast, made)
    do(cast, "colleague", actions.resolve, made)
    assert refused(cast, "author", actions.resolve, made) == {"comment.resolved"}
    with cast.acting_as("author") as actor, pytest.raises(Stale):
        actions.resolve(actor, stale)


def test_members_do_not_comment_and_strangers_see_nothing(cast: Cast, draft: Proposal) -> None:
    with cast.acting_as("alderman") as actor, pytest.raises(Forbidden):
        actions.comment(actor, draft, text="Mag niet")
    with cast.acting_as("adviser_legal") as actor, pytest.raises(Gone):
        actions.comment(actor, draft, text="Ik zie dit niet")


def test_a_copy_takes_text_points_traits_and_the_chosen_papers_along(cast: Cast) -> None:
    with cast.acting_as("author") as actor:
        source = a_draft(cast, actor, text=a_text("Subsidieplafonds 2026", points=2), traits=("concern",), minutes=25)
    kept, left = an_attachment(cast, source, "Tabel"), an_attachment(cast, source, "Notitie")
    client, url = cast.client("author"), f"/voorstellen/{source.number}/kopie/"
    page = client.get(url)
    assert page.status_code == 200
    assert "Notitie" in page.content.decode()
    response = client.post(url, {"unit": cast.units["team"].pk, "papers": [kept.pk]})
    assert response.status_code == 302
    with cast.acting_as("author"):
        made = Proposal.objects.exclude(pk=source.pk).get(subject="Subsidieplafonds 2026")
        text, old = (Version.objects.get(proposal=p) for p in (made, source))
        assert (text.sections, text.arguments, text.sha256) == (old.sections, old.arguments, old.sha256)
        assert DecisionPoint.objects.filter(version=text).count() == 2
        assert [a.title for a in Attachment.objects.filter(proposal=made)] == ["Tabel"]
        assert Relation.objects.get(proposal=made).reference == source.number
    assert (made.stage, made.traits, made.minutes, made.requested_for) == (Stage.DRAFT, ["concern"], 25, None)
    assert left.title == "Notitie"
    assert [e["note"] for e in entries(cast, "proposal.copy")][:1] == [source.number]


def test_what_is_secret_is_not_copied(cast: Cast) -> None:
    source, unit = a_proposal_at(cast, Stage.GATE), cast.units["team"]
    with cast.acting_as("secretary") as actor:
        circle = intern_circle(actor.municipality, SECRET)
        DecisionPoint.objects.filter(version__proposal=source).update(secrecy=circle)
    assert refused(cast, "secretary", actions.copy, unit, source=now(cast, source, "secretary")) == {"copy.secret"}
    with cast.acting_as("author") as actor:
        made = actions.copy(actor, unit, source=Proposal.objects.get(pk=source.pk))
        assert DecisionPoint.objects.filter(version__proposal=made).count() == 0


def test_a_copy_is_begun_for_an_own_unit_only(cast: Cast, draft: Proposal) -> None:
    other = cast.units["other"]
    assert refused(cast, "author", actions.copy, other, source=now(cast, draft)) == {"proposal.other-unit"}
    response = cast.client("author").post(f"/voorstellen/{draft.number}/kopie/", {"unit": other.pk})
    assert response.status_code == 422
    assert cast.client("mayor").get(f"/voorstellen/{draft.number}/kopie/").status_code in {403, 404}


def test_a_withheld_paper_stays_withheld_in_the_copy(cast: Cast) -> None:
    handling = Handling(Openness.NOT_PUBLIC, withheld_ground="5.1 lid 2 onder b")
    with cast.acting_as("author") as actor:
        source = a_draft(cast, actor, handling=handling)
        made = actions.copy(actor, cast.units["team"], source=source)
    assert (made.openness, made.withheld_ground) == (Openness.NOT_PUBLIC, "5.1 lid 2 onder b")


def decided(cast: Cast, subject: str) -> Proposal:
    proposal = a_passed_proposal(cast, subject)
    with cast.acting_as("secretary"):
        Proposal.objects.filter(pk=proposal.pk).update(stage=Stage.DECIDED)
    return proposal


def test_what_was_decided_before_is_found_by_its_words_and_related_with_one_act(cast: Cast) -> None:
    like = decided(cast, "Gunning herinrichting Stationsstraat")
    decided(cast, "Subsidieplafonds cultuur")
    with cast.acting_as("author") as actor:
        mine = a_draft(cast, actor, text=a_text("Herinrichten van de Stationsstraat, tweede fase"))
        found = earlier(actor, mine)
    assert [row.number for row in found][:1] == [like.number]
    client, url = cast.client("author"), f"/voorstellen/{mine.number}/eerder/"
    assert "Gunning herinrichting Stationsstraat" in client.get(url).content.decode()
    sent = {"revision": mine.revision, "kind": "decision", "reference": like.number, "title": like.subject}
    assert client.post(f"/voorstellen/{mine.number}/hoort-bij/", sent).status_code == 302
    assert "hoort hierbij" in client.get(url).content.decode()


def test_what_the_reader_may_not_see_is_not_suggested(cast: Cast) -> None:
    hidden = decided(cast, "Herinrichting Stationsstraat")
    with cast.acting_as("other_author") as actor:
        mine = a_draft(cast, actor, unit="other", text=a_text("Herinrichting Stationsstraat"))
        sight = visible(Proposal, actor).filter(pk=hidden.pk).exists()
        assert (hidden.number in {row.number for row in earlier(actor, mine)}) is sight is False


def test_the_words_of_every_decision_tell_nothing() -> None:
    assert telling(["Het college besluit vast te stellen", "Het Stationsplein; het stationsplein"]) == ["stationsplein"]
    assert telling(["in te op"]) == []
