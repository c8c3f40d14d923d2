"""What a position must be told: the answer that whoever sees everything gets, cut by the rules in plain Python.

The rules are written down here a second time, from what was agreed and not from schema/datasets.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLList, GraphQLNonNull, get_named_type

from tests.support.seen_rows import Position, rows
from tests.support.selections import Chosen

OTHERS: Mapping[str, str] = {
    **dict.fromkeys(("Label", "Node", "PageInfo", "MyAccess", "DatasetAccess", "WhyNot", "Query"), ""),
    # A change is seen with what was changed (tests/acting/test_feed.py); on the seeds nobody has changed anything.
    **dict.fromkeys(("Change", "ChangePage"), ""),
    # So are values that departments share, and what they do not agree about (tests/sharing_in_bulk).
    **dict.fromkeys(("FieldProvenance", "Conflict", "Claim"), ""),
    **dict.fromkeys(("Resource", "Reach", "ResponseActivation", "Activity", "Accident"), "RESPONSE"),
    **dict.fromkeys(("Investigation", "YearStatistic", "WarningKind", "Warning", "RosterFinding"), "RESPONSE"),
    **dict.fromkeys(("RiskPoint", "DuePatrol", "Grading"), "RISK_POINTS"),
    **dict.fromkeys(("Hazard", "Transition", "Assignment", "Escalation", "SupervisionOrder", "Rest"), "HAZARDS"),
    **dict.fromkeys(("Handover", "HandoverHazard", "Stranded"), "HAZARDS"),
    **dict.fromkeys(("DueEscalation", "HazardStatistics", "RepeatedPlace", "Workload", "Acted"), "HAZARDS"),
    **dict.fromkeys(("Inspection", "EnforcementCase"), "INSPECTIONS"),
    "Enterprise": "ENTERPRISES",
    "User": "USERS",
    **dict.fromkeys(("AccessRecord", "AccessTaken"), "ACCESS_LOG"),
}
"""Types whose rows are no organisations or duties."""
OWN: Mapping[str, str] = {
    **dict.fromkeys(
        ("Enterprise.note", "Enterprise.openHazardCount", "Enterprise.openMajorHazardCount"),
        "ENTERPRISES_RESTRICTED",
    ),
    "Finding.riskPointCount": "RISK_POINTS",
    "SlotChange.riskPointCount": "RISK_POINTS",
    "RehearsedChange.riskPointCount": "RISK_POINTS",
    "RehearsedChange.openHazardCount": "HAZARDS",
    "RehearsedChange.enterpriseCount": "ENTERPRISES",
    "Workload.pointCount": "RISK_POINTS",
    "Workload.userCount": "USERS",
    "Workload.pointsPerUser": "USERS",
}
NEEDS: Mapping[str, str] = {
    "Enterprise.openHazardCount": "HAZARDS",
    "Enterprise.openMajorHazardCount": "HAZARDS",
}
WHOLE: Mapping[str, tuple[str, ...]] = {
    "Query.dutiesNeverInspected": ("INSPECTIONS",),
    "Query.dutiesWithoutHolder": ("USERS",),
    "Query.actingWithoutDuty": ("DUTIES",),
    "Query.strandedHazards": ("DUTIES",),
    "Query.pointsOutOfReach": ("RESPONSE",),
    "Workload.pointCount": ("RISK_POINTS", "DUTIES"),
    "Workload.pointsPerUser": ("RISK_POINTS", "DUTIES"),
    "Workload.userCount": ("USERS",),
}
DUE = ("RiskPoint.lastInspectedOn", "RiskPoint.nextPatrolOn", "Query.pointsDueForPatrol")
COUNTED: Mapping[str, tuple[str, ...]] = {
    "long_term_points": ("RISK_POINTS",),
    "users": ("USERS",),
    "joint_inspections_with_discipline_body": ("INSPECTIONS",),
    "enforcement_inspections": ("INSPECTIONS",),
    "cases_filed": ("INSPECTIONS",),
    "risk_points_corrected_after_joint_inspection": ("INSPECTIONS", "HAZARDS", "RISK_POINTS"),
}
NOUNS = {
    "RiskPoint": "points",
    "Hazard": "hazards",
    "Inspection": "inspections",
    "EnforcementCase": "cases",
    "Enterprise": "enterprises",
    "User": "users",
}
ON_HAZARD = {row["escalation_id"]: row["hic"] for row in rows("escalations")} | {
    row["order_id"]: row["hic"] for row in rows("supervision-orders")
}
STEPS = {(row["hic"], int(row["no"])): row for row in rows("transitions")}
LAST = {row["hic"]: row["to_status"] for row in sorted(rows("transitions"), key=lambda row: int(row["no"]))}
HIDDEN: Any = object()
Path = tuple[Any, ...]
Chain = tuple[tuple[str, Mapping[str, Any]], ...]
"""The rows that lead to a field, each with its type."""


def touches(owner: str, each: Chosen) -> bool:
    """Whether an answer to a field can be another one for who sees less, and not only refused."""
    of = dataset_of(get_named_type(each.field.type).name) if each.below else ""
    place = f"{owner}.{each.name}"
    return (
        of not in ("", "DUTIES", "RESPONSE")
        or place in {*OWN, *WHOLE, "YearStatistic.counted"}
        or any(touches(get_named_type(each.field.type).name, below) for below in each.below)
    )


def dataset_of(type_name: str) -> str:
    return OTHERS.get(type_name.removesuffix("Connection"), "DUTIES")


def visible(position: Position, type_name: str, value: Mapping[str, Any]) -> bool:
    """Whether a row that is told to whoever sees everything is told to a position."""
    if type_name in NOUNS:
        return position.sees(NOUNS[type_name], value["k"])
    if type_name in ("Escalation", "SupervisionOrder"):
        return position.sees("hazards", ON_HAZARD[value["k"]])
    if type_name in ("Acted", "DueEscalation", "Rest", "Stranded") and "hazard" in value:
        return position.sees("hazards", value["hazard"]["k"])
    if type_name == "DuePatrol":
        return position.sees("points", value["riskPoint"]["k"])
    return True


class AtMost:
    """A number among the rows that may be seen: no more than among all."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        return isinstance(other, int) and 0 <= other <= self.number

    __hash__ = None  # type: ignore[assignment] # it equals many numbers

    def __repr__(self) -> str:
        return f"at most {self.number}"


