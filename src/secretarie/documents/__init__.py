"""Files (immutable, by content), openness and secrecy, outgoing papers and their signatures."""
