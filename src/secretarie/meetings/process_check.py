"""What the signer sees before signing: whether the decision came about as it should. It decides nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from hashlib import sha256

from secretarie.access.wall import Actor, visible
from secretarie.documents.models import Paper
from secretarie.law.norms import norm
from secretarie.meetings.models import Attendance, Decision, ItemPoint, Recusal
from secretarie.meetings.papers import text_of
from secretarie.proposals.models import Advice, Aside, Proposal, Relation, Verdict

QUORUM = "college.quorum"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that should be in order: whether it is, on which ground, and what is the matter if not."""

    code: str
    fine: bool
    what: str
    ground: str
    matter: str = ""

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def checks(actor: Actor, paper: Paper, decision: Decision) -> tuple[Check, ...]:
    """All checks of one paper, as the rows stand now."""
    return (
        *_advice(actor, decision),
        _competence(decision),
        _attendance(actor, decision),
        _validity(actor, decision),
        _text(paper, decision),
        _nothing_withheld(actor, decision),
    )


def _advice(actor: Actor, decision: Decision) -> tuple[Check, ...]:
    asked = list(visible(Advice, actor).filter(proposal=decision.proposal_id, withdrawn_at=None))
    pending = [a.get_discipline_display() for a in asked if not a.verdict]
    open_ = [a.get_discipline_display() for a in asked if a.verdict == Verdict.DISAGREE and a.settled_at is None]
    return (
        Check(
            "advice",
            not pending,
            "Adviezen volledig",
            "huisregel advies",
            f"Nog niet gegeven: {_list(pending)}." * bool(pending),
        ),
        Check(
            "dissent",
            not open_,
            "Geen open tegenadvies",
            "huisregel advies",
            f"Niet afgewikkeld: {_list(open_)}." * bool(open_),
        ),
    )


def _competence(decision: Decision) -> Check:
    nameless = [str(p.get("number") or n) for n, p in enumerate(decision.points, start=1) if not p.get("ground")]
    matter = f"Zonder grond: punt {_list(nameless)}." if nameless else ""
    return Check(
        "competence", not nameless, "Bevoegdheid genoemd per beslispunt", "art. 160 en 171 Gemeentewet", matter
    )


def _attendance(actor: Actor, decision: Decision) -> Check:
    known = visible(Attendance, actor).filter(meeting=decision.meeting_id).exists()
    names = visible(Recusal, actor).filter(item=decision.item_id, ended=False).values_list("person__name", flat=True)
    said = _list(list(names))
    what = f"Niet deelnemen vastgelegd: {said}" if said else "Niemand nam niet deel"
    matter = "" if known else "Er is geen presentielijst."
    return Check("recusal", known, what, "art. 28 en 58 Gemeentewet", matter)


def _validity(actor: Actor, decision: Decision) -> Check:
    doubtful = visible(ItemPoint, actor).filter(decision=decision).exclude(valid=True)
    found = [p.number or str(p.position) for p in doubtful]
    matter = f"Geldigheid niet vastgesteld: punt {_list(found)}." if found else ""
    ground = norm(QUORUM, decision.decided_on).ground
    return Check("valid", not found, "Quorum en geldige stemming", f"{ground}, art. 29 en 30", matter)


def _text(paper: Paper, decision: Decision) -> Check:
    same = (
        paper.text_sha256 == sha256(text_of(decision).encode()).hexdigest() == sha256(paper.text.encode()).hexdigest()
    )
    matter = "" if same else "De tekst wijkt af van het besluit."
    return Check("text", same, "Tekst gelijk aan het besluit", "art. 59a Gemeentewet", matter)


def _nothing_withheld(actor: Actor, decision: Decision) -> Check:
    """Papers of the same file that the college did not see: held or returned, and tied to this one."""
    held: list[str] = []
    if decision.proposal is not None:
        own = visible(Relation, actor).filter(proposal=decision.proposal_id, ended=False)
        shared = [*own.values_list("reference", flat=True), decision.proposal.number]
        tied = visible(Relation, actor).filter(reference__in=shared, ended=False).values("proposal")
        waiting = visible(Proposal, actor).filter(pk__in=tied, aside__in=[Aside.ON_HOLD, Aside.RETURNED])
        held = [p.number for p in waiting if p.pk != decision.proposal_id]
    matter = f"Niet in het college geweest: {_list(held)}." if held else ""
    return Check("withheld", not held, "Niets aan het college onthouden", "art. 103 Gemeentewet", matter)


def _list(words: list[str]) -> str:
    return ", ".join(words)