class Bubble(Exception):  # noqa: N818 - no error: a null that may not stand where it is goes up
    """Something that cannot be null was refused."""


@dataclass
class Cut:
    """Cuts answers for a position, and keeps which fields are refused, by their path."""

    position: Position
    errors: dict[Path, str] = field(default_factory=dict)

    def row(self, type_name: str, value: Mapping[str, Any], choice: Sequence[Chosen], path: Path) -> Any:
        """A row that was looked up; None when it may not be seen, as if there were none."""
        return self.told(type_name, value, choice, path) if visible(self.position, type_name, value) else None

    def told(
        self, type_name: str, value: Mapping[str, Any], choice: Sequence[Chosen], path: Path, above: Chain = ()
    ) -> dict[str, Any]:
        """The fields of a row that may be seen."""
        chain = (*above, (type_name, value))
        return {
            each.shown: self._field(type_name, each, value[each.shown], (*path, each.shown), chain)
            for each in choice
        }

    def _field(self, owner: str, each: Chosen, value: Any, path: Path, chain: Chain) -> Any:
        rule = self.refusal(owner, each, chain[-1][1])
        if rule:
            self.errors[path] = rule
            if isinstance(each.field.type, GraphQLNonNull):
                raise Bubble
            return None
        if each.name == "totalCount":
            nodes = chain[-1][1].get("nodes", [])
            kind = owner.removesuffix("Connection")
            return value - sum(not visible(self.position, kind, node) for node in nodes)
        special = SPECIAL.get(f"{owner}.{each.name}")
        if special is not None:
            return special(self.position, chain, value)
        found = self._complete(each.field.type, value, each.below, path, chain)
        return None if found is HIDDEN else found

    def refusal(self, owner: str, each: Chosen, value: Mapping[str, Any]) -> str | None:
        """The rule that refuses a field of a row; None when it is told."""
        place, reached = f"{owner}.{each.name}", get_named_type(each.field.type)
        of = OWN.get(place) or (dataset_of(reached.name) if each.below else dataset_of(owner))
        for dataset in (of, NEEDS.get(place)):
            if dataset and dataset != dataset_of(owner) and self.position.may[dataset].refused:
                return self.position.may[dataset].refused
        whole = WHOLE.get(place, ())
        if place == "YearStatistic.counted" and value.get("statisticClass") == "R":
            whole = COUNTED.get(value["key"], ())
        for dataset in whole:
            if self.position.may[dataset].refused or self.position.may[dataset].marks is not None:
                return self.position.may[dataset].refused or "WHOLE_DATASET_REQUIRED"
        return self._not_due() if place in DUE else self._not_its_work(place, each)

    def _not_due(self) -> str | None:
        """When a point is due is told where its inspections are seen."""
        of = self.position.may["INSPECTIONS"]
        if of.refused:
            return of.refused
        points = self.position.may["RISK_POINTS"].marks
        covered = of.marks is None or (points is not None and points <= of.marks)
        return None if covered else "WHOLE_DATASET_REQUIRED"

    def _not_its_work(self, place: str, each: Chosen) -> str | None:
        """A workload is told of departments whose hazards are all seen."""
        if place != "Query.workload":
            return None
        marks = self.position.may["HAZARDS"].marks
        units = [f"unit:{unit}" for unit in ("U03", "U06", "U18") if f'"{unit}"' in each.arguments]
        return None if marks is None or set(units) <= marks else "WHOLE_DATASET_REQUIRED"

    def _complete(self, kind: Any, value: Any, below: Sequence[Chosen], path: Path, chain: Chain) -> Any:
        if isinstance(kind, GraphQLNonNull):
            found = self._complete(kind.of_type, value, below, path, chain)
            if found is None:
                raise Bubble
            return found
        try:
            if value is None or not below:
                return value
            if isinstance(kind, GraphQLList):
                found = [
                    self._complete(kind.of_type, item, below, (*path, index), chain)
                    for index, item in enumerate(self._kept(kind, value))
                ]
                return [item for item in found if item is not HIDDEN]
            return (
                self.told(kind.name, value, below, path, chain)
                if visible(self.position, kind.name, value)
                else HIDDEN
            )
        except Bubble:
            return None

    def _kept(self, kind: Any, value: list[Any]) -> list[Any]:
        """The items of a list that may be seen: hidden ones leave no place behind."""
        name = get_named_type(kind).name
        return [item for item in value if item is None or visible(self.position, name, item)]


