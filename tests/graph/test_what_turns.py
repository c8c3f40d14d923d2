"""What begins and ends by itself: duties, holders and agreements, each on its day."""

from __future__ import annotations

from datetime import UTC, date, datetime

from graph.bolt import Bolt
from graph.calendar_ahead import Turn, calendar
from graph.coverage import CoverageFilter
from graph.door import Graph
from tests.support.building import build
from tests.support.model import Duty, Holder, Pact, World

RECORDED = datetime(2022, 1, 1, tzinfo=UTC)
PERIOD = (date(2023, 1, 1), date(2024, 1, 1))


def day(month: int) -> date:
    return date(2023, month, 1)


def duty(key: str, holder: str, start: date, end: date | None) -> Duty:
    return Duty(key, "01", "A", "A0", "INDUSTRY_LEAD", holder, start, end, RECORDED, None)


async def test_each_beginning_and_end_stands_on_its_day(scratch: Bolt) -> None:
    holders = {
        "U1": Holder("U1", day(2), day(10)),
        "U2": Holder("U2", None, day(8)),  # it held nothing any more when it ended
    }
    duties = [duty("R1", "U1", date(2022, 1, 1), None), duty("R2", "U2", day(3), day(6))]
    pact = Pact("P1", "01", "A", "A0", "INDUSTRY_LEAD", "U1", ("U1", "U2"), day(4), day(5))
    await build(scratch, World({"A0": ()}, holders, duties, [pact]), "T1.")
    found = await calendar(Graph(scratch), PERIOD, None, CoverageFilter(area="T1.A0"))
    assert [(each.on, [(turn.turn, turn.key) for turn in each.turns]) for each in found.told] == [
        (day(2), [(Turn.HOLDER_BEGINS, "T1.U1")]),
        (day(3), [(Turn.DUTY_BEGINS, "T1.R2")]),
        (day(4), [(Turn.AGREEMENT_BEGINS, "T1.P1")]),
        (day(5), [(Turn.AGREEMENT_ENDS, "T1.P1")]),
        (day(6), [(Turn.DUTY_LAPSES, "T1.R2")]),
        (day(10), [(Turn.HOLDER_ENDS, "T1.U1")]),
    ]
