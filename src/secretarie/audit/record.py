"""Digests of states and the name of an object's root in the record."""

from __future__ import annotations

import hmac
import json
from hashlib import sha256
from typing import Any

from django.conf import settings


def digest(state: dict[str, str]) -> str:
    """A keyed digest (HMAC-SHA256, key outside the database): proves a state, tells nothing of it."""
    text = json.dumps(state, sort_keys=True, ensure_ascii=False)
    return hmac.new(settings.AUDIT_KEY, text.encode(), sha256).hexdigest()


def root_key(row: Any) -> str:
    """The record by whose file this one is found: ``proposals.proposal:12``."""
    found = row
    for name in filter(None, row.ROOT.split("__")):
        found = getattr(found, name)
    return f"{found._meta.label_lower}:{found.pk}"
