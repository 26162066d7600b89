"""What the commands of all rooms share: answers for people and for programs, progress, exit codes."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

import click

NOT_SO = 3  # the question was understood, and the answer is no


def json_option[**P, R](command: Callable[P, R]) -> Callable[P, R]:
    """The option ``--json``: the answer as one JSON object on standard output, for programs."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")(command)


def answer(facts: Mapping[str, object], text: str, *, as_json: bool) -> None:
    """Say the outcome, to a program or to a person."""
    click.echo(json.dumps(facts, ensure_ascii=False, default=str) if as_json else text)


@contextmanager
def progress[T](items: Iterable[T], label: str, *, length: int | None = None) -> Iterator[Iterable[T]]:
    """Show how far long work is, beside the answer; silent when nobody watches."""
    with click.progressbar(items, label=label, length=length, file=sys.stderr) as shown:
        yield shown
