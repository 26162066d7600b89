"""Writing: the form keeps everything, saves a version, and tells what is wrong at its place."""

from typing import Any

import pytest
from django.test import Client

from secretarie.access.models import Scratch
from secretarie.documents.openness import Openness
from secretarie.proposals import actions
from secretarie.proposals.models import Attachment, CoHolder, DecisionPoint, Proposal, Relation, Stage, Version
from tests.cast import Cast
from tests.make import a_draft, a_proposal_at, a_text

NEW = "/voorstellen/nieuw/"


def address(proposal: Proposal) -> str:
    return f"/voorstellen/{proposal.number}/schrijf/"


def fresh(cast: Cast, **changed: Any) -> dict[str, Any]:
    """A whole new proposal as a browser sends it."""
    return {
        "subject": "Herinrichting Kadeweg",
        "kind": "college",
        "unit": cast.units["team"].pk,
        "portfolio": cast.portfolios["alderman"].pk,
        "treatment": "discussion",
        "minutes": "15",
        "signature_kind": "none",
        "step": "public",
        "requested_for": "2026-12-08",
        "section_key_message": "De kade wordt *veilig*.\n\n- fietsers\n- kinderen",
        "points-0-text": "De Kadeweg opnieuw in te richten.",
        "points-0-body": "college",
        "points-0-ground": "art. 160 Gemeentewet",
        "points-0-step": "public",
        "arguments-0-kind": "argument",
        "arguments-0-point": "1",
        "arguments-0-title": "De kade is onveilig.",
        "arguments-0-text": "Elf ongevallen.",
        **changed,
    }


def as_sent(client: Client, proposal: Proposal) -> dict[str, Any]:
    """What a browser would send of the form as it is shown."""
    response = client.get(address(proposal))
    assert response.status_code == 200
    sheet = response.context["sheet"]
    sent: dict[str, Any] = {}
    for form in sheet.forms:
        for bound in form:
            value = bound.value()
            if value not in (None, "", False, []):
                sent[bound.html_name] = value
    return sent


def draft(cast: Cast) -> Proposal:
    with cast.acting_as("author") as actor:
        return a_draft(cast, actor)


def stands(cast: Cast, proposal: Proposal) -> Proposal:
    with cast.acting_as("author"):
        return Proposal.objects.get(pk=proposal.pk)


def test_a_new_proposal_is_begun_with_everything_that_was_typed(cast: Cast) -> None:
    sent = fresh(
        cast,
        co_portfolios=[cast.portfolios["alderman_space"].pk],
        coordinating=cast.portfolios["alderman_space"].pk,
        **{"relations-0-kind": "motion", "relations-0-reference": "M-12", "relations-0-title": "Veilige kades"},
    )
    response = cast.client("author").post(NEW, sent)
    assert response.status_code == 302
    with cast.acting_as("author") as actor:
        proposal = Proposal.objects.get(subject="Herinrichting Kadeweg")
        version = Version.objects.get(proposal=proposal)
        point = DecisionPoint.objects.get(version=version)
        co_holder = CoHolder.objects.get(proposal=proposal)
        assert Relation.objects.get(proposal=proposal).reference == "M-12"
    assert response.url == f"/voorstellen/{proposal.number}/"
    assert proposal.author_id == actor.person
    assert version.sections == {
        "key_message": "<p>De kade wordt <strong>veilig</strong>.</p><ul><li>fietsers</li><li>kinderen</li></ul>"
    }
    assert (point.text, point.ground) == ("De Kadeweg opnieuw in te richten.", "art. 160 Gemeentewet")
    assert version.arguments[0]["number"] == "1.1"
    assert (co_holder.portfolio_id, co_holder.coordinating) == (cast.portfolios["alderman_space"].pk, True)


def test_who_may_not_draft_has_no_form(cast: Cast) -> None:
    for key in ("alderman", "adviser_finance", "clerk", "administrator", "stranger"):
        expected = 200 if key == "stranger" else 403  # the stranger is a secretary, in his own municipality
        assert cast.client(key).get(NEW).status_code == expected
    assert cast.client("alderman").post(NEW, fresh(cast)).status_code == 403


def test_another_units_proposal_is_refused_with_the_reason_and_the_text_kept(cast: Cast) -> None:
    response = cast.client("author").post(NEW, fresh(cast, unit=cast.units["other"].pk))
    assert response.status_code == 422
    html = response.content.decode()
    assert "Je schrijft niet voor deze eenheid" in html
    assert "De Kadeweg opnieuw in te richten." in html


