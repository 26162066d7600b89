"""The command ``secretarie``: one list of all subcommands; each stands in its own room."""

import importlib
import signal
from dataclasses import dataclass
from importlib.util import find_spec
from types import FrameType

import click

from secretarie import __version__
from secretarie.site.environment import with_django


@dataclass(frozen=True)
class Entry:
    """Where a subcommand stands, and its line in the list; it is imported only when asked for."""

    module: str
    name: str
    summary: str
    django: bool = True  # needs models and a running database

    def load(self) -> click.Command:
        if self.django:
            return with_django(self.module, self.name)
        command = getattr(importlib.import_module(self.module), self.name)
        assert isinstance(command, click.Command)  # noqa: S101  # the list below is wrong otherwise
        return command

    @property
    def built(self) -> bool:
        """Whether the room has its commands yet."""
        room = self.module.rpartition(".")[0]
        return find_spec(room) is not None and find_spec(self.module) is not None


SITE = "secretarie.site.commands"
COMMANDS = {
    "audit": Entry(f"{SITE}.audit", "audit", "Verify the record, and keep its heads elsewhere."),
    "database": Entry(f"{SITE}.database", "database", "Start, stop or show the embedded PostgreSQL.", django=False),
    "migrate": Entry(f"{SITE}.migrate", "migrate", "Bring the tables up to date, as their owner.", django=False),
    "run": Entry(f"{SITE}.run", "run", "Everything at once: database, tables, demo, worker, pages.", django=False),
    "serve": Entry(f"{SITE}.serve", "serve", "Serve the pages.", django=False),
    "worker": Entry(f"{SITE}.worker", "worker", "Do the jobs that pages leave for later."),
    "municipality": Entry(f"{SITE}.municipality", "municipality", "Begin a municipality, and name them.", django=False),
    "replay": Entry(f"{SITE}.replay", "replay", "Tell a real meeting again, and compare what comes out.", django=False),
    "import": Entry(f"{SITE}.imports", "imports", "Take over decision lists as held meetings.", django=False),
    "law": Entry(
        "secretarie.law.commands", "law", "Quorum, vote, signing and terms, each with its article.", django=False
    ),
    "seed": Entry(f"{SITE}.seed", "seed", "Fill the demo municipalities.", django=False),
}


class Registry(click.Group):
    """Subcommands from the list above."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own signature
        return sorted(name for name, entry in COMMANDS.items() if entry.built)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # idem
        entry = COMMANDS.get(cmd_name)
        return entry.load() if entry and entry.built else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List without importing what is listed."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].summary) for name in self.list_commands(ctx)])


@click.group(cls=Registry, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="secretarie")
def main() -> None:
    """Secretarie, the workbench of the Dutch municipal secretary's office.

    Without configuration everything lives in the data folder (SECRETARIE_DATA, else .data) with an embedded PostgreSQL.
    With DATABASE_URL set that server is used; migrations log in with DATABASE_OWNER_URL.

    Exit codes: 0 done, 1 refused or failed (the message says why), 2 wrong use, 3 the thing asked about is not so.
    """
    signal.signal(signal.SIGTERM, leave)


def leave(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  # the signature of a handler
    """Leave as after Ctrl-C, so that what was started is stopped; once: the second signal must not disturb that."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(128 + number)
