"""Copy what the pages need from ``node_modules`` to the package's static folder.

``npm ci`` brings whole packages; the browser gets a theme, one stylesheet of components, six font files, the text
editor that ``npm run editor`` made of ours and theirs, and the licences they travel under. The folder is made anew
each time, so that what left a package leaves us too.
"""

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
EDITOR = ROOT / "build" / "editor.js"
VENDOR = ROOT / "src" / "secretarie" / "site" / "static" / "vendor"

TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens"
COMPONENTS = "@utrecht/component-library-css"
SANS = "@fontsource/noto-sans"
SERIF = "@fontsource/noto-serif"

COPIES = {
    f"{TOKENS}/dist/theme.css": "theme.css",
    f"{TOKENS}/LICENSE.md": "licences/voorbeeld-design-tokens.md",
    f"{COMPONENTS}/dist/index.css": "utrecht.css",
    f"{COMPONENTS}/LICENSE.md": "licences/utrecht-component-library-css.md",
    f"{SANS}/LICENSE": "licences/noto-sans.txt",
    f"{SERIF}/LICENSE": "licences/noto-serif.txt",
}
BUNDLED = (  # what the editor was made of
    *(f"prosemirror-{part}" for part in ("commands", "history", "keymap", "model", "schema-list", "state", "tables")),
    *("prosemirror-transform", "prosemirror-view", "orderedmap", "rope-sequence", "w3c-keyname"),
)
FONTS = (  # package, family, weight, style: the only cuts that the design uses
    (SANS, "Noto Sans", 400, "normal"),
    (SANS, "Noto Sans", 600, "normal"),
    (SANS, "Noto Sans", 700, "normal"),
    (SERIF, "Noto Serif", 400, "normal"),
    (SERIF, "Noto Serif", 400, "italic"),
    (SERIF, "Noto Serif", 600, "normal"),
)
FACE = """@font-face {{
  font-family: "{family}";
  font-style: {style};
  font-weight: {weight};
  font-display: swap;
  src: url("{path}") format("woff2");
}}
"""


def main() -> int:
    """Lay out the vendor folder anew; 1 when ``npm ci`` and ``npm run editor`` have not been run."""
    wanted = {**files(), **fonts(), **editor()}
    if missing := [str(source) for source in wanted.values() if not source.is_file()]:
        print("Not there; run `npm ci` and `npm run editor` first:", *missing, sep="\n  ", file=sys.stderr)
        return 1
    shutil.rmtree(VENDOR, ignore_errors=True)
    for target, source in wanted.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    (VENDOR / "fonts.css").write_text("\n".join(face(*font) for font in FONTS), encoding="utf-8")
    return 0


def files() -> dict[Path, Path]:
    """Target and source of each stylesheet and licence."""
    return {VENDOR / target: MODULES / source for source, target in COPIES.items()}


def fonts() -> dict[Path, Path]:
    """Target and source of each font file."""
    cuts = [(package, filename(package, weight, style)) for package, _, weight, style in FONTS]
    return {VENDOR / "fonts" / name: MODULES / package / "files" / name for package, name in cuts}


def editor() -> dict[Path, Path]:
    """Target and source of the text editor, and of the licence of each part in it."""
    licences = {VENDOR / "licences" / f"{package}.txt": MODULES / package / "LICENSE" for package in BUNDLED}
    return {VENDOR / "editor.js": EDITOR, **licences}


def filename(package: str, weight: int, style: str) -> str:
    """Name of the file with the Latin letters of one cut."""
    return f"{package.removeprefix('@fontsource/')}-latin-{weight}-{style}.woff2"


def face(package: str, family: str, weight: int, style: str) -> str:
    """Rule that names one cut to the browser."""
    return FACE.format(family=family, weight=weight, style=style, path=f"fonts/{filename(package, weight, style)}")


if __name__ == "__main__":
    sys.exit(main())
