"""``secretarie municipality``: a municipality begins once, with its bodies and offices."""

import json
from pathlib import Path

import psycopg
import pytest

from secretarie.site import postgres
from secretarie.site.cluster.layout import APP, OWNER
from tests.programs import secretarie


@pytest.fixture
def data(furnished: Path) -> Path:
    return furnished


def counted(data: Path, slug: str) -> tuple[int, int]:
    """How many bodies and offices a municipality has."""
    with psycopg.connect(postgres.status(data / "postgres").owner_url) as owner:
        row = owner.execute(
            "SELECT (SELECT count(*) FROM people_body b WHERE b.municipality_id = m.id),"
            " (SELECT count(*) FROM people_office o WHERE o.municipality_id = m.id)"
            " FROM people_municipality m WHERE m.slug = %s",
            [slug],
        ).fetchone()
    assert row is not None
    return row[0], row[1]


def test_it_begins_with_its_bodies_and_offices(data: Path) -> None:
    said = secretarie(data, "municipality", "add", "Proefstad  aan Zee", "proefstad", "--json")
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout) == {"name": "Proefstad aan Zee", "slug": "proefstad"}
    assert counted(data, "proefstad") == (4, 8)
    listed = json.loads(secretarie(data, "municipality", "list", "--json").stdout)["municipalities"]
    assert {"name": "Proefstad aan Zee", "slug": "proefstad", "demo": False} in listed


def test_it_begins_once(data: Path) -> None:
    assert secretarie(data, "municipality", "add", "Tweemaal", "tweemaal").returncode == 0
    again = secretarie(data, "municipality", "add", "Andere naam", "tweemaal")
    assert again.returncode == 1
    assert "exists already" in again.stderr
    assert counted(data, "tweemaal") == (4, 8)


@pytest.mark.parametrize(("name", "slug"), [("Naam", "Met Spatie"), ("Naam", "-"), ("  ", "naam"), ("x" * 81, "lang")])
def test_a_name_that_cannot_be_is_wrong_use(data: Path, name: str, slug: str) -> None:
    assert secretarie(data, "municipality", "add", name, slug).returncode == 2


def test_without_tables_it_says_what_to_do(data: Path) -> None:
    server = postgres.status(data / "postgres")
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute("CREATE DATABASE bare")
    bare = {"DATABASE_URL": server.url(APP, "bare"), "DATABASE_OWNER_URL": server.url(OWNER, "bare")}
    said = secretarie(data, "municipality", "add", "Kaal", "kaal", **bare)
    assert said.returncode == 1
    assert "secretarie migrate" in said.stderr


def test_the_first_administrator_comes_from_here_and_the_next_do_not(data: Path) -> None:
    assert secretarie(data, "municipality", "add", "Beheerd", "beheerd").returncode == 0
    first = secretarie(data, "municipality", "administrator", "beheerd", "Vera Kist", "vera@example.org", "--json")
    assert first.returncode == 0, first.stderr
    told = json.loads(first.stdout)
    assert (told["name"], len(told["password"])) == ("Vera Kist", 16)
    again = secretarie(data, "municipality", "administrator", "beheerd", "Nep", "nep@example.org")
    assert (again.returncode, "has an administrator already" in again.stderr) == (1, True)
    assert secretarie(data, "municipality", "administrator", "nergens", "Vera", "v@example.org").returncode == 1
    assert secretarie(data, "municipality", "administrator", "beheerd", " ", "v@example.org").returncode == 2
    with psycopg.connect(postgres.status(data / "postgres").owner_url) as owner:
        rows = owner.execute(
            "SELECT p.name, g.role FROM people_rolegrant g JOIN people_person p ON p.id = g.person_id"
            " JOIN people_municipality m ON m.id = g.municipality_id WHERE m.slug = 'beheerd'"
        ).fetchall()
    assert rows == [("Vera Kist", "administrator")]
