"""The words under a paper signed for a body (art. 10:10 and 10:11 Awb)."""

from dataclasses import dataclass
from datetime import date

from secretarie.law.bodies import Body
from secretarie.law.norms import norm
from secretarie.law.receipts import Receipt, receipt


@dataclass(frozen=True, slots=True)
class MandateForm:
    """The sentence that must stand above the signature."""

    text: str
    receipt: Receipt


def under_mandate_form(body: Body, day: date, *, decided_by_body: bool = False) -> MandateForm:
    """Decided under mandate, a paper names the body (10:10); signed for it, it shows that the body decided (10:11)."""
    rule = norm("mandate.form.signed_for" if decided_by_body else "mandate.form.decided_for", day)
    text = rule.text.format(body=body.nl)
    return MandateForm(
        text,
        receipt(
            [rule],
            text,
            nl=f"Boven de ondertekening staat: {text} ({rule.ground}).",
            en=f"Above the signature stands, in Dutch: {text} ({rule.ground}).",
            day=day.isoformat(),
            body=body,
            decided_by_body=decided_by_body,
        ),
    )