def test_opening_and_saving_without_a_change_makes_no_version(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    response = client.post(address(proposal), as_sent(client, proposal))
    assert response.status_code == 302
    assert stands(cast, proposal).version == 1


def test_saving_another_text_makes_a_version(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    sent = as_sent(client, proposal) | {
        "section_finance": "Het kost niets.",
        "note": "Financiën toegevoegd",
        "act": "on",
    }
    response = client.post(address(proposal), sent)
    assert (response.status_code, response.url) == (302, address(proposal))
    with cast.acting_as("author"):
        version = Version.objects.get(proposal=proposal, number=2)
    assert version.sections["finance"] == "<p>Het kost niets.</p>"
    assert version.note == "Financiën toegevoegd"


def test_what_is_chosen_beside_the_text_is_saved_without_a_version(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    sent = as_sent(client, proposal) | {"treatment": "formality", "serves_no_objective": "on"}
    client.post(address(proposal), sent)
    now = stands(cast, proposal)
    assert (now.formality, now.serves_no_objective, now.version) == (True, True, 1)


def test_a_removed_relation_and_co_holder_are_ended_not_deleted(cast: Cast) -> None:
    client = cast.client("author")
    client.post(
        NEW,
        fresh(
            cast,
            co_portfolios=[cast.portfolios["alderman_space"].pk],
            **{"relations-0-kind": "motion", "relations-0-reference": "M-12"},
        ),
    )
    with cast.acting_as("author"):
        proposal = Proposal.objects.get(subject="Herinrichting Kadeweg")
    sent = {k: v for k, v in as_sent(client, proposal).items() if not k.startswith(("relations", "co_"))}
    assert client.post(address(proposal), sent).status_code == 302
    with cast.acting_as("author"):
        assert Relation.objects.get(proposal=proposal).ended
        assert CoHolder.objects.get(proposal=proposal).ended


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"subject": ""}, "subject"),
        ({"subject": "x" * 301}, "subject"),
        ({"minutes": "veel"}, "minutes"),
        ({"minutes": "-3"}, "minutes"),
        ({"minutes": "99999999999999999999"}, "minutes"),
        ({"requested_for": "31-02-2026"}, "requested_for"),
        ({"kind": "staatsgreep"}, "kind"),
        ({"portfolio": "999999999"}, "portfolio"),
        ({"portfolio": "1 OR 1=1"}, "portfolio"),
        ({"step": "embargo"}, "embargo_until"),
        ({"step": "not_public"}, "withheld_ground"),
        ({"step": "secret", "withheld_ground": "5.2"}, "withheld_ground"),
        ({"section_law": "x" * 60_001}, "section_law"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_typed_is_lost(
    cast: Cast, changed: dict[str, str], field: str
) -> None:
    response = cast.client("author").post(NEW, fresh(cast, **changed))
    assert response.status_code == 422
    main = response.context["form"]
    assert set(main.errors) == {field}
    html = response.content.decode()
    assert f'href="#id_{field}' in html
    assert "De kade wordt *veilig*." in html
    assert "Elf ongevallen." in html


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"points-0-text": ""}, "points-0-text"),
        ({"points-0-body": "koning"}, "points-0-body"),
        ({"points-0-step": "secret"}, "points-0-withheld_ground"),
        ({"points-0-text": "x" * 4001}, "points-0-text"),
        ({"arguments-0-point": "7"}, "arguments-0-point"),
        ({"arguments-0-point": "-1"}, "arguments-0-point"),
        ({"relations-0-title": "Iets"}, "relations-0-reference"),
    ],
)
def test_a_mistake_in_a_row_is_told_there(cast: Cast, changed: dict[str, str], field: str) -> None:
    response = cast.client("author").post(NEW, fresh(cast, **changed))
    assert response.status_code == 422
    assert f'href="#id_{field}"' in response.content.decode()


def test_secret_is_asked_on_a_ground_of_the_law_and_until_then_not_public(cast: Cast) -> None:
    sent = fresh(cast, step="secret", withheld_ground="5.1 lid 2 onder b")
    assert cast.client("author").post(NEW, sent).status_code == 302
    with cast.acting_as("author"):
        proposal = Proposal.objects.get(subject="Herinrichting Kadeweg")
    assert (proposal.openness, proposal.secrecy_asked, proposal.secrecy_id) == (Openness.NOT_PUBLIC, True, None)


