"""The pages of the paper flow, one file per page."""
