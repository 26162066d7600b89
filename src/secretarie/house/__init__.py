"""The house's own rules: regulations with versions adopted by a decision, and the values that rest on them."""
