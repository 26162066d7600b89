"""Days as a sentence writes them, in both languages, whatever the machine's locale."""

from datetime import date

WEEKDAYS = (
    ("maandag", "Monday"),
    ("dinsdag", "Tuesday"),
    ("woensdag", "Wednesday"),
    ("donderdag", "Thursday"),
    ("vrijdag", "Friday"),
    ("zaterdag", "Saturday"),
    ("zondag", "Sunday"),
)
MONTHS = (
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)


def day_nl(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()][0]} {day.day} {MONTHS[day.month - 1][0]} {day.year}"


def day_en(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()][1]} {day.day} {MONTHS[day.month - 1][1]} {day.year}"
