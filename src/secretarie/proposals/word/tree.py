"""XML of a Word file as a light tree, read without ever following a declaration or reference in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.parsers import expat

from secretarie.proposals.word.errors import Reason, Unreadable

DEEPEST = 200
MOST_NODES = 500_000
SPACES: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "urn:schemas-microsoft-com:vml": "v",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
ON = frozenset({"", "1", "true", "on"})


class Node:
    """One element: its short name (``w:p``), attributes by short name, children, and the text right inside it."""

    __slots__ = ("attrs", "children", "tag", "text")

    def __init__(self, tag: str, attrs: Mapping[str, str]) -> None:
        self.tag, self.attrs = tag, attrs
        self.children: list[Node] = []
        self.text = ""

    def find(self, *path: str) -> Node | None:
        """The first child of this name; with more names, its first child, and so on."""
        here: Node | None = self
        for tag in path:
            here = next((child for child in here.children if child.tag == tag), None) if here else None
        return here

    def all(self, tag: str) -> Iterator[Node]:
        """The children of this name."""
        return (child for child in self.children if child.tag == tag)

    def walk(self) -> Iterator[Node]:
        """This element and everything in it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def value(self, *path: str) -> str:
        """``w:val`` of the element at ``path``; empty when it is not there."""
        found = self.find(*path)
        return found.attrs.get("w:val", "") if found is not None else ""

    def number(self, *path: str) -> int | None:
        """The same as a whole number, or None."""
        text = self.value(*path)
        return int(text) if text.removeprefix("-").isascii() and text.removeprefix("-").isdigit() else None

    def switch(self, tag: str) -> bool | None:
        """Whether a switch such as ``w:b`` is on, off, or not set."""
        found = self.find(tag)
        return None if found is None else found.attrs.get("w:val", "").lower() in ON


def parse(content: bytes, part: str) -> Node:
    """The root of a part.

    Raises:
        Unreadable: not well-formed, too deep, too large, or with a document type declaration.
    """
    building = _Building(part)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = building.declared
    parser.EntityDeclHandler = building.declared
    parser.StartElementHandler = building.begin
    parser.EndElementHandler = building.end
    parser.CharacterDataHandler = building.data
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise Unreadable(Reason.BROKEN, part) from error
    return building.root.children[0]


class _Building:
    """Makes the tree while the parser reads, and stops it where it goes too far."""

    def __init__(self, part: str) -> None:
        self.part, self.count = part, 0
        self.root = Node("", {})
        self.open = [self.root]

    def declared(self, *_what: object) -> None:
        raise Unreadable(Reason.DECLARATION, self.part)

    def begin(self, name: str, attrs: dict[str, str]) -> None:
        self.count += 1
        if self.count > MOST_NODES:
            raise Unreadable(Reason.TOO_LARGE, self.part)
        if len(self.open) > DEEPEST:
            raise Unreadable(Reason.TOO_DEEP, self.part)
        node = Node(_short(name), {_short(key): value for key, value in attrs.items()})
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, _name: str) -> None:
        self.open.pop()

    def data(self, text: str) -> None:
        self.open[-1].text += text


def _short(name: str) -> str:
    space, _gap, local = name.rpartition(" ")
    return f"{SPACES.get(space, '?')}:{local}" if space else local
