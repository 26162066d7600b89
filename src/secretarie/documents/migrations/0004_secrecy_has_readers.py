import django.db.models.deletion
from django.db import migrations, models

from secretarie.access.walling import Wall


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0003_wall'),
        ('documents', '0003_wall'),
    ]

    operations = [
        migrations.AddField(
            model_name='secrecy',
            name='readers',
            field=models.ForeignKey(default=1, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='secrecy',
            name='scope',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='secrecy',
            name='secrecy',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='access.circle'),
        ),
        Wall('Secrecy'),
    ]
