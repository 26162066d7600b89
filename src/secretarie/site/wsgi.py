"""The pages, for a WSGI server."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connection

from secretarie.site.postgres import refuse_powerful_role

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secretarie.site.settings")
application = get_wsgi_application()

connection.ensure_connection()
refuse_powerful_role(connection.connection)  # whichever server serves: not for who owns tables or passes the wall
connection.close()
