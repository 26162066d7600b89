"""The file behind an item of the past: of a subject in full, of the others what the system before this one kept."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from secretarie.access.clock import at
from secretarie.demo.content import gate_history
from secretarie.demo.content.calendar import working_days_before
from secretarie.demo.content.papers import Advice, Subject
from secretarie.demo.content.record import DISCUSSION, PastItem
from secretarie.demo.content.subjects import subject
from secretarie.demo.content.town import LINDERVOORT_TOWN
from secretarie.demo.seeding.enclosures import enclosure, handling_of
from secretarie.demo.seeding.known import Known
from secretarie.demo.seeding.papers import bare_text, signature, text_of
from secretarie.people.models import Unit
from secretarie.proposals.importing import (
    HeldAdvice,
    HeldAttachment,
    HeldProposal,
    HeldReview,
    HeldSignOff,
    HeldVersion,
)
from secretarie.proposals.models import GateReview, Kind, SignOff
from secretarie.proposals.particulars import Handling

TAKEN_OVER = "Overgenomen uit het vorige systeem"
SETTLED = "Besproken met steller en directeur; het advies staat bij het voorstel en het college weegt het af."
# Working days before the meeting on which each step of a file was taken.
BEGUN, READY, ASKED, ADVISED, SIGNED_OFF, RETURNED, REVIEWED = 24, 19, 18, 14, 8, 5, 2


class Desk:
    """Writes the files of one meeting day."""

    def __init__(self, known: Known, day: date, until: date = date.max) -> None:
        self.known, self.day, self.until = known, day, until

    def file(self, item: PastItem) -> HeldProposal:
        """The file of this item."""
        return self._taken_over(item) if item.subject is None else self._whole(item)

    def _moment(self, days: int, hour: int, minute: int = 0) -> datetime:
        return at(datetime.combine(working_days_before(self.day, days), time(hour, minute)))

    def _unit(self, key: str) -> Unit:
        return self.known.units[key]

    def _taken_over(self, item: PastItem) -> HeldProposal:
        author = self.known.person(item.author)
        return HeldProposal(
            number=item.reference,
            author=author,
            unit=self._unit(item.unit),
            portfolio=self.known.portfolio(item.topic, self.day),
            versions=(HeldVersion(bare_text(item), self._moment(READY, 11), author, TAKEN_OVER),),
            kind=item.proposal_kind or Kind.COLLEGE,
            formality=item.kind != DISCUSSION,
            signature_kind=signature(item.signature),
            handling=Handling(item.handling.step, withheld_ground=item.handling.ground),
            requested_for=self.day,
            reviews=self._judged(item) if gate_history.told(self.day, self.until) else (),
        )

    def _judged(self, item: PastItem) -> tuple[HeldReview, ...]:
        """Passed, and before that perhaps returned once: what the figures on recurring errors count."""
        found = gate_history.remarked(item.reference, item.unit)
        secretary = self.known.person(self.known.content.holder("secretary", self.day))
        passed = HeldReview(GateReview.Outcome.PASSED, secretary, self._moment(REVIEWED, 9), meeting_date=self.day)
        if found is None:
            return (passed,)
        remark = (self.known.error_types[found.kind].pk, found.text)
        returned = GateReview.Outcome.RETURNED
        back = HeldReview(returned, secretary, self._moment(RETURNED, 14), findings=(remark,))
        return back, passed

    def _whole(self, item: PastItem) -> HeldProposal:
        assert item.subject is not None  # noqa: S101 - the caller looked
        paper, author = subject(item.subject, self.day), self.known.person(item.author)
        return HeldProposal(
            number=item.reference,
            author=author,
            unit=self._unit(item.unit),
            portfolio=self.known.portfolio(item.topic, self.day),
            versions=self._versions(paper, author),
            kind=paper.kind,
            formality=item.kind != DISCUSSION,
            minutes=paper.minutes,
            signature_kind=signature(paper.signature),
            handling=Handling(item.handling.step, withheld_ground=item.handling.ground),
            requested_for=self.day,
            advices=tuple(self._advice(advice, paper) for advice in paper.advices),
            sign_offs=self._sign_offs(item),
            reviews=(self._review(item),),
            attachments=self._attachments(paper),
        )

    def _attachments(self, paper: Subject) -> tuple[HeldAttachment, ...]:
        name, made = self.known.content.name, self._moment(READY, 11).date()
        return tuple(
            HeldAttachment(one.title, enclosure(one, paper, name, made), handling_of(one)) for one in paper.attachments
        )

    def _versions(self, paper: Subject, author: int) -> tuple[HeldVersion, ...]:
        whole = text_of(paper)
        early = type(whole)(whole.subject, whole.sections, whole.points, whole.arguments[:-1])
        return (
            HeldVersion(early, self._moment(BEGUN, 15, 30), author, "Eerste opzet"),
            HeldVersion(whole, self._moment(READY, 11, 5), author, "Gereed voor advies"),
        )

    def _advice(self, advice: Advice, paper: Subject) -> HeldAdvice:
        adviser = LINDERVOORT_TOWN.adviser(advice.discipline, paper.author)
        disagrees = advice.verdict == "disagree"
        return HeldAdvice(
            discipline=advice.discipline,
            adviser=self.known.person(adviser),
            asked_at=self._moment(ASKED, 9, 15),
            given_at=self._moment(ADVISED, 13, 40),
            verdict=advice.verdict,
            text=advice.text,
            due_on=working_days_before(self.day, ADVISED - 1),
            settlement=SETTLED if disagrees else "",
            settled_by=self.known.person("haverlande") if disagrees else None,
            settled_at=self._moment(SIGNED_OFF + 1, 16) if disagrees else None,
        )

    def _sign_offs(self, item: PastItem) -> tuple[HeldSignOff, ...]:
        content = self.known.content
        unit = content.unit(item.unit)
        director = content.unit(unit.parent or unit.key).manager
        objection = item.tabled_over
        mark = SignOff.Mark.NOT_AGREED if objection else SignOff.Mark.AGREED
        steps = (
            (SignOff.Step.TEAM_MANAGER, unit.manager, SignOff.Mark.AGREED, ""),
            (SignOff.Step.DIRECTOR, director, SignOff.Mark.AGREED, ""),
            (SignOff.Step.PORTFOLIO_HOLDER, item.holder, mark, objection.objection if objection else ""),
        )
        return tuple(
            HeldSignOff(step, self.known.person(person), self._moment(SIGNED_OFF - place, 16, 10), given, reason)
            for place, (step, person, given, reason) in enumerate(steps)
        )

    def _review(self, item: PastItem) -> HeldReview:
        objection, when = item.tabled_over, self._moment(REVIEWED, 9) - timedelta(days=1)
        tabled = GateReview.Outcome.TABLED_OVER_OBJECTION
        return HeldReview(
            outcome=tabled if objection else GateReview.Outcome.PASSED,
            by=self.known.person("haverlande"),
            at=when,
            text=objection.reason if objection else "",
            meeting_date=self.day,
            over_objection=objection is not None,
        )
