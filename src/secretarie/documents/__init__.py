"""Files (immutable, by content), differences between texts, openness and secrecy, outgoing papers with signatures."""