def test_rows_are_added_moved_and_removed_and_everything_stays_typed(cast: Cast) -> None:
    client = cast.client("author")
    sent = fresh(cast, minutes="vijf", row="points:add", **{"points-1-text": "Tweede", "points-1-body": "mayor"})
    response = client.post(NEW, sent)
    html = response.content.decode()
    assert response.status_code == 200
    assert [f["text"].value() for f in response.context["sheet"].points][:2] == [
        "De Kadeweg opnieuw in te richten.",
        "Tweede",
    ]
    assert len(response.context["sheet"].points) == 3
    assert 'value="vijf"' in html
    assert "autofocus" in html
    moved = client.post(NEW, sent | {"row": "points:1:up"}).context["sheet"]
    assert [f["text"].value() for f in moved.points] == ["Tweede", "De Kadeweg opnieuw in te richten."]
    assert moved.arguments[0]["point"].value() == "2"
    removed = client.post(NEW, sent | {"row": "points:0:remove"}).context["sheet"]
    assert [f["body"].value() for f in removed.points] == ["mayor"]
    assert removed.arguments[0]["point"].value() == ""


def test_two_hundred_points_are_told_and_kept(cast: Cast) -> None:
    rows = {
        f"points-{n}-{k}": v
        for n in range(200)
        for k, v in (("text", f"Punt {n}"), ("body", "college"), ("step", "public"))
    }
    response = cast.client("author").post(NEW, fresh(cast, **rows))
    assert response.status_code == 422
    assert "Punt 199" in response.content.decode()


def test_script_and_nul_are_text_or_nothing(cast: Cast) -> None:
    hostile = "<script>alert(1)</script> [x](javascript:alert(2)) \x00 <b onclick=x>vet</b>"
    response = cast.client("author").post(NEW, fresh(cast, section_law=hostile, subject="Kade\x00weg"))
    assert response.status_code == 302
    html = cast.client("author").get(response.url).content.decode()
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html
    assert 'href="javascript' not in html


def test_a_text_on_its_way_is_locked_with_the_reason(cast: Cast) -> None:
    proposal = a_proposal_at(cast, Stage.GATE)
    response = cast.client("author").get(address(proposal))
    assert response.status_code == 409
    assert "onderweg" in response.content.decode()
    assert cast.client("author").post(address(proposal), fresh(cast)).status_code == 409


def test_the_second_of_two_writers_sees_both_texts_and_loses_nothing(cast: Cast) -> None:
    proposal = draft(cast)
    mine, colleague = cast.client("author"), cast.client("colleague")
    opened, theirs = as_sent(mine, proposal), as_sent(colleague, proposal)
    assert colleague.post(address(proposal), theirs | {"subject": "Van de collega"}).status_code == 302
    response = mine.post(address(proposal), opened | {"subject": "Van mij", "section_finance": "Lang getypt."})
    html = response.content.decode()
    assert response.status_code == 409
    assert "Van de collega" in html
    assert "Van mij" in html
    assert "Lang getypt." in html
    assert stands(cast, proposal).subject == "Van de collega"
    again = {
        b.html_name: b.value() for f in response.context["sheet"].forms for b in f if b.value() not in (None, "", [])
    }
    assert mine.post(address(proposal), again).status_code == 302
    assert stands(cast, proposal).subject == "Van mij"
    with cast.acting_as("author"):
        assert not Scratch.objects.exists()


def test_another_choice_beside_the_same_text_is_a_conflict_too(cast: Cast) -> None:
    proposal = draft(cast)
    mine, colleague = cast.client("author"), cast.client("colleague")
    opened, theirs = as_sent(mine, proposal), as_sent(colleague, proposal)
    assert colleague.post(address(proposal), theirs | {"treatment": "formality"}).status_code == 302
    response = mine.post(address(proposal), opened | {"subject": "Van mij"})
    assert response.status_code == 409
    assert stands(cast, proposal).formality


