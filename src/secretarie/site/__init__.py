"""Settings, addresses, base pages, the command line and the embedded database."""
