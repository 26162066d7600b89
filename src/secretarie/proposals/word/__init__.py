"""Proposals as Word files: read into values and written from values. Pure: bytes in, values out, and back.

``package`` opens the file and refuses what is broken or hostile, ``tree`` reads its XML, ``styles`` and ``numbering``
say what Word would show, ``inline`` and ``body`` make ``flow`` of it, ``placing`` puts the flow where it belongs in a
proposal. ``writing`` is the way back.
"""
