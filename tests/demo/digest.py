"""One number for all that a municipality holds, whatever keys its rows happen to have: for comparing two seedings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey

from secretarie.access.models import Circle, Municipal

LABELLED = re.compile(r"\b([a-z]+\.[a-z]+):(\d+)\b")
KEYED = re.compile(r"^(person|portfolio|author|team_manager|director):(\d+)$")
KINDS = {"person": "people.person", "portfolio": "people.portfolio"}
UNTOLD = frozenset({"id", "municipality", "account", "chain_head"})  # the record tells the hours of the machine


class Digest:
    """Rows by their place in the order in which they were made, which is the same in two seedings."""

    def __init__(self) -> None:
        self.models = [model for model in apps.get_models() if issubclass(model, Municipal)]
        self.place = {
            (model._meta.label_lower, pk): rank
            for model in self.models
            for rank, pk in enumerate(model._default_manager.order_by("pk").values_list("pk", flat=True))
        }
        self.circles = {circle.pk: circle.keys for circle in Circle.objects.all()}

    def of_all(self) -> dict[str, str]:
        """Per kind of record one digest."""
        return {model._meta.label: self._of(model) for model in self.models}

    def _of(self, model: type[Municipal]) -> str:
        found = sha256()
        for row in model._default_manager.order_by("pk"):
            found.update(json.dumps(dict(self._fields(row)), sort_keys=True, default=str).encode())
        return found.hexdigest()

    def _fields(self, row: Municipal) -> Iterator[tuple[str, Any]]:
        for field in row._meta.concrete_fields:
            if field.name in UNTOLD:
                continue
            value = getattr(row, field.attname)
            if isinstance(field, ForeignKey) and value is not None:
                value = self._related(field.related_model._meta.label_lower, value)
            yield field.name, self._plain(value)

    def _related(self, label: str, pk: int) -> Any:
        if label == "access.circle":
            return sorted(self._key(key) for key in self.circles[pk])
        return f"{label} {self.place[label, pk]}"

    def _key(self, key: str) -> str:
        found = KEYED.match(key)
        if found is None:
            return key
        label = KINDS.get(found[1], "people.unit")
        return f"{found[1]} {self.place[label, int(found[2])]}"

    def _plain(self, value: Any) -> Any:
        """The same without keys: in what names records, in votes by person, and in a receipt of who acts."""
        if isinstance(value, dict):
            return {self._voter(key): self._acting(key, one) for key, one in value.items()}
        if isinstance(value, list):
            return [self._plain(one) for one in value]
        return LABELLED.sub(self._named, value) if isinstance(value, str) else value

    def _acting(self, key: str, value: Any) -> Any:
        if key == "outcome" and isinstance(value, str):
            return self._voter(value)
        if key == "order" and isinstance(value, list):
            return [self._voter(one) for one in value]
        return self._plain(value)

    def _voter(self, key: str) -> str:
        return f"voter {self.place['people.person', int(key)]}" if key.isdigit() else key

    def _named(self, found: re.Match[str]) -> str:
        return f"{found[1]} {self.place.get((found[1], int(found[2])), found[2])}"
