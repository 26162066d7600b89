"""The paper flow: drafting, advice, sign-off and the secretary's gate."""
