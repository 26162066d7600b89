import django.contrib.postgres.constraints
import django.db.models.deletion
import secretarie.people.models
from django.db import migrations, models


# The values that stand already move with their table: what the house settled before it had this room goes on.
MOVE = """
ALTER TABLE people_houserule RENAME TO house_houserule;
ALTER TABLE house_houserule RENAME CONSTRAINT people_houserule_of_municipality TO house_houserule_of_municipality;
"""
MOVE_BACK = """
ALTER TABLE house_houserule RENAME CONSTRAINT house_houserule_of_municipality TO people_houserule_of_municipality;
ALTER TABLE house_houserule RENAME TO people_houserule;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0002_wall'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(MOVE, MOVE_BACK)],
            state_operations=[
                migrations.CreateModel(
                    name='HouseRule',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('revision', models.PositiveIntegerField(default=0)),
                        ('valid_from', models.DateField()),
                        ('valid_until', models.DateField(blank=True, null=True)),
                        ('key', models.CharField(max_length=60)),
                        ('value', models.JSONField()),
                        ('source', models.CharField(blank=True, max_length=200)),
                        ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                    ],
                    options={
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('municipality', '='), ('key', '='), (secretarie.people.models.Period(), '&&')], name='one_value_of_a_house_rule_at_a_time')],
                    },
                ),
            ],
        ),
        migrations.CreateModel(
            name='Regulation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('kind', models.CharField(choices=[('governance_philosophy', 'Governance philosophy'), ('rules_of_order', 'Rules of order'), ('organisation', 'Organisation regulation'), ('instruction', 'Instruction of the secretary'), ('mandate_rules', 'Mandate rules'), ('budget_rules', 'Budget rules'), ('other', 'Other regulation')], max_length=24)),
                ('title', models.CharField(max_length=120)),
                ('ground', models.CharField(blank=True, max_length=120)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='regulations', to='people.body')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
            ],
        ),
        migrations.CreateModel(
            name='RegulationVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('number', models.PositiveSmallIntegerField()),
                ('note', models.CharField(blank=True, max_length=300)),
                ('adopted_on', models.DateField(blank=True, null=True)),
                ('adopted_by', models.CharField(blank=True, max_length=120)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('review_on', models.DateField(blank=True, null=True)),
                ('withdrawn_on', models.DateField(blank=True, null=True)),
                ('withdrawn_by', models.CharField(blank=True, max_length=120)),
                ('withdrawn_reason', models.CharField(blank=True, max_length=300)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('regulation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='house.regulation')),
            ],
        ),
        migrations.CreateModel(
            name='Paragraph',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('position', models.PositiveSmallIntegerField()),
                ('number', models.CharField(max_length=12)),
                ('heading', models.CharField(max_length=160)),
                ('text', models.TextField(blank=True)),
                ('settles', models.JSONField(blank=True, default=dict)),
                ('withdrawn', models.BooleanField(default=False)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paragraphs', to='house.regulationversion')),
            ],
        ),
        migrations.AddField(
            model_name='houserule',
            name='paragraph',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rules', to='house.paragraph'),
        ),
        migrations.CreateModel(
            name='Deviation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('key', models.CharField(blank=True, max_length=60)),
                ('about', models.CharField(max_length=120)),
                ('instead', models.TextField()),
                ('reason', models.TextField()),
                ('on', models.DateField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('paragraph', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='deviations', to='house.paragraph')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('key', ''), _negated=True), ('paragraph__isnull', False), _connector='OR'), name='a_deviation_is_of_a_rule_or_a_paragraph'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(('instead', ''), _negated=True), models.Q(('about', ''), _negated=True)), name='a_deviation_has_its_reason')],
            },
        ),
        migrations.AddConstraint(
            model_name='regulation',
            constraint=models.UniqueConstraint(models.F('municipality'), models.F('title'), name='one_regulation_of_a_title'),
        ),
        migrations.AddConstraint(
            model_name='regulation',
            constraint=models.UniqueConstraint(models.F('municipality'), models.F('kind'), models.F('body'), condition=models.Q(('kind', 'other'), _negated=True), name='one_regulation_of_a_kind_and_body'),
        ),
        migrations.AddConstraint(
            model_name='regulationversion',
            constraint=models.UniqueConstraint(models.F('regulation'), models.F('number'), name='one_version_of_a_regulation_per_number'),
        ),
        migrations.AddConstraint(
            model_name='regulationversion',
            constraint=models.UniqueConstraint(models.F('regulation'), condition=models.Q(('adopted_on', None), ('withdrawn_on', None)), name='one_draft_of_a_regulation_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='regulationversion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('adopted_on', None), ('valid_from', None)), models.Q(('adopted_on__isnull', False), ('valid_from__isnull', False), models.Q(('adopted_by', ''), _negated=True)), _connector='OR'), name='what_is_adopted_has_its_decision_and_its_first_day'),
        ),
        migrations.AddConstraint(
            model_name='regulationversion',
            constraint=models.CheckConstraint(condition=models.Q(('valid_until', None), ('valid_until__gte', models.F('valid_from')), _connector='OR'), name='a_regulation_is_in_force_before_it_ends'),
        ),
        migrations.AddConstraint(
            model_name='regulationversion',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('adopted_on__isnull', False)), expressions=[('municipality', '='), ('regulation', '='), (secretarie.people.models.Period(), '&&')], name='one_version_of_a_regulation_in_force_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='paragraph',
            constraint=models.UniqueConstraint(models.F('version'), models.F('number'), condition=models.Q(('withdrawn', False)), name='one_paragraph_of_a_number_in_a_version'),
        ),
    ]
