"""``/huisregels/``: regulations, values, deviations, and the acts on them."""
