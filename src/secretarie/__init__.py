"""Secretarie: the workbench of the Dutch municipal secretary's office."""

__version__ = "0.1.0"
