"""The pages of meetings, one file per page."""
