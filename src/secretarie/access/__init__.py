"""Who may see what (one expression, repeated by the database) and do what (one table); the one way every change passes."""
