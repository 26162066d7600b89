"""The append-only record: who did what, when, for whom and on which grounds, chained per municipality at COMMIT."""
