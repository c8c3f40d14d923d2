"""Region codes: district 6 digits (GB/T 2260), street 9 (GB/T 10114), community 12.

440308   003      001
district street   community
         001-099 街道  100-199 镇  200-399 乡
         400-599 a statistical zone: a valid code, but no street
         000     ours: across streets, or the sea
"""

import re
from collections.abc import Mapping

from graph.codes.hic import Places
from graph.codes.refusal import Refusal

_OWN = re.compile(r"[A-Z0-9][A-Z0-9-]{0,31}")
# The shape of an area's code by its kind; the codes of the other kinds are the district's own.
_SHAPES: Mapping[str, tuple[re.Pattern[str], str]] = {
    "DISTRICT": (re.compile(r"[1-9][0-9]{5}"), "a district's code has 6 digits (GB/T 2260)"),
    "STREET": (
        re.compile(r"[1-9][0-9]{5}(?!000)[0-3][0-9]{2}"),
        "a street's code has 9 digits, the last three from 001 to 399 (GB/T 10114)",
    ),
    "STAT_ZONE": (
        re.compile(r"[1-9][0-9]{5}[45][0-9]{2}"),
        "a statistical zone's code has 9 digits, the last three from 400 to 599",
    ),
}


def shape_refusal(code: str, kind: str) -> Refusal | None:
    """Say why a code cannot be that of an area of this kind, or None when it can."""
    shape, right = _SHAPES.get(kind, (_OWN, "a code of one's own has up to 32 upper-case letters, digits and -"))
    return None if shape.fullmatch(code) else Refusal("AREA_SHAPE", right)


def refusal(code: str, places: Places) -> Refusal | None:
    """Say why a code names no district, street or community of the data; which communities exist is not known."""
    if not re.fullmatch(r"[0-9]{6}|[0-9]{9}|[0-9]{12}", code):
        return Refusal("AREA_SHAPE", "a region code has 6 (district), 9 (street) or 12 (community) digits")
    if code[:6] not in places.districts:
        known = ", ".join(sorted(places.districts)) or "none"
        return Refusal("AREA_DISTRICT", f"{code[:6]} is no district of the data: {known}")
    if len(code) > 6 and "400" <= code[6:9] <= "599":  # noqa: PLR2004 - the length of a district's code
        return Refusal("AREA_ZONE", f"{code[:9]} is a statistical zone, not a street")
    if len(code) > 6 and code[:9] not in places.streets:  # noqa: PLR2004 - as above
        known = ", ".join(sorted(street for street in places.streets if street[:6] == code[:6])) or "none"
        return Refusal("AREA_STREET", f"{code[:9]} is no street of the district: {known}")
    return None
