"""The tests of the law notice a change of the law: of the mutants of `law/` at least 95 of a hundred are killed.

The law stands alone, so it is copied with its own tests into a folder of its own, where mutmut changes one thing at a
time. The command line is left out: it computes nothing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.soak

CHECKOUT = Path(__file__).resolve().parents[2]
LEAST = 0.95
KILLED = {"killed", "timeout", "segfault"}
CONFIGURATION = """
[project]
name = "law"
version = "0"
[tool.mutmut]
source_paths = ["src"]
do_not_mutate = ["*/commands/*"]
use_git_change_detection = false
pytest_add_cli_args = ["-p", "no:cacheprovider", "--import-mode=importlib"]
pytest_add_cli_args_test_selection = ["tests/law", "--ignore=tests/law/test_stands_alone.py"]
[tool.pytest.ini_options]
pythonpath = ["src", "."]
"""


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """The law needs no database."""


def test_the_mutants_of_the_law_are_killed(tmp_path: Path) -> None:
    shutil.copytree(CHECKOUT / "src/secretarie/law", tmp_path / "src/secretarie/law")
    shutil.copy(CHECKOUT / "src/secretarie/__init__.py", tmp_path / "src/secretarie")
    shutil.copytree(CHECKOUT / "tests/law", tmp_path / "tests/law")
    (tmp_path / "pyproject.toml").write_text(CONFIGURATION)
    mutmut("run", at=tmp_path)
    found = re.findall(r"^\s*(\S+): (\w[\w ]*)$", mutmut("results", "--all", "true", at=tmp_path), re.MULTILINE)
    survivors = [name for name, fate in found if fate not in KILLED]
    sys.stdout.write("\n".join([f"{len(found)} mutants, {len(survivors)} survived:", *survivors, ""]))
    assert len(found) > 1000, "mutmut made too few mutants to say anything"
    assert 1 - len(survivors) / len(found) >= LEAST


def mutmut(*words: str, at: Path) -> str:
    command = [str(Path(sys.executable).with_name("mutmut")), *words]
    done = subprocess.run(command, cwd=at, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout
