"""Mandate decrees as they really look, read into rows: tables, articles, amounts. Pure: bytes in, values out.

What could not be placed is told with its place and reason, never dropped.
"""
