"""The rule of each field that can be shared in bulk."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from graph.changes import ChangedType
from graph.failures import BadInput
from graph.resources import ResourceKind
from graph.risk_points import RiskPointStatus
from graph.temporal import SHANGHAI, now
from graph.users import UserRole
from resolvers import inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import Enum

    Check = Callable[[Any, str], Any]

LONGEST_NAME = 200
LONGEST_TEXT = 1000
LONGEST_WORD = 50
MOST_DAYS = 3660
MOST_NAMED = 20
_INDUSTRY = re.compile(r"[A-T]?[0-9]{2,4}")
_BUILDING = re.compile(r"[0-9]{19}([0-9]{6})?")
_WHOLE = re.compile(r"[0-9]{1,6}")
_PERSONAL = re.compile(r"[0-9]{11}")


def _shape(shape: str) -> Check:
    return lambda value, field: inputs.shaped(str(value), shape, field)


def _text(longest: int) -> Check:
    return lambda value, field: inputs.text(str(value), longest, field)


def _matching(pattern: re.Pattern[str], rule: str, meaning: str) -> Check:
    def check(value: Any, field: str) -> Any:
        if not pattern.fullmatch(str(value)):
            raise BadInput(field, rule, f"must be {meaning}")
        return value

    return check


def _whole(low: int, high: int) -> Check:
    def check(value: Any, field: str) -> int:
        if not _WHOLE.fullmatch(str(value)):
            raise BadInput(field, "WHOLE_NUMBER", "must be a whole number")
        return inputs.between(int(value), low, high, field)

    return check


def _word(enum: type[Enum]) -> Check:
    words = [each.value for each in enum]
    return lambda value, field: inputs.one_of(getattr(value, "value", str(value)), words, field)


def _each_of(shape: str) -> Check:
    def check(value: Any, field: str) -> list[str]:
        named = list(dict.fromkeys(value))
        inputs.between(len(named), 1, MOST_NAMED, field)
        return sorted(inputs.shaped(each, shape, field) for each in named)

    return check


def _day(value: Any, field: str) -> date:
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        raise BadInput(field, "DATE", "must be a date such as 2023-02-10") from None


def _past(value: Any, field: str) -> datetime:
    try:
        found = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        raise BadInput(field, "MOMENT", "must be a date-time such as 2023-02-10T09:30:00+08:00") from None
    found = found if found.tzinfo else found.replace(tzinfo=SHANGHAI)
    if found > now():
        raise BadInput(field, "PAST", "must not lie in the future")
    return found


def _not_personal(value: Any, field: str) -> str:
    """A name that is shown: a number of ours, and no number of a person's card or telephone."""
    found = inputs.text(str(value), LONGEST_NAME, field)
    if _PERSONAL.search(found):
        raise BadInput(field, "PERSONAL", "must not hold the number of an identity card or a telephone")
    return found


_NAME = _text(LONGEST_NAME)
_ROOM = _matching(_BUILDING, "BUILDING_SHAPE", "19 digits of a building, or 25 of a room")
_PLACE = {"area": _shape("AREA_CODE"), "subScope": _shape("SUB_SCOPE_KEY")}
_CODED = {"hic": inputs.hic, "sourceKey": _shape("ID"), "factor": _shape("ID"), **_PLACE}
CHECKS: Mapping[ChangedType, Mapping[str, Check]] = {
    ChangedType.ENTERPRISE: {
        "id": _shape("ID"),
        "uscc": inputs.uscc,
        "name": _NAME,
        "nameEn": _NAME,
        "industryCode": _matching(_INDUSTRY, "INDUSTRY", "a code of GB/T 4754-2017, such as 4710"),
        **_PLACE,
        "building": _ROOM,
        "note": _text(LONGEST_TEXT),
    },
    ChangedType.RISK_POINT: {
        **_CODED,
        "name": _NAME,
        "nameEn": _NAME,
        "level": _whole(1, 4),
        "building": _ROOM,
        "patrolDays": _whole(1, MOST_DAYS),
        "status": _word(RiskPointStatus),
    },
    ChangedType.HAZARD: {
        **_CODED,
        "description": _text(LONGEST_TEXT),
        "descriptionEn": _text(LONGEST_TEXT),
        "level": _whole(1, 2),
        "foundAt": _past,
        "riskPoint": inputs.hic,
        "enterprise": _shape("ID"),
        "building": inputs.building,
        "mayCause": _each_of("ID"),
    },
    ChangedType.USER: {
        "id": _shape("ID"),
        "department": _shape("ORGANISATION_ID"),
        "role": _word(UserRole),
        "displayName": _not_personal,
        "displayNameEn": _not_personal,
        "validFrom": _day,
        "validTo": _day,
    },
    ChangedType.RESOURCE: {
        "id": _shape("ID"),
        "kind": _word(ResourceKind),
        "name": _NAME,
        "nameEn": _NAME,
        "type": _text(LONGEST_WORD),
        "domain": _text(LONGEST_WORD),
        "area": _PLACE["area"],
        "runBy": _shape("ORGANISATION_ID"),
        "capacity": _text(LONGEST_NAME),
        "handles": _each_of("CATEGORY_CODE"),
        "suppliedBy": _shape("ID"),
    },
}
"""How each value of an item is checked."""

OF_KEYS = ("id", "hic", "sourceKey")
"""Values that name a row, and are no field of it."""
