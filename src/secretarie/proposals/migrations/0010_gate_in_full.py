"""Remarks anchored in the text with replies, answers to the test list, leave for late papers, and conversations."""

import django.db.models.deletion
from django.db import migrations, models

from secretarie.access.walling import Wall


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0006_persons_in_office'),
        ('people', '0003_house_rules_move'),
        ('proposals', '0009_advice'),
    ]

    operations = [
        migrations.AddField(
            model_name='finding',
            name='part',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name='finding',
            name='point',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proposals.decisionpoint'),
        ),
        migrations.AddField(
            model_name='finding',
            name='quote',
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.CreateModel(
            name='Conversation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('held_on', models.DateField()),
                ('agreed', models.TextField()),
                ('review_on', models.DateField(blank=True, null=True)),
                ('figures', models.JSONField(default=dict)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('director', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('error_type', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proposals.errortype')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('readers', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle')),
                ('secrecy', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.unit')),
            ],
            options={
                'ordering': ['-held_on', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('finding', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='replies', to='proposals.finding')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='proposals.version')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='GateAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('test', models.CharField(max_length=40)),
                ('question', models.CharField(max_length=300)),
                ('answer', models.CharField(blank=True, choices=[('yes', 'Yes'), ('no', 'No'), ('not_applicable', 'Not applicable')], max_length=16)),
                ('remark', models.CharField(blank=True, max_length=500)),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='proposals.gatereview')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(models.F('municipality'), models.F('review'), models.F('test'), name='one_answer_per_test_at_a_review')],
            },
        ),
        migrations.CreateModel(
            name='LateLeave',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0)),
                ('meeting_date', models.DateField()),
                ('office', models.CharField(choices=[('mayor', 'Mayor'), ('secretary', 'Secretary')], max_length=10)),
                ('reason', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.municipality')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='leaves', to='proposals.proposal')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(models.F('municipality'), models.F('proposal'), models.F('meeting_date'), models.F('office'), name='one_leave_per_office_and_meeting')],
            },
        ),
        Wall('Finding', through='review'),
        Wall('Conversation'),
        Wall('Reply', through='finding'),
        Wall('GateAnswer', through='review'),
        Wall('LateLeave', through='proposal'),
    ]
