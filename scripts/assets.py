"""Copy what the pages need from ``node_modules`` to the package's static folder.

``npm ci`` brings whole packages; the browser gets the rules of the components that our pages use, the design tokens
those ask for, six font files, the text editor that ``npm run editor`` made of ours and theirs, and the licences they
travel under. The folder is made anew each time, so that what left a package leaves us too.
"""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from stylesheets import of_components, of_tokens  # a script beside this one

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
EDITOR = ROOT / "build" / "editor.js"
VENDOR = ROOT / "src" / "secretarie" / "site" / "static" / "vendor"
OURS = VENDOR.parent / "secretarie"

TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens"
COMPONENTS = "@utrecht/component-library-css"
SANS = "@fontsource/noto-sans"
SERIF = "@fontsource/noto-serif"

USED = [  # the components of the library that our templates name; a test sees that none is missing
    "utrecht-alert",
    "utrecht-button",
    "utrecht-document",
    "utrecht-form-field-error-message",
    "utrecht-form-label",
    "utrecht-heading-1",
    "utrecht-heading-2",
    "utrecht-heading-3",
    "utrecht-select",
    "utrecht-skip-link",
    "utrecht-status-badge",
    "utrecht-surface",
    "utrecht-table",
    "utrecht-textarea",
    "utrecht-textbox",
]
COPIES = {
    f"{TOKENS}/LICENSE.md": "licences/voorbeeld-design-tokens.md",
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
NOTICE = "/* The parts that our pages use of {package}; its licence stands in licences/{licence}. */\n"
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
    whole = [MODULES / COMPONENTS / "dist/index.css", MODULES / TOKENS / "dist/theme.css"]
    if missing := [str(source) for source in [*wanted.values(), *whole] if not source.is_file()]:
        print("Not there; run `npm ci` and `npm run editor` first:", *missing, sep="\n  ", file=sys.stderr)
        return 1
    shutil.rmtree(VENDOR, ignore_errors=True)
    for target, source in wanted.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    for name, text in sheets().items():
        (VENDOR / name).write_text(text, encoding="utf-8")
    return 0


def sheets() -> dict[str, str]:
    """The stylesheets by name: our components of the library, and the tokens that those and our own sheets ask for."""
    components = of_components((MODULES / COMPONENTS / "dist/index.css").read_text(encoding="utf-8"), USED)
    own = "".join(path.read_text(encoding="utf-8") for path in sorted(OURS.glob("*.css")))
    theme = of_tokens((MODULES / TOKENS / "dist/theme.css").read_text(encoding="utf-8"), components + own)
    return {
        "fonts.css": "\n".join(face(*font) for font in FONTS),
        "theme.css": NOTICE.format(package=TOKENS, licence="voorbeeld-design-tokens.md") + theme,
        "utrecht.css": NOTICE.format(package=COMPONENTS, licence="utrecht-component-library-css.md") + components,
    }


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
