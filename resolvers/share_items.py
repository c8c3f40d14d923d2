"""What is shared, item by item: each value is checked by the rule of its field, and what is wrong is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.acting.problem import Problem, ProblemCode
from graph.changes import ChangedType
from graph.failures import BadInput
from graph.statements.item import Item
from resolvers.share_values import CHECKS, OF_KEYS

if TYPE_CHECKING:
    from collections.abc import Mapping

CODED = (ChangedType.RISK_POINT, ChangedType.HAZARD)


def item(kind: ChangedType, sent: Mapping[str, Any], place: str, unit: str) -> Item:
    """An item as it is taken from a unit: values that are left out are not told."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in sent.items():
        if value is None or value in ("", []):
            continue
        try:
            values[name] = CHECKS[kind][name](value, f"{place}.{name}")
        except BadInput as bad:
            told = bad.message.removeprefix(f"{bad.field}: ")
            zh, en = f"不符合规则 {bad.rule}", f"{bad.rule}: {told}"
            problems.append(Problem(ProblemCode.MALFORMED, bad.field, zh, en))
    keys = _keys(kind, values, unit)
    named_by = "sourceKey" if kind in CODED else "id"
    if not keys and not any(problem.field.endswith(OF_KEYS) for problem in problems):
        zh, en = "缺少可识别该条目的代码", "it needs a key that names it"
        problems.append(Problem(ProblemCode.VALUE_MISSING, f"{place}.{named_by}", zh, en))
    kept = {name: value for name, value in values.items() if name not in OF_KEYS}
    return Item(place, keys, kept, problems)


def _keys(kind: ChangedType, values: Mapping[str, Any], unit: str) -> tuple[str, ...]:
    """The keys that name the row, the surest first."""
    own = values.get("id")
    if kind in CODED:
        hic, source = values.get("hic"), values.get("sourceKey")
        return (*((f"hic:{hic}",) if hic else ()), *((f"source:{unit}|{source}",) if source else ()))
    # The credit code of an enterprise without an id is its id.
    code = values.get("uscc")
    return (*((f"id:{own}",) if own else ()), *((f"uscc:{code}",) if code else ()))
