"""Make the migrations that the models ask for, or check that none is missing; on the cluster for tests."""

import argparse
import os
import sys

import django
from django.core.management import call_command

from secretarie.site import postgres


def main() -> int:
    """1 when ``check`` finds a change of the models without its migration."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=["check", "make"])
    parser.add_argument("rooms", nargs="*", help="all, unless named")
    parser.add_argument("--name", help="of the migration, in words that say why")
    asked = parser.parse_args()
    check = asked.work == "check"
    with postgres.test_cluster() as addresses:
        os.environ["DATABASE_URL"] = addresses.to_migrate()
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secretarie.site.settings")
        django.setup()
        try:
            call_command("makemigrations", *asked.rooms, name=asked.name, check_changes=check, dry_run=check)
        except SystemExit as missing:  # how Django says that something is missing
            return int(bool(missing.code))
    return 0


if __name__ == "__main__":
    sys.exit(main())
