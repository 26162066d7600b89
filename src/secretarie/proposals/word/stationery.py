"""What every Word file of ours has besides its text: styles, numbering, the edges of the page, the packing."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
MADE = (1980, 1, 1, 0, 0, 0)
DEPTHS = 9
FORMATS: Mapping[str, tuple[str, str]] = {
    "bullet": ("bullet", "•"),
    "1": ("decimal", "%{}."),
    "a": ("lowerLetter", "%{}."),
    "A": ("upperLetter", "%{}."),
    "i": ("lowerRoman", "%{}."),
    "I": ("upperRoman", "%{}."),
}


def quoted(text: str) -> str:
    """Text that may stand in XML, as text or in an attribute."""
    return "".join(SIGNS.get(sign, sign) for sign in CONTROL.sub("", text))


def style(
    ident: str, name: str, *, looks: str = "", place: str = "", based: str = "Normal", following: str = ""
) -> str:
    """A style for paragraphs."""
    base = f'<w:basedOn w:val="{based}"/>' if based and ident != "Normal" else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    default = ' w:default="1"' if ident == "Normal" else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{ident}"{default}><w:name w:val="{name}"/>{base}{after}<w:qFormat/>'
        f"<w:pPr>{place}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )


def styles(colour: str) -> str:
    """The styles of the house; its colour for headings, never for meaning alone."""
    ink = f'<w:color w:val="{colour}"/>'
    made = [
        style("Normal", "Normal", place='<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>'),
        style("Title", "Title", looks=f'<w:b/>{ink}<w:sz w:val="40"/>', place=_around(0, 160), following="Normal"),
        *(_heading(depth, ink) for depth in range(1, 4)),
        style("ListParagraph", "List Paragraph", place='<w:spacing w:after="60"/><w:contextualSpacing/>'),
        *(
            style(f"ListContinue{n}", f"List Continue {n}".removesuffix(" 1"), place=_indent(n))
            for n in range(1, DEPTHS + 1)
        ),
        style("TableText", "Table Text", place=_around(40, 40)),
        style("TableHeading", "Table Heading", looks="<w:b/>", place=_around(40, 40), based="TableText"),
        style("Beside", "Secretarie gegevens", looks='<w:color w:val="52606D"/><w:sz w:val="19"/>', place=_indent(1)),
        style("Argument", "Secretarie argument", looks="<w:b/>", place="<w:keepNext/>" + _around(160, 60)),
        style("Mark", "Secretarie merk", looks="<w:b/><w:caps/>", place=_around(0, 160)),
        style("Header", "header", looks='<w:color w:val="52606D"/><w:sz w:val="17"/>'),
        style("Footer", "footer", looks='<w:color w:val="52606D"/><w:sz w:val="17"/>'),
    ]
    link = (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="0B57A4"/><w:u w:val="single"/></w:rPr></w:style>'
    )
    grid = (
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
        + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B8C2CC"/>' for side in SIDES)
        + '</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
    font = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="nl-NL"/>'
    defaults = f"<w:docDefaults><w:rPrDefault><w:rPr>{font}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f"<w:styles {SPACES}>{defaults}{''.join(made)}{link}{grid}</w:styles>"


SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def _heading(depth: int, ink: str) -> str:
    place = f'<w:keepNext/>{_around(360 - 80 * depth, 80)}<w:outlineLvl w:val="{depth - 1}"/>'
    looks = f'<w:b/>{ink}<w:sz w:val="{32 - 4 * depth}"/>'
    return style(f"Heading{depth}", f"heading {depth}", looks=looks, place=place, following="Normal")


def _around(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _indent(depth: int) -> str:
    return f'<w:spacing w:after="60"/><w:ind w:left="{360 * depth}"/>'


class Lists:
    """The lists of one file, each with a numbering of its own, so that none counts on in another."""

    def __init__(self) -> None:
        self._made: list[str] = []

    def add(self, kind: str, *, start: int = 1, depth: int = 0, text: str = "") -> int:
        """A list that begins at ``start``; ``text``: how its number is written, when otherwise than usual."""
        form, usual = FORMATS[kind]
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{start if at == depth else 1}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{quoted(text or usual.format(at + 1))}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{360 * (at + 1) + 60}" w:hanging="{420 if at == depth else 360}"/></w:pPr></w:lvl>'
            for at in range(depth + 1)
        )
        self._made.append(levels)
        return len(self._made)

    def xml(self) -> str:
        """The part that keeps them."""
        abstract = (
            f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            for n, levels in enumerate(self._made, start=1)
        )
        nums = (f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(self._made) + 1))
        return f"<w:numbering {SPACES}>{''.join(abstract)}{''.join(nums)}</w:numbering>"


def edge(kind: str, *paragraphs: str) -> str:
    """The text at the top (``hdr``) or bottom (``ftr``) of every page."""
    return f"<w:{kind} {SPACES}>{''.join(paragraphs)}</w:{kind}>"


def pages() -> str:
    """``Pagina 2 van 5``, counted by Word."""
    one, all_ = (
        f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>' for code in ("PAGE", "NUMPAGES")
    )
    words = (f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("Pagina ", " van "))
    return f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{next(words)}{one}{next(words)}{all_}</w:p>'


def properties(title: str, author: str) -> str:
    """The title, author and language of the file, as programs that read aloud ask them."""
    return (
        f'<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{quoted(title)}'
        f"</dc:title><dc:creator>{quoted(author)}</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>"
    )


SETTINGS = (
    f'<w:settings {SPACES}><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="nl-NL"/></w:settings>'
)


def packed(parts: Mapping[str, str], links: Iterable[str]) -> bytes:
    """The whole file, its ``links`` named ``a0``, ``a1`` in order; the same parts always give the same bytes."""
    whole = {"[Content_Types].xml": _types(parts), "_rels/.rels": _relations(TOP)}
    whole["word/_rels/document.xml.rels"] = _relations([*INSIDE, *_links(links)])
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in {**whole, **parts}.items():
            info = zipfile.ZipInfo(name, MADE)
            info.compress_type = zipfile.ZIP_DEFLATED
            pack.writestr(info, DECLARED + content)
    return made.getvalue()


PARTS: Mapping[str, str] = {
    "word/document.xml": "document.main",
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/settings.xml": "settings",
    "word/header1.xml": "header",
    "word/footer1.xml": "footer",
}
TOP = (
    f'Id="r1" Type="{R}/officeDocument" Target="word/document.xml"',
    f'Id="r2" Type="{RELS}/metadata/core-properties" Target="docProps/core.xml"',
)
INSIDE = tuple(
    f'Id="{kind}" Type="{R}/{kind}" Target="{name}.xml"'
    for kind, name in (
        *((one, one) for one in ("styles", "numbering", "settings")),
        ("header", "header1"),
        ("footer", "footer1"),
    )
)


def _links(links: Iterable[str]) -> Iterator[str]:
    for place, address in enumerate(links):
        yield f'Id="a{place}" Type="{R}/hyperlink" Target="{quoted(address)}" TargetMode="External"'


def _relations(inside: Iterable[str]) -> str:
    return f'<Relationships xmlns="{RELS}">{"".join(f"<Relationship {one}/>" for one in inside)}</Relationships>'


def _types(parts: Mapping[str, str]) -> str:
    named = "".join(
        f'<Override PartName="/{name}" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in PARTS.items()
        if name in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{named}</Types>'
    )
