"""Who: municipalities and their bodies, persons and offices with terms, portfolios, units, deputies and roles.

Every fact with a period is a row ``[valid_from, valid_until)``; the database refuses two holders at one time.
"""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import Func, Q

from secretarie.access.models import Municipal
from secretarie.access.roles import Role


class Municipality(models.Model):
    """A legal person and the wall around all its data."""

    name = models.CharField(max_length=80)
    slug = models.SlugField(unique=True)
    tooi = models.CharField(max_length=120, blank=True)
    rsin = models.CharField(max_length=9, blank=True)
    theme = models.CharField(max_length=40, default="voorbeeld")
    demo = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "municipalities"

    def __str__(self) -> str:
        return self.name


class Account(AbstractUser):
    """One log-in, over all municipalities; what it may do follows from the person it is in each."""


class Period(Func):
    """The days of a row as a range, for exclusion constraints."""

    function = "DATERANGE"
    output_field = DateRangeField()

    def __init__(self) -> None:
        super().__init__("valid_from", "valid_until", RangeBoundary())


class Dated(Municipal):
    """A fact valid on the days ``[valid_from, valid_until)``; without an end it goes on."""

    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


def valid_on(day: date, prefix: str = "") -> Q:
    """The rows of a dated model that are valid on ``day``."""
    until = Q(**{f"{prefix}valid_until": None}) | Q(**{f"{prefix}valid_until__gt": day})
    return Q(**{f"{prefix}valid_from__lte": day}) & until


class Person(Municipal):
    """Somebody in one municipality; may exist without an account, and an account may be a person in several."""

    name = models.CharField(max_length=120)
    title = models.CharField(max_length=20, blank=True)
    account = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="persons")
    email = models.EmailField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint("municipality", "account", name="one_person_per_account_and_municipality")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        words = [w for w in self.name.split() if w[0].isupper()]
        return (words[0][0] + words[-1][0]) if len(words) > 1 else self.name[:2].upper()


class Body(Municipal):
    """One that decides or advises: college, council, mayor (a body of one person), management team."""

    class Kind(models.TextChoices):
        COLLEGE = "college"
        COUNCIL = "council"
        MAYOR = "mayor"
        MANAGEMENT_TEAM = "management_team"

    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(max_length=80)

    class Meta:
        verbose_name_plural = "bodies"
        constraints = [models.UniqueConstraint("municipality", "kind", name="one_body_of_a_kind")]

    def __str__(self) -> str:
        return self.name


class Office(Municipal):
    """A seat that a person holds for a term; ``plural`` ones (alderman, councillor) have several holders."""

    class Kind(models.TextChoices):
        MAYOR = "mayor"
        ALDERMAN = "alderman"
        SECRETARY = "secretary"
        DEPUTY_SECRETARY = "deputy_secretary"
        CLERK = "clerk"
        DEPUTY_CLERK = "deputy_clerk"
        DIRECTOR = "director"
        COUNCILLOR = "councillor"

    kind = models.CharField(max_length=20, choices=Kind)
    title = models.CharField(max_length=80)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="offices")
    plural = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "kind", name="one_office_of_a_kind")]

    def __str__(self) -> str:
        return self.title


class Term(Dated):
    """A person holds an office during a period (art. 34 ff. Gemeentewet)."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="terms")
    person = models.ForeignKey(Person, models.PROTECT, related_name="terms")
    exclusive = models.BooleanField(default=True)
    party = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_holder_of_an_office_at_a_time",
                expressions=[("municipality", "="), ("office", "="), (Period(), RangeOperators.OVERLAPS)],
                condition=Q(exclusive=True),
            ),
            ExclusionConstraint(
                name="one_term_of_a_person_in_an_office_at_a_time",
                expressions=[
                    ("municipality", "="),
                    ("office", "="),
                    ("person", "="),
                    (Period(), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office} {self.valid_from}"


class DeputyOrder(Dated):
    """The order in which others stand in for an office: deputy mayors (art. 77), deputy secretaries (art. 106)."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="deputies")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_deputy_per_rank_at_a_time",
                expressions=[
                    ("municipality", "="),
                    ("office", "="),
                    ("rank", "="),
                    (Period(), RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.rank}"


class Portfolio(Municipal):
    """A field for which one member answers; ``letter`` is its place on the agenda (5.a, 5.b, …)."""

    name = models.CharField(max_length=120)
    letter = models.CharField(max_length=2, blank=True)
    of_mayor = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint("municipality", "name", name="one_portfolio_of_a_name")]

    def __str__(self) -> str:
        return self.name


class PortfolioTerm(Dated):
    """Who holds a portfolio and who substitutes, during a period."""

    portfolio = models.ForeignKey(Portfolio, models.PROTECT, related_name="terms")
    holder = models.ForeignKey(Person, models.PROTECT, related_name="portfolio_terms")
    substitute = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_holder_of_a_portfolio_at_a_time",
                expressions=[("municipality", "="), ("portfolio", "="), (Period(), RangeOperators.OVERLAPS)],
            )
        ]

    def __str__(self) -> str:
        return f"{self.portfolio} {self.valid_from}"


class Unit(Dated):
    """A part of the organisation; its director and team manager are role grants scoped to it."""

    name = models.CharField(max_length=120)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="units")

    def __str__(self) -> str:
        return self.name


class RoleGrant(Dated):
    """What a person may do here, for a period and within a unit; offices give their roles by themselves."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20, choices=[(r.value, r.value) for r in Role])
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="grants")
    discipline = models.CharField(max_length=20, blank=True)
    aide_of = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="aides")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_accountable_head_of_a_unit_at_a_time",
                expressions=[("municipality", "="), ("unit", "="), ("role", "="), (Period(), RangeOperators.OVERLAPS)],
                condition=Q(role__in=[Role.DIRECTOR, Role.TEAM_MANAGER]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role}"


class Absence(Dated):
    """A person is away; substitutes and deputies may act on these days."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="absences")
    reason = models.CharField(max_length=120, blank=True)

    def __str__(self) -> str:
        return f"{self.person_id} {self.valid_from}"
