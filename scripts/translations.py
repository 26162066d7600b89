"""The Dutch catalogue: bring it up to date, check that it is whole, compile it; without GNU gettext on the machine.

Texts stand in English in code and templates. Django turns a template into something that reads as Python; Babel finds
the texts in that and in the code.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "secretarie"
CATALOGUE = SOURCE / "site" / "locale" / "nl" / "LC_MESSAGES" / "django.po"

Keywords = dict[str, tuple[int | tuple[int, str], ...] | None]
KEYWORDS: Keywords = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Neither dates nor places in the file: two who add a text each then meet only where the texts themselves meet.
HEADER = """\
#
msgid ""
msgstr ""
"Project-Id-Version: secretarie\\n"
"Language: nl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def main() -> int:
    """Do what is asked; 1 when the catalogue is not whole."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=["check", "update", "compile"])
    parser.add_argument("catalogue", nargs="?", type=Path, default=CATALOGUE)
    asked = parser.parse_args()
    return {"check": check, "update": update, "compile": compiled}[asked.work](asked.catalogue)


def check(path: Path) -> int:
    """Tell each text that a reader would see in English, or with the wrong blanks."""
    known = read(path)
    complaints = [
        f"{place}: {complaint}: {text(message)}"
        for message in wanted()
        if message.id
        if (complaint := wrong(known.get(message.id, message.context)))
        for place, _ in message.locations[:1]
    ]
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(known)} texts in Dutch, {len(complaints)} missing, fuzzy or wrong.")
    return 1 if complaints else 0


def update(path: Path) -> int:
    """Add new texts, drop those no longer there, keep every translation."""
    known = read(path)
    known.update(wanted(), no_fuzzy_matching=True)
    known.obsolete.clear()
    path.parent.mkdir(parents=True, exist_ok=True)
    body = io.BytesIO()
    write_po(body, known, width=0, no_location=True, sort_output=True, omit_header=True)
    path.write_text(HEADER + body.getvalue().decode().strip() + "\n", encoding="utf-8")
    return check(path)


def compiled(path: Path) -> int:
    """Write the form that Django reads, beside the catalogue."""
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, read(path))
    return 0


def read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog(locale="nl", project="Secretarie", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale="nl")


def wanted() -> Catalog:
    """Every text that code and templates ask for."""
    catalog = Catalog(project="Secretarie", fuzzy=False)
    for path in sorted(SOURCE.rglob("*")):
        if "migrations" not in path.parts:
            for number, message, context in texts(path):
                catalog.add(message, locations=[(str(path.relative_to(ROOT)), number)], context=context)
    return catalog


def texts(path: Path) -> Iterator[tuple[int, str | tuple[str, ...], str | None]]:
    """Line, text (with its plural) and context of each text in one file."""
    if path.suffix == ".py":
        code = path.read_text(encoding="utf-8")
    elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
        pseudo = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        code = "\n".join(line.strip() for line in pseudo.splitlines())  # indentation means nothing in a template
    else:
        return
    for number, message, _comments, context in extract("python", io.BytesIO(code.encode()), keywords=KEYWORDS):
        yield number, message, context


def wrong(message: Message | None) -> str | None:
    """What is the matter with a translation, if anything."""
    if message is None or not all(parts(message.string)):
        return "missing"
    if message.fuzzy:
        return "fuzzy"
    blanks = {frozenset(PLACEHOLDER.findall(part)) for part in parts(message.id)}
    if any(frozenset(PLACEHOLDER.findall(part)) not in blanks for part in parts(message.string)):
        return "other blanks"
    return None


def parts(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def text(message: Message) -> str:
    return " / ".join(parts(message.id))


if __name__ == "__main__":
    sys.exit(main())
