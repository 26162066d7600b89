"""A ballot as it is recorded: checked, written as a round, with what the law makes of it."""

from __future__ import annotations

from collections.abc import Mapping

from secretarie.access.clock import moment
from secretarie.access.performing import Act
from secretarie.law import Obstacle
from secretarie.meetings import rules_outcome, validity
from secretarie.meetings.models import AgendaItem, Ballot, ItemPoint
from secretarie.meetings.session import Session
from secretarie.meetings.validity import Round
from secretarie.proposals.models import DecidingBody


def obstacles(session: Session, point: ItemPoint, ballot: Round, *, again: bool) -> tuple[Obstacle, ...]:
    """What stands in the way of recording this ballot."""
    item = session.items[point.item_id]
    part = session.part(item)
    return rules_outcome.obstacles_to_vote(
        rules_outcome.Voting(
            number=point.number,
            votes=ballot.votes,
            voters=part.voters,
            recused=part.recused,
            names={a.person_id: a.person.name for a in session.attendances},
            again=again,
            tied=is_tied(session, point),
            by_mayor=point.body == DecidingBody.MAYOR,
        )
    )


def is_tied(session: Session, point: ItemPoint) -> bool:
    """Whether the members must vote again (art. 59 lid 1 Gemeentewet)."""
    return bool(session.rounds(point)) and validity.tied(session.vote(point))


def write(act: Act, session: Session, point: ItemPoint, ballot: Round, *, again: bool) -> Ballot:
    """A new round after a tie, otherwise the last one corrected."""
    rounds = session.ballots[point.pk]
    if rounds and not again:
        row = rounds[-1] = act.also(rounds[-1])
    else:
        row = act.make(Ballot(point=point, round=len(rounds) + 1, at=moment(act.actor)))
        rounds.append(row)
    row.votes = {str(person): side for person, side in sorted(ballot.votes.items())}
    row.casting, row.on_persons = ballot.casting, ballot.on_persons
    vote = session.vote(point)
    row.result, row.receipt = vote.outcome.value, vote.receipt.as_json()
    return row


def take_back(act: Act, session: Session, points: Mapping[int, ItemPoint]) -> None:
    """There was no such vote: the points are decided by consensus again."""
    for key in points:
        for row in session.ballots.pop(key, []):
            act.also(row).ended = True


def on(session: Session, item: AgendaItem, points: tuple[int, ...]) -> list[ItemPoint]:
    """The points that are voted on: these, or all of the item's that are not the mayor's alone."""
    found = session.points.get(item.pk, [])
    if points:
        return [p for p in found if p.pk in points]
    return [p for p in found if p.body != DecidingBody.MAYOR]
