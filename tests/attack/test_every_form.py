"""Every form there is, sent as no page of ours sends it: a clear answer, the typed text kept, no script, no 500.

The forms are read from the pages, as a browser would send them. An address that takes a form which no page here shows
makes the test fail: a new form brings the page on which it stands.
"""

from __future__ import annotations

import re

import pytest
from django.contrib.messages import ERROR, get_messages
from django.db import connection, transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import resolve, reverse
from django.utils.html import escape

from tests.architecture.scene import views
from tests.attack import scenes
from tests.attack.forms import MARK, Form, forms_of, rounds
from tests.cast import STRANGER, Cast
from tests.site.html import Page

HIDDEN_WORDS = re.compile(rb"Traceback|psycopg|django\.|/src/secretarie", re.IGNORECASE)
ANY = {"number": "2026-9999", "municipality": "proefstad", "slug": "x", "kind": "public"}
TAMPERED = {"nothing", "keys"}
"""What no browser sends for somebody who types: keys that are not on the page."""
UNTRIED = {
    "scratch:keep": "takes JSON, see test_careless_input",
    "entrance:nowhere": "signs out",
    "proposals:check_typed": "the script sends it the form of writing; see proposals/test_writing_page",
}


def takes_a_form(client: Client, room: str) -> set[str]:
    """The names of a room's addresses that do not refuse to be posted to."""
    found = set()
    for name, parameters in views():
        if scenes.room_of(name) != room:
            continue
        url = reverse(name, kwargs={p: ANY.get(p, 1) for p in parameters})
        place = transaction.savepoint_create()
        if client.post(url).status_code != 405:
            found.add(name)
        transaction.savepoint_rollback(place)
    return found


def gathered(cast: Cast, pages: scenes.Pages) -> dict[str, tuple[Client, Form]]:
    """By the name of the address it is sent to, the fullest form and the browser of who sees it."""
    found: dict[str, tuple[Client, Form]] = {}
    clients: dict[str, Client] = {}
    for key, url in pages:
        client = clients.setdefault(key, cast.client(key))
        page = client.get(url)
        assert page.status_code == 200, f"{key} {url}: {page.status_code}"
        for form in forms_of(page.content.decode(), url.partition("?")[0]):
            name = resolve(form.action).view_name
            if name not in found or len(found[name][1].controls) < len(form.controls):
                found[name] = client, form
    for client in clients.values():
        client.raise_request_exception = False
    return found


def complaints(client: Client, form: Form, elsewhere: int) -> list[str]:
    """What is wrong with the answers to one form."""
    found, before = [], []
    for kind, change in rounds(elsewhere):
        sent = form.sent(change)
        if sent in before:
            continue
        before.append(sent)
        place = transaction.savepoint_create()
        try:
            told = _complaint(client, form, kind, sent)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            told = f"{type(error).__name__}: {error}"[:200]
        transaction.savepoint_rollback(place)
        if told:
            found.append(f"{resolve(form.action).view_name} ({kind}): {told}")
    return found


def _complaint(client: Client, form: Form, kind: str, sent: dict[str, list[str]]) -> str:
    answer = client.post(form.action, sent)
    if answer.status_code >= 500:
        return str(answer.status_code)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    if answer.status_code == 302:
        told = any(m.level == ERROR for m in get_messages(answer.wsgi_request))
        if kind == "stale" and form.tells_its_revision and not told:
            return "accepted"
        return unsafe(client.get(answer["Location"])) if kind == "script" else ""
    if answer.status_code in {403, 404}:
        return "" if kind in TAMPERED else f"{answer.status_code} for who only typed"
    if form.has_text and sent and not _keeps(answer, sent):
        return f"{answer.status_code} without what was typed"
    return unsafe(answer) if kind == "script" else ""


def _keeps(answer: HttpResponseBase, sent: dict[str, list[str]]) -> bool:
    body = answer.content.decode() if hasattr(answer, "content") else ""
    return MARK not in [v for values in sent.values() for v in values] or escape(MARK) in body


def unsafe(answer: HttpResponseBase) -> str:
    """What a page shows that it should not."""
    body = getattr(answer, "content", b"")
    if answer.status_code >= 500:
        return str(answer.status_code)
    if not answer.get("Content-Type", "").startswith("text/html"):
        return ""
    if HIDDEN_WORDS.search(body):
        return "tells of its inside"
    return ", ".join(Page.of(body.decode()).against_policy())


@pytest.mark.parametrize("room", sorted(scenes.ROOMS))
def test_whatever_is_sent_gets_a_clear_answer_and_loses_nothing(cast: Cast, room: str) -> None:
    forms = gathered(cast, scenes.ROOMS[room](cast))
    expected = takes_a_form(cast.client("secretary"), room)
    assert expected - set(forms) - set(UNTRIED) == set(), "bring the page on which this form stands"
    elsewhere = cast.people[STRANGER].pk
    found = [told for _name, (client, form) in sorted(forms.items()) for told in complaints(client, form, elsewhere)]
    assert found == []
