"""What a server sends beside the page: named by its digest, compressed, kept for ever; and only what pages use."""

from __future__ import annotations

import gzip
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse
from django.test import RequestFactory
from whitenoise.middleware import WhiteNoiseMiddleware

from secretarie.site import statics

CHECKOUT = Path(__file__).resolve().parents[2]
SOURCE = CHECKOUT / "src" / "secretarie"
VENDOR = SOURCE / "site" / "static" / "vendor"
NAMED = re.compile(r"(?<![\w-])utrecht-[a-z0-9-]+?(?=--|__|[\s\"'{}|.,:)]|$)")

needs_assets = pytest.mark.skipif(not VENDOR.exists(), reason="the assets are not made (make assets)")


def script(name: str) -> ModuleType:
    """A script of the house as a module."""
    path = CHECKOUT / "scripts" / f"{name}.py"
    found = importlib.util.spec_from_file_location(name, path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[name] = module
    found.loader.exec_module(module)
    return module


@pytest.fixture
def gathered(settings: Any, tmp_path: Path) -> Path:
    """As a server has them."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.WHITENOISE_USE_FINDERS = False
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "secretarie.site.statics.Hashed"}}
    statics.gather()
    return Path(settings.STATIC_ROOT)


@needs_assets
def test_a_file_goes_out_compressed_and_is_kept_for_ever(gathered: Path) -> None:
    url = staticfiles_storage.url("secretarie/secretarie.css")
    assert re.fullmatch(r"/static/secretarie/secretarie\.[0-9a-f]{12}\.css", url)
    serve = WhiteNoiseMiddleware(lambda _request: HttpResponse(status=404))
    answer = serve(RequestFactory().get(url, headers={"Accept-Encoding": "gzip"}))
    assert answer.status_code == 200
    assert answer["Content-Encoding"] == "gzip"
    assert "immutable" in answer["Cache-Control"]
    body = b"".join(answer.streaming_content)
    answer.close()
    assert gzip.decompress(body) == (SOURCE / "site/static/secretarie/secretarie.css").read_bytes()


@needs_assets
def test_the_second_start_gathers_nothing(gathered: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in gathered.rglob("*") if p.is_file() and p.name != ".lock"}
    statics.gather()
    assert {p: p.stat().st_mtime_ns for p in before} == before
    (gathered / statics.STAMP).write_text("of another version")
    statics.gather()
    assert (gathered / statics.STAMP).read_text() != "of another version"


@needs_assets
def test_every_style_and_font_of_a_page_stays_under_150_kb_on_the_wire(gathered: Path) -> None:
    head = (SOURCE / "site/templates/_head.html").read_text() + "secretarie/secretarie.js' secretarie/icons.svg'"
    names = re.findall(r"((?:vendor|secretarie)/[\w.]+)'", head)
    sent = 0
    for name in names:
        path = gathered / staticfiles_storage.stored_name(name)
        small = path.with_name(path.name + ".gz")
        sent += (small if small.exists() else path).stat().st_size
    fonts = sum(p.stat().st_size for p in (gathered / "vendor/fonts").glob("*.woff2"))
    assert sent < 45_000
    assert sent + fonts < 140_000


def test_the_stylesheet_has_every_component_that_templates_name() -> None:
    used = set(script("assets").USED)
    named = set()
    for path in [*SOURCE.rglob("*.html"), *(SOURCE / "site/templatetags").glob("*.py")]:
        named |= {n.rstrip("-") for n in NAMED.findall(re.sub(r"{#.*?#}", "", path.read_text()))}
    named -= {"utrecht-heading"}  # its level comes from a variable
    assert named - used == set()


def test_cutting_keeps_rules_of_components_and_the_tokens_they_ask_for() -> None:
    sheets = script("stylesheets")
    css = """
    /* .utrecht-button { gone } */
    .utrecht-button { color: var(--a, red); content: "}" }
    .utrecht-button-link { color: var(--b) }
    .utrecht-button--primary:hover, .other { color: blue }
    @media print { .utrecht-table__cell { color: var(--c) } .other { x: y } }
    @media screen { .other { x: y } }
    """
    kept = sheets.of_components(css, ["utrecht-button", "utrecht-table"])
    assert "button-link" not in kept
    assert "screen" not in kept
    assert kept.count("{") == 4
    assert '"}"' in kept
    tokens = sheets.of_tokens(".t { --a: var(--d); --b: 1px; --c: 2px; --d: #fff } .u { --e: 3px }", kept)
    assert tokens == ".t{--a:var(--d);--c:2px;--d:#fff;}\n"
