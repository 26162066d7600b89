"""A database for one command: there meanwhile, gone afterwards, refused to who may not make one."""

from collections.abc import Iterator

import psycopg
import pytest

from secretarie.site import postgres
from secretarie.site.postgres import Addresses, ServerError
from secretarie.site.temporary import named, temporary


@pytest.fixture(scope="module")
def addresses() -> Iterator[Addresses]:
    with postgres.test_cluster() as found:
        yield found


def there(url: str) -> bool:
    """Whether somebody can enter."""
    try:
        with psycopg.connect(url):
            return True
    except psycopg.OperationalError:
        return False


def test_both_log_ins_enter_meanwhile_and_nobody_afterwards(addresses: Addresses) -> None:
    with temporary(addresses, "proef") as made:
        assert made.app_url != addresses.app_url
        assert there(made.app_url)
        assert there(made.to_migrate())
    assert not there(made.app_url)


def test_it_goes_also_when_the_work_fails(addresses: Addresses) -> None:
    made: list[str] = []

    def work() -> None:
        with temporary(addresses, "proef") as found:
            made.append(found.app_url)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        work()
    assert not there(made[0])


def test_who_may_not_make_a_database_is_told_so(addresses: Addresses) -> None:
    weak = Addresses(addresses.app_url, addresses.app_url)
    with pytest.raises(ServerError, match="may not make a database"), temporary(weak, "proef"):
        pytest.fail("it was made")


def test_without_an_owner_or_a_server_it_says_so(addresses: Addresses) -> None:
    with pytest.raises(ServerError, match="DATABASE_OWNER_URL"), temporary(Addresses(addresses.app_url, None), "proef"):
        pytest.fail("it was made")
    nowhere = named("postgresql://x@/y?host=/nowhere", "z")
    with pytest.raises(ServerError, match="cannot be reached"), temporary(Addresses(nowhere, nowhere), "proef"):
        pytest.fail("it was made")
