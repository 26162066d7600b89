"""How states of a proposal are shown: words with their shape, for chips."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretarie.documents.openness import Openness, Step
from secretarie.law import WooGround
from secretarie.proposals.models import Advice, Aside, Proposal, SignOff, Stage, Verdict
from secretarie.proposals.texts import SECTIONS

type Chip = tuple[str | Promise, str, str]

STAGES: dict[str, str] = {
    Stage.DRAFT: "",
    Stage.PASSED: "ok",
    Stage.DECIDED: "ok",
    Stage.SIGNED: "ok",
    Stage.PUBLISHED: "ok",
    Stage.CARRIED_OUT: "ok",
}
ASIDES: dict[str, tuple[str, str]] = {
    Aside.RETURNED: ("bad", "back"),
    Aside.ON_HOLD: ("warn", "pause"),
    Aside.RETRACTED: ("bad", "bad"),
}
VERDICTS: dict[str, str] = {Verdict.AGREE: "ok", Verdict.AGREE_WITH_REMARKS: "ok", Verdict.DISAGREE: "warn"}
MARKS: dict[str, str] = {SignOff.Mark.AGREED: "ok", SignOff.Mark.DISCUSS: "warn", SignOff.Mark.NOT_AGREED: "bad"}


def stage_chip(proposal: Proposal) -> Chip:
    """Where it stands; a draft is a pen, what is on its way is half full."""
    kind = STAGES.get(proposal.stage, "busy")
    return proposal.get_stage_display(), kind, "pen" if proposal.stage == Stage.DRAFT else ""


def aside_chip(proposal: Proposal) -> Chip | None:
    """What can be said of it beside its stage."""
    if not proposal.aside:
        return None
    return (proposal.get_aside_display(), *ASIDES[proposal.aside])


def openness_chip(step: str, *, secret: bool = False) -> Chip | None:
    """How it is handled; what is public needs no chip. Secret is only what was imposed, asked is not yet."""
    if secret:
        return _("Secret"), "secret", ""
    if step == Step.SECRET:
        return _("Not public, secrecy asked"), "conf", ""
    if step == Openness.PUBLIC:
        return None
    return Openness(step).label, "conf", "clock" if step == Openness.EMBARGO else ""


def ground_words(ground: str) -> str:
    """A ground of the Woo as a reader knows it: its article and the interest."""
    if ground not in set(WooGround):
        return ground
    found = WooGround(ground)
    return f"{found.article}: {found.nl}"


def advice_chips(advice: Advice, version: int) -> list[Chip]:
    """Verdict, whether a dissent is open, and whether the text changed since (computed, never stored)."""
    if advice.withdrawn_at:
        return [(_("Question withdrawn"), "", "")]
    if not advice.verdict:
        return [(_("Asked"), "", "clock")]
    chips: list[Chip] = [(advice.get_verdict_display(), VERDICTS[advice.verdict], "")]
    if advice.superseded:
        return [*chips, (_("Renewed since"), "", "clock")]
    if advice.is_open_dissent:
        chips.append((_("Not settled yet"), "bad", ""))
    elif advice.settled_at:
        chips.append((_("Settled"), "ok", ""))
    if changed_since(advice, version):
        chips.append((_("Text changed since"), "", "clock"))
    return chips


def changed_since(advice: Advice, version: int) -> bool:
    """Whether the text was saved again after this advice was given on it, or confirmed for it."""
    return 0 < advice.holds_for < version


def place_words(place: str) -> str:
    """The field of the form that a remark is about, in words."""
    if place.startswith("points"):  # such a remark names its point itself
        return ""
    if place.startswith("arguments"):
        return gettext("Arguments and remarks")
    known: dict[str, str | Promise] = {
        "subject": _("Subject"),
        "attachments": _("Attachments"),
        **{f"section_{key}": label for key, label in SECTIONS.items()},
    }
    return str(known.get(place, ""))


def mark_chip(sign_off: SignOff) -> Chip:
    """The mark of a sign-off."""
    return sign_off.get_mark_display(), MARKS[sign_off.mark], ""
