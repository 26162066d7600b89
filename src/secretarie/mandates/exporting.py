"""The register as data and as a document: the same rows, in words a person reads and values a program reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from secretarie.documents.pdf import pdf
from secretarie.law.wording import day_nl
from secretarie.mandates import words
from secretarie.mandates.facts import MandateFact, Register

COMPUTING = ("=", "+", "-", "@", "\t")
COLUMNS = (
    "nummer",
    "soort",
    "namens",
    "gemandateerde",
    "bevoegdheid",
    "onderwerp",
    "uitzonderingen",
    "grens",
    "btw",
    "per",
    "grondslag",
    "voorwaarden",
    "ondermandaat",
    "valt_onder",
    "alleen_ondertekenen",
    "eenmalig",
    "vanaf",
    "tot_en_met",
    "besluit",
    "artikel",
    "vastgesteld_bij",
    "vastgesteld_op",
    "bekendgemaakt",
)


def as_rows(facts: Iterable[MandateFact], register: Register) -> list[dict[str, Any]]:
    """Every mandate with its values by the names of the columns."""
    return [_row(fact, register) for fact in facts]


def _row(fact: MandateFact, register: Register) -> dict[str, Any]:
    above, one, limit = register.by_key.get(fact.parent or 0), fact.adoption, fact.limit
    values = (
        fact.number,
        sorted(kind.value for kind in fact.kinds),
        fact.giver.value,
        fact.holder.words,
        fact.power,
        ["*"] if fact.scope.general else list(fact.scope.subjects),
        words.exception_words(fact.scope, register.subjects),
        str(limit.amount) if limit else None,
        limit.vat.value if limit else None,
        limit.per if limit else None,
        fact.ground,
        [condition.text for condition in fact.conditions],
        fact.sub_mandate_allowed,
        above.number if above else None,
        fact.signing_only,
        fact.one_off or None,
        fact.first.isoformat(),
        fact.until.isoformat() if fact.until else None,
        one.title,
        one.article,
        one.reference,
        one.adopted_on.isoformat() if one.adopted_on else None,
        f"{one.published_where}, {one.published_on.isoformat()}" if one.published_on else None,
    )
    return dict(zip(COLUMNS, values, strict=True))


def as_csv(rows: Iterable[dict[str, Any]]) -> str:
    """With semicolons, as a Dutch spreadsheet opens it; a cell that would be computed is a text."""
    found = io.StringIO()
    writer = csv.writer(found, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        amount = (row["grens"] or "").replace(".", ",")  # as a Dutch spreadsheet reads a number
        writer.writerow([_cell(row[name]) if name != "grens" else amount for name in COLUMNS])
    return found.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = "; ".join(value) if isinstance(value, list) else str(value or "")
    return f"'{text}" if text.startswith(COMPUTING) else text


def as_pdf(municipality: str, day: date, facts: list[MandateFact], register: Register) -> bytes:
    """The register on paper: each mandate under the subject at the top of the tree."""
    title = _("Mandate register of %(municipality)s") % {"municipality": municipality}
    record = {
        "title": title,
        "municipality": municipality,
        "date_parts": [day.year, day.month, day.day],
        "on": _("As it holds on %(day)s.") % {"day": day_nl(day)},
        "groups": [{"title": top, "rows": rows} for top, rows in _groups(facts, register)],
    }
    said = {"page": _("Page"), "of": _("of"), "number": _("Number"), "power": _("Power"), "holder": _("Mandated to")}
    return pdf("mandate_register", record, said | {"limit": _("Up to and including")})


def _groups(facts: list[MandateFact], register: Register) -> list[tuple[str, list[dict[str, str]]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for fact in facts:
        tops = [list(register.subjects.up(code))[-1].label for code in fact.scope.subjects]
        top = _("All subjects") if fact.scope.general or not tops else tops[0]
        found.setdefault(top, []).append(_printed(fact, register))
    return list(found.items())


def _printed(fact: MandateFact, register: Register) -> dict[str, str]:
    notes = [
        words.kind_words(fact),
        words.BODIES[fact.giver],
        words.scope_words(fact.scope, register.subjects),
        fact.ground,
    ]
    exceptions = words.exception_words(fact.scope, register.subjects)
    notes += [_("Except") + ": " + "; ".join(exceptions)] if exceptions else []
    notes += [condition.text for condition in fact.conditions]
    return {
        "number": fact.number,
        "power": fact.power,
        "notes": " · ".join(str(note) for note in notes if note),
        "holder": fact.holder.words,
        "limit": words.limit_words(fact.limit) or _("no limit"),
    }
