"""Who is competent to take this decision: council, college, mayor, or which officer under which mandate. Pure.

The statute says whose power it is, the register who may use it in that body's name, the house whether risks go to the
body all the same. What only a person can say is asked, never guessed. Every answer has its receipt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from secretarie.law import Body, Grant, Mandated, Obstacle, Question, Receipt, Verdict, may_grant, norm, receipt
from secretarie.law.outcomes import verdict
from secretarie.law.powers import Matter, Owner, whose_power
from secretarie.mandates.asking import USUAL, Asked, HouseWays, holds
from secretarie.mandates.facts import Condition, Officer, Register
from secretarie.mandates.saying import Told, told
from secretarie.mandates.weighing import WITHIN, Weighed, weigh


class Who(StrEnum):
    """Who decides."""

    COUNCIL = "council"
    COLLEGE = "college"
    MAYOR = "mayor"
    COMMITTEE = "committee"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Answer:
    """Who may decide, and why.

    ``under``: the mandates of the lowest competent officers; more than one is ambiguous, none is the body itself.
    ``higher``: what covers it too. ``missed``: mandates that speak of it but do not cover it; ``risks``: the marks for
    which it goes to the body all the same. ``wrong_body``: it was thought to be another body's.
    """

    body: Body
    owner: Owner
    under: tuple[Weighed, ...]
    higher: tuple[Weighed, ...]
    missed: tuple[Weighed, ...]
    obstacles: tuple[Obstacle, ...]
    questions: tuple[Question, ...]
    risks: tuple[str, ...]
    wrong_body: bool
    receipt: Receipt

    @property
    def who(self) -> Who:
        return Who.OFFICER if self.under else Who(self.body)

    @property
    def ambiguous(self) -> bool:
        """Several stand equally low: they agree between them who decides."""
        return len({w.holder for w in self.under}) > 1

    @property
    def certain(self) -> bool:
        return not (self.ambiguous or self.questions)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is to be done before the officer may decide."""
        return tuple(dict.fromkeys(c for w in self.under for c in w.conditions))

    @property
    def level(self) -> int:
        """How high the one stands who decides: an officer below the body."""
        return min((w.height for w in self.under), default=BODY_LEVEL)

    @property
    def same(self) -> tuple[str, frozenset[str]]:
        """What makes two answers one: who decides, under which mandates."""
        return self.who.value, frozenset(w.mandate.number for w in self.under)


BODY_LEVEL = 100


def who(asked: Asked, register: Register, ways: HouseWays = USUAL) -> Answer:
    """Who may take this decision on this day."""
    owner = whose_power(asked.matter, asked.day)
    body = owner.body or asked.body
    never = _never(asked)
    found = () if never or body is not asked.body else weigh(asked, register)
    covering = _lowest_first([w for w in found if w.covers], ways)
    risks = tuple(sorted(asked.risks)) if ways.risks_to_body else ()
    under = () if risks else _lowest(covering, ways)
    questions = _asked_first(asked, found, covering, register)
    missed = tuple(w for w in found if w.obstacles)
    words = told(Told(asked, body, owner, under, covering, missed, never, questions, risks, ways))
    return Answer(
        body,
        owner,
        under,
        tuple(w for w in covering if w not in under),
        missed,
        never,
        questions,
        risks if covering else (),
        wrong_body=body is not asked.body,
        receipt=_receipt(asked, owner, under, words, risks),
    )


def may_decide(officer: Officer, asked: Asked, register: Register, ways: HouseWays = USUAL) -> Verdict:
    """May this officer take the decision under mandate? The obstacles name their article, each that stands."""
    answer = who(asked, register, ways)
    found = () if answer.wrong_body else weigh(asked, register)
    own = [w for w in found if holds(w.holder, officer, asked, register)]
    ready = [w for w in own if w.covers]
    obstacles, questions = list(answer.obstacles), list[Question]()
    if answer.wrong_body:
        obstacles.append(_other_body(answer))
    elif asked.risks and ways.risks_to_body:
        obstacles.append(_risky(ways))
    elif not ready and not obstacles:
        obstacles += (o for w in own for o in w.obstacles if not any(w.open for w in own))
        questions += (q for w in own for q in w.questions if w.open)
        obstacles += [] if own else [_no_mandate(answer, asked)]
    used = _lowest_first(ready, ways)[:1] if not obstacles else []
    return verdict(
        [norm(WITHIN, asked.day), answer.owner.rule],
        obstacles,
        questions,
        nl="Deze functionaris mag hierover in mandaat besluiten",
        en="This officer may decide on this under mandate",
        person=officer.person,
        mandates=tuple(w.mandate.number for w in used),
        **_inputs(asked),
    )


def under_which(officer: Officer, asked: Asked, register: Register, ways: HouseWays = USUAL) -> Weighed | None:
    """The mandate under which this officer may decide; None when he may not."""
    if not may_decide(officer, asked, register, ways).allowed:
        return None
    own = [w for w in weigh(asked, register) if w.covers and holds(w.holder, officer, asked, register)]
    return _lowest_first(own, ways)[0]


