"""The embedded PostgreSQL: who it runs as, where it lives, how it starts and stops, who may log in."""
