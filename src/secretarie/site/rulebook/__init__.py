"""*Wet en huisregels*: each norm with its values over time, where it counts, and what it makes of a term or vote."""
