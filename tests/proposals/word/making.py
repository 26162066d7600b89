"""Word files made by hand, part by part, so that a test says exactly what stands in them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from html import escape
from io import BytesIO

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="Kop{n}"><w:name w:val="heading {n}"/></w:style>' for n in range(1, 5)
)
TITLE = '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
STYLES = HEADINGS + TITLE


def run(text: str, *marks: str) -> str:
    """A run of text; marks: ``b``, ``i``, ``u``, ``vanish`` and so on."""
    looks = "".join(f'<w:{mark} w:val="single"/>' if mark == "u" else f"<w:{mark}/>" for mark in marks)
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*runs: str, style: str = "", num: int | None = None, depth: int = 0, extra: str = "") -> str:
    """A paragraph; what is no XML is a plain run."""
    made = "".join(one if one.startswith("<") else run(one) for one in runs)
    kind = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>' if num is not None else ""
    return f"<w:p><w:pPr>{kind}{listed}{extra}</w:pPr>{made}</w:p>"


def head(text: str, level: int = 1) -> str:
    return p(text, style=f"Kop{level}")


def table(*rows: list[str] | str) -> str:
    """A table; a row is its cells as XML, or already a whole ``w:tr``."""
    made = (row if isinstance(row, str) else f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def cell(content: str, properties: str = "") -> str:
    if content.startswith("<w:tc>"):
        return content
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def level(depth: int, form: str, text: str, start: int = 1, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def docx(
    body: str,
    *,
    styles: str = STYLES,
    lists: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    relations: str = "",
    main: str = MAIN,
) -> bytes:
    """A whole file; ``parts`` are further ones by their name below ``word/``, with their relation made."""
    kept: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
        ),
        "_rels/.rels": rels(f'<Relationship Id="r1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {SPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {SPACES}>{lists}</w:numbering>",
    }
    named = {name: f"word/{name}.xml" for name in ("styles", "numbering")}
    for name, content in (parts or {}).items():
        kept[f"word/{name}"] = content
        named[name.removesuffix(".xml").rstrip("0123456789")] = f"word/{name}"
    made = "".join(
        f'<Relationship Id="p{kind}" Type="{OFFICE}{kind}" Target="{target.removeprefix("word/")}"/>'
        for kind, target in named.items()
    )
    kept["word/_rels/document.xml.rels"] = rels(made + relations)
    return packed(kept)


def rels(inner: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def link(ident: str, target: str, kind: str = "hyperlink") -> str:
    return f'<Relationship Id="{ident}" Type="{OFFICE}{kind}" Target="{escape(target)}" TargetMode="External"/>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return made.getvalue()
