"""What names a slot: a matter in a place in a role, and as a text `03-A|440308003|INDUSTRY_LEAD`."""

from graph.responsibilities import ResponsibilityRole

SlotKey = tuple[str, str, ResponsibilityRole]


def named(slot: SlotKey) -> str:
    """The text that names a slot."""
    matter, area, role = slot
    return f"{matter}|{area}|{role.value}"


def slot_of(text: str) -> SlotKey:
    """The slot that a text names; ValueError when it names none."""
    matter, area, role = text.split("|")
    return matter, area, ResponsibilityRole(role)