def _never(asked: Asked) -> tuple[Obstacle, ...]:
    """What the law lets nobody decide under mandate (10:3 lid 2)."""
    power = asked.matter.mandated
    if power is Mandated.ORDINARY:
        return ()
    return may_grant(Grant(power, nature_opposes=False), asked.day).obstacles


def _lowest_first(covering: Sequence[Weighed], ways: HouseWays) -> list[Weighed]:
    """Officials before members where the house says so, then from low to high, a sub-mandate before its giver."""
    return sorted(covering, key=lambda w: (*_rank(w, ways), -len(w.chain), w.mandate.number))


def _rank(weighed: Weighed, ways: HouseWays) -> tuple[bool, int]:
    return ways.officials_first and weighed.holder.is_member, weighed.height


def _lowest(covering: Sequence[Weighed], ways: HouseWays) -> tuple[Weighed, ...]:
    """Of each holder who stands lowest one mandate; without the preference members stand equal to officials."""
    if not covering:
        return ()
    givers = {link.key for w in covering for link in w.chain[1:]}
    low = [w for w in covering if _rank(w, ways) == _rank(covering[0], ways)]
    low = [w for w in low if w.mandate.key not in givers] or low
    if not ways.officials_first:
        low += [w for w in covering if w.holder.is_member and w not in low]
    return tuple({w.holder: w for w in reversed(low)}.values())[::-1]


def _asked_first(
    asked: Asked, found: Sequence[Weighed], covering: Sequence[Weighed], register: Register
) -> tuple[Question, ...]:
    """What somebody has to say before the answer is certain: the subject, the amount, the VAT."""
    if not asked.subject and register.mandates and asked.matter.mandated is Mandated.ORDINARY:
        return (NO_SUBJECT,)
    if covering:
        return ()
    return tuple({q.code: q for w in found if w.open for q in w.questions}.values())


def _inputs(asked: Asked) -> dict[str, str | tuple[str, ...] | None]:
    """What went in, as a receipt keeps it; persons are known by their key elsewhere."""
    return {
        "day": asked.day.isoformat(),
        "subject": asked.subject,
        "matter": asked.matter.value,
        "body": asked.body.value,
        "amount": None if asked.amount is None else f"{asked.amount:.2f}",
        "vat": None if asked.vat is None else f"{asked.vat:.2f}",
        "risks": tuple(sorted(asked.risks)),
        "budget": asked.budget,
        "on_objection": "yes" if asked.decider else "no",
    }


def _receipt(
    asked: Asked, owner: Owner, under: Sequence[Weighed], words: tuple[str, str], risks: Sequence[str]
) -> Receipt:
    keys = [WITHIN, "mandate.giver_stays"] if under else []
    keys += ["mandate.sub"] if any(len(w.chain) > 1 for w in under) else []
    keys += ["mandate.objection"] if asked.matter is Matter.OBJECTION else []
    norms = [owner.rule, *(norm(key, asked.day) for key in keys)]
    numbers = tuple(link.number for w in under for link in w.chain)
    outcome = Who.OFFICER.value if under else str(owner.body or asked.body)
    return receipt(norms, outcome, nl=words[0], en=words[1], mandates=numbers, held_back=tuple(risks), **_inputs(asked))


def _other_body(answer: Answer) -> Obstacle:
    body = answer.body
    return Obstacle(
        "competence.other-body",
        f"Dit besluit is aan {body.nl}.",
        answer.owner.rule.ground,
        "Leg het aan dat orgaan voor.",
        "",
        f"This decision is the {body}'s.",
        "Put it to that body.",
    )


def _risky(ways: HouseWays) -> Obstacle:
    return Obstacle(
        "competence.risk",
        "Een politiek, financieel of publicitair risico gaat naar het bestuursorgaan, ook binnen een mandaat.",
        ways.risks_ground,
        "Leg het besluit aan het bestuursorgaan voor.",
        "",
        "A political, financial or publicity risk goes to the body, also within a mandate.",
        "Put the decision to the body.",
    )


def _no_mandate(answer: Answer, asked: Asked) -> Obstacle:
    rule = norm(WITHIN, asked.day)
    lowest = answer.under[0].holder.words if answer.under else answer.body.nl
    return Obstacle(
        "competence.no-mandate",
        "Deze functionaris heeft hiervoor geen mandaat.",
        rule.ground,
        f"Laat besluiten: {lowest}.",
        "",
        "This officer has no mandate for this.",
        f"Let decide: {lowest}.",
    )


NO_SUBJECT = Question(
    "competence.subject",
    "huisregel bevoegdheid",
    "Onder welk onderwerp van het mandaatregister valt dit besluit?",
    "Under which subject of the mandate register does this decision fall?",
)
