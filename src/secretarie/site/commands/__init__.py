"""The subcommands that are about the house itself: database, tables, pages, worker."""
