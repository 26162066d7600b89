"""The real template, filled as an author does it: fields in their controls, text in place of the help, boxes ticked."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

CHECKOUT = Path(__file__).resolve().parents[3]
TEMPLATE = Path(os.environ.get("SECRETARIE_SHARED", CHECKOUT.parent / "shared")) / "real" / "proposal-template.docx"
needs_template = pytest.mark.skipif(not TEMPLATE.exists(), reason="the real template is not beside this checkout")
SPACE = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{SPACE['w']}}}"


@dataclass(frozen=True)
class Filling:
    """What is typed: values by the name of their control, XML of paragraphs by heading, boxes with their text."""

    fields: Mapping[str, str] = field(default_factory=dict)
    chapters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    relations: Mapping[str, str] = field(default_factory=dict)
    keep_help: bool = False


def filled(filling: Filling) -> bytes:
    """The template with this in it."""
    with zipfile.ZipFile(TEMPLATE) as pack:
        parts = {info.filename: pack.read(info) for info in pack.infolist()}
    root = etree.fromstring(parts["word/document.xml"])
    for name, value in filling.fields.items():
        _set_control(root, name, value)
    for label, value in filling.relations.items():
        _tick(root, label, value)
    for heading, paragraphs in filling.chapters.items():
        _write_under(root, heading, paragraphs, keep_help=filling.keep_help)
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return made.getvalue()


def _set_control(root: Any, name: str, value: str) -> None:
    for control in root.iter(f"{W}sdt"):
        alias = control.find("w:sdtPr/w:alias", SPACE)
        if alias is not None and name in alias.get(f"{W}val"):
            texts = list(control.find("w:sdtContent", SPACE).iter(f"{W}t"))
            texts[0].text = value
            for other in texts[1:]:
                other.text = ""
            return
    raise AssertionError(name)


def _tick(root: Any, label: str, value: str) -> None:
    """Tick the box before a label and type behind it."""
    text = next(t for t in root.iter(f"{W}t") if (t.text or "").strip().startswith(label))
    box = text.getparent()
    while not len(found := box.findall(".//w:checkBox", SPACE)):
        box = box.getprevious()
    etree.SubElement(found[0], f"{W}checked")
    text.text = f"{text.text} {value}"


def _write_under(root: Any, heading: str, paragraphs: Sequence[str], *, keep_help: bool) -> None:
    body = root.find("w:body", SPACE)
    blocks = list(body)
    starts = [at for at, block in enumerate(blocks) if _heading(block)]
    at = next(at for at in starts if _heading(blocks[at]) == heading)
    end = next((other for other in starts if other > at), len(blocks) - 1)
    if not keep_help:
        for block in blocks[at + 1 : end]:
            body.remove(block)
        _behind_break(blocks[at])
    place = list(body).index(blocks[at]) + 1 if not keep_help else list(body).index(blocks[end])
    for made in reversed([etree.fromstring(f'<x xmlns:w="{SPACE["w"]}">{one}</x>')[0] for one in paragraphs]):
        body.insert(place, made)


def _heading(block: Any) -> str:
    """The bold words before the first line break of a paragraph: how this template writes its headings."""
    if block.tag != f"{W}p":
        return ""
    words = ""
    for run in block.iter(f"{W}r"):
        if run.find("w:br", SPACE) is not None:
            break
        text = "".join(t.text or "" for t in run.findall("w:t", SPACE))
        if text.strip() and run.find("w:rPr/w:b", SPACE) is None:
            return ""
        words += text
    return words.strip() if "FORMCHECKBOX" not in "".join(block.itertext()) else ""


def _behind_break(block: Any) -> None:
    """Remove the help that stands behind the heading in the same paragraph."""
    seen = False
    for child in list(block):
        seen = seen or child.find(".//w:br", SPACE) is not None
        if seen and child.tag != f"{W}pPr":
            block.remove(child)
