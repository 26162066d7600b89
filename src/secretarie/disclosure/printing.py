"""A decision list as a PDF, made from its reading when asked for, kept by the digest of what it shows."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from secretarie.disclosure import wording
from secretarie.documents.pdf import pdf
from secretarie.law.wording import day_nl

FORM = 1  # raise when the form changes, so that kept papers are made anew


def list_pdf(municipality: int, record: dict[str, Any], *, notices: list[str], errata: list[dict[str, str]]) -> bytes:
    """The tagged PDF of a reading; the same reading gives the same file."""
    sheet = sheet_of(record, notices, errata)
    name = f"{municipality}/pdf/{FORM}-{sha256(json.dumps(sheet, sort_keys=True).encode()).hexdigest()}.pdf"
    if default_storage.exists(name):
        with default_storage.open(name) as kept:
            return bytes(kept.read())
    made = pdf("decision_list", sheet, {"page": _("Page"), "of": _("of")})
    default_storage.save(name, ContentFile(made))
    return made


def sheet_of(record: dict[str, Any], notices: list[str], errata: list[dict[str, str]]) -> dict[str, Any]:
    """What the form prints: plain words in their order."""
    day = date.fromisoformat(record["held_on"])
    corrections = [
        _("Erratum, adopted on %(day)s, item %(number)s: “%(was)s” becomes “%(becomes)s”. %(reason)s") % e
        for e in ({**e, "day": day_nl(date.fromisoformat(e["adopted_on"]))} for e in errata)
    ]
    return {
        "title": record["title"],
        "municipality": record["municipality"],
        "date_parts": [day.year, day.month, day.day],
        "language": "nl",
        "notices": [*notices, *corrections],
        "facts": [{"label": str(label), "value": value} for label, value in wording.facts(record)],
        "items": [_item(item) for item in record["items"]],
        "adopted": _adopted(record),
        "signers": [{"name": s["name"], "office": wording.office(s["office"])} for s in record.get("signers", [])],
        "seal": "",
    }


def _adopted(record: dict[str, Any]) -> str:
    if not record.get("adopted_on"):
        return ""
    return _("Adopted in the meeting of %(day)s.") % {"day": day_nl(date.fromisoformat(record["adopted_on"]))}


def _item(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "level": item["level"],
        "number": item["number"],
        "title": item["title"],
        "notes": [str(n) for n in wording.notes(item)],
        "blocks": [_block(block) for block in item["blocks"]],
    }


def _block(block: dict[str, Any]) -> dict[str, Any]:
    return {
        "label": str(wording.block_label(block)),
        "reference": block["decision"],
        "points": [
            {"number": f"{p['number']}." if p["number"] else "", "text": p["text"], "mark": str(wording.mark(p))}
            for p in block["points"]
        ],
        "notes": [],
    }
