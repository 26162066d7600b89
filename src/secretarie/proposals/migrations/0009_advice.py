from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from secretarie.access.walling import Wall

# What an adviser has given stands as it was given, whoever writes: renewed by a row of its own, never reworded.
STANDS = """
CREATE FUNCTION advice_stands() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF (NEW.verdict, NEW.facts, NEW.text, NEW.version_id, NEW.given_at, NEW.discipline, NEW.adviser_id, NEW.proposal_id)
       IS DISTINCT FROM
       (OLD.verdict, OLD.facts, OLD.text, OLD.version_id, OLD.given_at, OLD.discipline, OLD.adviser_id, OLD.proposal_id)
    THEN
        RAISE EXCEPTION 'an advice that was given stands as it was given' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER advice_stands BEFORE UPDATE ON proposals_advice
    FOR EACH ROW WHEN (OLD.verdict <> '') EXECUTE FUNCTION advice_stands();
"""
STATES = """
CREATE FUNCTION advice_states(which bigint[])
RETURNS TABLE (proposal bigint, advice bigint, discipline varchar, unit bigint, adviser bigint, deputy bigint, wave smallint,
    due_on date, silence varchar, given boolean, dissent boolean, superseded boolean, withdrawn boolean, narrow boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.proposal_id, a.id, a.discipline, a.unit_id, a.adviser_id, a.deputy_id, a.wave, a.due_on, a.silence,
        a.verdict <> '', a.verdict = 'disagree' AND a.settled_at IS NULL AND NOT a.superseded, a.superseded,
        a.withdrawn_at IS NOT NULL, a.readers_id IS NOT NULL
    FROM proposals_advice a JOIN proposals_proposal p ON p.id = a.proposal_id
    WHERE a.proposal_id = ANY (which) AND p.municipality_id = current_setting('secretarie.municipality')::bigint
      AND p.readers_id = ANY (current_setting('secretarie.circles')::bigint[])
      AND (p.secrecy_id IS NULL OR p.secrecy_id = ANY (current_setting('secretarie.circles')::bigint[]))
    ORDER BY a.id
$$;
REVOKE ALL ON FUNCTION advice_states(bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION advice_states(bigint[]) TO "{app}";
"""
FALLS = "DROP TRIGGER advice_stands ON proposals_advice; DROP FUNCTION advice_stands()"


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("access", "0006_persons_in_office"),
        ("people", "0002_wall"),
        ("proposals", "0008_writing"),
    ]

    operations: ClassVar = [
        migrations.AddField(
            model_name='advice',
            name='confirmed',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proposals.version'),
        ),
        migrations.AddField(
            model_name='advice',
            name='confirmed_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='advice',
            name='consulted_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='advice',
            name='deputy',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='advice',
            name='facts',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='advice',
            name='given_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='advice',
            name='matter',
            field=models.CharField(blank=True, max_length=30),
        ),
        migrations.AddField(
            model_name='advice',
            name='question',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='advice',
            name='readers',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle'),
        ),
        migrations.AddField(
            model_name='advice',
            name='rule',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='advice',
            name='settled_in',
            field=models.CharField(blank=True, choices=[('management_team', 'In the management team'), ('secretary', 'By the secretary')], max_length=20),
        ),
        migrations.AddField(
            model_name='advice',
            name='silence',
            field=models.CharField(choices=[('nothing', 'Nothing: the advice is still needed'), ('consent', 'Consent')], default='nothing', max_length=10),
        ),
        migrations.AddField(
            model_name='advice',
            name='unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.unit'),
        ),
        migrations.AddField(
            model_name='advice',
            name='wave',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AlterField(
            model_name='advice',
            name='discipline',
            field=models.CharField(choices=[('finance', 'Finance'), ('legal', 'Legal'), ('personnel', 'Personnel'), ('information', 'Information'), ('privacy', 'Privacy'), ('communication', 'Communication'), ('control', 'Concern control'), ('works_council', 'Works council'), ('other_unit', 'Other unit')], max_length=20),
        ),
        migrations.AlterField(
            model_name='proposal',
            name='stage',
            field=models.CharField(choices=[('draft', 'Draft'), ('in_advice', 'In advice'), ('team_manager', 'With the team manager'), ('director', 'With the director'), ('management_team', 'With the management team'), ('portfolio_holder', 'With the portfolio holder'), ('gate', 'At the gate'), ('passed', 'Passed'), ('on_agenda', 'On an agenda'), ('decided', 'Decided'), ('signed', 'Signed'), ('published', 'Published'), ('carried_out', 'Carried out')], default='draft', max_length=20),
        ),
        migrations.AlterField(
            model_name='signoff',
            name='step',
            field=models.CharField(choices=[('team_manager', 'Team manager'), ('director', 'Director'), ('management_team', 'Management team'), ('portfolio_holder', 'Portfolio holder')], max_length=20),
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('subject', models.CharField(max_length=200)),
                ('text', models.TextField(blank=True)),
                ('hours', models.PositiveIntegerField()),
                ('asked_at', models.DateTimeField()),
                ('stage', models.CharField(choices=[('asked', 'Asked'), ('accepted', 'Accepted'), ('refused', 'Not accepted')], default='asked', max_length=10)),
                ('answer', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('portfolio', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.portfolio')),
                ('readers', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle')),
                ('secrecy', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.unit')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Exemption',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('discipline', models.CharField(choices=[('finance', 'Finance'), ('legal', 'Legal'), ('personnel', 'Personnel'), ('information', 'Information'), ('privacy', 'Privacy'), ('communication', 'Communication'), ('control', 'Concern control'), ('works_council', 'Works council'), ('other_unit', 'Other unit')], max_length=20)),
                ('reason', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exemptions', to='proposals.proposal')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(models.F('municipality'), models.F('proposal'), models.F('discipline'), name='one_exemption_per_discipline_of_a_proposal')],
            },
        ),
        migrations.CreateModel(
            name='HolderView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('text', models.TextField()),
                ('reason', models.TextField()),
                ('as_substitute', models.BooleanField(default=False)),
                ('at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('portfolio', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.portfolio')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='holder_views', to='proposals.proposal')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proposals.version')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('municipality', 'proposal', 'portfolio'), name='one_view_per_portfolio_of_a_proposal')],
            },
        ),
        migrations.CreateModel(
            name='StaffTalkNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('day', models.DateField()),
                ('before', models.TextField(blank=True)),
                ('outcome', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('portfolio', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.portfolio')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='talk_notes', to='proposals.proposal')),
                ('readers', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle')),
            ],
            options={
                'ordering': ['day', 'id'],
                'constraints': [models.UniqueConstraint(models.F('municipality'), models.F('proposal'), models.F('portfolio'), models.F('day'), name='one_note_per_proposal_and_staff_talk')],
            },
        ),
        Wall("Advice", through="proposal"),
        Wall("Exemption", through="proposal"),
        Wall("HolderView", through="proposal"),
        Wall("StaffTalkNote", through="proposal"),
        Wall("Assignment"),
        migrations.RunSQL(STANDS, FALLS),
        migrations.RunSQL(STATES.format(app=settings.APP_ROLE), "DROP FUNCTION advice_states(bigint[])"),
    ]
