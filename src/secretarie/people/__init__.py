"""Municipalities, bodies, persons, offices with their terms, portfolios, units, deputies and roles."""
