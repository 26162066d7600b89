"""The demo municipality: fictional, believable, deterministic."""
