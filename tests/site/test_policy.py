"""Where forms may lead: to ourselves, and to the identity provider when there is one."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.utils.csp import CSP

from secretarie.site.policy import form_action

PROVIDER = {"OIDC_SERVER_URL": "https://login.example.org/realms/town/"}


def test_alone_forms_lead_nowhere_else() -> None:
    assert form_action({}) == [CSP.SELF]


def test_the_provider_s_origin_is_taken_from_its_address() -> None:
    assert form_action(PROVIDER) == [CSP.SELF, "https://login.example.org"]


def test_what_is_set_is_added_once() -> None:
    given = PROVIDER | {"SECRETARIE_FORM_ACTION": "https://sign-in.example.org:8443/x https://login.example.org"}
    assert form_action(given) == [CSP.SELF, "https://login.example.org", "https://sign-in.example.org:8443"]


@pytest.mark.parametrize("address", ["login.example.org", "ftp://login.example.org", "https:///realms"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="is no address"):
        form_action({"SECRETARIE_FORM_ACTION": address})


def test_every_page_says_so(db: None) -> None:
    header = Client().get("/account/login/").headers["Content-Security-Policy"]
    assert "form-action 'self';" in f"{header};"


def settings_given(environment: dict[str, str], *names: str) -> list[str]:
    """What a process with this environment reads in its settings."""
    told = f"from secretarie.site import settings as s; print({', '.join(f's.{name}' for name in names)}, sep='|')"
    own = {"PYTHONPATH": "src", "SECRETARIE_SECRET_KEY": "x", "SECRETARIE_AUDIT_KEY": "x"}
    done = subprocess.run(
        [sys.executable, "-c", told], env=os.environ | own | environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip().split("|")


def test_the_settings_take_it_from_the_environment() -> None:
    given = PROVIDER | {"OIDC_CLIENT_ID": "secretarie", "OIDC_CLIENT_SECRET": "x"}
    [policy] = settings_given(given, "SECURE_CSP['form-action']")
    assert "https://login.example.org" in policy


def test_behind_a_proxy_the_brakes_count_per_visitor() -> None:
    names = ("ALLAUTH_TRUSTED_PROXY_COUNT", "SECURE_PROXY_SSL_HEADER")
    assert settings_given({"SECRETARIE_BEHIND_PROXY": ""}, *names) == ["0", "None"]
    assert settings_given({"SECRETARIE_BEHIND_PROXY": "1"}, *names)[0] == "1"
