"""Random small worlds in which everything that can go wrong with an owner does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.support.model import Duty, Holder, Pact, World

DAYS = [date(2023, 1, 1) + timedelta(days=31 * step) for step in range(8)]
TIMES = [datetime(2023, 1, 1, tzinfo=UTC) + timedelta(days=31 * step) for step in range(8)]
SCOPES = ("A", "B", "*")
ROLES = ("TERRITORIAL", "INDUSTRY_LEAD", "INDUSTRY_SUPPORT", "COMPREHENSIVE")
HOLDERS = ("U1", "U2", "U3")


@st.composite
def areas(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    """Up to six areas, each in up to two of those before it: a graph of areas without loops."""
    names = [f"A{number}" for number in range(draw(st.integers(2, 6)))]
    return {
        name: tuple(draw(st.lists(st.sampled_from(names[:index]), max_size=2, unique=True))) if index else ()
        for index, name in enumerate(names)
    }


@st.composite
def interval(draw: st.DrawFn, moments: list[Any]) -> tuple[Any, Any]:
    """A half-open interval out of few moments, so that intervals touch; it may be open at its end."""
    start = draw(st.integers(0, len(moments) - 2))
    end = draw(st.none() | st.integers(start + 1, len(moments) - 1))
    return moments[start], None if end is None else moments[end]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Areas with two parents, touching intervals, late and corrected records, holders that end, agreements."""
    parents = draw(areas())
    holders = {}
    for name in HOLDERS:
        start, end = draw(st.just((None, None)) | interval(DAYS))
        holders[name] = Holder(name, start, end)

    def duty(number: int) -> Duty:
        valid, recorded = draw(interval(DAYS)), draw(st.just((TIMES[0], None)) | interval(TIMES))
        return Duty(
            f"R{number}",
            "01",
            draw(st.sampled_from(SCOPES)),
            draw(st.sampled_from(sorted(parents))),
            draw(st.sampled_from(ROLES[:2])),
            draw(st.sampled_from(HOLDERS)),
            *valid,
            *recorded,
        )

    def pact(number: int) -> Pact:
        # Mostly all of them, so that agreements settle often enough to compete with each other.
        units = tuple(draw(st.permutations(HOLDERS) | st.just(HOLDERS[:2])))
        return Pact(
            f"P{number}",
            "01",
            draw(st.sampled_from(SCOPES)),
            draw(st.sampled_from(sorted(parents))),
            draw(st.sampled_from(ROLES[:2])),
            units[0],
            units,
            *draw(interval(DAYS)),
        )

    duties = [duty(number) for number in range(draw(st.integers(0, 10)))]
    return World(parents, holders, duties, [pact(number) for number in range(draw(st.integers(0, 5)))])
