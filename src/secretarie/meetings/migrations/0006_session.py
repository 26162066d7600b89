import django.db.models.deletion
from django.db import migrations, models

from secretarie.access.walling import Wall


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0003_wall'),
        ('documents', '0004_secrecy_has_readers'),
        ('meetings', '0005_frozen_readings'),
        ('people', '0002_wall'),
        ('proposals', '0004_route'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='ballot',
            name='one_ballot_per_round',
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='announcement',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='conform_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='recorded_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='ballot',
            name='casting',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.AddField(
            model_name='ballot',
            name='ended',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='decision',
            name='block',
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='decision',
            name='embargo_until',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='decision',
            name='openness',
            field=models.CharField(choices=[('public', 'Public'), ('embargo', 'Under embargo'), ('not_public', 'Not public')], default='public', max_length=12),
        ),
        migrations.AddField(
            model_name='decision',
            name='series',
            field=models.CharField(blank=True, choices=[('', 'Open'), ('closed', 'Not public'), ('secret', 'Secret')], max_length=10),
        ),
        migrations.AddField(
            model_name='decision',
            name='void',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='decision',
            name='withheld_ground',
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name='feedbacknote',
            name='readers',
            field=models.ForeignKey(default=1, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='feedbacknote',
            name='secrecy',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle'),
        ),
        migrations.AddField(
            model_name='itempoint',
            name='final_text_due',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='itempoint',
            name='imposes',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.secrecy'),
        ),
        migrations.AddField(
            model_name='itempoint',
            name='requested_for',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='recordedagainst',
            name='ended',
            field=models.BooleanField(default=False),
        ),
        migrations.AddConstraint(
            model_name='ballot',
            constraint=models.UniqueConstraint(condition=models.Q(('ended', False)), fields=('municipality', 'point', 'round'), name='one_ballot_per_round'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(models.F('municipality'), models.F('item'), models.F('body'), models.F('block'), models.F('series'), name='one_decision_per_block_and_series'),
        ),
        migrations.AlterModelOptions(
            name='decision',
            options={'ordering': ['id']},
        ),
        Wall('FeedbackNote'),
        Wall('ItemPoint', through='item'),
    ]
