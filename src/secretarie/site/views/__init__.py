"""Pages of no room: the entrance, choosing a municipality or language, health."""
