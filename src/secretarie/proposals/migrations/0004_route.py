from typing import ClassVar

import django.db.models.deletion
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import migrations, models
from django.db.models import Q

from secretarie.access.walling import Wall

ONE_ADVISER = ["municipality", "proposal", "adviser", "discipline"]


class Migration(migrations.Migration):
    dependencies: ClassVar = [("people", "0002_wall"), ("proposals", "0003_drafting")]

    operations: ClassVar = [
        migrations.RemoveConstraint("advice", "one_advice_per_adviser"),
        migrations.AddField("advice", "superseded", models.BooleanField(default=False)),
        migrations.AddField("advice", "withdrawn_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("advice", "withdrawn_reason", models.TextField(blank=True)),
        migrations.AddField("gatereview", "holder_told", models.BooleanField(default=False)),
        migrations.AddField("gatereview", "mayor_told", models.BooleanField(default=False)),
        migrations.AddField(
            "gatereview",
            "objection",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="proposals.signoff",
            ),
        ),
        migrations.AddField("proposal", "submitted_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField(
            "signoff",
            "portfolio",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.portfolio",
            ),
        ),
        migrations.AddConstraint(
            "advice",
            models.UniqueConstraint(
                fields=ONE_ADVISER,
                condition=Q(("verdict", ""), ("withdrawn_at", None)),
                name="one_open_question_per_adviser",
            ),
        ),
        migrations.AddConstraint(
            "advice",
            ExclusionConstraint(
                name="one_standing_advice_per_adviser",
                expressions=[(name, "=") for name in ONE_ADVISER],
                condition=Q(("superseded", False), Q(("verdict", ""), _negated=True)),
                deferrable=models.Deferrable.DEFERRED,
            ),
        ),
        Wall("SignOff", through="proposal"),
        Wall("GateReview", through="proposal"),
    ]
