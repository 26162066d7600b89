"""Measured on the same kind of database as the tests use, as the application's log-in."""

from tests.conftest import django_db_setup, surroundings

__all__ = ["django_db_setup", "surroundings"]
