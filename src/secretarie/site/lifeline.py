"""A process that ends with the one that started it, also when that one is killed and can tell nobody.

On Linux the kernel does it at once; elsewhere a thread looks every second whether the parent is still there.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Mapping

PARENT = "SECRETARIE_PARENT"
PR_SET_PDEATHSIG = 1
PATIENCE = 30  # seconds to end in order; then the end is made
LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def given(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a child that is to end with this process."""
    return {**environment, PARENT: str(os.getpid())}


def end_with_parent(number: int = signal.SIGTERM) -> None:
    """When the process that asked for it ends, this one gets the signal; without such a parent nothing changes."""
    asked = os.environ.get(PARENT, "")
    if not asked.isdigit():
        return
    parent = int(asked)
    if LIBC is not None:
        LIBC.prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), number)  # it ended before the kernel knew
    threading.Thread(target=_watch, args=(parent, number), daemon=True).start()


def tie_forks() -> None:
    """Whatever is forked from here on is killed when this process ends, from its first moment (Linux only)."""
    parents: list[int] = []

    def tied() -> None:
        if LIBC is not None:
            LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
            if os.getppid() != parents[-1]:
                os._exit(1)  # it ended before the kernel knew

    os.register_at_fork(before=lambda: parents.append(os.getpid()), after_in_child=tied)


def _watch(parent: int, number: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    if sys.platform != "linux":
        os.kill(os.getpid(), number)
    time.sleep(PATIENCE)
    os.kill(os.getpid(), signal.SIGKILL)