def _firm(position: Position, chain: Chain, value: Any) -> Any:
    """What is restricted about an enterprise, where that is seen."""
    return value if position.sees("restricted", chain[-1][1]["k"]) else None


def _open(*levels: str) -> Callable[[Position, Chain, Any], Any]:
    def count(position: Position, chain: Chain, _value: Any) -> Any:
        key = chain[-1][1]["k"]
        found = [
            row
            for row in rows("hazards")
            if row["enterprise_id"] == key
            and row["level_current"] in levels
            and LAST[row["hic"]] not in ("CLOSED", "TRANSFERRED")
            and position.sees("hazards", row["hic"])
        ]
        return _firm(position, chain, len(found))

    return count


def _actor(position: Position, chain: Chain, _value: Any) -> Any:
    """Who took a step; who reported is told to the unit that received the report."""
    hazard = next(value["k"] for name, value in reversed(chain) if name == "Hazard")
    step = STEPS[hazard, chain[-1][1]["no"]]
    told = step["user_id"] and position.sees("users", step["user_id"])
    return Named(step["user_id"]) if told and (step["from_status"] or step["unit_id"] == position.unit) else None


class Named:
    """A row of this key, whatever is told of it."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, dict) and other.get("k") == self.key

    __hash__ = None  # type: ignore[assignment] # it equals whatever is told of its row

    def __repr__(self) -> str:
        return f"the row {self.key}"


def _total(position: Position, _chain: Chain, _value: Any) -> Any:
    return len(position.seen("hazards"))


def _fewer(_position: Position, _chain: Chain, value: Any) -> Any:
    return value if value is None else AtMost(value)


class Anything:
    """A mean or a share of other rows."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment] # it equals everything


SPECIAL: Mapping[str, Callable[[Position, Chain, Any], Any]] = {
    "Enterprise.note": _firm,
    "Enterprise.openHazardCount": _open("1", "2"),
    "Enterprise.openMajorHazardCount": _open("1"),
    "Transition.user": _actor,
    "HazardStatistics.total": _total,
    **{f"HazardStatistics.{name}": _fewer for name in ("closed", "transferred", "overdue", "closedLate")},
    **{f"HazardStatistics.{name}": lambda *_: Anything() for name in ("meanHoursToClose", "overdueRatio")},
    "Finding.riskPointCount": _fewer,
    "SlotChange.riskPointCount": _fewer,
}
"""Fields whose value is another one for who sees less."""
