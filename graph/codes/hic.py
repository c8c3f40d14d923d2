"""The hazard identity code (隐患/风险身份证编码): 26 digits and a check character, written 9-6-8-4.

    RRRRRR SSS  T CC L FF  YYYYMMDD  NNN K
    region      kind       day       number of that day, check (ISO 7064 MOD 11-2)
    + street    category
                level
                factor

The code carries the level at registration and never changes afterwards.
"""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from stdnum.iso7064 import mod_11_2

from graph.codes.refusal import Refusal

POINT, HAZARD = "1", "2"
LEVELS = {POINT: "1234", HAZARD: "12"}
# The middle classes of GB/T 13861-2022; 00 is ours: not classified.
FACTORS = frozenset(
    ("00", "11", "12", "21", "22", "23", "31", "32", "33", "39", "41", "42", "43", "44", "45", "49")
)
CROSSING_STREETS = "000"

_SHAPE = re.compile(r"[0-9]{26}[0-9X]")
_LENGTH = 27


@dataclass(frozen=True)
class Places:
    """What codes may speak of: the districts, streets and categories that the data names."""

    districts: AbstractSet[str]
    streets: AbstractSet[str]
    categories: AbstractSet[str]


@dataclass(frozen=True)
class Hic:
    """The parts of a hazard identity code; `level` is the level at registration."""

    street: str
    kind: str
    category: str
    level: int
    factor: str
    registered_on: date
    number: int

    def __str__(self) -> str:
        """Write the code in canonical form: no hyphens, upper-case X."""
        day = self.registered_on.strftime("%Y%m%d")
        body = f"{self.street}{self.kind}{self.category}{self.level}{self.factor}{day}{self.number:03}"
        return body + mod_11_2.calc_check_digit(body)


def refusal(code: str, places: Places, today: date) -> Refusal | None:
    """Say why a code is refused, or None when it is right."""
    return form_refusal(code) or _place(code, places) or _content(code, places) or _day(code, today)


def form_refusal(code: str) -> Refusal | None:
    """Say why a text cannot be a code at all, wherever it may come from."""
    # Gateways name the same codes again and again; what is of another length is not kept.
    return _form_refusal(code) if len(code) == _LENGTH else _no_code(code)


@lru_cache(maxsize=4096)
def _form_refusal(code: str) -> Refusal | None:
    if not _SHAPE.fullmatch(code):
        return _no_code(code)
    right = mod_11_2.calc_check_digit(code[:-1])
    if code[-1] != right:
        return Refusal("HIC_CHECK", f"the check character (ISO 7064 MOD 11-2) should be {right}, not {code[-1]}")
    return None


def _no_code(text: str) -> Refusal:
    return Refusal(
        "HIC_SHAPE",
        f"a hazard identity code is 26 digits and a check character 0-9 or X in upper case,"
        f" without hyphens; this has {len(text)} characters",
    )


def read(code: str) -> Hic:
    """Take a code that was not refused apart."""
    return Hic(
        code[:9], code[9], code[10:12], int(code[12]), code[13:15],
        date.fromisoformat(f"{code[15:19]}-{code[19:21]}-{code[21:23]}"), int(code[23:26]),
    )  # fmt: skip


def _place(code: str, places: Places) -> Refusal | None:
    if code[:6] not in places.districts:
        known = ", ".join(sorted(places.districts)) or "none"
        return Refusal("HIC_DISTRICT", f"positions 1-6 name district {code[:6]}; the data's districts: {known}")
    if code[6:9] != CROSSING_STREETS and code[:9] not in places.streets:
        known = ", ".join(sorted(street[6:] for street in places.streets if street[:6] == code[:6]))
        return Refusal(
            "HIC_STREET", f"positions 7-9 are {code[6:9]}; a street of the district ({known}) or 000 is right"
        )
    return None


def _content(code: str, places: Places) -> Refusal | None:
    kind, category, level, factor = code[9], code[10:12], code[12], code[13:15]
    if kind not in LEVELS:
        return Refusal("HIC_KIND", f"position 10 is {kind}; 1 (risk point) or 2 (hazard) is right")
    if category not in places.categories:
        return Refusal("HIC_CATEGORY", f"positions 11-12 name category {category}, which the data does not have")
    if level not in LEVELS[kind]:
        return Refusal(
            "HIC_LEVEL", f"position 13 is level {level}; for kind {kind} one of {', '.join(LEVELS[kind])} is right"
        )
    if factor not in FACTORS:
        return Refusal(
            "HIC_FACTOR", f"positions 14-15 are {factor}, no middle class of GB/T 13861-2022 (00: not classified)"
        )
    return None


def _day(code: str, today: date) -> Refusal | None:
    text = f"{code[15:19]}-{code[19:21]}-{code[21:23]}"
    try:
        registered = date.fromisoformat(text)
    except ValueError:
        return Refusal("HIC_DATE", f"positions 16-23 are {text}, which is no day of the calendar")
    if registered > today:
        return Refusal("HIC_DATE", f"positions 16-23 are {text}, which lies in the future")
    if code[23:26] == "000":
        return Refusal("HIC_NUMBER", "positions 24-26 are 000; numbers run from 001 to 999")
    return None
