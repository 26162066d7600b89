"""The access matrix: every address, tried by everybody of the cast, answers as the committed table says.

Each address is asked for (GET); one that only takes an act gets an empty act (POST). ``SECRETARIE_WRITE_MATRIX=1``
writes the table anew; its difference is then read line by line before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from tests.architecture.scene import Address, Scene, a_scene, views
from tests.cast import EVERYBODY, Cast

TABLE = Path(__file__).with_name("matrix.tsv")
WRITING = bool(os.environ.get("SECRETARIE_WRITE_MATRIX"))
GROUPS = 4
NOT_ALLOWED = 405
OPEN = ("public:", "rulebook:", "house:rule [")  # the law, and the names of rules, are the same for everybody


def answer(client: Client, address: Address) -> str:
    """The status that this person gets; whatever it changed is undone."""
    place = transaction.savepoint_create()
    response = client.get(address.url)
    if response.streaming:
        list(response)  # read to its end, which closes the file
    told = str(response.status_code)
    if response.status_code == NOT_ALLOWED:
        told = f"act {client.post(address.url).status_code}"
    transaction.savepoint_rollback(place)
    return told


def read() -> dict[str, dict[str, str]]:
    head, *rows = (line.split("\t") for line in TABLE.read_text().splitlines())
    return {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}


def tried(cast: Cast, scene: Scene, people: list[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for key in people:
        client = cast.client(key)
        client.raise_request_exception = False
        for address in scene.addresses():
            found.setdefault(address.name, {})[key] = answer(client, address)
    return found


class Group:
    """A part of the cast; a class of its own each, so that workers share them."""

    number: int

    def test_everybody_gets_the_answer_of_the_table(self, cast: Cast) -> None:
        if WRITING:
            pytest.skip("the table is being written")
        found, table = tried(cast, a_scene(cast), EVERYBODY[self.number :: GROUPS]), read()
        assert set(found) == set(table), "an address came or went: write the table anew and read the difference"
        wrong = [
            f"{name}: {key} got {told}, the table says {table[name][key]}"
            for name, row in found.items()
            for key, told in row.items()
            if told != table[name][key]
        ]
        assert wrong == []


class TestFirstGroup(Group):
    number = 0


class TestSecondGroup(Group):
    number = 1


class TestThirdGroup(Group):
    number = 2


class TestFourthGroup(Group):
    number = 3


def test_the_table_is_written_when_asked(cast: Cast) -> None:
    if not WRITING:
        pytest.skip("only with SECRETARIE_WRITE_MATRIX=1")
    found = tried(cast, a_scene(cast), EVERYBODY)
    lines = ["\t".join(["address", *EVERYBODY])]
    lines += ["\t".join([name, *(row[key] for key in EVERYBODY)]) for name, row in sorted(found.items())]
    TABLE.write_text("\n".join(lines) + "\n")
    assert read() == found


def test_no_address_is_left_out_of_the_scene(cast: Cast) -> None:
    names = {address.name.partition(" [")[0] for address in a_scene(cast).addresses()}
    assert {name for name, _ in views()} - names == set()


def test_nobody_gets_an_error_and_no_stranger_an_inside_page() -> None:
    table = read()
    assert [(n, k, t) for n, row in table.items() for k, t in row.items() if t.endswith("500")] == []
    inside = {n: row["stranger"] for n, row in table.items() if " [" in n and not n.startswith(OPEN)}
    assert {n: t for n, t in inside.items() if t.split()[-1] not in {"404", "403"}} == {}
    citizen = {n: row["citizen"] for n, row in table.items() if not n.startswith(("public:", "entrance:", "language"))}
    assert {n: t for n, t in citizen.items() if t.split()[-1] not in {"302", "404"}} == {}
