"""The pages, for a WSGI server."""

import os
import signal

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secretarie.site.settings")
os.environ.setdefault("SECRETARIE_GATHERED", "1")
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402  # after the settings know that files are gathered
from django.db import connection  # noqa: E402  # idem

from secretarie.site import lifeline, statics  # noqa: E402  # idem
from secretarie.site.postgres import refuse_powerful_role  # noqa: E402  # idem

lifeline.end_with_parent(signal.SIGKILL)  # a page under way is undone by its transaction
statics.gather()
application = get_wsgi_application()

connection.ensure_connection()
refuse_powerful_role(connection.connection)  # whichever server serves: not for who owns tables or passes the wall
connection.close()
