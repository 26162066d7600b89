"""What the subjects of Lindervoort touch, by their number on the demo page."""

TRAITS: dict[int, tuple[str, ...]] = {
    8: ("personal_data", "publicity_risk"),
    10: ("multidisciplinary", "political_risk", "publicity_risk"),
    15: ("financial_risk", "multidisciplinary"),
    17: ("personal_data",),
    19: ("concern", "financial_risk", "planning_and_control", "political_risk"),
    20: ("planning_and_control",),
    21: ("planning_and_control",),
    25: ("financial_risk",),
    31: ("personal_data", "staff_effects"),
    32: ("concern", "multidisciplinary", "new_system", "personal_data", "staff_effects"),
    33: ("concern",),
    36: ("multidisciplinary", "publicity_risk"),
    39: ("political_risk", "publicity_risk"),
    40: ("political_risk", "staff_effects"),
}
