"""Where our forms may lead, as the content security policy says it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP


def form_action(environment: Mapping[str, str]) -> list[str]:
    """Ourselves, the origin of the identity provider, and what ``SECRETARIE_FORM_ACTION`` adds (parted by blanks).

    Signing in posts a form to ourselves and is redirected to the provider; browsers hold ``form-action`` against the
    redirect too. A provider that signs in at another origin than it is found at is named in the setting.

    Raises:
        ImproperlyConfigured: an address without scheme or host.
    """
    given = [environment.get("OIDC_SERVER_URL", ""), *environment.get("SECRETARIE_FORM_ACTION", "").split()]
    return [CSP.SELF, *dict.fromkeys(_origin(address) for address in given if address)]


def _origin(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in {"https", "http"} or not parts.netloc:
        raise ImproperlyConfigured(f"{address!r} is no address: write it as https://login.example.org.")
    return f"{parts.scheme}://{parts.netloc}"
