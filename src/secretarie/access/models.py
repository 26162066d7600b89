"""What every record behind the wall carries, the interned sets of readers, and the private scratch."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Circle(models.Model):
    """An immutable, interned set of reader keys; any one admits.

    Keys are ``public``, ``internal``, ``person:12``, ``role:mayor``, ``team_manager:5``, ``portfolio:3``.
    """

    municipality = models.ForeignKey("people.Municipality", models.PROTECT, related_name="+")
    keys = ArrayField(models.CharField(max_length=60))

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "keys", name="one_circle_per_set_of_readers")]
        indexes = [GinIndex(fields=["keys"], name="circle_by_key")]

    def __str__(self) -> str:
        return ", ".join(self.keys)


class Municipal(models.Model):
    """A record of one municipality. ``revision`` is what a reader saw; performing an act compares it.

    ``ROOT`` is the path of foreign keys to the record that is locked first by every act on this one ("" = itself).
    """

    ROOT: ClassVar[str] = ""
    UNTRACKED: ClassVar[frozenset[str]] = frozenset({"revision"})

    municipality = models.ForeignKey("people.Municipality", models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True

    def state(self) -> dict[str, str]:
        """Each stored field as text: what changed is what differs here."""
        fields = (f.attname for f in self._meta.concrete_fields if f.attname not in self.UNTRACKED)
        return {name: str(getattr(self, name)) for name in fields}


class Walled(Municipal):
    """A record with its own readers, and a circle that must admit as well when it is secret (art. 87 Gemeentewet)."""

    readers = models.ForeignKey(Circle, models.PROTECT, related_name="+")
    secrecy = models.ForeignKey(Circle, models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        abstract = True


class Part(Municipal):
    """A record that is seen by whoever sees its ``ROOT`` (the first step of the path is a foreign key of its own)."""

    class Meta:
        abstract = True


class NarrowPart(Part):
    """A part that fewer see than its root: where it has ``readers`` of its own, both circles must admit."""

    readers = models.ForeignKey(Circle, models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        abstract = True


class SecretPart(Part):
    """A part that follows its root's readers, and may be secret by itself (art. 87 Gemeentewet)."""

    secrecy = models.ForeignKey(Circle, models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        abstract = True


class Counter(Municipal):
    """The last number given in a series (proposals of 2026, decisions of 2026)."""

    series = models.CharField(max_length=60)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "series", name="one_counter_per_series")]

    def __str__(self) -> str:
        return f"{self.series} {self.last}"


class Scratch(models.Model):
    """Typing that was not saved: private to one person, unaudited, removed by the act, swept after 30 days."""

    municipality = models.ForeignKey("people.Municipality", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    form = models.CharField(max_length=60)
    about = models.CharField(max_length=60, blank=True)
    base_revision = models.PositiveIntegerField(default=0)
    fields = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint("municipality", "person", "form", "about", name="one_scratch_per_person_and_form")
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.about}"
