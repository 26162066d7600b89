"""Who may see what (one expression, repeated by the database) and do what (one table), and how a change passes."""
