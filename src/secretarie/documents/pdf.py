"""Papers as PDF: typst from structured data, tagged and claiming PDF/UA-1; the fonts come with the package."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typst

FORMS = Path(__file__).parent / "typst"


def pdf(form: str, record: Mapping[str, object], words: Mapping[str, str]) -> bytes:
    """The form ``typst/<form>.typ`` filled with ``record``; ``words`` are what the form itself says.

    Text is data to typst: markup in it stays text.
    """
    inputs = {"record": json.dumps(record, default=str), "words": json.dumps(words)}
    made = typst.compile(_form(form), format="pdf", sys_inputs=inputs, ignore_system_fonts=True, pdf_standards=["ua-1"])
    assert isinstance(made, bytes)  # noqa: S101 - one format without a target file gives bytes
    return made


@cache
def _form(name: str) -> bytes:
    return (FORMS / f"{name}.typ").read_bytes()
