"""The acts of disclosure; the only writers of what the public reads."""

from secretarie.disclosure.actions.publish import publish

__all__ = ["publish"]
