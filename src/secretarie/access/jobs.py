"""Jobs of the house itself. They carry ids only, never rights or content."""

from __future__ import annotations

from procrastinate.contrib.django import app

from secretarie.access import scratch


@app.periodic(cron="17 3 * * *")
@app.task(name="access.sweep_scratch", queueing_lock="access.sweep_scratch")
def sweep_scratch(timestamp: int) -> int:
    """Each night: what was typed, not saved and left for thirty days is gone. How many."""
    del timestamp  # the planner's moment; what is old is old at any hour
    return scratch.sweep()
