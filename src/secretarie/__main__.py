"""``python -m secretarie`` is the command ``secretarie``."""

from secretarie.site.cli import main

main()