def test_every_choice_and_row_in_which_two_writers_differ_is_shown_and_either_can_be_kept(cast: Cast) -> None:
    proposal = draft(cast)
    mine, colleague = cast.client("author"), cast.client("colleague")
    opened, theirs = as_sent(mine, proposal), as_sent(colleague, proposal)
    other = cast.portfolios["alderman_space"].pk
    theirs |= {"treatment": "formality", "portfolio": other, "points-0-body": "mayor", "requested_for": "2026-12-08"}
    theirs |= {"relations-0-kind": "motion", "relations-0-reference": "M-12"}
    assert colleague.post(address(proposal), theirs).status_code == 302
    yours = {"minutes": "45", "co_portfolios": [cast.portfolios["alderman_care"].pk], "step": "embargo"}
    yours |= {"embargo_until": "2026-12-24T12:00", "points-0-step": "not_public"}
    yours |= {"points-0-withheld_ground": "5.1 lid 2 onder b"}
    response = mine.post(address(proposal), opened | yours)
    assert response.status_code == 409
    found = {row.name: (row.theirs, row.yours) for row in response.context["conflict"]}
    assert found["treatment"] == ("Hamerstuk", "Bespreken")
    assert found["portfolio"] == ("Ruimte", "Financiën")
    assert found["co_portfolios"] == ("", "Zorg")
    assert found["requested_for"] == ("dinsdag 8 december 2026", "")
    assert found["relations"] == ("Motie: M-12", "")
    assert found["minutes"] == ("10", "45")
    assert found["embargo_until"] == ("", "24 december 2026 12.00")
    assert "Burgemeester" in found["points"][0]
    assert "Niet openbaar" in found["points"][1]
    assert set(found) == {
        "portfolio",
        "co_portfolios",
        "points",
        "relations",
        "requested_for",
        "treatment",
        "minutes",
        "step",
        "embargo_until",
    }
    again = sent_again(response) | {"row": "theirs:relations"}
    response = mine.post(address(proposal), again)
    left = {row.name for row in response.context["conflict"]}
    assert left == set(found) - {"relations"}
    response = mine.post(address(proposal), sent_again(response) | {"row": "theirs:treatment"})
    assert mine.post(address(proposal), sent_again(response)).status_code == 302
    now = stands(cast, proposal)
    assert (now.formality, now.minutes, now.portfolio_id) == (True, 45, cast.portfolios["alderman"].pk)
    with cast.acting_as("author"):
        assert Relation.objects.filter(proposal=proposal, ended=False).count() == 1
        assert CoHolder.objects.filter(proposal=proposal, ended=False).count() == 1


def sent_again(response: Any) -> dict[str, Any]:
    """What a browser would send of the page it got back."""
    return {
        b.html_name: b.value()
        for f in response.context["sheet"].forms
        for b in f
        if b.value() not in (None, "", [], False)
    }


def test_rich_texts_are_compared_as_they_read_and_hostile_ones_are_harmless(cast: Cast) -> None:
    proposal = draft(cast)
    mine, colleague = cast.client("author"), cast.client("colleague")
    opened, theirs = as_sent(mine, proposal), as_sent(colleague, proposal)
    assert colleague.post(address(proposal), theirs | {"section_finance": "Uit de *reserve*."}).status_code == 302
    hostile = "- eerst <script>alert(1)</script>\n- dan [x](javascript:alert(2))"
    response = mine.post(address(proposal), opened | {"section_finance": hostile})
    [row] = response.context["conflict"]
    assert (row.rich, row.theirs) == (True, "<p>Uit de <strong>reserve</strong>.</p>")
    html = response.content.decode()
    assert "<p>Uit de <strong>reserve</strong>.</p>" in html
    assert "<script>alert" not in html
    assert 'href="javascript' not in html


def test_a_paper_annexed_meanwhile_is_no_conflict_and_stays(cast: Cast) -> None:
    from tests.make import an_attachment

    proposal, client = draft(cast), cast.client("author")
    opened = as_sent(client, proposal)
    paper = an_attachment(cast, proposal)
    assert client.post(address(proposal), opened | {"subject": "Toch bewaard"}).status_code == 302
    with cast.acting_as("author"):
        assert not Attachment.objects.get(pk=paper.pk).withdrawn


def test_an_unknown_part_takes_nothing_over(cast: Cast) -> None:
    proposal, client = draft(cast), cast.client("author")
    sent = as_sent(client, proposal)
    for hostile in ("theirs:revision", "theirs:changed", "theirs:", "theirs:<x>"):
        response = client.post(address(proposal), sent | {"row": hostile, "subject": "Van mij"})
        assert response.status_code == 200
        assert response.context["sheet"].main["subject"].value() == "Van mij"


def test_asking_advice_meanwhile_is_no_conflict_of_texts(cast: Cast) -> None:
    from tests.make import ask_advice

    proposal, client = draft(cast), cast.client("author")
    opened = as_sent(client, proposal)
    ask_advice(cast, proposal)
    assert client.post(address(proposal), opened | {"subject": "Toch bewaard"}).status_code == 302
    assert stands(cast, proposal).subject == "Toch bewaard"


def test_the_form_asks_as_much_for_many_points_as_for_few(cast: Cast, django_assert_max_num_queries) -> None:
    few, many = draft(cast), draft(cast)
    with cast.acting_as("author") as actor:
        actions.save(actor, Proposal.objects.get(pk=many.pk), text=a_text(points=40))
    counts = []
    for proposal in (few, many):
        client = cast.client("author")
        with django_assert_max_num_queries(38) as seen:
            client.get(address(proposal))
        counts.append(len(seen.captured_queries))
    assert counts[0] == counts[1]
