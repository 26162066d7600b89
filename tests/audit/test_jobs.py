"""The nightly job that brings the heads outside."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from secretarie.audit.verify import read_kept
from secretarie.site.jobs import keep_heads
from tests.cast import Cast
from tests.make import a_draft

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_head_is_kept_in_a_file_of_its_municipality(
    settings: Any, tmp_path: Path, transactional_db: None
) -> None:
    settings.DATA = tmp_path
    cast = Cast.find() or Cast.make()
    with cast.acting_as("author") as actor:
        a_draft(cast, actor)
    assert keep_heads(0) == 2
    kept = read_kept(tmp_path / "audit-heads" / f"{cast.municipality.pk}.jsonl")
    assert [k.seq > 0 for k in kept] == [True]


def test_the_worker_knows_the_nightly_job() -> None:
    told = (
        "import django; django.setup(); from procrastinate.contrib.django import app;"
        "print(*(t.task.name for t in app.periodic_registry.periodic_tasks.values()))"
    )
    given = {"DJANGO_SETTINGS_MODULE": "secretarie.site.settings", "PYTHONPATH": "src"}
    done = subprocess.run(
        [sys.executable, "-c", told], env=os.environ | given, capture_output=True, text=True, check=True
    )
    assert "secretarie.site.jobs.keep_heads" in done.stdout.split()
