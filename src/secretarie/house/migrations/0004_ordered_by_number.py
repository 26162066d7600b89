from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    """A paragraph stands where its number says; no place beside it that could say otherwise."""

    dependencies: ClassVar = [("house", "0003_frozen")]

    operations: ClassVar = [migrations.RemoveField(model_name="paragraph", name="position")]
