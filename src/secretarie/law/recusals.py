"""Who takes no part in a matter (article 28 by 58 Gemeentewet)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretarie.law.norms import norm
from secretarie.law.receipts import Receipt, receipt


class RecusalReason(StrEnum):
    """Why; whether a matter touches a member is the member's own first judgement, not computed."""

    PERSONAL_DIRECT = "personal_direct"
    PERSONAL_INDIRECT = "personal_indirect"
    REPRESENTATIVE = "representative"
    ACCOUNTS = "accounts"

    @property
    def nl(self) -> str:
        return REASON_NL[self]


REASON_NL = {
    RecusalReason.PERSONAL_DIRECT: "de zaak gaat het lid rechtstreeks persoonlijk aan",
    RecusalReason.PERSONAL_INDIRECT: "de zaak gaat het lid middellijk persoonlijk aan",
    RecusalReason.REPRESENTATIVE: "het lid is als vertegenwoordiger betrokken",
    RecusalReason.ACCOUNTS: "het lid bestuurt het lichaam waarvan de rekening voorligt, of is daaraan rekenplichtig",
}


REASON_EN = {
    RecusalReason.PERSONAL_DIRECT: "the matter touches the member personally and directly",
    RecusalReason.PERSONAL_INDIRECT: "the matter touches the member personally and indirectly",
    RecusalReason.REPRESENTATIVE: "the member is involved as a representative",
    RecusalReason.ACCOUNTS: "the member governs the body whose accounts these are, or is accountable to it",
}


@dataclass(frozen=True, slots=True)
class Recusal:
    """What follows: `counts_for_validity` is the base of article 29, `counts_for_quorum` that of article 56."""

    may_deliberate: bool
    may_vote: bool
    counts_for_validity: bool
    counts_for_quorum: bool
    receipt: Receipt

    @property
    def article(self) -> str:
        return self.receipt.norms[0].ground


def recusal(reason: RecusalReason, day: date) -> Recusal:
    """What a recused member may not do on that day, and in which counts the member stands.

    Article 29 leaves out who must abstain; article 56 counts sitting members present, so a recused one too.
    """
    ground, excluded = norm(f"recusal.{reason}", day), norm("recusal.excluded_from", day)
    may_deliberate, may_vote = ("deliberation" not in excluded.items, "vote" not in excluded.items)
    nl = "stemt niet mee" if may_deliberate else "beraadslaagt en stemt niet mee"
    en = "does not vote" if may_deliberate else "neither deliberates nor votes"
    return Recusal(
        may_deliberate,
        may_vote,
        counts_for_validity=False,
        counts_for_quorum=True,
        receipt=receipt(
            [ground, excluded],
            "recused",
            nl=f"Het lid {nl}: {reason.nl} ({ground.ground}).",
            en=f"The member {en}: {REASON_EN[reason]} ({ground.ground}).",
            day=day.isoformat(),
            reason=reason,
        ),
    )
