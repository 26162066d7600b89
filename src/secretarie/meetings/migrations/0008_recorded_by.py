import django.db.models.deletion
from django.db import migrations, models

from secretarie.access.walling import Wall


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0007_frozen'),
        ('people', '0002_wall'),
    ]

    operations = [
        migrations.AddField(
            model_name='agendaitem',
            name='recorded_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='recordings',
            field=models.PositiveIntegerField(default=0),
        ),
        Wall('AgendaItem'),
    ]
