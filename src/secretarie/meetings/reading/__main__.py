"""`python -m secretarie.meetings.reading FILE…` prints what the reader makes of each file, as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from secretarie.meetings.reading import Unreadable, read_list, report
from secretarie.meetings.reading.messages import REASONS


def main(names: list[str]) -> int:
    """Print a report per file; 1 when one of them cannot be read, 2 without files."""
    if not names:
        sys.stderr.write("usage: python -m secretarie.meetings.reading FILE…\n")
        return 2
    reports = {name: _report(Path(name)) for name in names}
    sys.stdout.write(json.dumps(reports, ensure_ascii=False, indent=1) + "\n")
    return int(any("unreadable" in one for one in reports.values()))


def _report(path: Path) -> dict[str, Any]:
    try:
        return report(read_list(path.read_bytes()))
    except Unreadable as error:
        return {"unreadable": error.reason.value, "message": REASONS[error.reason], "detail": error.detail}
    except OSError as error:
        return {"unreadable": "no_file", "message": str(error), "detail": ""}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
