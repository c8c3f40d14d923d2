"""The page about growth, written from what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bench.growth.cost import Cost
    from bench.growth.pages import Pages
    from bench.growth.seen import Shown

MOST = 1.2
PATIENCE_S = 120
WHOLE = frozenset({"audit_edges", "audit_hazards", "audit_properties", "what_ties_labels"})
"""Questions about every node there is, which they look at one by one: the answer is that nothing is wrong."""

HEAD = """\
# What grows with the graph

Written by `python -m bench.growth` on {on} with {versions}.
The graph is the district of the seeds beside {districts} others (bench/scaled) with so many hazards in all, and
their steps, assignments, escalations, orders, inspections, points and enterprises. Db hits are Neo4j's own count
of the work of a statement. Each is asked with the example in its own file, which is about the first district: that
stays as it is while the graph grows. Where the answer has as many rows at all sizes, db hits must stay within
{most} of each other; the ratio is the largest to the smallest. `grows` marks a question whose answer itself grows,
because its example asks for all there is. A dash: the database gave up on it within {patience} s.

"""


SEEN = """\
No filter, in the order of the keys; in brackets how many rows of the list they see. Whoever sees little begins
with it (graph/reach.py), and so pays for what there is of that, not for the rest of the graph.
"""


def written(
    on: str,
    versions: str,
    districts: int,
    measured: Mapping[int, Mapping[str, Cost | None]],
    far: Sequence[Pages],
    seen: Mapping[int, Sequence[Shown]],
) -> str:
    """The whole page but for its end."""
    sizes = sorted(measured)
    lines = [f"| question | rows | {' | '.join(f'{size:,} hazards' for size in sizes)} | ratio |"]
    lines.append(f"|---|---{'|---' * len(sizes)}|---|")
    for name in measured[sizes[0]]:
        costs = [measured[size].get(name) for size in sizes]
        told = [f"{cost.hits:,}" if cost else "–" for cost in costs]
        rows = [f"{cost.rows:,}" if cost else "–" for cost in costs]
        shown = rows[0] if len(set(rows)) == 1 else " → ".join(rows)
        lines.append(f"| {name} | {shown} | {' | '.join(told)} | {_ratio(costs)} |")
    lines += ["", "## Page 1,000 beside page 1", "", "| list | page 1 | page 1,000 | ratio |", "|---|---|---|---|"]
    for each in far:
        hits = [f"{cost.hits:,}" if cost else "–" for cost in (each.first, each.far)]
        lines.append(f"| {each.name} | {' | '.join(hits)} | {_ratio([each.first, each.far])} |")
    lines += ["", "## Page 1 of whoever sees one district of all, or what a department has to do", "", SEEN]
    lines += [
        f"| list | who | {' | '.join(f'{size:,} hazards' for size in sizes)} |",
        f"|---|---{'|---' * len(sizes)}|",
    ]
    for of in zip(*(seen[size] for size in sizes), strict=True):
        hits = [f"{one.cost.hits:,} ({one.rows:,})" if one.cost else "–" for one in of]
        lines.append(f"| {of[0].name} | {of[0].who} | {' | '.join(hits)} |")
    head = HEAD.format(on=on, versions=versions, districts=districts, most=MOST, patience=PATIENCE_S)
    return head + "\n".join(lines) + "\n"


def too_much(measured: Mapping[int, Mapping[str, Cost | None]]) -> list[str]:
    """The questions that cost more in a larger graph though their answer is the same."""
    names = next(iter(measured.values()))
    found = {name: [each.get(name) for each in measured.values()] for name in names}
    return [
        name
        for name, costs in found.items()
        if name not in WHOLE and ((ratio := _number(costs)) is None or ratio > MOST)
    ]


def _number(costs: Sequence[Cost | None]) -> float | None:
    """Largest to smallest; 0 where the answer grows, None where one was not answered."""
    there = [cost for cost in costs if cost]
    if len(there) < len(costs):
        return None
    if len({cost.rows for cost in there}) > 1:
        return 0.0
    return max(cost.hits for cost in there) / max(min(cost.hits for cost in there), 1)


def _ratio(costs: Sequence[Cost | None]) -> str:
    ratio = _number(costs)
    if ratio is None:
        return "–"
    if not ratio:
        return "grows"
    return f"{ratio:.2f}" if ratio <= MOST else f"**{ratio:.2f}**"
