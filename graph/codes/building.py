"""Building codes (楼栋编码, 19 digits) and room codes (房屋编码, 25); the first 9 digits name the street."""

import re

from graph.codes.hic import Places
from graph.codes.refusal import Refusal

_SHAPE = re.compile(r"[0-9]{19}([0-9]{6})?")


def refusal(code: str, places: Places) -> Refusal | None:
    """Say why a code is refused, or None when it is right."""
    if not _SHAPE.fullmatch(code):
        return Refusal(
            "BUILDING_SHAPE", f"a building code has 19 digits, a room code 25; this has {len(code)} characters"
        )
    if code[:6] not in places.districts:
        known = ", ".join(sorted(places.districts)) or "none"
        return Refusal(
            "BUILDING_DISTRICT", f"positions 1-6 name district {code[:6]}; the data's districts: {known}"
        )
    if code[:9] not in places.streets:
        known = ", ".join(sorted(street[6:] for street in places.streets if street[:6] == code[:6])) or "none"
        return Refusal("BUILDING_STREET", f"positions 7-9 are {code[6:9]}; the district's streets: {known}")
    return None
