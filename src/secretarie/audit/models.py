"""The entry that is hashed, and the chain that the database makes of the entries at COMMIT."""

from __future__ import annotations

from django.contrib.postgres.indexes import BTreeIndex
from django.db import models
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast


def _derived(key: str, field: models.Field[object, object]) -> models.GeneratedField:
    expression = KeyTextTransform(key, Cast("body", models.JSONField()))
    return models.GeneratedField(
        expression=Cast(expression, field) if isinstance(field, models.BigIntegerField) else expression,
        output_field=field,
        db_persist=True,
    )


class Entry(models.Model):
    """One act on one object. ``body`` is the canonical text that is hashed; the other columns are derived from it."""

    municipality = models.ForeignKey("people.Municipality", models.PROTECT, related_name="+")
    body = models.TextField()
    act = _derived("act", models.CharField(max_length=60))
    actor = _derived("actor", models.BigIntegerField())
    kind = _derived("kind", models.CharField(max_length=60))
    object = _derived("object", models.BigIntegerField())
    root = _derived("root", models.CharField(max_length=80))
    on = _derived("on", models.CharField(max_length=10))

    class Meta:
        indexes = [BTreeIndex(fields=["municipality", "root", "id"], name="entry_by_root")]

    def __str__(self) -> str:
        return self.body


class Link(models.Model):
    """One entry's place in its municipality's chain: sha256(previous hash, sequence, body)."""

    municipality = models.ForeignKey("people.Municipality", models.PROTECT, related_name="+")
    seq = models.BigIntegerField()
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="link")
    hash = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "seq", name="one_link_per_place_in_the_chain")]

    def __str__(self) -> str:
        return f"{self.municipality_id} {self.seq}"


class Head(models.Model):
    """The last hash of a municipality's chain; a copy of it must leave the building to show a cut tail."""

    municipality = models.OneToOneField("people.Municipality", models.PROTECT, primary_key=True, related_name="+")
    seq = models.BigIntegerField(default=0)
    hash = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.municipality_id} {self.seq}"
