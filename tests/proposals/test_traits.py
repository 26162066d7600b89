"""Amount and traits: typed in the form, kept with a saving, shown on the file."""

from decimal import Decimal
from typing import Any

from secretarie.proposals.models import Proposal, Trait
from tests.cast import Cast
from tests.proposals.test_write_page import NEW, fresh


def begun(cast: Cast, **typed: Any) -> Proposal:
    response = cast.client("author").post(NEW, fresh(cast, **typed))
    assert response.status_code == 302
    with cast.acting_as("author"):
        return Proposal.objects.get(subject="Herinrichting Kadeweg")


def test_amount_and_traits_are_kept_and_shown(cast: Cast) -> None:
    proposal = begun(cast, amount="€ 1.284.500,50", traits=["staff_effects", "financial_risk"])
    assert proposal.amount == Decimal("1284500.50")
    assert proposal.traits == [Trait.FINANCIAL_RISK, Trait.STAFF_EFFECTS]
    page = cast.client("author").get(f"/voorstellen/{proposal.number}/").content.decode()
    assert "€ 1.284.500,50" in page
    assert "Raakt het personeel" in page
    form = cast.client("author").get(f"/voorstellen/{proposal.number}/schrijf/").context["form"]
    assert form["amount"].value() == "1.284.500,50"
    assert sorted(form["traits"].value()) == ["financial_risk", "staff_effects"]


def test_without_them_nothing_is_said(cast: Cast) -> None:
    proposal = begun(cast)
    assert (proposal.amount, proposal.traits) == (None, [])
    assert "Bedrag" not in cast.client("author").get(f"/voorstellen/{proposal.number}/").content.decode()


def test_what_is_no_amount_is_told_and_stays_in_the_form(cast: Cast) -> None:
    response = cast.client("author").post(NEW, fresh(cast, amount="vijftig"))
    assert response.status_code == 422
    page = response.content.decode()
    assert "Schrijf een bedrag als 50.000 of 1.284.500,50." in page
    assert 'value="vijftig"' in page
