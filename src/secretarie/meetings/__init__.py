"""Agenda, attendance, recusal, ballots, outcomes, decisions and the decision list."""
